#include "complete/address.h"

#include <idn2.h>

#include <algorithm>
#include <memory>

namespace planverk::document {

namespace {

bool is_plain(char c) {
  // RFC 3986, 2.2 and 2.3, and the per cent sign of what is escaped already.
  constexpr std::string_view marks = "-._~:/?#[]@!$&'()*+,;=%";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.find(c) != marks.npos;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string escaped(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (is_plain(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
  return out;
}

std::string ascii_host(std::string_view host) {
  if (is_ascii(host)) return escaped(host);
  char* made = nullptr;
  const int outcome = idn2_to_ascii_8z(std::string(host).c_str(), &made, IDN2_NONTRANSITIONAL);
  const std::unique_ptr<char, void (*)(void*)> owner(made, idn2_free);
  return outcome == IDN2_OK ? std::string(made) : escaped(host);
}

struct Range {
  std::size_t begin = 0, end = 0;
};

/// Where the host stands: behind `//` and a user's name, or behind the @ of a mail address.
Range host_of(std::string_view address) {
  constexpr std::string_view mail = "mailto:";
  if (address.starts_with(mail)) {
    const std::size_t end = std::min(address.find_first_of("?,"), address.size());
    const std::size_t at = address.substr(0, end).rfind('@');
    return at == std::string_view::npos ? Range{} : Range{at + 1, end};
  }
  const std::size_t slashes = address.find("://");
  if (slashes == std::string_view::npos) return {};
  std::size_t begin = slashes + 3;
  std::size_t end = std::min(address.find_first_of("/?#", begin), address.size());
  if (const std::size_t user = address.substr(begin, end - begin).rfind('@'); user != std::string_view::npos) {
    begin += user + 1;
  }
  if (const std::size_t port = address.substr(begin, end - begin).rfind(':'); port != std::string_view::npos) {
    end = begin + port;
  }
  return {begin, end};
}

}  // namespace

std::string ascii_address(std::string_view address) {
  if (std::ranges::all_of(address, is_plain)) return std::string(address);
  const Range host = host_of(address);
  return escaped(address.substr(0, host.begin)) + ascii_host(address.substr(host.begin, host.end - host.begin)) +
         escaped(address.substr(host.end));
}

}  // namespace planverk::document
