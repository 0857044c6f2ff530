#include "making.h"
#include "picture/raster.h"
#include "support/catch.h"

using namespace planverk;
using namespace planverk::test;

namespace {

constexpr std::uint64_t plenty = 1'000'000;

/// Where the pixel of the upright picture stands in the file (Exif 2.32, 4.6.4: where row 0 and column 0 are seen).
std::pair<int, int> place_in_file(int orientation, int x, int y, int width, int height) {
  switch (orientation) {
    case 2:  // row 0 is the top, column 0 the right
      return {width - 1 - x, y};
    case 3:  // bottom, right
      return {width - 1 - x, height - 1 - y};
    case 4:  // bottom, left
      return {x, height - 1 - y};
    case 5:  // row 0 is the left side, column 0 the top
      return {y, x};
    case 6:  // row 0 is the right side, column 0 the top
      return {y, height - 1 - x};
    case 7:  // row 0 is the right side, column 0 the bottom
      return {width - 1 - y, height - 1 - x};
    case 8:  // row 0 is the left side, column 0 the bottom
      return {width - 1 - y, x};
    default:
      return {x, y};
  }
}

void check_upright(const Raster& file, const Raster& seen, int orientation, int tolerance) {
  const bool sideways = orientation >= 5;
  REQUIRE(seen.width == (sideways ? file.height : file.width));
  REQUIRE(seen.height == (sideways ? file.width : file.height));
  int most = 0;
  for (int y = 0; y < seen.height; ++y) {
    for (int x = 0; x < seen.width; ++x) {
      const auto [from_x, from_y] = place_in_file(orientation, x, y, file.width, file.height);
      for (int channel = 0; channel < file.channels; ++channel)
        most = std::max(most, std::abs(seen.at(x, y, channel) - file.at(from_x, from_y, channel)));
    }
  }
  CHECK(most <= tolerance);
}

}  // namespace

TEST_CASE("picture: JPEG stands upright however the camera was held") {
  struct Size {
    int width, height, sampling, tolerance;
  };
  // Whole blocks are turned without loss; what cuts a block is encoded anew.
  for (const Size& size : {Size{48, 32, 1, 3}, Size{48, 32, 2, 6}, Size{45, 31, 1, 6}, Size{45, 32, 2, 8}}) {
    for (const bool progressive : {false, true}) {
      const Raster raster = slope(size.width, size.height);
      const JpegForm plain{.progressive = progressive, .rgb = false, .sampling = size.sampling};
      const Raster file = decoded(jpeg(raster, plain));
      for (int orientation = 1; orientation <= 8; ++orientation) {
        for (const bool big_endian : {false, true}) {
          INFO(size.width << "×" << size.height << ", sampling " << size.sampling << ", orientation " << orientation);
          JpegForm form = plain;
          form.markers = {{0xE1, exif(orientation, big_endian)}};
          const auto image = picture::take(jpeg(raster, form), plenty);
          REQUIRE(image);
          const Raster seen = decoded(image->bytes);
          CHECK(image->width == seen.width);
          CHECK(image->height == seen.height);
          check_upright(file, seen, orientation, size.tolerance);
        }
      }
    }
  }
}

TEST_CASE("picture: grey JPEG and PNG of every kind stand upright") {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    INFO("orientation " << orientation);
    const Raster grey = slope(24, 16, 1);
    const JpegForm form{
        .progressive = false, .rgb = false, .sampling = 1, .restart = 0, .markers = {{0xE1, exif(orientation)}}};
    check_upright(decoded(jpeg(grey)), decoded(picture::take(jpeg(grey, form), plenty)->bytes), orientation, 3);
    for (int channels = 1; channels <= 4; ++channels) {
      const Raster raster = slope(7, 4, channels);
      const std::string file = png(raster, {.before = {chunk("eXIf", tiff(orientation, true))}});
      check_upright(raster, decoded(picture::take(file, plenty)->bytes), orientation, 0);
    }
  }
}

TEST_CASE("picture: an orientation that cannot be read turns nothing") {
  const Raster raster = slope(16, 8);
  const std::string upright = picture::take(jpeg(raster), plenty)->bytes;
  for (const std::string& broken : {exif(0), exif(9), exif(6).substr(0, 20),
                                    std::string("Exif\0\0MM\0*\xFF\xFF\xFF\xFF", 14), std::string("Exif")}) {
    const JpegForm form{.markers = {{0xE1, broken}}};
    CHECK(picture::take(jpeg(raster, form), plenty)->bytes == upright);
  }
}
