// Where sentences begin: words that the program sets there begin with a capital letter.
#include <string>
#include <string_view>

#include "complete/steps.h"
#include "tree/words.h"

namespace planverk::document {

namespace {

bool is_left_out(const Tree& tree, NodeId at, NodeId node) {
  const Kind kind = tree[at].kind;
  if (kind != Kind::note && kind != Kind::deletion && kind != Kind::table_mark) return false;
  for (NodeId around = tree[node].parent; around != no_node; around = tree[around].parent) {
    if (around == at) return false;
  }
  return true;
}

/// What stands before the node in the block that holds it; words that a revision takes out are none.
std::string words_before(const Tree& tree, NodeId node) {
  NodeId block = tree[node].parent;
  while (block != no_node && is_inline(tree[block].kind)) block = tree[block].parent;
  WordCollector words;
  if (block == no_node) return {};
  for (NodeId at = tree.following(block, block); at != node && at != no_node;) {
    const Kind kind = tree[at].kind;
    if (kind == Kind::text) words.add(tree.text(at));
    if (!is_inline(kind)) words.take();  // a block of its own, as a list before the words of an item
    at = is_left_out(tree, at, node) ? tree.following_past(at, block) : tree.following(at, block);
  }
  return words.take();
}

/// Whether the word stands in the list, which has commas between its words.
bool contains(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ',')) return true;
  }
  return false;
}

/// Whether the last word, its stop with it, is an abbreviation: one of those given, a letter alone, or one that has a
/// stop within (`e.g.`).
bool ends_with_abbreviation(std::string_view words, std::string_view going_on) {
  std::string_view last = words.substr(words.find_last_of(' ') + 1);
  while (!last.empty() && (last.front() == '(' || last.front() == '[')) last.remove_prefix(1);
  if (last.size() <= 2 || last.substr(0, last.size() - 1).find('.') != std::string_view::npos) {
    return last.empty() || last.front() < '0' || last.front() > '9';
  }
  return contains(going_on, lower_first(last));
}

}  // namespace

bool begins_sentence(const Tree& tree, NodeId node, std::string_view going_on) {
  std::string words = words_before(tree, node);
  if (words.empty()) return true;
  for (const std::string_view closing : {")", "]", "\"", "”", "»", "’", "«"}) {
    if (words.ends_with(closing)) words.resize(words.size() - closing.size());
  }
  if (words.ends_with('!') || words.ends_with('?')) return true;
  return words.ends_with('.') && !ends_with_abbreviation(words, going_on);
}

}  // namespace planverk::document
