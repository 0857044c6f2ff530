#include "foreign/syntax.h"

#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.h"

namespace planverk::foreign {

namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

void append_hex(std::string& out, std::uint32_t value, int digits) {
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += hex_digits[(value >> static_cast<unsigned>(shift)) & 15U];
}

bool is_plain(std::string_view text) {
  for (const char c : text) {
    if (c < ' ' || c > '~') return false;
  }
  return true;
}

}  // namespace

std::string name_syntax(std::string_view name) {
  std::string out = "/";
  if (name.starts_with('/')) name.remove_prefix(1);
  for (const char c : name) {
    const auto byte = static_cast<std::uint8_t>(c);
    if (byte <= ' ' || byte > '~' || std::string_view("#/()<>[]{}%").find(c) != std::string_view::npos) {
      out += '#';
      append_hex(out, byte, 2);
    } else {
      out += c;
    }
  }
  return out;
}

std::string string_syntax(std::string_view bytes) {
  if (!is_plain(bytes)) {
    std::string out = "<";
    for (const char c : bytes) append_hex(out, static_cast<std::uint8_t>(c), 2);
    return out + ">";
  }
  std::string out = "(";
  for (const char c : bytes) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  return out + ")";
}

std::string text_syntax(std::string_view text) {
  if (is_plain(text)) return string_syntax(text);
  std::string out = "<FEFF";
  for (std::size_t at = 0; at < text.size();) {
    auto character = static_cast<std::uint32_t>(utf8::next(text, at));
    if (character >= 0x10000) {
      character -= 0x10000;
      append_hex(out, 0xD800 + (character >> 10U), 4);
      character = 0xDC00 + (character & 0x3FFU);
    }
    append_hex(out, character, 4);
  }
  return out + ">";
}

std::string number_syntax(double value) {
  constexpr double most = 2'147'483'647;
  if (!std::isfinite(value)) return "0";
  if (std::abs(value) > most) value = value < 0 ? -most : most;
  std::array<char, 64> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 6).ptr;
  std::string out(digits.data(), end);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.ends_with('.')) out.pop_back();
  return out == "-0" ? "0" : out;
}

std::string reference_syntax(std::uint32_t object) {
  return std::to_string(object) + " 0 R";
}

}  // namespace planverk::foreign
