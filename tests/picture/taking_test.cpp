#include <random>

#include "making.h"
#include "picture/raster.h"
#include "support/catch.h"

using namespace planverk;
using namespace planverk::test;
using picture::Refusal;
using picture::take;

namespace {

constexpr std::uint64_t plenty = 1'000'000;

std::vector<std::string> whole_files() {
  return {jpeg(slope(40, 24)),
          jpeg(slope(40, 24), {.progressive = true}),
          jpeg(slope(40, 24), {.sampling = 2, .restart = 1}),
          jpeg(slope(17, 9, 1)),
          jpeg(slope(40, 24), {.rgb = true}),
          png(slope(20, 12)),
          png(slope(20, 12, 4), {.interlaced = true}),
          png(slope(9, 5, 1), {.depth = 16}),
          png(slope(9, 5, 2))};
}

int farthest(const Raster& a, const Raster& b) {
  REQUIRE(a.samples.size() == b.samples.size());
  int most = 0;
  for (std::size_t i = 0; i < a.samples.size(); ++i) most = std::max(most, std::abs(a.samples[i] - b.samples[i]));
  return most;
}

}  // namespace

TEST_CASE("picture: what needs no change keeps its samples") {
  for (const std::string& file : whole_files()) {
    const auto image = take(file, plenty);
    REQUIRE(image);
    const Raster before = decoded(file);
    CHECK(image->width == before.width);
    CHECK(image->height == before.height);
    const bool grey = image->jpeg ? picture::is_grey(*image) : picture::samples_of(*image)->grey;
    CHECK(grey == (before.channels <= 2));
    CHECK(image->jpeg == file.starts_with("\xFF\xD8"));
    CHECK(farthest(before, decoded(image->bytes)) == 0);
  }
}

TEST_CASE("picture: what was taken once is taken again as it is") {
  for (const std::string& file : whole_files()) {
    const auto once = take(file, plenty);
    REQUIRE(once);
    const auto twice = take(once->bytes, plenty);
    REQUIRE(twice);
    CHECK(twice->bytes == once->bytes);
  }
}

TEST_CASE("picture: a file that ends early is refused wherever it ends") {
  for (const std::string& file : whole_files()) {
    for (std::size_t size = 0; size < file.size(); ++size) {
      INFO(size << " of " << file.size());
      const auto image = take(std::string_view(file).substr(0, size), plenty);
      REQUIRE_FALSE(image);
      CHECK(image.error() == (size < 8 && !(size >= 2 && file[0] == '\xFF') ? Refusal::format : Refusal::broken));
    }
  }
}

TEST_CASE("picture: damage inside is refused or leaves a whole picture, whatever the bytes") {
  std::mt19937 random(7);
  for (const std::string& file : whole_files()) {
    for (int round = 0; round < 200; ++round) {
      std::string broken = file;
      for (int i = 0; i < 3; ++i) broken[random() % broken.size()] = static_cast<char>(random());
      const auto image = take(broken, plenty);
      if (!image) continue;
      const auto again = take(image->bytes, plenty);
      REQUIRE(again);
      CHECK(again->bytes == image->bytes);
      if (!image->jpeg) CHECK(picture::samples_of(*image));
    }
  }
}

TEST_CASE("picture: samples that are none are told") {
  std::string noise = jpeg(slope(64, 64));
  std::mt19937 random(3);
  for (std::size_t at = noise.size() / 2; at + 2 < noise.size(); ++at) noise[at] = static_cast<char>(random() % 255);
  CHECK(take(noise, plenty).error() == Refusal::broken);
  std::string zeros = jpeg(slope(64, 64));
  std::fill(zeros.begin() + static_cast<std::ptrdiff_t>(zeros.size() / 3), zeros.end(), '\0');
  CHECK(take(zeros, plenty).error() == Refusal::broken);
  std::string sum = png(slope(20, 12));
  sum[sum.size() - 20] = static_cast<char>(sum[sum.size() - 20] + 1);
  CHECK(take(sum, plenty).error() == Refusal::broken);
}

TEST_CASE("picture: sizes that lie are told") {
  std::string file = jpeg(slope(64, 64));
  const std::size_t frame = file.find("\xFF\xC0");
  REQUIRE(frame != std::string::npos);
  SECTION("more rows than there are") {
    file[frame + 5] = 1;
    CHECK(take(file, plenty).error() == Refusal::broken);
  }
  SECTION("fewer rows than there are") {
    file[frame + 6] = 8;
    CHECK(take(file, plenty).error() == Refusal::broken);
  }
  SECTION("none") {
    file[frame + 6] = 0;
    CHECK(take(file, plenty).error() == Refusal::broken);
  }
}

TEST_CASE("picture: kinds that are not taken") {
  CHECK(take("", plenty).error() == Refusal::format);
  CHECK(take("GIF89a", plenty).error() == Refusal::format);
  CHECK(take(press_jpeg(), plenty).error() == Refusal::colours);
  CHECK(take(jpeg(slope(40, 24)), 959).error() == Refusal::pixels);
  CHECK(take(jpeg(slope(40, 24)), 960));
  CHECK(take(png(slope(20, 12)), 239).error() == Refusal::pixels);
  std::string lossless = jpeg(slope(40, 24));
  lossless[lossless.find("\xFF\xC0") + 1] = '\xC3';
  CHECK(take(lossless, plenty).error() == Refusal::format);
}

TEST_CASE("picture: bytes behind the picture belong to nobody") {
  CHECK(take(jpeg(slope(40, 24)) + "HIDDEN", plenty)->bytes == take(jpeg(slope(40, 24)), plenty)->bytes);
  CHECK(take(png(slope(20, 12)) + "HIDDEN", plenty)->bytes == take(png(slope(20, 12)), plenty)->bytes);
}
