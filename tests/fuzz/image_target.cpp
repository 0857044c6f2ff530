/// Pictures on any bytes: what is taken in has a size within the limits, is taken again as it is, and can be put into a
/// PDF.
#include <libdeflate.h>

#include <string>
#include <string_view>
#include <utility>

#include "file/images.h"
#include "fuzz.h"
#include "picture/image.h"
#include "picture/raster.h"

namespace {

using namespace planverk;
using fuzz::require;

constexpr std::uint64_t most_pixels = 1'000'000;

void put_into_pdf(const Image& image) {
  auto document = pdf::haru::Document::create();
  require(document.has_value());
  pdf::Compressor compressor(1);
  pdf::Images images(**document, compressor);
  const auto name = images.resource("picture", image);
  require(name && *name == "I0" && !images.resource_entry().empty());
}

std::size_t big_endian(std::string_view bytes, std::size_t at) {
  std::size_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

/// The check sums of the chunks of a PNG made right: what a mutation changed is else never looked at.
std::string with_right_sums(std::string bytes) {
  constexpr std::size_t signature = 8, around = 12;
  for (std::size_t at = signature; at + around <= bytes.size();) {
    const std::size_t length = big_endian(bytes, at);
    if (length > bytes.size() - at - around) break;
    const std::string_view summed = std::string_view(bytes).substr(at + 4, length + 4);
    const std::uint32_t sum = libdeflate_crc32(0, summed.data(), summed.size());
    for (std::size_t i = 0; i < 4; ++i) bytes[at + 8 + length + i] = static_cast<char>(sum >> (24 - 8 * i));
    at += length + around;
  }
  return bytes;
}

void run(std::string bytes) {
  fuzz::GivenFile files("picture", std::move(bytes));
  Limits limits;
  limits.pixels = most_pixels;
  const auto image = picture::load_image(files, "picture", "plan.xml", ".", limits);
  if (!image) return;
  require(image->width > 0 && image->height > 0);
  require(static_cast<std::uint64_t>(image->width) * static_cast<std::uint64_t>(image->height) <= most_pixels);
  const auto again = picture::take(image->bytes, most_pixels);
  require(again && again->bytes == image->bytes);
  put_into_pdf(*image);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(fuzz::text_of(data, size));
  run(bytes);
  if (std::string whole = with_right_sums(bytes); bytes.starts_with("\x89PNG") && whole != bytes) run(std::move(whole));
  return 0;
}
