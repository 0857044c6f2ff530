#include "file/images.h"

#include <png.h>

#include <cstdint>
#include <optional>

#include "syntax.h"

namespace planverk::pdf {

namespace {

struct Samples {
  std::string colour;  ///< gray or RGB, 8 bits
  std::string alpha;   ///< empty: opaque
  bool gray = false;
};

/// A file that is damaged behind its head, which alone was read when it was taken in.
Failure unreadable(const std::string& key, std::string_view why) {
  return {Failure::Kind::device, "picture '" + key + "' cannot be put into the PDF: " + std::string(why)};
}

/// Samples of one pixel after the other, alpha set apart.
Samples split(const std::string& pixels, std::size_t channels, bool has_alpha, bool gray) {
  Samples out;
  out.gray = gray;
  if (!has_alpha) {
    out.colour = pixels;
    return out;
  }
  bool opaque = true;
  for (std::size_t at = 0; at + channels <= pixels.size(); at += channels) {
    out.colour.append(pixels, at, channels - 1);
    out.alpha += pixels[at + channels - 1];
    opaque = opaque && pixels[at + channels - 1] == '\xFF';
  }
  if (opaque) out.alpha.clear();
  return out;
}

std::expected<Samples, Failure> decode_png(const std::string& key, const Image& image) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&png, image.bytes.data(), image.bytes.size()) == 0) {
    return std::unexpected(unreadable(key, png.message));
  }
  // The size was checked against the limits when the picture was taken in; another size here was not.
  if (png.width != static_cast<png_uint_32>(image.width) || png.height != static_cast<png_uint_32>(image.height)) {
    png_image_free(&png);
    return std::unexpected(unreadable(key, "its size is not what it was when it was read in"));
  }
  const bool has_alpha = (png.format & PNG_FORMAT_FLAG_ALPHA) != 0;
  const bool gray = (png.format & PNG_FORMAT_FLAG_COLOR) == 0;
  png.format = (has_alpha ? PNG_FORMAT_FLAG_ALPHA : 0U) | (gray ? 0U : PNG_FORMAT_FLAG_COLOR);
  std::string pixels(PNG_IMAGE_SIZE(png), '\0');
  if (png_image_finish_read(&png, nullptr, pixels.data(), 0, nullptr) == 0) {
    return std::unexpected(unreadable(key, png.message));
  }
  return split(pixels, PNG_IMAGE_PIXEL_CHANNELS(png.format), has_alpha, gray);
}

/// What a JPEG's frame header says.
struct Frame {
  int precision = 0, width = 0, height = 0, components = 0;
};

/// The first frame header that a PDF reader must know (baseline, extended, progressive; ISO 10918-1, B.2.2).
std::optional<Frame> jpeg_frame(std::string_view bytes) {
  const auto byte = [&](std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); };
  const auto word = [&](std::size_t at) { return byte(at) << 8 | byte(at + 1); };
  if (bytes.size() < 4 || word(0) != 0xFFD8) return std::nullopt;
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    if (byte(at) != 0xFF) return std::nullopt;
    const int marker = byte(at + 1);
    if (marker == 0xFF) {  // a fill byte
      ++at;
      continue;
    }
    const auto length = static_cast<std::size_t>(word(at + 2));
    if (length < 2 || at + 2 + length > bytes.size()) return std::nullopt;
    if (marker >= 0xC0 && marker <= 0xC2) {
      if (length < 8) return std::nullopt;
      return Frame{
          .precision = byte(at + 4), .width = word(at + 7), .height = word(at + 5), .components = byte(at + 9)};
    }
    if (marker == 0xDA || (marker > 0xC2 && marker < 0xD0 && marker != 0xC4 && marker != 0xC8 && marker != 0xCC))
      return std::nullopt;
    at += 2 + length;
  }
  return std::nullopt;
}

std::string size_entries(const Image& image, std::string_view colour_space) {
  return "/Type/XObject/Subtype/Image/Width " + std::to_string(image.width) + "/Height " +
         std::to_string(image.height) + "/BitsPerComponent 8/ColorSpace/" + std::string(colour_space);
}

}  // namespace

Result<haru::ObjectId> Images::add_png(const std::string& key, const Image& image) {
  auto samples = decode_png(key, image);
  if (!samples) return std::unexpected(samples.error());
  std::string entries = size_entries(image, samples->gray ? "DeviceGray" : "DeviceRGB") + "/Filter/FlateDecode";
  if (!samples->alpha.empty()) {
    entries += "/SMask " + reference(out_.add_stream(size_entries(image, "DeviceGray") + "/Filter/FlateDecode",
                                                     compressor_.compress(samples->alpha)));
  }
  return out_.add_stream(std::move(entries), compressor_.compress(samples->colour));
}

Result<haru::ObjectId> Images::add_jpeg(const std::string& key, const Image& image) {
  const auto frame = jpeg_frame(image.bytes);
  if (!frame || frame->precision != 8)
    return std::unexpected(unreadable(key, "it is not a JPEG that every PDF reader knows"));
  if (frame->components != 1 && frame->components != 3) {
    return std::unexpected(unreadable(key, "its colours are neither gray nor RGB"));
  }
  if (frame->width != image.width || frame->height != image.height) {
    return std::unexpected(unreadable(key, "its size is not what it was when it was read in"));
  }
  return out_.add_stream(size_entries(image, frame->components == 1 ? "DeviceGray" : "DeviceRGB") + "/Filter/DCTDecode",
                         image.bytes);
}

Result<std::string> Images::resource(const std::string& key, const Image& image) {
  if (const auto found = known_.find(key); found != known_.end()) return found->second.name;
  auto object = image.jpeg ? add_jpeg(key, image) : add_png(key, image);
  if (!object) return std::unexpected(object.error());
  std::string name = "I" + std::to_string(known_.size());
  known_.emplace(key, Known{name, *object});
  return name;
}

std::string Images::resource_entry() const {
  if (known_.empty()) return {};
  std::string out = "/XObject<<";
  for (const auto& [key, known] : known_) out += "/" + known.name + " " + reference(known.object);
  return out + ">>";
}

}  // namespace planverk::pdf
