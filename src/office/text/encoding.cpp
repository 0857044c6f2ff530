#include "encoding.h"

#include <array>
#include <string_view>

#include "base/utf8.h"

namespace planverk::office {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// The characters of the bytes 80 to 9F; zero where Windows-1252 has none.
constexpr std::array<char32_t, 32> windows_1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void note_fault(Decoded& decoded, std::uint32_t found) {
  if (!decoded.fault) decoded.fault = Decoded::Fault{decoded.text.size(), found, false};
}

Decoded from_windows(std::string_view bytes) {
  Decoded decoded;
  decoded.text.reserve(bytes.size() + bytes.size() / 16);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const char32_t character = byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80U] : byte;
    if (byte != 0 && character == 0) note_fault(decoded, byte);
    utf8::append(decoded.text, byte != 0 && character == 0 ? 0xFFFD : character);
  }
  return decoded;
}

Decoded from_utf16(std::string_view bytes, bool big) {
  Decoded decoded;
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big ? first << 8 | second : second << 8 | first);
  };
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    if (at + 1 == bytes.size()) {
      note_fault(decoded, static_cast<unsigned char>(bytes[at]));
      break;
    }
    char32_t c = unit(at);
    const bool high = c >= 0xD800 && c < 0xDC00;
    const char32_t low = high && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      note_fault(decoded, c);
      c = 0xFFFD;
    }
    utf8::append(decoded.text, c);
  }
  return decoded;
}

void find_control(Decoded& decoded) {
  if (decoded.text.ends_with('\x1A')) decoded.text.pop_back();  // how DOS ended files
  for (std::size_t at = 0; at < decoded.text.size(); ++at) {
    const char c = decoded.text[at];
    const bool control = (c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F;
    if (!control) continue;
    if (!decoded.fault || at < decoded.fault->offset) {
      decoded.fault = Decoded::Fault{at, static_cast<unsigned char>(c), true};
    }
    return;
  }
}

Decoded decode_marked(std::string bytes) {
  const std::string_view view = bytes;
  if (view.starts_with("\xFF\xFE")) return from_utf16(view.substr(2), false);
  if (view.starts_with("\xFE\xFF")) return from_utf16(view.substr(2), true);
  const auto invalid = utf8::first_invalid(view);
  if (invalid && !view.starts_with(utf8_mark)) return from_windows(view);
  Decoded decoded;
  if (invalid) decoded.fault = Decoded::Fault{*invalid, static_cast<unsigned char>(bytes[*invalid]), false};
  decoded.text = std::move(bytes);
  return decoded;
}

}  // namespace

Decoded decode(std::string bytes) {
  Decoded decoded = decode_marked(std::move(bytes));
  find_control(decoded);
  return decoded;
}

}  // namespace planverk::office
