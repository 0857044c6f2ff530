// The edges of texts that come from different hands (complete/edges.cpp).
#include <string>
#include <vector>

#include "document/complete.h"
#include "document/dump.h"
#include "support/catch.h"
#include "support/sample_document.h"

namespace planverk::document {

namespace {

/// A paragraph of the parts, completed, as its texts with the numbers of notes in square brackets. A part `^` is a
/// note.
std::string settled(const std::vector<std::string>& parts, Kind around = Kind::section) {
  Document document;
  test::TreeWriter write{document.tree};
  const NodeId block = write.add(write.add(Tree::root(), around), Kind::paragraph);
  for (const std::string& part : parts) {
    if (part == "^") {
      document.tree.add_text(write.add(block, Kind::note), " en not ");
    } else {
      document.tree.add_text(block, part);
    }
  }
  Diagnostics found;
  complete(document, {}, found);
  std::string shown;
  document.tree.each_child(block, [&](NodeId child) {
    shown += document.tree[child].kind == Kind::note ? "[" + document.tree.properties(child).label + "]"
                                                     : std::string(document.tree.text(child));
  });
  return shown;
}

}  // namespace

TEST_CASE("document: the mark of a note stands close to the word before it, and what follows apart from it") {
  CHECK(settled({"ord", "^", " efter"}) == "ord[1] efter");
  CHECK(settled({"ord ", "^", "efter"}) == "ord[1] efter");
  CHECK(settled({"ord\n   ", "^", " efter"}) == "ord[1] efter");
  CHECK(settled({"ord ", "^", ", efter"}) == "ord[1], efter");
  CHECK(settled({"ord ", "^"}) == "ord[1]");
  CHECK(settled({"^", " efter"}) == "[1] efter");
}

TEST_CASE("document: the marks of notes in a row are parted") {
  CHECK(settled({"ord", "^", "^", " efter"}) == "ord[1],\u00A0[2] efter");
  CHECK(settled({"ord ", "^", " ", "^", " ", "^", "."}) == "ord[1],\u00A0[2],\u00A0[3].");
  CHECK(settled({"ord", "^", " och", "^", "."}) == "ord[1] och[2].");
}

TEST_CASE("document: a stop that a plan and a template both write stands once") {
  CHECK(settled({"Bild i text.", ". ", "Källa"}) == "Bild i text. Källa");
  CHECK(settled({"Vad är det?  ", ".", " Källa"}) == "Vad är det? Källa");
  CHECK(settled({"Leverandører ", ", datert"}) == "Leverandører, datert");
  CHECK(settled({"Bild", ". ", "Källa"}) == "Bild. Källa");
  CHECK(settled({"Tre leverandører. ", ", datert"}) == "Tre leverandører, datert");
  CHECK(settled({"Kart m.m.", ", datert"}) == "Kart m.m., datert");
  CHECK(settled({"Vänta nu ...", ", sa hon"}) == "Vänta nu ..., sa hon");
  CHECK(settled({"Vänta", "...", " nu"}) == "Vänta... nu");
}

TEST_CASE("document: nothing stands between quotation marks and what they quote") {
  CHECK(settled({"”", " Alla ska kunna läsa.\n ", "”"}, Kind::quote) == "”Alla ska kunna läsa.”");
  CHECK(settled({"«", "Alle", "»"}, Kind::quote) == "«Alle»");
  CHECK(settled({"Alla ", "kan läsa"}, Kind::quote) == "Alla kan läsa");
}

TEST_CASE("document: annexes count on from what is attached, and references say so") {
  Document document;
  document.words = test::swedish_words();
  test::TreeWriter write{document.tree};
  const NodeId paragraph = write.add(write.add(Tree::root(), Kind::section), Kind::paragraph);
  const NodeId reference = write.add(paragraph, Kind::reference);
  document.tree.edit(reference).target_id = "b";
  const NodeId list = write.add(write.add(Tree::root(), Kind::section), Kind::list);
  document.tree.edit(list).style = Style::named("attachments");
  document.tree.edit(list).marker = Marker::decimal;
  for (const char* name : {"Ett", "Två"}) {
    const NodeId item = write.add(list, Kind::item);
    document.tree.add_text(item, name);
    document.tree.edit(item).id = std::string(name) == "Två" ? "b" : "a";
  }
  const NodeId annex = write.section(Tree::root(), "Karta");
  document.tree.edit(annex).series = Series::annexes;
  Diagnostics found;
  complete(document, {}, found);
  CHECK(document.tree.text(document.tree[reference].first_child) == "bilaga\u00A02");
  CHECK(document.tree.properties(document.tree[annex].first_child).label == "Bilaga\u00A03");
}

namespace {

/// The labels of parts with these stated numbers, then those of a chapter in each, what a reference to the second part
/// says, and what is found.
std::string parts(bool roman, const std::vector<std::string>& stated) {
  Document document;
  document.words = test::swedish_words();
  document.words.part = roman ? "Del {roman}" : "Del {number}";
  test::TreeWriter write{document.tree};
  const NodeId reference = write.add(write.add(write.add(Tree::root(), Kind::section), Kind::paragraph), Kind::reference);
  document.tree.edit(reference).target_id = "1";
  write.add(Tree::root(), Kind::contents);
  std::vector<NodeId> headings, chapters;
  for (std::size_t i = 0; i < stated.size(); ++i) {
    const NodeId part = write.section(Tree::root(), "Del");
    document.tree.edit(part).series = Series::parts;
    headings.push_back(document.tree[part].first_child);
    document.tree.edit(headings.back()).label = stated[i];
    document.tree.edit(headings.back()).id = std::to_string(i);
    chapters.push_back(document.tree[write.section(part, "Kapitel")].first_child);
  }
  Diagnostics found;
  complete(document, {}, found);
  std::string out;
  for (const auto& each : {headings, chapters}) {
    for (const NodeId heading : each) out += document.tree.properties(heading).label + ", ";
  }
  out += document.tree.text(document.tree[reference].first_child);
  for (const Diagnostic& each : found.all()) out += " " + each.message.key;
  for (std::size_t at = out.find("\u00A0"); at != std::string::npos; at = out.find("\u00A0")) out.replace(at, 2, " ");
  return out;
}

}  // namespace

// covers: S2-02
TEST_CASE("document: parts have the numbers of their kind, chapters go on over them, and references say so") {
  CHECK(parts(false, {"", "", ""}) == "Del 1, Del 2, Del 3, 1, 2, 3, Del 2");
  CHECK(parts(true, {"", "", ""}) == "Del I, Del II, Del III, 1, 2, 3, Del II");
  // The plan may write a number in the other way; one that is another number is a finding.
  CHECK(parts(true, {"I", "2"}) == "Del I, Del 2, 1, 2, Del 2");
  CHECK(parts(false, {"I", "II"}) == "Del I, Del II, 1, 2, Del II");
  CHECK(parts(true, {"", "III"}) == "Del I, Del II, 1, 2, Del II section-number");
  CHECK(parts(true, std::vector<std::string>(49)).find("Del XXXIX, Del XL, Del XLI") != std::string::npos);
  CHECK(parts(true, std::vector<std::string>(49)).find("Del XLVIII, Del XLIX, 1") != std::string::npos);
}

}  // namespace planverk::document
