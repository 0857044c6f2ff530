#include "whole.h"

#include <png.h>

#include <string>
#include <string_view>

namespace planverk::picture {

namespace {

bool png_is_whole(const Image& image) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&png, image.bytes.data(), image.bytes.size()) == 0) return false;
  if (png.width != static_cast<png_uint_32>(image.width) || png.height != static_cast<png_uint_32>(image.height)) {
    png_image_free(&png);
    return false;
  }
  png.format = PNG_FORMAT_RGBA;
  std::string pixels(PNG_IMAGE_SIZE(png), '\0');
  return png_image_finish_read(&png, nullptr, pixels.data(), 0, nullptr) != 0;
}

/// A JPEG that was cut off has no end-of-image marker (ITU-T T.81, B.1.1.3).
bool jpeg_is_whole(std::string_view bytes) {
  return bytes.find("\xFF\xDA") != std::string_view::npos && bytes.rfind("\xFF\xD9") != std::string_view::npos &&
         bytes.rfind("\xFF\xD9") > bytes.find("\xFF\xDA");
}

}  // namespace

bool is_whole(const Image& image) {
  return image.jpeg ? jpeg_is_whole(image.bytes) : png_is_whole(image);
}

}  // namespace planverk::picture
