#include <lcms2.h>

#include "making.h"
#include "picture/raster.h"
#include "support/catch.h"

using namespace planverk;
using namespace planverk::test;

namespace {

constexpr std::uint64_t plenty = 1'000'000;

std::string compressed(const std::string& profile) {
  // One stored block (RFC 1951, 3.2.4) in zlib's frame (RFC 1950).
  std::uint32_t a = 1, b = 0;
  for (const char c : profile) {
    a = (a + static_cast<unsigned char>(c)) % 65521;
    b = (b + a) % 65521;
  }
  const auto byte = [](std::size_t value) { return static_cast<char>(value & 255U); };
  std::string out("\x78\x01\x01", 3);
  for (const std::size_t size : {profile.size(), ~profile.size()}) {
    out += byte(size);
    out += byte(size >> 8);
  }
  out += profile;
  for (const std::uint32_t half : {b, a}) {
    out += byte(half >> 8);
    out += byte(half);
  }
  return out;
}

std::string icc_chunk(const std::string& profile) {
  return chunk("iCCP", std::string("name\0\0", 6) + compressed(profile));
}

/// What the profile makes of a colour on a screen.
std::vector<int> by_profile(const std::string& profile, int red, int green, int blue) {
  cmsHPROFILE from = cmsOpenProfileFromMem(profile.data(), static_cast<cmsUInt32Number>(profile.size()));
  cmsHPROFILE to = cmsCreate_sRGBProfile();
  cmsHTRANSFORM way = cmsCreateTransform(from, TYPE_RGB_8, to, TYPE_RGB_8, INTENT_PERCEPTUAL, 0);
  const unsigned char in[3] = {static_cast<unsigned char>(red), static_cast<unsigned char>(green),
                               static_cast<unsigned char>(blue)};
  unsigned char out[3];
  cmsDoTransform(way, in, out, 1);
  cmsDeleteTransform(way);
  cmsCloseProfile(from);
  cmsCloseProfile(to);
  return {out[0], out[1], out[2]};
}

std::string number(std::uint32_t value) {
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 255U);
  return out;
}

}  // namespace

TEST_CASE("picture: sixteen bits are as bright as eight") {
  for (int channels = 1; channels <= 4; ++channels) {
    const Raster raster = slope(12, 9, channels);
    const auto image = picture::take(png(raster, {.depth = 16}), plenty);
    REQUIRE(image);
    const Raster seen = decoded(image->bytes);
    CHECK(seen.samples == raster.samples);
  }
}

TEST_CASE("picture: the screen's own profile changes nothing") {
  const Raster raster = slope(16, 8);
  CHECK(picture::take(png(raster, {.before = {icc_chunk(screen_profile())}}), plenty)->bytes ==
        picture::take(png(raster), plenty)->bytes);
  const JpegForm form{
      .progressive = false, .rgb = false, .sampling = 1, .restart = 0, .markers = {icc_marker(screen_profile())}};
  CHECK(picture::take(jpeg(raster, form), plenty)->bytes == picture::take(jpeg(raster), plenty)->bytes);
  CHECK(picture::take(png(raster, {.before = {chunk("gAMA", number(45455))}}), plenty)->bytes ==
        picture::take(png(raster), plenty)->bytes);
}

TEST_CASE("picture: another profile's colours become the screen's") {
  const Raster raster = slope(16, 8);
  const std::string profile = wide_profile();
  const Raster from_png = decoded(picture::take(png(raster, {.before = {icc_chunk(profile)}}), plenty)->bytes);
  const JpegForm form{
      .progressive = false, .rgb = false, .sampling = 1, .restart = 0, .markers = {icc_marker(profile)}};
  const Raster from_jpeg = decoded(picture::take(jpeg(raster, form), plenty)->bytes);
  const Raster jpeg_before = decoded(jpeg(raster));
  int changed = 0;
  for (int y = 0; y < raster.height; ++y) {
    for (int x = 0; x < raster.width; ++x) {
      const auto wanted = by_profile(profile, raster.at(x, y, 0), raster.at(x, y, 1), raster.at(x, y, 2));
      const auto in_jpeg =
          by_profile(profile, jpeg_before.at(x, y, 0), jpeg_before.at(x, y, 1), jpeg_before.at(x, y, 2));
      for (int channel = 0; channel < 3; ++channel) {
        const auto at = static_cast<std::size_t>(channel);
        CHECK(std::abs(from_png.at(x, y, channel) - wanted[at]) <= 1);
        CHECK(std::abs(from_jpeg.at(x, y, channel) - in_jpeg[at]) <= 12);
        if (std::abs(wanted[at] - raster.at(x, y, channel)) > 5) ++changed;
      }
    }
  }
  CHECK(changed > 50);
}

