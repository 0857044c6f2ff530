// What is said of a file as a whole: groups, page labels, named places, claims, associated files.
#include <string>

#include "file/page_labels.h"
#include "hand_document.h"
#include "making.h"
#include "support/catch.h"
#include "support/pdf_reader.h"

namespace planverk::test {

namespace {

std::string all(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

/// A file of three documents, of which two are a case, and one of these stands in a group of its own.
class Pack {
 public:
  explicit Pack(document::Document first = short_document()) : first_(std::move(first)) {}

  Result<std::string> make(const pdf::Composition& composition) {
    lay_out(first_);
    file_.begin_group("Ärende 1");
    lay_out(second_);
    file_.begin_group("Bilagor");
    lay_out(third_);
    file_.end_group();
    file_.end_group();
    file_.begin_group("Tomt ärende");
    file_.end_group();
    return file_.save(first_.identity, composition);
  }
  std::string failure(const pdf::Composition& composition) {
    const auto bytes = make(composition);
    return bytes ? std::string() : plain(bytes.error().message);
  }
  pdf::File& file() { return file_; }

 private:
  void lay_out(const document::Document& document) {
    lay_out_by_hand(document, shaper_, {}, file_.begin_part(document, theme_, shipped_fonts()));
  }
  style::Theme theme_ = plain_theme();
  font::Shaper shaper_{shipped_fonts()};
  document::Document first_, second_ = short_document(), third_ = short_document();
  pdf::File file_ = std::move(pdf::File::create({}).value());
};

/// A short document with a link to `href`.
document::Document with_link(const std::string& href) {
  document::Document document = short_document("Se bilagan på nästa sida.");
  for (document::NodeId node = 0; node != document::no_node; node = document.tree.following(node)) {
    if (document.tree[node].kind != document::Kind::paragraph) continue;
    const document::NodeId link = document.tree.add(node, document::Kind::link, {});
    document.tree.edit(link).href = href;
    document.tree.add_text(link, "Bilaga", {});
    break;
  }
  return document;
}

std::string labels(const std::vector<std::string>& labels) {
  return pdf::page_label_entry(labels);
}

}  // namespace

TEST_CASE("Groups of parts stand in the outline and in the structure tree, empty ones in neither") {
  const auto made = Pack().make({});
  REQUIRE(made);
  const PdfReading pack = read_pdf(*made);
  CHECK(all(pack.problems) == "");
  CHECK(all(pack.groups) == "Ärende 1\n  Bilagor\n");
  const std::string title = short_document().identity.title;
  CHECK(all(pack.outline) == title + "\n  1 Inledning\nÄrende 1\n  " + title + "\n    1 Inledning\n  Bilagor\n    " +
                                 title + "\n      1 Inledning\n");
}

TEST_CASE("A group that is not ended, or not begun, is refused") {
  Pack pack;
  SECTION("not ended") {
    pack.file().begin_group("Ärende");
    CHECK_THAT(pack.failure({}), ContainsSubstring("was not ended"));
  }
  SECTION("not begun") {
    pack.file().end_group();
    CHECK_THAT(pack.failure({}), ContainsSubstring("was not begun"));
  }
}

TEST_CASE("A link leads to a named place of another part") {
  pdf::Composition composition;
  composition.places = {{.name = "paper-2", .page = 2, .down = 10_pt}, {.name = "(å)", .page = 1, .down = {}}};
  const auto made = Pack(with_link("#paper-2")).make(composition);
  REQUIRE(made);
  const PdfReading pack = read_pdf(*made);
  CHECK(all(pack.problems) == "");
  CHECK(all(pack.places) == "(å) -> page 2\npaper-2 -> page 3\n");
  CHECK(all(pack.links) == "Bilaga -> page 3\n");
}

TEST_CASE("A hundred named places are found through the leaves of their tree") {
  pdf::Composition composition;
  for (std::size_t i = 0; i < 200; ++i) composition.places.push_back({"page-" + std::to_string(i), i % 3, {}});
  const auto made = Pack(with_link("#page-199")).make(composition);
  REQUIRE(made);
  const PdfReading pack = read_pdf(*made);
  CHECK(all(pack.problems) == "");
  CHECK(pack.places.size() == 200);
  CHECK(all(pack.links) == "Bilaga -> page 2\n");
}

TEST_CASE("Places and labels that belong to no page are refused, and links to no place") {
  CHECK_THAT(Pack(with_link("#nowhere")).failure({}), ContainsSubstring("#nowhere"));
  CHECK_THAT(Pack().failure({.page_labels = {}, .places = {{"a", 3, {}}}, .claims = {}, .associated = {}}),
             ContainsSubstring("on no page"));
  const std::vector<pdf::NamedPlace> twice{{"a", 0, {}}, {"a", 1, {}}};
  CHECK_THAT(Pack().failure({.page_labels = {}, .places = twice, .claims = {}, .associated = {}}),
             ContainsSubstring("are called 'a'"));
  CHECK_THAT(Pack().failure({.page_labels = {"1", "2"}, .places = {}, .claims = {}, .associated = {}}),
             ContainsSubstring("number of page labels"));
}

TEST_CASE("Page labels are ranges, and read back as they were") {
  const auto made = Pack().make({.page_labels = {"ii", "47", "47a"}, .places = {}, .claims = {}, .associated = {}});
  REQUIRE(made);
  CHECK(all(read_pdf(*made).labels) == "ii\n47\n47a\n");
  CHECK(labels({"1", "2", "3"}) == "/PageLabels<</Nums[0<</S/D>>]>>");
  CHECK(labels({"46", "47", "47a", "48", "B-1", "B-2"}) ==
        "/PageLabels<</Nums[0<</S/D/St 46>>2<</P(47a)>>3<</S/D/St 48>>4<</S/D/P(B-)>>]>>");
  CHECK(labels({"1", "1", "007", "0", "10", ""}) ==
        "/PageLabels<</Nums[0<</S/D>>1<</S/D>>2<</S/D/St 7/P(00)>>3<</P(0)>>4<</S/D/St 10>>5<<>>]>>");
  CHECK(labels({"99999999999999999999"}) == "/PageLabels<</Nums[0<</S/D/St 999999999/P(99999999999)>>]>>");
}

TEST_CASE("The metadata claim what the file is said to be") {
  const auto metadata = [](pdf::Claims claims) {
    const auto made = Pack().make({.page_labels = {}, .places = {}, .claims = claims, .associated = {}});
    return made ? read_pdf(*made).metadata : std::string();
  };
  const std::string nothing = metadata({.pdfa = pdf::PdfA::none, .pdfua = false});
  CHECK_THAT(nothing, ContainsSubstring("<dc:title>"));
  CHECK_THAT(nothing, !ContainsSubstring("pdfaid:part") && !ContainsSubstring("pdfuaid:part"));
  const std::string basic = metadata({.pdfa = pdf::PdfA::b, .pdfua = false});
  CHECK_THAT(basic, ContainsSubstring("<pdfaid:part>2<") && ContainsSubstring("<pdfaid:conformance>B<") &&
                        !ContainsSubstring("pdfuaid:part"));
  CHECK_THAT(metadata({.pdfa = pdf::PdfA::none, .pdfua = true}),
             ContainsSubstring("<pdfuaid:part>1<") && !ContainsSubstring("pdfaid:part"));
}

TEST_CASE("Files that go with a file are embedded as they are") {
  pdf::Composition composition;
  const std::string signed_file = "%PDF-1.4 signed\n" + std::string(2000, 'x');
  composition.associated = {{.name = "öppet.pdf",
                             .media_type = "application/pdf",
                             .bytes = FileView(signed_file, nullptr),
                             .relationship = pdf::Relationship::supplement,
                             .description = "Avtal",
                             .date = {}},
                            {.name = "a.json",
                             .media_type = "application/json",
                             .bytes = FileView(std::string("{}")),
                             .relationship = pdf::Relationship::data,
                             .description = "Data",
                             .date = {}}};
  const auto made = Pack().make(composition);
  REQUIRE(made);
  CHECK_THAT(*made, ContainsSubstring(signed_file));
  const PdfReading pack = read_pdf(*made);
  CHECK(all(pack.problems) == "");
  REQUIRE(pack.attachments.size() == 2);
  CHECK(pack.attachments[0].name == "öppet.pdf");
  CHECK(pack.attachments[0].relationship == "Supplement");
  CHECK(pack.attachments[0].bytes == signed_file);
  CHECK(pack.attachments[1].bytes == "{}");
  CHECK_THAT(pack.metadata, ContainsSubstring("<pdfaid:part>3<"));
}

}  // namespace planverk::test
