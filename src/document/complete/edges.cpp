// The edges of texts that come from different hands: blanks around the marks of notes, stops that a plan and a template
// both write, blanks that a pretty-printed plan leaves within quotation marks.
#include <array>
#include <string>

#include "base/utf8.h"
#include "complete/steps.h"
#include "document/edges.h"
#include "document/note_marks.h"

namespace planverk::document {

namespace {

constexpr std::string_view blanks = " \t\r\n";

constexpr std::array<std::string_view, 7> quotation_marks = {"”", "“", "„", "«", "»", "’", "\""};

bool is_blank(char c) {
  return blanks.find(c) != std::string_view::npos;
}

bool begins_with_closing(std::string_view text) {
  constexpr std::string_view closing = ".,;:!?)";
  return !text.empty() && closing.find(text.front()) != std::string_view::npos;
}

bool ends_sentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with("…");
}

class Edges {
 public:
  explicit Edges(Tree& tree) : tree_(tree) {}

  void run() {
    for (NodeId at = Tree::root(); at != no_node;) {
      const NodeId next = tree_.following(at);
      switch (tree_[at].kind) {
        case Kind::note:
          note(at);
          // Its own words begin anew, and what follows the mark goes on where it stood.
          notes_end_ = tree_.following_past(at);
          inside_ = true;
          kept_ = {text_, note_, owes_blank_};
          forget();
          break;
        case Kind::text:
          resume(at);
          words(at);
          break;
        case Kind::quote:
          resume(at);
          forget();
          quote(at);
          break;
        default:
          resume(at);
          if (!is_inline(tree_[at].kind) || !holds_words(at)) forget();
          break;
      }
      at = next;
    }
  }

 private:
  struct Place {
    NodeId text = no_node;  ///< the last one
    NodeId note = no_node;  ///< nothing stands behind it yet
    bool owes_blank = false;
  };

  void forget() { text_ = note_ = no_node, owes_blank_ = false; }

  void resume(NodeId at) {
    if (!inside_ || at != notes_end_) return;
    inside_ = false;
    text_ = kept_.text, note_ = kept_.note, owes_blank_ = kept_.owes_blank;
  }

  [[nodiscard]] bool holds_words(NodeId node) const { return tree_[node].first_child != no_node; }

  void trim_end(NodeId text) {
    while (tree_[text].text_length > 0 && is_blank(tree_.text(text).back())) --tree_[text].text_length;
  }
  void trim_start(NodeId text) {
    while (tree_[text].text_length > 0 && is_blank(tree_.text(text).front())) drop_first(text);
  }
  void drop_first(NodeId text) {
    ++tree_[text].text_start;
    --tree_[text].text_length;
  }

  /// The mark stands close to the word before it; the blank that was there follows it.
  void note(NodeId at) {
    resume(at);
    if (note_ != no_node) {
      if (text_ != no_node && tree_[note_].next == text_ && tree_.text(text_).empty()) tree_.detach(text_);
      put(note_separator, at);
    } else if (text_ != no_node && !tree_.text(text_).empty() && is_blank(tree_.text(text_).back())) {
      trim_end(text_);
      if (tree_.text(text_).empty()) tree_.detach(text_);
      owes_blank_ = true;
    }
    text_ = no_node;
    note_ = at;
  }

  void words(NodeId at) {
    if (note_ != no_node) {
      const std::string_view text = tree_.text(at);
      if (utf8::trim(text).empty()) {
        // Between two marks it is no word; behind the last one it is what was owed.
        owes_blank_ = owes_blank_ || !text.empty();
        if (tree_[at].next != no_node && tree_[tree_[at].next].kind == Kind::note) {
          tree_[at].text_length = 0;
          text_ = at;
        } else {
          forget();
          text_ = at;
        }
        return;
      }
      if (owes_blank_ && !is_blank(text.front()) && !begins_with_closing(text)) put_behind(" ", note_);
      note_ = no_node;
      owes_blank_ = false;
    }
    if (text_ != no_node) join(at);
    if (tree_[tree_[at].parent].kind == Kind::caption) at = with_single_stops(at);
    if (!tree_.text(at).empty()) {
      text_ = at;
    } else {
      tree_.detach(at);
    }
  }

  /// Two texts that stand beside each other, or one of them in a mark.
  void join(NodeId at) {
    const std::string_view behind = tree_.text(at);
    if (!begins_with_closing(behind) || behind.front() == ')') return;
    if (!utf8::trim(tree_.text(text_)).empty()) trim_end(text_);
    const bool template_joined = tree_[text_].next == at;
    if (!template_joined) return;
    if (behind.front() == '.' && !behind.starts_with("..") && ends_sentence(tree_.text(text_))) drop_first(at);
    if (behind.front() == ',' || behind.front() == ';')
      tree_[text_].text_length = static_cast<std::uint32_t>(before_comma(tree_.text(text_)).size());
  }

