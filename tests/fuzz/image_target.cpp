/// Pictures on any bytes: what is taken in has a size within the limits, is taken again as it is, and can be put into a
/// PDF.
#include <string>

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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::GivenFile files("picture", std::string(fuzz::text_of(data, size)));
  Limits limits;
  limits.pixels = most_pixels;
  const auto image = picture::load_image(files, "picture", "plan.xml", ".", limits);
  if (!image) return 0;
  require(image->width > 0 && image->height > 0);
  require(static_cast<std::uint64_t>(image->width) * static_cast<std::uint64_t>(image->height) <= most_pixels);
  const auto again = picture::take(image->bytes, most_pixels);
  require(again && again->bytes == image->bytes);
  put_into_pdf(*image);
  return 0;
}
