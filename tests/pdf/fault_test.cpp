// What a file refuses, and what the reader notices: a check that cannot fail proves nothing.
#include <string>

#include "hand_document.h"
#include "making.h"
#include "pictures.h"
#include "support/catch.h"
#include "support/pdf_reader.h"

namespace planverk::test {

namespace {

class Bench {
 public:
  explicit Bench(const document::Document& document)
      : document_(document),
        shaper_(shipped_fonts()),
        file_(std::move(pdf::File::create({}).value())),
        part_(file_.begin_part(document, theme_, shipped_fonts())) {}

  layout::Page page(std::vector<layout::Item> items) {
    return {.number = 1, .width = 595_pt, .height = 842_pt, .items = std::move(items), .links = {}, .anchors = {}};
  }
  layout::TextItem text(std::string_view words, Length x, document::Piece piece) {
    return {.x = x,
            .baseline = 100_pt,
            .size = 11_pt,
            .word = shaper_.shape(FontStyle::regular, words)[0],
            .ink = Ink::text,
            .tag = {.artifact = layout::Artifact::none, .piece = piece}};
  }
  pdf::Part& part() { return part_; }
  pdf::Part& next_part() { return file_.begin_part(document_, theme_, shipped_fonts()); }
  Result<std::string> save() { return file_.save(document_.identity); }
  std::string failure() {
    const auto bytes = save();
    return bytes ? std::string() : plain(bytes.error().message);
  }

