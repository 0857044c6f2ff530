#include "file/images.h"

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
  if (const auto found = known_.find(key); found != known_.end()) return found->second.name;
  auto object = image.jpeg ? Result<haru::ObjectId>(add_jpeg(image)) : add_png(key, image);
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