  /// The words of a plan and of a template may have become one text of a caption.
  NodeId with_single_stops(NodeId at) {
    const std::string_view text = tree_.text(at);
    std::string single;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool stop = text[i] == '.' && (i + 1 == text.size() || text[i + 1] != '.');
      const std::string_view before = utf8::trim(single);
      const bool more_stops = before.ends_with("..") || i < 1;
      if (!stop || more_stops) {
        single += text[i];
        continue;
      }
      while (!single.empty() && is_blank(single.back())) single.pop_back();
      if (!ends_sentence(single)) single += text[i];
    }
    if (single == text) return at;
    const NodeId other = tree_.add_text(tree_[at].parent, single, tree_[at].source);
    tree_.move_before(other, at);
    tree_.detach(at);
    return other;
  }

  /// Beside the mark: what follows may be drawn for something else that is said.
  void put_behind(std::string_view words, NodeId note) {
    const NodeId next = tree_[note].next;
    const NodeId text = tree_.add_text(tree_[note].parent, words, tree_[note].source);
    if (next != no_node) tree_.move_before(text, next);
  }

  void put(std::string_view words, NodeId before) {
    const NodeId text = tree_.add_text(tree_[before].parent, words, tree_[before].source);
    tree_.move_before(text, before);
  }

  /// Runs before the words of the quote are walked.
  void quote(NodeId at) {
    NodeId first = no_node, last = no_node;
    tree_.each_child(at, [&](NodeId child) {
      if (tree_[child].kind != Kind::paragraph || tree_.properties(child).style != Style::normal) return;
      if (first == no_node) first = child;
      last = child;
    });
    if (first == no_node) return;
    const NodeId opening = tree_[first].first_child, closing = tree_[last].last_child;
    if (is_text(opening)) {
      if (const std::size_t mark = quotation_mark_at_start(tree_.text(opening)); mark == tree_[opening].text_length) {
        if (is_text(tree_[opening].next)) trim_start(tree_[opening].next);
      } else if (mark > 0) {
        replace(opening,
                std::string(tree_.text(opening).substr(0, mark)) + without_start(tree_.text(opening).substr(mark)));
      }
    }
    if (!is_text(closing)) return;
    const std::size_t mark = quotation_mark_at_end(tree_.text(tree_[last].last_child));
    const NodeId end = tree_[last].last_child;
    if (mark == 0 && tree_[last].first_child != end) {
      tree_.each_child(last, [&](NodeId child) {
        if (tree_[child].next == end && is_text(child)) trim_end(child);
      });
    } else if (mark != std::string::npos && mark > 0) {
      const std::string words = without_end(tree_.text(end).substr(0, mark));
      replace(end, words + std::string(tree_.text(end).substr(mark)));
    }
  }

  void replace(NodeId text, const std::string& words) {
    if (words == tree_.text(text)) return;
    const NodeId other = tree_.add_text(tree_[text].parent, words, tree_[text].source);
    tree_.move_before(other, text);
    tree_.detach(text);
  }

  static std::string without_start(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    return std::string(text);
  }
  static std::string without_end(std::string_view text) {
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return std::string(text);
  }

  /// How many bytes the quotation mark takes that the text begins with; 0: none does.
  static std::size_t quotation_mark_at_start(std::string_view text) {
    for (const std::string_view mark : quotation_marks) {
      if (text.starts_with(mark)) return mark.size();
    }
    return 0;
  }
  /// Where the quotation mark begins that the text ends with; npos: none does.
  static std::size_t quotation_mark_at_end(std::string_view text) {
    for (const std::string_view mark : quotation_marks) {
      if (text.ends_with(mark)) return text.size() - mark.size();
    }
    return std::string::npos;
  }

  [[nodiscard]] bool is_text(NodeId node) const { return node != no_node && tree_[node].kind == Kind::text; }
  Tree& tree_;
  NodeId text_ = no_node, note_ = no_node;
  bool owes_blank_ = false;
  // While the words of a note are walked.
  bool inside_ = false;
  NodeId notes_end_ = no_node;
  Place kept_;
};

}  // namespace

std::string_view before_comma(std::string_view words) {
  constexpr std::size_t longest_abbreviation = 5;
  const auto without_blanks = [](std::string_view text) { return text.substr(0, text.find_last_not_of(blanks) + 1); };
  words = without_blanks(words);
  if (!words.ends_with('.') || words.ends_with("..")) return words;
  const std::string_view sentence = words.substr(0, words.size() - 1);
  const std::size_t last = sentence.find_last_of(" \t\r\n.,;:()");
  const std::string_view word = last == std::string_view::npos ? sentence : sentence.substr(last + 1);
  return utf8::length(word) > longest_abbreviation ? sentence : words;
}

bool parts_note_marks(const Tree& tree, NodeId text) {
  const NodeId next = tree[text].next;
  return next != no_node && tree[next].kind == Kind::note && tree.text(text) == note_separator;
}

void settle_edges(Document& document) {
  Edges(document.tree).run();
}

}  // namespace planverk::document
