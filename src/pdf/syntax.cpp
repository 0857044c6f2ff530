#include "syntax.h"

#include <array>
#include <charconv>

#include "base/utf8.h"

namespace planverk::pdf {

namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

void append_hex16(std::string& out, std::uint32_t unit) {
  for (int shift = 12; shift >= 0; shift -= 4) out += hex_digits[(unit >> static_cast<unsigned>(shift)) & 15U];
}

bool is_plain(std::string_view text) {
  for (const char c : text) {
    if (c < ' ' || c > '~') return false;
  }
  return true;
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
  if (value >= 0 && value < 10) {
    out += static_cast<char>('0' + value);
    return;
  }
  std::array<char, 24> digits;  // NOLINT(*-member-init): written below
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

void append_thousandths(std::string& out, std::int64_t value) {
  std::uint64_t rest = static_cast<std::uint64_t>(value);
  if (value < 0) {
    out += '-';
    rest = 0 - rest;
  }
  const std::uint64_t whole = rest / 1000;
  const auto fraction = static_cast<std::uint32_t>(rest % 1000);
  if (whole != 0 || fraction == 0) append_integer(out, static_cast<std::int64_t>(whole));
  if (fraction == 0) return;
  const std::uint32_t hundredths = fraction / 10;
  const std::array<char, 4> decimals{'.', static_cast<char>('0' + hundredths / 10),
                                     static_cast<char>('0' + hundredths % 10), static_cast<char>('0' + fraction % 10)};
  std::size_t length = decimals.size();
  while (decimals[length - 1] == '0') --length;
  out.append(decimals.data(), length);
}

void append_reference(std::string& out, std::uint32_t object) {
  append_integer(out, object);
  out += " 0 R";
}

std::string reference(std::uint32_t object) {
  std::string out;
  append_reference(out, object);
  return out;
}

void append_utf16_hex(std::string& out, char32_t character) {
  auto value = static_cast<std::uint32_t>(character);
  if (value < 0x10000) return append_hex16(out, value);
  value -= 0x10000;
  append_hex16(out, 0xD800 + (value >> 10));
  append_hex16(out, 0xDC00 + (value & 0x3FF));
}

namespace {

/// What fits into one string (ISO 19005-2, 6.1.13), with an ellipsis where something is left out. document::check()
/// refuses what a reader would miss; names in the outline and in the metadata stand whole elsewhere.
std::string shortened(std::string_view text) {
  constexpr std::size_t most = 16'300;  // UTF-16 units, of 32,767 bytes
  std::size_t units = 0;
  std::size_t at = 0;
  for (std::size_t end = 0; end < text.size(); at = end) {
    units += utf8::next(text, end) > 0xFFFF ? 2U : 1U;
    if (units > most) return std::string(text.substr(0, at)) + "…";
  }
  return std::string(text);
}

}  // namespace

void append_text_string(std::string& out, std::string_view text) {
  constexpr std::size_t surely_short = 16'000;  // bytes
  if (text.size() > surely_short) {
    const std::string fitting = shortened(text);
    if (fitting.size() < text.size()) return append_text_string(out, fitting);
  }
  if (is_plain(text)) {
    out += '(';
    for (const char c : text) append_literal_byte(out, static_cast<std::uint8_t>(c));
    out += ')';
    return;
  }
  out += "<FEFF";
  for (std::size_t at = 0; at < text.size();) append_utf16_hex(out, utf8::next(text, at));
  out += '>';
}

std::string text_string(std::string_view text) {
  std::string out;
  append_text_string(out, text);
  return out;
}

std::string name(std::string_view text) {
  std::string out = "/";
  for (const char c : text) {
    const auto byte = static_cast<std::uint8_t>(c);
    if (byte <= ' ' || byte > '~' || std::string_view("#/()<>[]{}%").find(c) != std::string_view::npos) {
      out += '#';
      out += hex_digits[byte >> 4U];
      out += hex_digits[byte & 15U];
    } else {
      out += c;
    }
  }
  return out;
}

std::string date_string(Date date) {
  std::string digits;
  for (const char c : date.text()) {
    if (c != '-') digits += c;
  }
  return "(D:" + digits + "000000Z)";
}

std::string one_line(std::string_view text) {
  std::string without;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = utf8::next(text, at);
    if (character != U'\u00AD') utf8::append(without, character);
  }
  return std::string(utf8::trim(utf8::collapse(without)));
}

}  // namespace planverk::pdf
