#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "complete/steps.h"
#include "document/role.h"

namespace planverk::document {

namespace {

bool holds_blocks_only(Kind kind) {
  switch (kind) {
    case Kind::root:
    case Kind::cover:
    case Kind::section:
    case Kind::callout:
    case Kind::column:
    case Kind::quote:
      return true;
    default:
      return false;
  }
}

/// Words may begin them; behind a block of theirs, words are a paragraph.
bool holds_words_then_blocks(Kind kind) {
  return kind == Kind::item || kind == Kind::cell || kind == Kind::header || kind == Kind::table_note;
}

enum class Lead : std::uint8_t { paragraph, words };

bool is_blank_text(const Tree& tree, NodeId node) {
  return tree[node].kind == Kind::text && utf8::trim(tree.text(node)).empty();
}

/// A change mark may stand around whole blocks; it is a block then.
bool has_block_below(const Tree& tree, NodeId node) {
  for (NodeId at = tree.following(node, node); at != no_node; at = tree.following(at, node)) {
    if (!is_inline(tree[at].kind)) return true;
  }
  return false;
}

/// Inlines among blocks get a paragraph.
void wrap_stray_inlines(Tree& tree, NodeId container, Lead lead) {
  std::vector<NodeId> children;
  bool any = false;
  tree.each_child(container, [&](NodeId child) {
    children.push_back(child);
    any = any || is_inline(tree[child].kind);
  });
  if (!any) return;
  NodeId paragraph = no_node;
  bool stray = lead == Lead::paragraph;
  for (const NodeId child : children) {
    if (!is_inline(tree[child].kind) || has_block_below(tree, child)) {
      paragraph = no_node;
      stray = true;
      continue;
    }
    if (!stray) continue;
    if (paragraph == no_node) {
      if (is_blank_text(tree, child)) {
        tree.detach(child);
        continue;
      }
      paragraph = tree.add(container, Kind::paragraph, tree[child].source);
      tree.move_before(paragraph, child);
    }
    tree.move(child, paragraph);
  }
}

}  // namespace

void shape_blocks(Document& document) {
  Tree& tree = document.tree;
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    if (holds_blocks_only(tree[at].kind)) wrap_stray_inlines(tree, at, Lead::paragraph);
    if (holds_words_then_blocks(tree[at].kind)) wrap_stray_inlines(tree, at, Lead::words);
  }
}

NodeId heading_of(const Tree& tree, NodeId section) {
  const NodeId first = tree[section].first_child;
  return first != no_node && tree[first].kind == Kind::heading ? first : no_node;
}

void set_levels(Tree& tree) {
  // Depth of sections and lists that hold a node; parents come before children in document order.
  std::vector<std::uint8_t> sections(tree.size(), 0);
  std::vector<std::uint8_t> lists(tree.size(), 0);
  constexpr std::uint8_t deepest = 250;
  for (NodeId at = tree.following(Tree::root()); at != no_node; at = tree.following(at)) {
    const NodeId parent = tree[at].parent;
    const Kind kind = tree[at].kind;
    // A section without a heading is no level: what is below it would skip one.
    const bool titled = kind == Kind::section && heading_of(tree, at) != no_node;
    sections[at] = static_cast<std::uint8_t>(std::min<int>(sections[parent] + (titled ? 1 : 0), deepest));
    lists[at] = static_cast<std::uint8_t>(std::min<int>(lists[parent] + (kind == Kind::list ? 1 : 0), deepest));
    if (kind == Kind::list || kind == Kind::item) tree[at].level = static_cast<std::uint8_t>(lists[at] - 1);
    if (kind != Kind::heading) continue;
    if (tree.properties(at).style == Style::title) {
      tree[at].level = 1;
      continue;
    }
    const bool names_section = tree[parent].kind == Kind::section && heading_of(tree, parent) == at;
    tree[at].level = static_cast<std::uint8_t>(std::min(deepest_heading, sections[at] + (names_section ? 1 : 2)));
  }
}

}  // namespace planverk::document
