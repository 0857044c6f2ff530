// Several documents in one file.
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

PdfReading read_made(const Result<std::string>& bytes) {
  REQUIRE(bytes);
  return read_pdf(*bytes);
}

}  // namespace

TEST_CASE("Two documents in one file read one after the other, each as it would alone") {
  const document::Document first = rich_document(), second = rich_document(), third = short_document();
  const PdfReading alone = read_made(make_pdf(first));
  const PdfReading twice = read_made(make_pack(first, second));
  CHECK(all(twice.problems) == "");
  CHECK(twice.speech == document::speech(first) + document::speech(second));
  CHECK(twice.canonical_text == document::canonical_text(first) + document::canonical_text(second));
  CHECK(twice.alternative_texts.size() == 2 * alone.alternative_texts.size());
  CHECK(twice.pages > alone.pages);

  const PdfReading pack = read_made(make_pack(first, third));
  CHECK(all(pack.problems) == "");
  CHECK(pack.pages == alone.pages + 1);
  // Two families, each with its own subsets.
  CHECK_THAT(all(pack.fonts), ContainsSubstring("+OpenSans"));
  CHECK_THAT(all(pack.fonts), ContainsSubstring("+DejaVuSans"));
  CHECK(pack.information.at("Title") == "Handlingar");
}

TEST_CASE("The outline of a file with parts has a title above each part's headings") {
  const document::Document first = rich_document(), second = short_document();
  const PdfReading alone = read_made(make_pdf(first));
  std::string expected = first.identity.title + "\n";
  REQUIRE(alone.outline.front() == first.identity.title);
  for (std::size_t i = 1; i < alone.outline.size(); ++i) expected += "  " + alone.outline[i] + "\n";
  expected += second.identity.title + "\n  1 Inledning\n";
  CHECK(all(read_made(make_pack(first, second)).outline) == expected);
}

TEST_CASE("Links of a later part lead within it") {
  const document::Document first = short_document(), second = rich_document();
  const PdfReading alone = read_made(make_pdf(second));
  const PdfReading pack = read_made(make_pack(first, second));
  REQUIRE(pack.links.size() == alone.links.size());
  for (std::size_t i = 0; i < alone.links.size(); ++i) {
    const std::size_t page = alone.links[i].rfind("-> page ");
    if (page == std::string::npos) {
      CHECK(pack.links[i] == alone.links[i]);
    } else {
      CHECK(pack.links[i].substr(0, page) == alone.links[i].substr(0, page));
    }
  }
}

TEST_CASE("A part in another language says so, and each brings its source") {
  document::Document first = short_document(), second = short_document();
  second.identity.language = "nb-NO";
  second.source_xml = "<planData lang=\"nb-NO\"/>";
  const PdfReading pack = read_made(make_pack(first, second, {.attach_source = true}));
  CHECK(all(pack.problems) == "");
  CHECK_THAT(pack.speech, ContainsSubstring("lang=nb-NO"));
  REQUIRE(pack.attachments.size() == 2);
  CHECK(pack.attachments[0].name == "plan.xml");
  CHECK(pack.attachments[0].bytes == first.source_xml);
  CHECK(pack.attachments[1].name == "plan-2.xml");
  CHECK(pack.attachments[1].bytes == second.source_xml);
}

TEST_CASE("Equal parts give equal bytes, another variant another identifier") {
  const document::Document first = rich_document();
  document::Document second = short_document();
  const auto once = make_pack(first, second);
  REQUIRE(once);
  CHECK(*once == make_pack(first, second).value());
  second.source_xml = "<planData/>";
  CHECK(read_made(once).identifier != read_made(make_pack(first, second)).identifier);
}

}  // namespace planverk::test
