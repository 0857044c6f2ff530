#include "office/container.h"

#include <cstdint>
#include <optional>
#include <string>

namespace planverk::office {

namespace {

/// Names within a compound file are UTF-16, little end first.
std::string wide(std::string_view name) {
  std::string out;
  for (const char letter : name) {
    out += letter;
    out += '\0';
  }
  return out;
}

/// Numbers in a zip have their little end first.
std::uint32_t number_at(std::string_view bytes, std::size_t place, int size) {
  std::uint32_t value = 0;
  for (int i = size - 1; i >= 0; --i) value = value << 8U | static_cast<unsigned char>(bytes[place + static_cast<std::size_t>(i)]);
  return value;
}

/// Where the directory begins (APPNOTE 4.3.16: its record ends the file, but for a comment).
std::optional<std::size_t> directory_of(std::string_view bytes) {
  constexpr std::size_t record = 22;
  const std::size_t end = bytes.rfind("PK\x05\x06");
  if (end == std::string_view::npos || bytes.size() - end < record) return std::nullopt;
  const std::size_t begin = number_at(bytes, end + 16, 4);
  return begin < end ? std::optional(begin) : std::nullopt;
}

}  // namespace

bool has_folder(std::string_view bytes, std::string_view folder) {
  if (container_of(bytes) != Container::zip) return false;
  const auto begin = directory_of(bytes);
  if (!begin) return bytes.contains(folder);
  constexpr std::size_t head = 46;  // of an entry, before its name (4.3.12)
  for (std::size_t at = *begin; bytes.size() - at > head && bytes.substr(at).starts_with("PK\x01\x02");) {
    if (bytes.substr(at + head).starts_with(folder)) return true;
    at += head + number_at(bytes, at + 28, 2) + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
    if (at >= bytes.size()) break;
  }
  return false;
}

Container container_of(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return Container::zip;
  if (!bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return Container::other;
  return bytes.find(wide("EncryptedPackage")) == std::string_view::npos ? Container::binary : Container::password;
}

}  // namespace planverk::office
