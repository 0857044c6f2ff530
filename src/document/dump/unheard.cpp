// What a document has for the eye and keeps from the ear. Layout's artifacts repeat what was read, or say nothing; what
// the tree itself leaves out of its structure, or covers with other words, is found here.
#include <algorithm>

#include "document/dump.h"
#include "document/structure.h"
#include "document/walk.h"
#include "tree/words.h"

namespace planverk::document {

namespace {

class Unheard {
 public:
  explicit Unheard(const Document& document)
      : document_(document), tree_(document.tree), structure_(structure_of(document)) {}

  std::vector<std::string> take() {
    for (NodeId at = tree_.following(Tree::root()); at != no_node;) at = look(at);
    for (const Element& element : structure_.elements) swallowed(element);
    return std::move(found_);
  }

 private:
  /// The node to look at next.
  NodeId look(NodeId node) {
    const Kind kind = tree_[node].kind;
    if (kind == Kind::side_title || kind == Kind::foot_title) {
      title(node);
      return tree_.following_past(node);
    }
    // What notes say stands where the entry leads.
    if (kind == Kind::note && in_contents(node)) return tree_.following_past(node);
    const bool labelled = kind == Kind::heading || kind == Kind::caption || kind == Kind::item || kind == Kind::note ||
                          kind == Kind::table_note || kind == Kind::contents_entry;
    if (labelled && !is_decorated(tree_, node)) heard({node, Part::label}, tree_.properties(node).label);
    if (kind == Kind::text) heard({node, Part::content}, tree_.text(node));
    return tree_.following(node);
  }

  [[nodiscard]] bool in_contents(NodeId node) const {
    while (node != no_node && tree_[node].kind != Kind::contents_entry) node = tree_[node].parent;
    return node != no_node;
  }

  void heard(Piece piece, std::string_view text) {
    if (structure_.leaf_of(piece) != Structure{}.leaf_of(piece)) return;
    if (const std::string words = normal_words(text); !words.empty()) found_.push_back("for the eye alone: " + words);
  }

  /// Each head of the table that it stands beside may say it.
  void title(NodeId node) {
    const std::string words = words_below(tree_, node);
    const NodeId table = tree_[node].parent;
    for (NodeId at = tree_.following(table, table); at != no_node; at = tree_.following(at, table)) {
      const bool heads = tree_[at].kind == Kind::header || tree_.properties(at).scope != Scope::none;
      if ((heads || tree_[at].kind == Kind::caption) && words_below(tree_, at).find(words) != std::string::npos) return;
    }
    found_.push_back("for the eye alone: " + words);
  }

  /// Where other words are said, or an alternative text, nobody meets what stands below.
  void swallowed(const Element& element) {
    for (ElementId above = element.parent; above != no_element; above = structure_.elements[above].parent) {
      const Element& outer = structure_.elements[above];
      const Properties& properties = tree_.properties(outer.node);
      const bool says = outer.role == Role::span && tree_[outer.node].kind == Kind::said && !properties.said.empty();
      if (!says && outer.role != Role::figure) continue;
      const std::string words = element.role == Role::link ? link_words(document_, element.node) : std::string();
      found_.push_back(std::string(name_of(element.role)) + " '" + words + "' swallowed by '" +
                       normal_words(says ? properties.said : properties.alt) + "'");
      return;
    }
  }

  const Document& document_;
  const Tree& tree_;
  Structure structure_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> unheard(const Document& document) {
  return Unheard(document).take();
}

}  // namespace planverk::document