 private:
  const document::Document& document_;
  style::Theme theme_ = plain_theme();
  font::Shaper shaper_;
  pdf::File file_;
  pdf::Part& part_;
};

/// The first text node of a short document's paragraph, "Ett stycke.", and its other pieces drawn elsewhere.
document::NodeId first_text(const document::Document& document, document::Kind parent) {
  for (document::NodeId node = 0; node != document::no_node; node = document.tree.following(node)) {
    if (document.tree[node].kind == document::Kind::text && document.tree[document.tree[node].parent].kind == parent)
      return node;
  }
  return document::no_node;
}

std::string damaged(std::string bytes, std::string_view from, std::string_view to) {
  const std::size_t at = bytes.find(from);
  REQUIRE(at != std::string::npos);
  REQUIRE(from.size() == to.size());
  return bytes.replace(at, from.size(), to);
}

std::string problems_of(const std::string& bytes) {
  std::string out;
  for (const std::string& problem : read_pdf(bytes).problems) out += problem + "\n";
  return out;
}

}  // namespace

TEST_CASE("What has no place in the structure is refused") {
  const document::Document document = short_document();
  SECTION("an item of a node that shows nothing") {
    Bench bench(document);
    bench.part().page(bench.page({bench.text("Ord", 60_pt, {document::Tree::root(), document::Part::content})}));
    CHECK_THAT(bench.failure(), ContainsSubstring("no place in the structure tree"));
  }
  SECTION("furniture that is neither an artifact nor in the tree") {
    Bench bench(document);
    bench.part().page(bench.page({}));
    bench.part().furniture(
        {.number = 1, .items = {bench.text("Ord", 60_pt, {document::Tree::root(), document::Part::content})}});
    CHECK_THAT(bench.failure(), ContainsSubstring("no place in the structure tree"));
  }
  SECTION("a page of a part that another has followed") {
    Bench bench(document);
    bench.next_part();
    bench.part().page(bench.page({}));
    CHECK_THAT(bench.failure(), ContainsSubstring("a part that another has followed"));
  }
  SECTION("a link from a node that is no link") {
    Bench bench(document);
    layout::Page page = bench.page({});
    page.links.push_back({.x = 0_pt, .y = 0_pt, .width = 9_pt, .height = 9_pt, .node = document::Tree::root()});
    bench.part().page(std::move(page));
    CHECK_THAT(bench.failure(), ContainsSubstring("no place in the structure tree"));
  }
  SECTION("no page at all") {
    Bench bench(document);
    CHECK_THAT(bench.failure(), ContainsSubstring("without pages"));
  }
}

TEST_CASE("A hyphen that the line break put in is no character of the word") {
  const document::Document document = short_document();
  Bench bench(document);
  const document::Piece piece{first_text(document, document::Kind::paragraph), document::Part::content};
  layout::TextItem first = bench.text("kommun-", 60_pt, piece);
  first.soft_hyphen = true;
  layout::TextItem second = bench.text("styrelsen", 60_pt, piece);
  second.baseline = 115_pt;
  bench.part().page(bench.page({first, second}));
  const auto bytes = bench.save();
  REQUIRE(bytes);
  CHECK_THAT(read_pdf(*bytes).canonical_text, ContainsSubstring("kommunstyrelsen"));
}

TEST_CASE("A link over two lines is one annotation, one that goes on in the next column two") {
  const document::Document document = rich_document();
  document::NodeId link = 0;
  while (document.tree[link].kind != document::Kind::link) link = document.tree.following(link);
  const auto annotations = [&](Length second_x, Length second_y) {
    Bench bench(document);
    layout::Page page = bench.page({});
    page.links.push_back({.x = 200_pt, .y = 100_pt, .width = 90_pt, .height = 12_pt, .node = link});
    page.links.push_back({.x = second_x, .y = second_y, .width = 40_pt, .height = 12_pt, .node = link});
    bench.part().page(std::move(page));
    const auto bytes = bench.save();
    REQUIRE(bytes);
    return read_pdf(*bytes).links.size();
  };
  CHECK(annotations(60_pt, 114_pt) == 1);
  CHECK(annotations(310_pt, 60_pt) == 2);
}

TEST_CASE("A picture that was never taken in is our own fault, and writes nothing") {
  document::Document document = rich_document();
  Image& image = document.images["rgb"];
  SECTION("cut") {
    image.bytes.resize(image.bytes.size() / 2);
  }
  SECTION("of another size") {
    image.width = 1;
  }
  const auto made = make_pdf(document);
  REQUIRE_FALSE(made);
  CHECK_THAT(plain(made.error().message), ContainsSubstring("picture 'rgb'"));
}

TEST_CASE("The reader notices what is wrong") {
  const auto made = make_pdf(rich_document(), {.attach_source = false, .object_streams = false});
  REQUIRE(made);
  REQUIRE(problems_of(*made) == "");
  const auto after = [&](std::string_view from, std::string_view to) { return problems_of(damaged(*made, from, to)); };
  CHECK_THAT(after("/Scope/Column", "/Scopf/Column"), ContainsSubstring("a TH has no Scope"));
  CHECK_THAT(after("/S/H3", "/S/H5"), ContainsSubstring("a heading H5 follows H2"));
  CHECK_THAT(after("/Names[(id00000001)", "/Names[(id00000009)"),
             ContainsSubstring("the IDTree does not lead to id00000001"));
  CHECK_THAT(after("/ID(id00000001)", "/IE(id00000001)"), ContainsSubstring("a Note has no ID"));
  CHECK_THAT(after("/Alt<", "/Alu<"), ContainsSubstring("a figure has no alternative text"));
  CHECK_THAT(after("/Nums[0[", "/Nums[9["), ContainsSubstring("the parent tree leads elsewhere"));
  CHECK_THAT(after("/S/P/P ", "/S/P/Q "), ContainsSubstring("/P is not its parent"));
  CHECK_THAT(after("/K 0>>", "/K 1>>"), ContainsSubstring("belongs to"));
  CHECK_THAT(after("/StructParent ", "/StructParenu "),
             ContainsSubstring("the parent tree leads elsewhere for its annotation"));
  CHECK_THAT(after("/ListNumbering", "/ListNumberinh"), ContainsSubstring("a list has no ListNumbering"));
  CHECK_THAT(after("/Tabs/S", "/Tabs/R"), ContainsSubstring("has no Tabs /S"));
  CHECK_THAT(after("/FontFile2", "/FontFile9"), ContainsSubstring("is not embedded"));
  CHECK_THAT(after("/Contents(Not 1)", "/Contentt(Not 1)"), ContainsSubstring("a link has no Contents"));
  std::string beyond = *made;
  beyond[beyond.find("/QuadPoints[") + std::string_view("/QuadPoints[").size()] = '-';
  CHECK_THAT(problems_of(beyond), ContainsSubstring("has areas beyond its own"));
  CHECK(read_pdf(damaged(*made, "/ActualText", "/ActualTexu")).speech != read_pdf(*made).speech);
}

}  // namespace planverk::test
