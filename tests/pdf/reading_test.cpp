// The finished file, read back by a reader that shares no code with the writer.
#include <string>

#include "document/dump.h"
#include "hand_document.h"
#include "making.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/pdf_reader.h"

namespace planverk::test {

namespace {

std::string all(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

PdfReading read_back(const document::Document& document, pdf::Options options = {}) {
  const auto bytes = make_pdf(document, options);
  REQUIRE(bytes);
  return read_pdf(*bytes);
}

}  // namespace

TEST_CASE("A finished file says what its document says") {
  const document::Document document = rich_document();
  for (const bool object_streams : {true, false}) {
    const PdfReading reading = read_back(document, {.attach_source = false, .object_streams = object_streams});
    CHECK(all(reading.problems) == "");
    CHECK(reading.speech == document::speech(document));
    CHECK(reading.canonical_text == document::canonical_text(document));
    CHECK(reading.alternative_texts == document::alternative_texts(document));
  }
  // The words themselves, so that an empty dump on both sides would show.
  CHECK_THAT(document::canonical_text(document), ContainsSubstring("Riskvärde 12, mycket hög: risk 7"));
}

TEST_CASE("Outline, links and identity come from the document") {
  const PdfReading reading = read_back(rich_document());
  CHECK_GOLDEN("tests/pdf/golden/outline.txt", all(reading.outline));
  CHECK_GOLDEN("tests/pdf/golden/links.txt", all(reading.links));
  CHECK(reading.information.at("Title") == "Internkontrollplan 2026 för Vintervik");
  CHECK(reading.information.at("CreationDate") == "D:20251126000000Z");
  CHECK_THAT(reading.metadata,
             ContainsSubstring("<rdf:li xml:lang=\"x-default\">Internkontrollplan 2026 för Vintervik</rdf:li>"));
  CHECK_THAT(reading.metadata, ContainsSubstring("<xmp:CreateDate>2025-11-26T00:00:00Z</xmp:CreateDate>"));
  CHECK_THAT(reading.metadata, ContainsSubstring("<pdfaid:part>2</pdfaid:part>"));
  CHECK(reading.attachments.empty());
}

TEST_CASE("A note and its mark lead to each other, and no place of a message is left open in what is read out") {
  const PdfReading reading = read_back(rich_document());
  CHECK_THAT(all(reading.links), ContainsSubstring("Not 1 -> page 1\n"));
  CHECK_THAT(all(reading.links), ContainsSubstring("Not 1: Tillbaka till texten -> page 1\n"));
  CHECK(reading.read_out.size() > reading.links.size());
  for (const std::string& words : reading.read_out) {
    CHECK_THAT(words, !ContainsSubstring("{"));
    CHECK_THAT(words, !ContainsSubstring("}"));
  }
}

TEST_CASE("The source goes in as associated file of PDF/A-3") {
  const document::Document document = rich_document();
  const PdfReading reading = read_back(document, {.attach_source = true});
  REQUIRE(reading.attachments.size() == 1);
  CHECK(reading.attachments[0].name == "plan.xml");
  CHECK(reading.attachments[0].relationship == "Source");
  CHECK(reading.attachments[0].bytes == document.source_xml);
  CHECK_THAT(reading.metadata, ContainsSubstring("<pdfaid:part>3</pdfaid:part>"));
}

TEST_CASE("Equal content gives equal bytes, other content another identifier") {
  document::Document document = rich_document();
  const auto once = make_pdf(document);
  REQUIRE(once);
  CHECK(*once == *make_pdf(document));
  document.source_xml += " ";
  CHECK(read_pdf(*make_pdf(document)).identifier != read_pdf(*once).identifier);
}

TEST_CASE("Object streams take a third off a tagged file") {
  const document::Document document = long_document(20);
  CHECK(make_pdf(document)->size() * 3 / 2 <
        make_pdf(document, {.attach_source = false, .object_streams = false})->size());
}

// More pages than one node of the page tree, and than one leaf of the parent tree, holds.
TEST_CASE("Large files keep their trees in order") {
  document::Document document = long_document(120);
  const HandLayout small{.height = 300_pt, .bottom = 240_pt};
  const auto bytes = make_pdf(document, {}, small);
  REQUIRE(bytes);
  const PdfReading reading = read_pdf(*bytes);
  CHECK(reading.pages > 520);
  CHECK(all(reading.problems) == "");
  CHECK(reading.speech == document::speech(document));
}

TEST_CASE("Kerning brings each line to the width that was laid out") {
  const document::Document document = rich_document();
  const PdfReading reading = read_back(document);
  font::Shaper shaper(shipped_fonts());
  const font::Library& library = shipped_fonts();
  int lines = 0;
  for (const PdfRun& run : reading.runs) {
    if (run.tag != "Caption" || run.y != run.end_y) continue;
    Length width;
    std::string_view rest = run.text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      for (const font::Word* word : shaper.shape(FontStyle::regular, rest.substr(0, end)))
        width += font::width_of(*word, library.info(word->face), 11_pt);
      if (end != rest.size()) {
        const font::FaceId face = library.face(FontStyle::regular);
        width +=
            (11_pt).scaled(library.advance_of(face, library.glyph_of(face, U' ')), library.info(face).units_per_em);
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    // The last glyph is within half a thousandth of an em of its place.
    CHECK(std::abs(run.end_x - run.x - width.to_points()) < 0.011);
    ++lines;
  }
  CHECK(lines > 5);
}

}  // namespace planverk::test
