#include "file/colour_profile.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

#include "deflate.h"

namespace planverk::pdf {

namespace {

void big_endian(std::string& out, std::uint32_t value, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
    out += static_cast<char>(value >> static_cast<unsigned>(shift) & 255U);
}

/// s15Fixed16 from ten-thousandths.
std::uint32_t fixed(std::int64_t ten_thousandths) {
  return static_cast<std::uint32_t>((ten_thousandths * 65'536 + 5'000) / 10'000);
}

std::string xyz(std::array<std::int64_t, 3> ten_thousandths) {
  std::string out("XYZ \0\0\0\0", 8);
  for (const std::int64_t value : ten_thousandths) big_endian(out, fixed(value), 4);
  return out;
}

std::string description(std::string_view text) {
  std::string out("desc\0\0\0\0", 8);
  big_endian(out, static_cast<std::uint32_t>(text.size() + 1), 4);
  out.append(text).append(1, '\0');
  return out.append(4 + 4 + 2 + 1 + 67, '\0');  // no Unicode and no Macintosh form
}

std::string copyright() {
  return std::string("text\0\0\0\0", 8) + "Public domain" + std::string(1, '\0');
}

std::string tone_curve() {
  constexpr std::uint32_t points = 1024;
  std::string out("curv\0\0\0\0", 8);
  big_endian(out, points, 4);
  for (std::uint32_t i = 0; i < points; ++i) {
    const double shown = static_cast<double>(i) / (points - 1);
    const double light = shown <= 0.04045 ? shown / 12.92 : std::pow((shown + 0.055) / 1.055, 2.4);
    big_endian(out, static_cast<std::uint32_t>(std::lround(light * 65'535)), 2);
  }
  return out;
}

std::string srgb_profile() {
  struct Tag {
    std::string_view name;
    std::size_t data;
  };
  const std::vector<std::string> data{description("sRGB IEC61966-2-1"),
                                      copyright(),
                                      xyz({9642, 10'000, 8249}),
                                      xyz({4361, 2225, 139}),
                                      xyz({3851, 7169, 971}),
                                      xyz({1431, 606, 7141}),
                                      tone_curve()};
  const std::vector<Tag> tags{{"desc", 0}, {"cprt", 1}, {"wtpt", 2}, {"rXYZ", 3}, {"gXYZ", 4},
                              {"bXYZ", 5}, {"rTRC", 6}, {"gTRC", 6}, {"bTRC", 6}};  // one curve for all three

  std::string body;
  std::vector<std::uint32_t> offsets;
  const std::size_t start = 128 + 4 + 12 * tags.size();
  for (const std::string& each : data) {
    offsets.push_back(static_cast<std::uint32_t>(start + body.size()));
    body += each;
    while (body.size() % 4 != 0) body += '\0';
  }
  std::string out;
  big_endian(out, static_cast<std::uint32_t>(start + body.size()), 4);
  out.append(4, '\0');
  big_endian(out, 0x0210'0000, 4);  // version 2.1
  out += "mntrRGB XYZ ";
  for (const std::uint32_t part : {2000U, 1U, 1U, 0U, 0U, 0U}) big_endian(out, part, 2);  // a fixed day: no clock
  out += "acsp";
  out.append(28, '\0');  // platform, flags, maker, model, attributes, perceptual intent
  for (const std::int64_t value : {9642, 10'000, 8249}) big_endian(out, fixed(value), 4);
  out.append(48, '\0');
  big_endian(out, static_cast<std::uint32_t>(tags.size()), 4);
  for (const Tag& tag : tags) {
    out += tag.name;
    big_endian(out, offsets[tag.data], 4);
    big_endian(out, static_cast<std::uint32_t>(data[tag.data].size()), 4);
  }
  return out + body;
}

}  // namespace

const std::string& deflated_srgb_profile() {
  static const std::string profile(Compressor(thorough_level).compress(srgb_profile()));
  return profile;
}

}  // namespace planverk::pdf