TEST_CASE("picture: alpha is not a colour") {
  const Raster raster = slope(16, 8, 4);
  const auto image = picture::take(png(raster, {.before = {icc_chunk(wide_profile())}}), plenty);
  const Raster seen = decoded(image->bytes);
  for (int x = 0; x < raster.width; ++x) CHECK(seen.at(x, 3, 3) == raster.at(x, 3, 3));
}

TEST_CASE("picture: grey by its own profile, and by one of RGB") {
  const Raster raster = slope(16, 8, 1);
  const auto own = picture::take(png(raster, {.before = {icc_chunk(grey_profile(1.0))}}), plenty);
  REQUIRE(own);
  CHECK(picture::samples_of(*own)->grey);
  CHECK(decoded(own->bytes).at(8, 4) > raster.at(8, 4) + 30);  // light as it is, not as a screen is told it
  const JpegForm form{
      .progressive = false, .rgb = false, .sampling = 1, .restart = 0, .markers = {icc_marker(screen_profile())}};
  CHECK(picture::is_grey(*picture::take(jpeg(raster, form), plenty)));
}

TEST_CASE("picture: a PNG's own word on its brightness and primaries counts") {
  const Raster raster = slope(16, 8);
  const Raster linear = decoded(picture::take(png(raster, {.before = {chunk("gAMA", number(100000))}}), plenty)->bytes);
  CHECK(linear.at(8, 4, 0) > raster.at(8, 4, 0) + 30);
  std::string primaries;
  for (const std::uint32_t value : {31270U, 32900U, 70000U, 29000U, 17000U, 75000U, 14000U, 5000U})
    primaries += number(value);
  const Raster wide = decoded(picture::take(png(raster, {.before = {chunk("cHRM", primaries)}}), plenty)->bytes);
  const auto wanted = by_profile(wide_profile(), raster.at(12, 1, 0), raster.at(12, 1, 1), raster.at(12, 1, 2));
  for (int channel = 0; channel < 3; ++channel)
    CHECK(std::abs(wide.at(12, 1, channel) - wanted[static_cast<std::size_t>(channel)]) <= 2);
  // sRGB says more than gAMA (PNG 3, 4.3).
  const auto both = picture::take(
      png(raster, {.before = {chunk("sRGB", std::string(1, '\0')), chunk("gAMA", number(100000))}}), plenty);
  CHECK(decoded(both->bytes).samples == raster.samples);
}

TEST_CASE("picture: a PNG's code points count before its other words on colour, and unknown ones are refused") {
  const Raster raster = slope(16, 8);
  const auto taken = [&](const std::string& points) {
    return picture::take(png(raster, {.before = {chunk("cICP", points), icc_chunk(wide_profile())}}), plenty);
  };
  CHECK(decoded(taken({"\x01\x0D\x00\x01", 4})->bytes).samples == raster.samples);
  const Raster linear = decoded(taken({"\x01\x08\x00\x01", 4})->bytes);
  CHECK(linear.at(8, 4, 0) > raster.at(8, 4, 0) + 30);
  // Display P3: green of the wide triangle is more than the screen has, so another green is less of it.
  const Raster wide = decoded(taken({"\x0C\x0D\x00\x01", 4})->bytes);
  CHECK(wide.samples != raster.samples);
  const std::string unknown[] = {{"\x09\x10\x00\x01", 4}, {"\x09\x12\x00\x01", 4}, {"\x01\x0D\x00\x00", 4},
                                 {"\x01\x0D\x01\x01", 4}, {"\x16\x0D\x00\x01", 4}, {"\x01\x0D", 2}};
  for (const std::string& points : unknown) {
    const auto image = taken(points);
    CHECK((!image && image.error() == picture::Refusal::profile));
  }
}

TEST_CASE("picture: a profile that cannot be read, or is of other colours, is refused") {
  const Raster raster = slope(16, 8);
  const auto refused = [&](const std::string& profile) {
    const JpegForm form{
        .progressive = false, .rgb = false, .sampling = 1, .restart = 0, .markers = {icc_marker(profile)}};
    const auto image = picture::take(jpeg(raster, form), plenty);
    return !image && image.error() == picture::Refusal::profile;
  };
  CHECK(refused(wide_profile().substr(0, 150)));
  CHECK(refused("no profile at all"));
  CHECK(refused(grey_profile(2.2)));
}
