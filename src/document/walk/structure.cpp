#include "document/structure.h"

#include <utility>

#include "document/walk.h"

namespace planverk::document {

namespace {

constexpr std::uint32_t no_leaf = 0xFFFFFFFF;

/// Writes down elements, leaves and who hangs where.
class Builder final : public Visitor {
 public:
  explicit Builder(const Tree& tree) : tree_(tree) {
    result_.content_leaf.assign(tree_.size(), no_leaf);
    result_.label_leaf.assign(tree_.size(), no_leaf);
    result_.mark_leaf.assign(tree_.size(), no_leaf);
    result_.elements.reserve(tree_.size());
    links_.reserve(tree_.size());
  }

  Structure take() {
    hang_children();
    return std::move(result_);
  }

  void enter(NodeId node, Role role) override {
    if (!is_element(role)) return;
    open_.push_back(open_element(open_.empty() ? no_element : open_.back(), role, node));
    if (leads_back(node, role)) open_.push_back(open_element(open_.back(), Role::link, node));
    if (begins_said(node, role)) result_.content_leaf[node] = said_leaf_ = own_leaf(open_.back());
  }

  void leave(NodeId node, Role role) override {
    if (begins_said(node, role) && result_.content_leaf[node] == said_leaf_) said_leaf_ = no_leaf;
    if (!is_element(role)) return;
    open_.pop_back();
    if (leads_back(node, role)) open_.pop_back();
  }

  void leaf(NodeId node, Shown shown) override {
    const bool said = said_leaf_ != no_leaf;
    switch (shown) {
      case Shown::words:
        if (said || tree_[node].text_length != 0) result_.content_leaf[node] = said ? said_leaf_ : running_leaf();
        break;
      // Draws nothing, but keeps the words on its two sides apart wherever a leaf is read.
      case Shown::line_break:
        if (!said) result_.content_leaf[node] = running_leaf();
        break;
      case Shown::mark:
        result_.mark_leaf[node] = said ? said_leaf_ : own_leaf(open_.back());
        break;
      case Shown::label:
        result_.label_leaf[node] = own_leaf(open_.back());
        break;
      case Shown::drawing:
        result_.content_leaf[node] = own_leaf(open_.back());
        break;
      case Shown::artifact:
        break;
    }
  }

 private:
  struct Hung {
    ElementId parent;
    Child child;
  };

  [[nodiscard]] bool begins_said(NodeId node, Role role) const {
    return role == Role::span && tree_[node].kind == Kind::said;
  }

  /// From a note's label to its mark: the label is a Link too.
  [[nodiscard]] bool leads_back(NodeId node, Role role) const {
    if (role != Role::lbl) return false;
    return tree_[node].kind == Kind::note ||
           (tree_[node].kind == Kind::table_note && tree_.properties(node).target != no_node);
  }

  /// All that is drawn under a `said` node is one leaf; links under it keep their elements, without a leaf of their
  /// own, so that the clickable areas have a place in the tree.
  [[nodiscard]] bool is_element(Role role) const {
    if (role == Role::none) return false;
    return said_leaf_ == no_leaf || role == Role::link || role == Role::reference;
  }

  ElementId open_element(ElementId parent, Role role, NodeId node) {
    const auto element = static_cast<ElementId>(result_.elements.size());
    result_.elements.push_back({.role = role, .node = node, .parent = parent});
    open_leaf_.push_back(no_leaf);
    if (parent != no_element) {
      links_.push_back({parent, {.type = Child::Type::element, .index = element}});
      open_leaf_[parent] = no_leaf;
    }
    return element;
  }

  /// The leaf that the running words of the open element are in; a new one after a child element.
  std::uint32_t running_leaf() {
    const ElementId element = open_.back();
    if (open_leaf_[element] == no_leaf) open_leaf_[element] = own_leaf(element);
    return open_leaf_[element];
  }

  std::uint32_t own_leaf(ElementId element) {
    const auto leaf = static_cast<std::uint32_t>(result_.leaves.size());
    result_.leaves.push_back({.element = element});
    links_.push_back({element, {.type = Child::Type::leaf, .index = leaf}});
    open_leaf_[element] = no_leaf;
    return leaf;
  }

  void hang_children() {
    for (const Hung& each : links_) ++result_.elements[each.parent].child_count;
    std::uint32_t next = 0;
    for (Element& element : result_.elements) {
      element.first_child = next;
      next += element.child_count;
      element.child_count = 0;
    }
    result_.children.resize(links_.size());
    for (const Hung& each : links_) {
      Element& parent = result_.elements[each.parent];
      result_.children[parent.first_child + parent.child_count++] = each.child;
    }
  }

  const Tree& tree_;
  Structure result_;
  std::vector<ElementId> open_;
  std::vector<std::uint32_t> open_leaf_;  ///< by element
  std::vector<Hung> links_;
  std::uint32_t said_leaf_ = no_leaf;  ///< of the `said` node that we are in
};

}  // namespace

std::uint32_t Structure::leaf_of(Piece piece) const {
  const auto& leaves_by_node = piece.part == Part::content ? content_leaf
                               : piece.part == Part::label ? label_leaf
                                                           : mark_leaf;
  return piece.node < leaves_by_node.size() ? leaves_by_node[piece.node] : no_leaf;
}

Structure structure_of(const Document& document) {
  Builder builder(document.tree);
  walk(document, builder);
  return builder.take();
}

}  // namespace planverk::document
