#include <string>

#include "complete/steps.h"
#include "document/dump.h"
#include "document/standing.h"

namespace planverk::document {

namespace {

/// Among what stands before the first section, contents aside: a cover, a letterhead, facts.
bool begins_with(const Tree& tree, const std::string& words) {
  std::string text;
  for (NodeId at = Tree::root(); at != no_node;) {
    if (tree[at].kind == Kind::section || tree[at].kind == Kind::contents) {
      if (tree[at].kind == Kind::section) break;
      at = tree.following_past(at);
      continue;
    }
    text += tree.text(at);
    if (!is_inline(tree[at].kind)) text += ' ';
    at = tree.following(at);
  }
  return normal_words(text).find(normal_words(words)) != std::string::npos;
}

Style style() {
  return Style::named("standing");
}

void add(Tree& tree, const std::string& words) {
  const NodeId first = tree[Tree::root()].first_child;
  const NodeId node = tree.add(Tree::root(), Kind::paragraph);
  tree.edit(node).style = style();
  tree.add_text(node, words);
  if (first != no_node) tree.move_before(node, first);
}

}  // namespace

bool is_standing(const Tree& tree, NodeId node) {
  return tree[node].kind == Kind::paragraph && tree[node].parent == Tree::root() &&
         tree.properties(node).style == style();
}

void say_standing(Document& document) {
  const Identity& identity = document.identity;
  if (const NodeId first = document.tree[Tree::root()].first_child;
      first != no_node && is_standing(document.tree, first))
    return;
  if (identity.draft_mark && !identity.draft_word.empty()) add(document.tree, identity.draft_word);
  if (!identity.organisation.empty() && !begins_with(document.tree, identity.organisation))
    add(document.tree, identity.organisation);
}

}  // namespace planverk::document
