/// JPEG (ITU-T T.81) read and written by libjpeg-turbo.
#pragma once

#include "raster/colour.h"

namespace planverk::picture {

[[nodiscard]] bool is_jpeg(std::string_view bytes);
/// See take().
[[nodiscard]] std::expected<Image, Refusal> take_jpeg(std::string_view bytes, std::uint64_t most_pixels);

}  // namespace planverk::picture
