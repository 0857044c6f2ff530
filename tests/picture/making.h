/// Small pictures made here, with what cameras and programs put beside the samples.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace planverk::test {

/// Samples, rows from above to below; 1 grey, 2 grey and alpha, 3 RGB, 4 RGBA.
struct Raster {
  int width = 0, height = 0, channels = 3;
  std::vector<int> samples;
  [[nodiscard]] int at(int x, int y, int channel = 0) const;
};
/// Every pixel told from its neighbours: red by column, green by row, blue the same everywhere.
[[nodiscard]] Raster slope(int width, int height, int channels = 3);

struct JpegForm {
  bool progressive = false;
  bool rgb = false;                                       ///< no YCbCr
  int sampling = 1;                                       ///< of the first component, both ways
  int restart = 0;                                        ///< rows of blocks between restart marks
  std::vector<std::pair<int, std::string>> markers = {};  ///< APPn (0xE0…) or COM (0xFE), written behind the head
};
[[nodiscard]] std::string jpeg(const Raster& raster, const JpegForm& form = {});
/// In four inks.
[[nodiscard]] std::string press_jpeg();

struct PngForm {
  int depth = 8;  ///< 16: each sample times 257
  bool interlaced = false;
  std::vector<std::string> before = {};  ///< whole chunks between IHDR and the samples
  std::vector<std::string> behind = {};  ///< between the samples and IEND
};
[[nodiscard]] std::string png(const Raster& raster, const PngForm& form = {});
[[nodiscard]] std::string chunk(std::string_view type, std::string_view data);

/// A TIFF structure with the tag Orientation and `beside` in it; as EXIF it begins with "Exif\0\0".
[[nodiscard]] std::string tiff(int orientation, bool big_endian, std::string_view beside = {});
[[nodiscard]] std::string exif(int orientation, bool big_endian = true, std::string_view beside = {});

/// An ICC profile of RGB with these primaries and this power, with `beside` in its description.
[[nodiscard]] std::string wide_profile(std::string_view beside = "profile");
[[nodiscard]] std::string screen_profile();
[[nodiscard]] std::string grey_profile(double gamma);
/// As APP2 of a JPEG.
[[nodiscard]] std::pair<int, std::string> icc_marker(const std::string& profile);

/// What a reader that knows nothing of turning or profiles sees.
[[nodiscard]] Raster decoded(const std::string& file);

}  // namespace planverk::test
