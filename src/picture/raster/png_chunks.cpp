#include "raster/png_file.h"

namespace planverk::picture {

namespace {

constexpr std::string_view signature{"\x89PNG\r\n\x1a\n", 8};
constexpr std::string_view end_chunk{"\0\0\0\0IEND\xAE\x42\x60\x82", 12};
constexpr std::size_t frame_size = 12;  // length, type and check sum of a chunk
constexpr std::size_t colour_type_at = 25;
constexpr char palette_type = 3;

std::size_t length_at(std::string_view bytes, std::size_t at) {
  std::size_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

}  // namespace

bool is_png(std::string_view bytes) {
  return bytes.starts_with(signature);
}

std::uint64_t stated_pixels(std::string_view png) {
  constexpr std::size_t width_at = 16, height_at = 20;
  if (png.size() < height_at + 4 || png.substr(12, 4) != "IHDR") return 0;
  return std::uint64_t{length_at(png, width_at)} * length_at(png, height_at);
}

namespace {

/// The data of the first chunk of that type before the samples.
std::optional<std::string_view> chunk_before_samples(std::string_view bytes, std::string_view type) {
  for (std::size_t at = signature.size(); at + frame_size <= bytes.size();) {
    const std::size_t length = length_at(bytes, at);
    const std::string_view found = bytes.substr(at + 4, 4);
    if (bytes.size() - at < length + frame_size || found == "IDAT") break;
    if (found == type) return bytes.substr(at + 8, length);
    at += length + frame_size;
  }
  return std::nullopt;
}

}  // namespace

std::optional<ColourMeaning> code_points_of(std::string_view bytes) {
  const auto chunk = chunk_before_samples(bytes, "cICP");
  if (!chunk) return std::nullopt;
  ColourMeaning meaning;
  meaning.unknown = true;
  if (chunk->size() != 4) return meaning;
  const auto number = [&](std::size_t i) { return static_cast<unsigned char>((*chunk)[i]); };
  constexpr double white_x = 0.3127, white_y = 0.3290;
  switch (number(0)) {
    case 1:  // BT.709, as sRGB
      break;
    case 9:  // BT.2020
      meaning.primaries = {white_x, white_y, 0.708, 0.292, 0.170, 0.797, 0.131, 0.046};
      break;
    case 12:  // Display P3
      meaning.primaries = {white_x, white_y, 0.680, 0.320, 0.265, 0.690, 0.150, 0.060};
      break;
    default:
      return meaning;
  }
  switch (number(1)) {
    case 13:  // as sRGB
      break;
    case 4:
      meaning.gamma = 1 / 2.2;
      break;
    case 5:
      meaning.gamma = 1 / 2.8;
      break;
    case 8:
      meaning.gamma = 1;
      break;
    default:
      return meaning;
  }
  // RGB, over the whole range of its samples.
  meaning.unknown = number(2) != 0 || number(3) != 1;
  return meaning;
}

std::string bare_png(std::string_view bytes, std::size_t samples_end) {
  std::string out(signature);
  const bool has_palette = bytes[colour_type_at] == palette_type;
  for (std::size_t at = signature.size(); at + frame_size <= bytes.size();) {
    const std::size_t whole = length_at(bytes, at) + frame_size;
    if (bytes.size() - at < whole) break;
    const std::string_view type = bytes.substr(at + 4, 4);
    if (type == "IEND") break;  // what stands behind it is no part of the picture, whatever it calls itself
    const bool samples = type == "IDAT" && at + whole <= samples_end;
    if (type == "IHDR" || type == "tRNS" || samples || (type == "PLTE" && has_palette)) out += bytes.substr(at, whole);
    at += whole;
  }
  out += end_chunk;
  return out;
}

}  // namespace planverk::picture
