/// Whether a picture can be decoded to its end, which its head does not tell.
#pragma once

#include "base/image.h"

namespace planverk::picture {

[[nodiscard]] bool is_whole(const Image& image);

}  // namespace planverk::picture
