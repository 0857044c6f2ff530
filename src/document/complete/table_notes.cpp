#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "complete/steps.h"

namespace planverk::document {

namespace {

/// Letters, figures and blanks are words as well: where one stands nobody can tell a sign from them.
bool is_told_from_words(std::string_view sign) {
  for (std::size_t at = 0; at < sign.size();) {
    const char32_t c = utf8::next(sign, at);
    const bool superscript = c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x2079);
    const bool symbol = c > 0x20 && c < 0xC0 && !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z');
    if (!superscript && !symbol && !(c >= 0x2010 && c <= 0x2BFF)) return false;
  }
  return !sign.empty();
}

/// Where the sign stands behind a word, and is not part of a longer one; npos: nowhere.
std::size_t borne_at(std::string_view text, std::string_view sign, bool begins_behind_word) {
  for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) {
    const std::size_t end = at + sign.size();
    const bool behind_word = at == 0 ? begins_behind_word : text[at - 1] != ' ' && text[at - 1] != sign.front();
    if (behind_word && (end == text.size() || text[end] != sign.back())) return at;
  }
  return std::string_view::npos;
}

class TableNotes {
 public:
  TableNotes(Tree& tree, NodeId table) : tree_(tree), table_(table) {
    tree_.each_child(table, [&](NodeId child) {
      if (tree_[child].kind == Kind::table_note && is_told_from_words(tree_.properties(child).label))
        notes_.push_back(child);
    });
    // `**` before `*`.
    std::ranges::stable_sort(notes_, std::ranges::greater{},
                             [&](NodeId note) { return tree_.properties(note).label.size(); });
  }

  void link() {
    if (notes_.empty()) return;
    for (NodeId at = tree_.following(table_, table_); at != no_node;) {
      const Kind kind = tree_[at].kind;
      // Another table's signs are its own; what is said in place of its words, and links, stay whole.
      if (kind == Kind::table || kind == Kind::table_note || kind == Kind::table_mark || kind == Kind::said ||
          kind == Kind::link || kind == Kind::reference || kind == Kind::note) {
        at = tree_.following_past(at, table_);
        continue;
      }
      at = kind == Kind::text ? next_of(at) : tree_.following(at, table_);
    }
  }

 private:
  /// The node after a text, whose first sign became a node of its own.
  NodeId next_of(NodeId text) {
    const std::string_view words = tree_.text(text);
    for (const NodeId note : notes_) {
      const std::string sign = tree_.properties(note).label;
      const std::size_t at = borne_at(words, sign, follows_word(text));
      if (at == std::string_view::npos) continue;
      const NodeId mark = part(text, at, sign.size(), note);
      if (tree_.properties(note).target == no_node) tree_.edit(note).target = mark;
      return tree_.following_past(mark, table_);
    }
    return tree_.following(text, table_);
  }

  [[nodiscard]] bool follows_word(NodeId text) const {
    const NodeId parent = tree_[text].parent;
    return tree_[parent].first_child != text || is_inline(tree_[parent].kind);
  }

  /// What stands before the sign stays, the sign and what stands behind it are new nodes behind it.
  NodeId part(NodeId text, std::size_t at, std::size_t length, NodeId note) {
    const NodeId parent = tree_[text].parent;
    const NodeId behind = tree_[text].next;
    const Span source = tree_[text].source;
    const std::string words(tree_.text(text));
    const NodeId mark = tree_.add(parent, Kind::table_mark, source);
    tree_.edit(mark).target = note;
    tree_.add_text(mark, std::string_view(words).substr(at, length), source);
    NodeId rest = no_node;
    if (at + length < words.size()) rest = tree_.add_text(parent, std::string_view(words).substr(at + length), source);
    if (behind != no_node) {
      tree_.move_before(mark, behind);
      if (rest != no_node) tree_.move_before(rest, behind);
    }
    if (at == 0) {
      tree_.detach(text);
    } else {
      tree_[text].text_length = static_cast<std::uint32_t>(at);
    }
    return mark;
  }

  Tree& tree_;
  NodeId table_;
  std::vector<NodeId> notes_;
};

}  // namespace

void link_table_notes(Tree& tree, NodeId table) {
  TableNotes(tree, table).link();
}

}  // namespace planverk::document
