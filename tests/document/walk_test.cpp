#include "document/walk.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "document/complete.h"
#include "document/structure.h"
#include "support/catch.h"
#include "support/sample_document.h"

namespace planverk::document {

using test::TreeWriter;

namespace {

/// What came by, and that it came in pairs.
class Record final : public Visitor {
 public:
  explicit Record(const Tree& tree) : tree_(tree) {}

  void enter(NodeId node, Role role) override {
    open_.emplace_back(node, role);
    if (role != Role::none) elements.push_back(open_.back());
    out += std::string(role == Role::none ? name_of(tree_[node].kind) : name_of(role)) + "(";
  }
  void leave(NodeId node, Role role) override {
    REQUIRE_FALSE(open_.empty());
    REQUIRE(open_.back() == std::pair(node, role));
    open_.pop_back();
    out += ")";
  }
  void leaf(NodeId node, Shown shown) override {
    REQUIRE_FALSE(open_.empty());
    leaves.emplace_back(node, shown);
    if (shown == Shown::words) out += std::string(tree_.text(node)) + " ";
    if (shown == Shown::label || shown == Shown::mark) out += "<" + tree_.properties(node).label + "> ";
    if (shown == Shown::drawing) out += "drawing ";
    if (shown == Shown::artifact) out += "artifact ";
  }
  [[nodiscard]] bool closed() const { return open_.empty(); }

  std::string out;
  std::vector<std::pair<NodeId, Role>> elements;
  std::vector<std::pair<NodeId, Shown>> leaves;

 private:
  const Tree& tree_;
  std::vector<std::pair<NodeId, Role>> open_;
};

std::string walked(const Document& document) {
  Record record(document.tree);
  walk(document, record);
  CHECK(record.closed());
  return record.out;
}

Document completed(Document document) {
  Diagnostics found;
  complete(document, {}, found);
  return document;
}

}  // namespace

TEST_CASE("document: a walk brings notes after the block of their mark, a figure's drawing before its caption",
          "[document]") {
  Document document;
  document.words = test::swedish_words();
  TreeWriter write(document.tree);
  const NodeId section = write.section(Tree::root(), "Rubrik");
  const NodeId paragraph = write.add(section, Kind::paragraph, "före");
  const NodeId outer = write.add(write.add(paragraph, Kind::strong), Kind::note, "not");
  write.add(outer, Kind::note, "not i not");
  write.text(paragraph, "efter");
  const NodeId figure = write.add(section, Kind::figure);
  write.add(figure, Kind::caption, "bildtext");
  write.add(section, Kind::signature_line);
  document = completed(std::move(document));
  CHECK(walked(document) ==
        "Document(section(H2(<1> Rubrik )P(före strong(Reference(Link(<1> )))efter )"
        "Note(Lbl(<1> )not Reference(Link(<2> )))Note(Lbl(<2> )not i not )"
        "Div(Figure(drawing )Caption(<Figur\u00A01.> bildtext ))artifact ))");
}

TEST_CASE("document: notes of a cell and an item stay in it, before the block that follows their words", "[document]") {
  Document document;
  document.words = test::swedish_words();
  TreeWriter write(document.tree);
  const NodeId list = write.add(Tree::root(), Kind::list);
  const NodeId item = write.add(list, Kind::item, "punkt");
  write.add(item, Kind::note, "dess not");
  write.add(item, Kind::paragraph, "stycke");
  const NodeId table = write.add(Tree::root(), Kind::table);
  const NodeId cell = write.add(write.add(write.add(table, Kind::table_body), Kind::row), Kind::cell, "cell");
  write.add(cell, Kind::note, "cellens");
  write.add(table, Kind::table_note, "under");
  document = completed(std::move(document));
  CHECK(walked(document) ==
        "Document(L(LI(Lbl(<•> )LBody(punkt Reference(Link(<1> ))Note(Lbl(<1> )dess not )P(stycke ))))"
        "Table(TBody(TR(TD(cell Reference(Link(<2> ))Note(Lbl(<2> )cellens )))))P(under ))");
}

TEST_CASE("document: a walk meets every word once, elements in the order of the structure tree", "[document]") {
  for (std::uint64_t seed = 0; seed <= 150; ++seed) {
    INFO("seed " << seed);
    const Document document = completed(seed == 0 ? test::rich_document() : test::random_document(seed));
    const Tree& tree = document.tree;
    Record record(tree);
    walk(document, record);
    REQUIRE(record.closed());
    std::vector<int> met(tree.size(), 0);
    for (const auto& [node, shown] : record.leaves) met[node] += shown == Shown::words || shown == Shown::mark ? 1 : 0;
    for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
      const bool read = tree[at].kind == Kind::text || tree[at].kind == Kind::note;
      if (read) REQUIRE(met[at] == (test::is_in_title(tree, at) ? 0 : 1));
    }
    // The structure leaves out what stands below a `said` node, links excepted; it adds nothing but the Link in a
    // note's label, and changes no order.
    auto from = record.elements.begin();
    const Structure structure = structure_of(document);
    for (const Element& element : structure.elements) {
      if (element.role == Role::link && structure.elements[element.parent].role == Role::lbl) continue;
      from = std::find(from, record.elements.end(), std::pair(element.node, element.role));
      REQUIRE(from != record.elements.end());
      ++from;
    }
  }
}

}  // namespace planverk::document
