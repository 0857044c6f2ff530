/// A colour as screens have it: sRGB, eight bits a channel.
#pragma once

#include <cstdint>
#include <string>

namespace planverk {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};
[[nodiscard]] std::string css(Colour colour);  ///< `#0c3b52`

}  // namespace planverk
