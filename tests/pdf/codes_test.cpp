// Codes of one byte and of three.
#include "file/codes.h"

#include <set>
#include <string>

#include "base/utf8.h"
#include "document/dump.h"
#include "hand_document.h"
#include "making.h"
#include "support/catch.h"
#include "support/pdf_reader.h"

namespace planverk::test {

TEST_CASE("No code of one byte needs an escape or looks like the mark of a long one") {
  int short_codes = 0;
  for (int code = 0; code <= 0xFF; ++code) {
    const auto value = static_cast<pdf::Code>(code);
    if (!pdf::is_usable(value)) continue;
    ++short_codes;
    std::string plain, escaped;
    pdf::append_code(plain, value);
    pdf::append_literal_byte(escaped, static_cast<std::uint8_t>(code));
    CHECK(plain == escaped);
    CHECK(plain.size() == 1);
    CHECK(code < pdf::long_code_mark);
  }
  CHECK(short_codes == 234);
}

TEST_CASE("A font that shows more characters than there are short codes goes on with long ones") {
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
