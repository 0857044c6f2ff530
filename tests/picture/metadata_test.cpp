// What a picture tells beside its samples is never published, whoever reads.
#include "making.h"
#include "picture/raster.h"
#include "support/catch.h"

using namespace planverk;
using namespace planverk::test;

namespace {

constexpr std::uint64_t plenty = 1'000'000;
const std::string secret = "HIDDEN-59.3293N";

bool tells(const Image& image) {
  return image.bytes.find("HIDDEN") != std::string::npos || image.bytes.find("Exif") != std::string::npos;
}

}  // namespace

TEST_CASE("picture: no segment of a JPEG is published") {
  const Raster raster = slope(32, 16);
  const std::string bare = picture::take(jpeg(raster), plenty)->bytes;
  for (int marker = 0xE0; marker <= 0xEF; ++marker) {
    for (const std::string& opening :
         {std::string(), std::string("Exif\0\0", 6), std::string("http://ns.adobe.com/xap/1.0/\0", 29),
          std::string("Photoshop 3.0\0008BIM", 18), std::string("JFXX\0\x13", 6)}) {
      INFO(marker << " " << opening);
      const JpegForm form{.markers = {{marker, opening + secret}, {0xFE, secret}}};
      const std::string file = jpeg(raster, form);
      REQUIRE(file.find("HIDDEN") != std::string::npos);
      const auto image = picture::take(file + secret, plenty);
      REQUIRE(image);
      CHECK_FALSE(tells(*image));
      CHECK(image->bytes == bare);
    }
  }
}

TEST_CASE("picture: bytes between samples and end are not published") {
  std::string file = jpeg(slope(64, 64));
  file.insert(file.size() - 2, secret);
  const auto image = picture::take(file, plenty);
  REQUIRE(image);
  CHECK_FALSE(tells(*image));
}

TEST_CASE("picture: a turned or converted picture tells no more") {
  for (const int side : {32, 33}) {
    const JpegForm form{.markers = {{0xE1, exif(6, true, secret)}, icc_marker(wide_profile(secret))}};
    CHECK_FALSE(tells(*picture::take(jpeg(slope(side, 16), form), plenty)));
    const JpegForm turned{
        .progressive = false, .rgb = false, .sampling = 1, .restart = 0, .markers = {{0xE1, exif(6, true, secret)}}};
    CHECK_FALSE(tells(*picture::take(jpeg(slope(side, 16), turned), plenty)));
  }
}

TEST_CASE("picture: no chunk of a PNG but those of the picture is published") {
  const Raster raster = slope(9, 6);
  const std::string bare = picture::take(png(raster), plenty)->bytes;
  const std::string text = "Comment" + std::string(1, '\0') + secret;
  for (const std::string_view type : {"tEXt", "eXIf", "prVt", "xmPp", "tIME", "pHYs", "acTL", "IDAT"}) {
    INFO(type);
    const std::string planted = chunk(type, type == "eXIf" ? tiff(1, true, secret) : text);
    if (type != "IDAT") {
      const auto before = picture::take(png(raster, {.before = {planted}}), plenty);
      REQUIRE(before);
      CHECK_FALSE(tells(*before));
    }
    const auto behind = picture::take(png(raster, {.behind = {planted}}), plenty);
    if (!behind) continue;  // refused is not published either
    CHECK_FALSE(tells(*behind));
    CHECK(picture::samples_of(*behind)->colour == picture::samples_of(*picture::take(png(raster), plenty))->colour);
  }
  CHECK_FALSE(tells(*picture::take(png(raster) + secret, plenty)));
  CHECK(picture::take(png(raster, {.before = {chunk("tEXt", text)}}), plenty)->bytes == bare);
}
