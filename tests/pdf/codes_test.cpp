// Codes of two bytes.
#include "file/codes.h"

#include <set>
#include <string>

#include "base/utf8.h"
#include "document/dump.h"
#include "hand_document.h"
#include "making.h"
#include "support/catch.h"
#include "support/pdf_reader.h"
#include "syntax.h"

namespace planverk::test {

TEST_CASE("A code is two bytes that need no escape") {
  int usable = 0;
  for (int code = 0; code <= 0xFFFF; ++code) {
    const auto value = static_cast<pdf::Code>(code);
    if (!pdf::is_usable(value)) continue;
    ++usable;
    std::string plain, escaped;
    pdf::append_code(plain, value);
    for (const char byte : plain) pdf::append_literal_byte(escaped, static_cast<std::uint8_t>(byte));
    REQUIRE(plain == escaped);
    REQUIRE(plain.size() == 2);
  }
  CHECK(usable == 251 * 251 - 1);
}

TEST_CASE("A font shows many more characters than a byte can tell apart") {
  // Latin letters with and without accents, Greek and Cyrillic, without marks that combine with what stands before.
  std::string words;
  std::set<char32_t> shown;
  const font::FaceId face = shipped_fonts().face(FontStyle::regular);
  for (char32_t c = U'!'; c < 0x500; ++c) {
    if (shipped_fonts().glyph_of(face, c) == 0 || !shipped_fonts().draws(FontStyle::regular, c)) continue;
    if (c == 0xAD || (c >= 0x80 && c < 0xA1) || (c >= 0x180 && c < 0x391) || (c >= 0x483 && c < 0x48A)) continue;
    shown.insert(c);
    utf8::append(words, c);
    if (shown.size() % 20 == 0) words += ' ';
  }
  REQUIRE(shown.size() > 400);
  const document::Document document = short_document(words);
  const auto bytes = make_pdf(document);
  REQUIRE(bytes);
  const PdfReading reading = read_pdf(*bytes);
  CHECK(reading.problems.empty());
  CHECK(reading.canonical_text == document::canonical_text(document));
  CHECK_THAT(reading.canonical_text, ContainsSubstring("абвгдежзийкл"));
}

}  // namespace planverk::test
