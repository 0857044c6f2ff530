/// Decoded pictures, and the eight ways in which a camera may have been held.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace planverk::picture {

/// Eight bits a sample, rows from above to below without gaps. Channels: 1 grey, 2 grey and alpha, 3 RGB, 4 RGBA.
struct Pixels {
  int width = 0;
  int height = 0;
  int channels = 0;
  std::string bytes;

  [[nodiscard]] std::size_t row_bytes() const {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(channels);
  }
  [[nodiscard]] bool grey() const { return channels <= 2; }
};

/// What makes a picture upright: rows and columns change places first, then the result is mirrored.
struct Turn {
  bool transpose = false;
  bool mirror_x = false;
  bool mirror_y = false;

  [[nodiscard]] bool none() const { return !transpose && !mirror_x && !mirror_y; }
};

/// Of the values 1 to 8 of the tag Orientation (Exif 2.32, 4.6.4 A); any other: none.
[[nodiscard]] Turn turn_of(int orientation);
[[nodiscard]] Pixels turned(const Pixels& from, Turn turn);

/// The tag Orientation of the first directory of a TIFF structure (TIFF 6.0, section 2), which is what EXIF is; 1 when
/// there is none that can be read.
[[nodiscard]] int orientation_of(std::string_view tiff);

}  // namespace planverk::picture
