#include <vector>

#include "complete_steps.h"

namespace planverk::document {

namespace {

constexpr std::uint8_t usual_depth = 3;

/// Copies what a heading says, without what would not make sense twice (links, notes, ids).
void copy_words(Tree& tree, NodeId from, NodeId to) {
  std::vector<NodeId> children;
  tree.each_child(from, [&](NodeId child) { children.push_back(child); });
  for (const NodeId child : children) {
    switch (tree[child].kind) {
      case Kind::text:
        tree.add_text(to, std::string(tree.text(child)), tree[child].source);
        break;
      case Kind::line_break:
        tree.add_text(to, " ", tree[child].source);
        break;
      case Kind::note:
      case Kind::symbol:
        break;
      case Kind::foreign:
      case Kind::said:
      case Kind::insertion:
      case Kind::deletion:
      case Kind::abbreviation:
      case Kind::placeholder: {
        const NodeId copy = tree.add(to, tree[child].kind, tree[child].source);
        Properties properties = tree.properties(child);
        properties.id.clear();
        tree.edit(copy) = std::move(properties);
        copy_words(tree, child, copy);
        break;
      }
      default:
        copy_words(tree, child, to);
        break;
    }
  }
}

void add_entry(Tree& tree, NodeId contents, NodeId heading, std::uint8_t level) {
  const NodeId entry = tree.add(contents, Kind::contents_entry, tree[heading].source);
  tree[entry].level = level;
  const std::string lang(language_at(tree, heading));
  const bool other_language = language_at(tree, contents) != lang;
  std::string label = tree.properties(heading).label;
  Properties& properties = tree.edit(entry);
  properties.target = heading;
  properties.label = std::move(label);
  if (other_language) properties.lang = lang;
  copy_words(tree, heading, entry);
}

}  // namespace

void fill_contents(Document& document) {
  Tree& tree = document.tree;
  std::vector<NodeId> all_contents;
  std::vector<NodeId> headings;
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    if (tree[at].kind == Kind::contents) all_contents.push_back(at);
    const bool listed = tree[at].kind == Kind::heading && tree[at].level > 1 && !tree.properties(at).unlisted;
    if (listed) headings.push_back(at);
  }
  for (const NodeId contents : all_contents) {
    if (first_child_of(tree, contents, Kind::contents_entry) != no_node) continue;
    const std::uint8_t depth = tree[contents].level == 0 ? usual_depth : tree[contents].level;
    for (const NodeId heading : headings) {
      const auto level = static_cast<std::uint8_t>(tree[heading].level - 1);
      if (level <= depth) add_entry(tree, contents, heading, level);
    }
  }
}

}  // namespace planverk::document
