#include "picture/raster.h"

#include <limits>

#include "raster/jpeg_file.h"
#include "raster/png_file.h"

namespace planverk::picture {

namespace {

Image image_of(std::string bytes, const Pixels& pixels) {
  return {.bytes = std::move(bytes), .jpeg = false, .width = pixels.width, .height = pixels.height};
}

std::expected<Image, Refusal> take_png(std::string_view bytes, std::uint64_t most_pixels) {
  auto read = read_png(bytes, most_pixels);
  if (!read) return std::unexpected(read.error());
  const auto conversion = Conversion::of(read->colours, read->pixels.grey());
  if (!conversion) return std::unexpected(conversion.error());
  const Turn turn = turn_of(read->orientation);
  if (read->plain && !*conversion && turn.none()) return image_of(bare_png(bytes, read->samples_end), read->pixels);
  if (*conversion) (*conversion)->apply(read->pixels);
  if (!turn.none()) read->pixels = turned(read->pixels, turn);
  return image_of(write_png(read->pixels), read->pixels);
}

}  // namespace

std::string_view name_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::format:
      return "format";
    case Refusal::colours:
      return "colours";
    case Refusal::pixels:
      return "pixels";
    case Refusal::broken:
      return "broken";
    case Refusal::profile:
      return "profile";
  }
  return {};
}

std::expected<Image, Refusal> take(std::string_view bytes, std::uint64_t most_pixels) {
  if (is_png(bytes)) return take_png(bytes, most_pixels);
  if (is_jpeg(bytes)) return take_jpeg(bytes, most_pixels);
  return std::unexpected(Refusal::format);
}

std::optional<Samples> samples_of(const Image& png) {
  auto read = read_png(png.bytes, std::numeric_limits<std::uint64_t>::max());
  if (!read || read->pixels.width != png.width || read->pixels.height != png.height) return std::nullopt;
  Samples samples;
  samples.grey = read->pixels.grey();
  if (read->pixels.channels % 2 == 1) {
    samples.colour = std::move(read->pixels.bytes);
    return samples;
  }
  bool opaque = true;
  const std::string& bytes = read->pixels.bytes;
  const auto colours = static_cast<std::size_t>(read->pixels.channels - 1);
  for (std::size_t at = 0; at < bytes.size(); at += colours + 1) {
    samples.colour.append(bytes, at, colours);
    samples.alpha += bytes[at + colours];
    opaque = opaque && bytes[at + colours] == '\xFF';
  }
  if (opaque) samples.alpha.clear();
  return samples;
}

}  // namespace planverk::picture
