#include "archive/identifier.h"

#include "base/hash.h"

namespace planverk::archive {

std::string uuid_of(std::string_view of) {
  Digest digest = sha256(of);
  constexpr unsigned version = 0x80, variant = 0x80;
  digest[6] = static_cast<std::uint8_t>((digest[6] & 0x0FU) | version);
  digest[8] = static_cast<std::uint8_t>((digest[8] & 0x3FU) | variant);
  std::string out = hex(digest).substr(0, 32);
  for (const std::size_t at : {8U, 13U, 18U, 23U}) out.insert(at, 1, '-');
  return out;
}

}  // namespace planverk::archive
