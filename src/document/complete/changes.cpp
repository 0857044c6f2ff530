#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "complete/steps.h"

namespace planverk::document {

namespace {

bool ends_with_punctuation(std::string_view words) {
  const std::string_view trimmed = utf8::trim(words);
  return !trimmed.empty() && std::string_view(".,:;!?").find(trimmed.back()) != std::string_view::npos;
}

/// The nearest node around `node` that is of one of the kinds, or no_node.
template <class... Kinds>
NodeId around(const Tree& tree, NodeId node, Kinds... kinds) {
  for (node = tree[node].parent; node != no_node; node = tree[node].parent) {
    if (((tree[node].kind == kinds) || ...)) return node;
  }
  return no_node;
}

/// What a change is said around: the blocks that it holds, or the words of a block or a note.
NodeId said_around(const Tree& tree, NodeId node, NodeId change) {
  for (NodeId at = tree.following(change, change); at != no_node; at = tree.following(at, change)) {
    if (!is_inline(tree[at].kind)) return change;
  }
  do {
    node = tree[node].parent;
  } while (is_inline(tree[node].kind) && tree[node].kind != Kind::note);
  return node;
}

bool has_word(const Tree& tree, NodeId node) {
  return tree[node].kind == Kind::text && tree.text(node).find_first_not_of(" \t\r\n") != std::string_view::npos;
}

/// A text becomes a `said` node that says it with words before or behind. Those are kept apart from the neighbours by
/// spaces, since a change may begin inside a word.
void wrap_said(Tree& tree, NodeId text, const std::string& before, const std::string& after) {
  if (before.empty() && after.empty()) return;
  const NodeId parent = tree[text].parent;
  NodeId said = around(tree, text, Kind::said);
  if (said == no_node) {
    const std::string words(tree.text(text));
    said = tree.add(parent, Kind::said, tree[text].source);
    tree.move_before(said, text);
    tree.move(text, said);
    tree.edit(said).said = words;
  }
  std::string& words = tree.edit(said).said;
  if (!before.empty()) words.insert(0, " " + before + (ends_with_punctuation(before) ? " " : ": "));
  if (after.empty()) return;
  words.erase(words.find_last_not_of(" \t\r\n") + 1);
  words += (ends_with_punctuation(words) ? " " : ", ") + after + " ";
}

/// Changed words that follow each other in a line or in changed blocks, however many nodes they are in: said as one
/// change.
struct Run {
  Kind kind;
  NodeId line;
  NodeId first;
  NodeId last;
};

std::vector<Run> runs_of(const Tree& tree) {
  std::vector<Run> runs;
  bool goes_on = false;
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    if (!has_word(tree, at)) continue;
    const NodeId change = around(tree, at, Kind::insertion, Kind::deletion, Kind::placeholder);
    if (change == no_node) {
      goes_on = false;
      continue;
    }
    const Kind kind = tree[change].kind;
    const NodeId line = said_around(tree, at, change);
    if (goes_on && runs.back().kind == kind && runs.back().line == line) {
      runs.back().last = at;
    } else {
      runs.push_back({.kind = kind, .line = line, .first = at, .last = at});
    }
    goes_on = true;
  }
  return runs;
}

bool has_changes(const Tree& tree) {
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    const Kind kind = tree[at].kind;
    if (kind == Kind::insertion || kind == Kind::deletion || kind == Kind::placeholder) return true;
  }
  return false;
}

}  // namespace

void say_changes(Document& document) {
  Tree& tree = document.tree;
  if (!has_changes(tree)) return;
  const Words& words = document.words;
  for (const Run& run : runs_of(tree)) {
    const std::string& before = run.kind == Kind::insertion  ? words.inserted
                                : run.kind == Kind::deletion ? words.deleted
                                                             : words.placeholder;
    const std::string after = run.kind == Kind::placeholder ? std::string() : words.end_of_change;
    if (run.first == run.last) {
      wrap_said(tree, run.first, before, after);
    } else {
      wrap_said(tree, run.first, before, {});
      wrap_said(tree, run.last, {}, after);
    }
  }
}

}  // namespace planverk::document
