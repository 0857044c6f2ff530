#include "office/container.h"

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

}  // namespace

Container container_of(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return Container::zip;
  if (!bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return Container::other;
  return bytes.find(wide("EncryptedPackage")) == std::string_view::npos ? Container::binary : Container::password;
}

}  // namespace planverk::office
