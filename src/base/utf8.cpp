#include "base/utf8.h"

#include <array>
#include <cstring>

namespace planverk::utf8 {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool in_range(unsigned byte, unsigned low, unsigned high) {
  return byte >= low && byte <= high;
}

/// Bytes of the well-formed character at `at`, zero when there is none. The ranges are those of Unicode table 3-7,
/// which leave out overlong forms, surrogates and what lies above U+10FFFF.
std::size_t well_formed(std::string_view text, std::size_t at) {
  const auto byte = [text, at](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (in_range(lead, 0xC2, 0xDF)) return in_range(byte(1), 0x80, 0xBF) ? 2 : 0;
  if (in_range(lead, 0xE0, 0xEF)) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : 0xBF;
    return in_range(byte(1), low, high) && in_range(byte(2), 0x80, 0xBF) ? 3 : 0;
  }
  if (in_range(lead, 0xF0, 0xF4)) {
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
    return in_range(byte(1), low, high) && in_range(byte(2), 0x80, 0xBF) && in_range(byte(3), 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

/// Where the run of whole eight-byte blocks of ASCII from `at` ends.
std::size_t skip_ascii_blocks(std::string_view text, std::size_t at) {
  while (at + 8 <= text.size()) {
    std::uint64_t block = 0;
    std::memcpy(&block, text.data() + at, sizeof block);
    if ((block & 0x8080808080808080ULL) != 0) break;
    at += 8;
  }
  return at;
}

}  // namespace

std::optional<std::size_t> first_invalid(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    at = skip_ascii_blocks(text, at);
    if (at == text.size()) break;
    const std::size_t size = well_formed(text, at);
    if (size == 0) return at;
    at += size;
  }
  return std::nullopt;
}

char32_t next(std::string_view text, std::size_t& at) {
  if (at >= text.size()) return replacement;
  const std::size_t size = well_formed(text, at);
  if (size == 0) {
    ++at;
    return replacement;
  }
  constexpr std::array<unsigned, 5> lead_bits{0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t character = static_cast<unsigned char>(text[at]) & lead_bits[size];
  for (std::size_t i = 1; i < size; ++i)
    character = (character << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  at += size;
  return character;
}

void append(std::string& out, char32_t character) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) character = replacement;
  if (character < 0x80) {
    put(character);
  } else if (character < 0x800) {
    put(0xC0 | (character >> 6));
    put(0x80 | (character & 0x3F));
  } else if (character < 0x10000) {
    put(0xE0 | (character >> 12));
    put(0x80 | ((character >> 6) & 0x3F));
    put(0x80 | (character & 0x3F));
  } else {
    put(0xF0 | (character >> 18));
    put(0x80 | ((character >> 12) & 0x3F));
    put(0x80 | ((character >> 6) & 0x3F));
    put(0x80 | (character & 0x3F));
  }
}

std::string encode(char32_t character) {
  std::string out;
  append(out, character);
  return out;
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const std::size_t size = well_formed(text, at);
    at += size == 0 ? 1 : size;
  }
  return count;
}

std::string code_point_name(char32_t character) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string reversed;
  for (auto rest = static_cast<std::uint32_t>(character); rest > 0 || reversed.size() < 4; rest >>= 4) {
    reversed += digits[rest & 15];
  }
  return "U+" + std::string(reversed.rbegin(), reversed.rend());
}

bool is_space(char32_t character) {
  return character == U' ' || character == U'\t' || character == U'\n' || character == U'\r';
}

std::string collapse(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool in_space = false;
  for (const char c : text) {
    const bool space = is_space(static_cast<unsigned char>(c));
    if (!space) out += c;
    if (space && !in_space) out += ' ';
    in_space = space;
  }
  return out;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view spaces = " \t\n\r";
  const std::size_t first = text.find_first_not_of(spaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

namespace {

constexpr char32_t latin_capitals_end = 0xDE, latin_small_end = 0xFE;  // À–Þ, à–þ
constexpr char32_t times = 0xD7, divided = 0xF7, small_y_diaeresis = 0xFF, capital_y_diaeresis = 0x178;
constexpr char32_t paired_from = 0x100, paired_to = 0x17E, last_letter = 0x24F;

/// In Latin Extended-A a capital stands before its small letter: at even places, between ĸ and ŉ and behind Ÿ at odd.
bool capitals_are_odd(char32_t c) {
  return (c >= 0x139 && c <= 0x148) || c >= 0x179;
}

/// Whether the letter has its pair beside it.
bool is_paired(char32_t c) {
  constexpr char32_t dotted_capital_i = 0x130, dotless_i = 0x131, small_kra = 0x138, small_n_apostrophe = 0x149;
  return c >= paired_from && c <= paired_to && c != dotted_capital_i && c != dotless_i && c != small_kra &&
         c != small_n_apostrophe && c != capital_y_diaeresis;
}

}  // namespace

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0xC0 && c <= last_letter && c != times && c != divided);
}

bool is_capital(char32_t c) {
  if (c < paired_from) return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= latin_capitals_end && c != times);
  return c == capital_y_diaeresis || (is_paired(c) && (c % 2 == 1) == capitals_are_odd(c));
}

char32_t lower(char32_t c) {
  if (!is_capital(c)) return c;
  if (c == capital_y_diaeresis) return small_y_diaeresis;
  return c < paired_from ? c + 0x20 : c + 1;
}

char32_t upper(char32_t c) {
  if (c >= 'a' && c <= 'z') return c - 0x20;
  if (c >= 0xE0 && c <= latin_small_end && c != divided) return c - 0x20;
  if (c == small_y_diaeresis) return capital_y_diaeresis;
  return is_paired(c) && !is_capital(c) ? c - 1 : c;
}

}  // namespace planverk::utf8
