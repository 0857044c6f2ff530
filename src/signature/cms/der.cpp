#include "cms/der.h"

#include <cstddef>

namespace planverk::signature {

std::optional<Element> take_element(std::string_view& from) {
  if (from.size() < 2 || (static_cast<unsigned char>(from[0]) & 0x1FU) == 0x1FU) return {};
  std::size_t length = static_cast<unsigned char>(from[1]);
  std::size_t head = 2;
  if (length >= 0x80) {
    const std::size_t octets = length & 0x7FU;
    if (octets == 0 || octets > 4 || from.size() < 2 + octets) return {};
    length = 0;
    for (std::size_t index = 0; index < octets; ++index)
      length = length << 8U | static_cast<unsigned char>(from[2 + index]);
    head += octets;
  }
  if (length > from.size() - head) return {};
  const Element out{static_cast<unsigned char>(from[0]), from.substr(head, length), from.substr(0, head + length)};
  from.remove_prefix(head + length);
  return out;
}

}  // namespace planverk::signature
