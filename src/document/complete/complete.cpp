#include "document/complete.h"

#include <string>

#include "base/utf8.h"
#include "complete/steps.h"
#include "tree/words.h"

namespace planverk::document {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"outline-title", "R-10", Stage::document, RuleClass::content, Severity::error,
     "A title in the outline is at most 120 characters long, its number not counted.", "document: outline-title"},
    {"outline-character", "R-10", Stage::document, RuleClass::content, Severity::error,
     "A title in the outline is one line without control characters.", "document: outline-character"},
};

namespace {

constexpr std::size_t longest_outline_title = 120;

/// What ends a line without being one, and what nobody sees: both come with text from other programs.
bool is_stray(char32_t c) {
  return c == U'\u2028' || c == U'\u2029' || c == U'\u200B' || c == U'\u2060' || c == U'\uFEFF';
}

bool has_control_character(const Tree& tree, NodeId heading) {
  for (NodeId at = tree.following(heading, heading); at != no_node; at = tree.following(at, heading)) {
    const std::string_view text = tree.text(at);
    for (std::size_t i = 0; i < text.size();) {
      const char32_t c = utf8::next(text, i);
      if ((c < 0x20 && !utf8::is_space(c)) || (c >= 0x7F && c < 0xA0) || is_stray(c)) return true;
    }
  }
  return false;
}

void check_outline_titles(const Tree& tree, Diagnostics& found) {
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    if (tree[at].kind != Kind::heading || tree.properties(at).unlisted) continue;
    const std::string title = words_below(tree, at);
    if (const std::size_t length = utf8::length(title); length > longest_outline_title) {
      found.add("outline-title", tree[at].source)
          .with("title", title)
          .with("length", std::to_string(length))
          .with("limit", std::to_string(longest_outline_title))
          .mend();
    }
    if (has_control_character(tree, at)) found.add("outline-character", tree[at].source).mend();
  }
}

}  // namespace

void resolve(Document& document, const Limits& limits, Diagnostics& found) {
  if (document.tree.size() > limits.nodes) {
    found.add("limit", document.tree[Tree::root()].source)
        .with("limit", "nodes")
        .with("value", std::to_string(limits.nodes))
        .mend({}, {{"limit", "nodes"}});
    return;
  }
  shape_blocks(document);
  settle_edges(document);
  make_tables_regular(document, found);
  set_levels(document.tree);
  number_everything(document, found);
  link_bare_addresses(document.tree);
  resolve_references(document, found);
  check_typed_references(document, found);
  head_tables(document.tree);
  say_changes(document);
  check_outline_titles(document.tree, found);
}

void list_contents(Document& document) {
  fill_contents(document);
  say_standing(document);
}

void complete(Document& document, const Limits& limits, Diagnostics& found) {
  resolve(document, limits, found);
  list_contents(document);
}

}  // namespace planverk::document
