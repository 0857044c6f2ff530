/// Pictures as image objects, each once: of a PNG its samples, a JPEG as it is. They were decoded when they were taken
/// in (picture/raster.h), so one that cannot be read again is a fault of our own.
#pragma once

#include <string>
#include <vector>

#include "base/image.h"
#include "base/result.h"
#include "deflate.h"
#include "haru/document.h"

namespace planverk::pdf {

class Images {
 public:
  Images(haru::Document& out, Compressor& compressor) : out_(out), compressor_(compressor) {}

  /// The name in all resources (`I0`). The picture outlives the file; `key` is its name where something is said of it.
  Result<std::string> resource(const std::string& key, const Image& image);
  /// The /XObject entry of the resources; empty when there are no pictures.
  [[nodiscard]] std::string resource_entry() const;

 private:
  struct Known {
    const Image* image = nullptr;
    std::string name;
    haru::ObjectId object = 0;
  };
  Result<haru::ObjectId> add_png(const std::string& key, const Image& image);
  haru::ObjectId add_jpeg(const Image& image);

  haru::Document& out_;
  Compressor& compressor_;
  std::vector<Known> known_;
};

}  // namespace planverk::pdf
