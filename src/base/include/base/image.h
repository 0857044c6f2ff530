/// A picture as given: PNG or JPEG bytes with its size in pixels.
#pragma once

#include <string>

namespace planverk {

struct Image {
  std::string bytes;
  bool jpeg = false;
  int width = 0;
  int height = 0;
};

}  // namespace planverk
