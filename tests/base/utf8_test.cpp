#include "base/utf8.h"

#include <array>

#include "support/catch.h"

namespace planverk {

namespace {

/// The slow opinion: decodes by the bit patterns alone and refuses whatever does not encode back to the same bytes.
std::optional<std::size_t> first_invalid_slowly(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    std::size_t size = 0;
    char32_t character = 0;
    if (lead < 0x80)
      size = 1, character = lead;
    else if (lead >> 5 == 0x6)
      size = 2, character = lead & 0x1F;
    else if (lead >> 4 == 0xE)
      size = 3, character = lead & 0x0F;
    else if (lead >> 3 == 0x1E)
      size = 4, character = lead & 0x07;
    if (size == 0 || at + size > text.size()) return at;
    for (std::size_t i = 1; i < size; ++i)
      character = (character << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3F);
    // encode() writes U+FFFD for surrogates and what is too large, so those do not come back either.
    if (utf8::encode(character) != text.substr(at, size)) return at;
    at += size;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("base: every character encodes to well-formed bytes and back") {
  int wrong = 0;
  std::array<int, 5> sizes{};
  for (char32_t character = 0; character <= 0x10FFFF; ++character) {
    if (character >= 0xD800 && character <= 0xDFFF) continue;
    const std::string bytes = utf8::encode(character);
    ++sizes.at(bytes.size());
    std::size_t at = 0;
    if (utf8::next(bytes, at) != character || at != bytes.size() || utf8::first_invalid(bytes)) ++wrong;
  }
  CHECK(wrong == 0);
  CHECK(sizes[1] == 0x80);
  CHECK(sizes[2] == 0x800 - 0x80);
  CHECK(sizes[3] == 0x10000 - 0x800 - 0x800);
  CHECK(sizes[4] == 0x100000);
}

TEST_CASE("base: strict UTF-8 agrees with the slow reading on all short texts of telling bytes") {
  constexpr std::array<unsigned char, 19> telling{0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1,
                                                  0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF};
  int different = 0;
  int refused = 0;
  constexpr std::size_t texts = 19 * 19 * 19 * 19;
  for (std::size_t number = 0; number < texts; ++number) {
    std::array<char, 4> bytes{};
    std::size_t rest = number;
    for (char& byte : bytes) {
      byte = static_cast<char>(telling.at(rest % telling.size()));
      rest /= telling.size();
    }
    for (std::size_t size = number == 0 ? 0 : 4; size <= 4; ++size) {
      const std::string_view text(bytes.data(), size);
      const auto expected = first_invalid_slowly(text);
      if (expected != utf8::first_invalid(text)) ++different;
      if (expected) ++refused;
    }
  }
  CHECK(different == 0);
  CHECK(refused > 100000);
}

TEST_CASE("base: ill-formed bytes are found behind runs of any length and at the end") {
  for (std::size_t before = 0; before < 40; ++before) {
    const std::string run(before, 'a');
    INFO("after " << before << " letters");
    CHECK(utf8::first_invalid(run + "\xC0\xAF") == before);                // overlong
    CHECK(utf8::first_invalid(run + "\xED\xA0\x80 more text") == before);  // surrogate
    CHECK(utf8::first_invalid(run + "\xF4\x90\x80\x80") == before);        // above U+10FFFF
    CHECK(utf8::first_invalid(run + "\xE2\x82") == before);                // cut off
    CHECK(utf8::first_invalid(run + "\xC3\xA5\xE5") == before + 2);        // Latin-1 in between
    CHECK_FALSE(utf8::first_invalid(run + "\xC3\xA5\xF0\x9F\x98\x80"));
  }
  CHECK_FALSE(utf8::first_invalid(""));
}

TEST_CASE("base: reading on past ill-formed bytes loses one byte at a time") {
  const std::string_view text = "a\xE2\x82z\xFF";
  std::size_t at = 0;
  std::u32string read;
  while (at < text.size()) read += utf8::next(text, at);
  CHECK(read == std::u32string{U'a', 0xFFFD, 0xFFFD, U'z', 0xFFFD});
  CHECK(utf8::length(text) == 5);
  CHECK(utf8::length("\xC3\xA5\xC3\xA4\xC3\xB6") == 3);
  CHECK(utf8::next(text, at) == 0xFFFD);
  CHECK(at == text.size());
}

TEST_CASE("base: names and white space of characters") {
  CHECK(utf8::code_point_name(0xE5) == "U+00E5");
  CHECK(utf8::code_point_name(0) == "U+0000");
  CHECK(utf8::code_point_name(0x1F600) == "U+1F600");
  CHECK(utf8::code_point_name(0x10FFFF) == "U+10FFFF");
  CHECK(utf8::encode(0xD800) == "\xEF\xBF\xBD");
  CHECK(utf8::collapse("  a\n\t b\r\n") == " a b ");
  CHECK(utf8::collapse("5\xC2\xA0 000") == "5\xC2\xA0 000");
  CHECK(utf8::collapse("").empty());
  CHECK(utf8::collapse("\n\n") == " ");
  CHECK(utf8::trim(" \t\r\n a b\n") == "a b");
  CHECK(utf8::trim(" \n ").empty());
  CHECK(utf8::trim("\xC2\xA0x\xC2\xA0") == "\xC2\xA0x\xC2\xA0");
}

}  // namespace planverk
