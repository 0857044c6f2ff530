/// Small pictures of every kind that a plan may bring, made here: PNG in RGB, RGBA, gray, gray with alpha, palette with
/// transparency, 16 bits and interlaced; JPEG in RGB and gray.
#pragma once

#include <map>
#include <string>

#include "base/image.h"

namespace planverk::test {

[[nodiscard]] std::map<std::string, Image> pictures();

}  // namespace planverk::test
