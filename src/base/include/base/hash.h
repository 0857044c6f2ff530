/// SHA-256 (OpenSSL) for identifiers that must not depend on anything but the content.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace planverk {

using Digest = std::array<std::uint8_t, 32>;
[[nodiscard]] Digest sha256(std::string_view bytes);
/// Two lower-case digits a byte.
[[nodiscard]] std::string hex(std::string_view bytes);
[[nodiscard]] std::string hex(const Digest& digest);

}  // namespace planverk
