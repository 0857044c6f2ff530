/// PNG (PNG 3, W3C) read and written by libpng.
#pragma once

#include "raster/colour.h"

namespace planverk::picture {

[[nodiscard]] bool is_png(std::string_view bytes);
/// What its head says; 0 when it has none.
[[nodiscard]] std::uint64_t stated_pixels(std::string_view png);

/// A PNG decoded, and what it says beside its samples.
struct ReadPng {
  Pixels pixels;
  ColourMeaning colours;
  int orientation = 1;
  /// Eight bits a sample or fewer, and nothing in it that libpng had to warn of: its samples may stay as they are.
  bool plain = false;
  std::size_t samples_end = 0;  ///< where the chunk ends in which the last sample stands
};
[[nodiscard]] std::expected<ReadPng, Refusal> read_png(std::string_view bytes, std::uint64_t most_pixels);
[[nodiscard]] std::string write_png(const Pixels& pixels);

/// What a PNG's cICP says (PNG 3, 11.3.2.6; ITU-T H.273), which counts before all other chunks; none: it has none.
[[nodiscard]] std::optional<ColourMeaning> code_points_of(std::string_view bytes);

/// The chunks that make a picture and no others (IHDR, PLTE, tRNS, IDAT, IEND), as they are; of a file that read_png()
/// read, up to `samples_end`.
[[nodiscard]] std::string bare_png(std::string_view bytes, std::size_t samples_end);

}  // namespace planverk::picture
