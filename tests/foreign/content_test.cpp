#include <support/catch.h>

#include "content/lexer.h"
#include "facts/metadata.h"
#include "font/character_map.h"
#include "font/glyph_names.h"
#include "foreign/document.h"
#include "making.h"

using namespace planverk::foreign;

namespace {

std::string words(std::string_view content) {
  const auto document = Document::open(test::page_with(content));
  REQUIRE(document);
  return document->text_of(0);
}

std::size_t operands_before(std::string_view bytes, std::string_view name) {
  Lexer lexer(bytes);
  Instruction instruction;
  while (lexer.next(instruction)) {
    if (instruction.name == name) return instruction.operands.size();
  }
  return 99;
}

}  // namespace

TEST_CASE("foreign: words are put together from where letters stand") {
  CHECK(words("BT /F1 10 Tf 50 700 Td (He) Tj (j) Tj ET") == "Hej");
  CHECK(words("BT /F1 10 Tf 50 700 Td [(He) -20 (j) -400 (du)] TJ ET") == "Hej du");
  CHECK(words("BT /F1 10 Tf 50 700 Td (En) Tj 0 -12 Td (rad) Tj ET") == "En\nrad");
  CHECK(words("BT /F1 10 Tf 12 TL (En) Tj T* (rad) Tj (till) ' ET") == "En\nrad\ntill");
  CHECK(words("BT /F1 10 Tf (x) Tj 5 3 Td (2) Tj ET") == "x2");  // raised, and still in its line
  CHECK(words("BT /F1 1 Tf 10 0 0 10 50 700 Tm (He) Tj 10 0 0 10 60 700 Tm (j) Tj ET") == "Hej");
}

TEST_CASE("foreign: letters come by encoding, ActualText and names of glyphs") {
  CHECK(words("BT /F1 10 Tf (sm\xF6rg\xE5s \\(1\\)) Tj <414243> Tj ET") == "smörgås (1)ABC");
  CHECK(words("BT /F1 10 Tf /Span <</ActualText <FEFF00E5>>> BDC (ao) Tj EMC (r) Tj ET") == "år");
  CHECK(words("BT /F1 10 Tf /Span <</ActualText (tom)>> BDC EMC ET") == "tom");
  CHECK(text_of_glyph("Aring") == "Å");
  CHECK(text_of_glyph("f_i.alt") == "fi");
  CHECK(text_of_glyph("uni20AC") == "€");
  CHECK(text_of_glyph("uniD800").empty());
  CHECK(text_of_glyph("g17").empty());
}

TEST_CASE("foreign: character maps") {
  const CharacterMap map(
      "1 begincodespacerange <00> <7F> endcodespacerange 1 begincodespacerange <8000> <FFFF> endcodespacerange\n"
      "2 beginbfchar <01> <0041> <02> <D83DDE00> endbfchar 2 beginbfrange <10> <12> <0061> <20> <21> [<0066> "
      "<00660069>] endbfrange");
  CHECK(map.text_of(1) == "A");
  CHECK(map.text_of(2) == "\U0001F600");
  CHECK(map.text_of(0x12) == "c");
  CHECK(map.text_of(0x21) == "fi");
  CHECK(!map.has_text_of(0x13));
  CHECK(map.length_of_code("\x41\x42") == 1);
  CHECK(map.length_of_code("\x81\x42") == 2);
  CHECK(!CharacterMap("beginbfrange <01> <00> <41> endbfrange beginbfchar <> <> endbfchar").has_text_of(1));
}

TEST_CASE("foreign: content that is no content is passed over") {
  CHECK(operands_before("1 -.5 +3 5. --2 Td", "Td") == 5);
  CHECK(operands_before("[1 2 <</A [3]>>] << /B (a(b)c\\)) >> X", "X") == 2);
  CHECK(operands_before(">> ] ) } 1 X", "X") == 1);
  CHECK(operands_before("BI /W 1 ID \x01 EI\xFF EI 1 X", "X") == 1);
  CHECK(operands_before("(never ends 1 X", "X") == 99);
  CHECK(operands_before(std::string(100'000, '[') + "1", "X") == 99);
}

TEST_CASE("foreign: metadata are found under any prefix") {
  const Metadata found = metadata_of(
      "<rdf:Description xmlns:a='http://www.aiim.org/pdfa/ns/id/' a:part='2' a:conformance=\"B\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
      "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Rad &amp; ton</rdf:li></rdf:Alt></dc:title>");
  CHECK(found.pdfa == "2b");
  CHECK(found.title == "Rad & ton");
  CHECK(found.pdfua.empty());
  CHECK(metadata_of("<pdfuaid:part>1</pdfuaid:part>").pdfua == "1");
  CHECK(metadata_of("<dc:title><rdf:li").title.empty());
}
