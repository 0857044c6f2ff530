/// Pictures as they come from cameras and programs, made fit to be published: read to their last sample, upright, in
/// sRGB, and without a word that is not the picture (EXIF, places, comments, thumbnails, profiles). PDF and HTML show
/// the same file that take() gives.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "base/image.h"

namespace planverk::picture {

/// Why a picture is not taken. The names are endings of message keys.
enum class Refusal : std::uint8_t {
  format,   ///< neither PNG nor a JPEG that PDF readers and browsers know (baseline, extended, progressive; 8 bits)
  colours,  ///< neither grey nor RGB
  pixels,   ///< more of them than allowed, or far more passes over them than any camera writes
  broken,   ///< it ends early, or what should be samples is none
  profile,  ///< its colour profile cannot be read or is of another kind of colour
};
[[nodiscard]] std::string_view name_of(Refusal refusal);

/// The whole file is decoded. What needs no other change keeps its samples bit by bit: a PNG its chunks of samples, a
/// JPEG its coefficients, also when it is turned by whole blocks. Colours that are not sRGB's (ICC profile, gAMA, cHRM)
/// are converted by Little CMS. Memory: some four bytes a pixel, twice when it is turned.
[[nodiscard]] std::expected<Image, Refusal> take(std::string_view bytes, std::uint64_t most_pixels);

/// Rows from above to below, one byte a sample.
struct Samples {
  std::string colour;  ///< grey, or red, green, blue
  std::string alpha;   ///< empty: opaque
  bool grey = false;
};
/// Of a PNG that take() gave; none when it is damaged or of another size.
[[nodiscard]] std::optional<Samples> samples_of(const Image& png);
/// Of a JPEG that take() gave: no colours, else RGB.
[[nodiscard]] bool is_grey(const Image& jpeg);

}  // namespace planverk::picture
