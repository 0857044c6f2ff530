#include "file/images.h"

#include <algorithm>

#include "picture/raster.h"
#include "syntax.h"

namespace planverk::pdf {

namespace {

std::string size_entries(const Image& image, bool grey) {
  return "/Type/XObject/Subtype/Image/Width " + std::to_string(image.width) + "/Height " +
         std::to_string(image.height) + "/BitsPerComponent 8/ColorSpace/" + (grey ? "DeviceGray" : "DeviceRGB");
}

}  // namespace

Result<haru::ObjectId> Images::add_png(const std::string& key, const Image& image) {
  const auto samples = picture::samples_of(image);
  if (!samples) {
    // Whole pictures alone are taken in.
    return own_fault("picture '" + key + "' cannot be read again");
  }
  std::string entries = size_entries(image, samples->grey) + "/Filter/FlateDecode";
  if (!samples->alpha.empty()) {
    entries += "/SMask " + reference(out_.add_stream(size_entries(image, true) + "/Filter/FlateDecode",
                                                     compressor_.compress(samples->alpha)));
  }
  return out_.add_stream(std::move(entries), compressor_.compress(samples->colour));
}

haru::ObjectId Images::add_jpeg(const Image& image) {
  return out_.add_stream(size_entries(image, picture::is_grey(image)) + "/Filter/DCTDecode", image.bytes);
}

Result<std::string> Images::resource(const std::string& key, const Image& image) {
  const auto is_it = [&](const Known& each) { return each.image == &image; };
  if (const auto found = std::ranges::find_if(known_, is_it); found != known_.end()) return found->name;
  // The same picture of another document.
  const auto is_same = [&](const Known& each) { return each.image->bytes == image.bytes; };
  if (const auto found = std::ranges::find_if(known_, is_same); found != known_.end()) return found->name;
  auto object = image.jpeg ? Result<haru::ObjectId>(add_jpeg(image)) : add_png(key, image);
  if (!object) return std::unexpected(object.error());
  known_.push_back({&image, "I" + std::to_string(known_.size()), *object});
  return known_.back().name;
}

std::string Images::resource_entry() const {
  if (known_.empty()) return {};
  std::string out = "/XObject<<";
  for (const Known& known : known_) out += "/" + known.name + " " + reference(known.object);
  return out + ">>";
}

}  // namespace planverk::pdf
