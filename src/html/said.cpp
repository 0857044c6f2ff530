#include <optional>

#include "document/dump.h"
#include "page.h"

namespace planverk::html {

namespace {

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The last place before `end` where `word` stands as a word of its own.
std::optional<std::size_t> last_word(std::string_view text, std::string_view word, std::size_t end) {
  if (word.empty() || end < word.size()) return std::nullopt;
  for (std::size_t at = text.rfind(word, end - word.size()); at != std::string_view::npos;
       at = at == 0 ? std::string_view::npos : text.rfind(word, at - 1)) {
    const std::size_t after = at + word.size();
    const bool starts = at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(word.front());
    const bool ends = after == text.size() || !is_word_byte(text[after]) || !is_word_byte(word.back());
    if (starts && ends) return at;
  }
  return std::nullopt;
}

}  // namespace

void Page::hidden_words(Markup& out, std::string_view words) {
  if (words.empty()) return;
  out.raw("<span class=\"vh\">");
  out.text(words);
  out.raw("</span>");
}

/// What is said stands as hidden words beside what is drawn. Where the drawn words are a stretch of what is said, or
/// links are (a matrix cell's ids), they stay as they are and only the rest is hidden: nothing is read or found twice,
/// and the links can be reached by keyboard.
void Page::said(Markup& out, NodeId node) {
  const std::string& words = tree_.properties(node).said;
  if (words.empty() || hidden_ > 0) {
    inlines(out, node);
    return;
  }
  const Attributes attributes = common(node);
  const bool wrap = !attributes.text().empty();
  if (wrap) out.open("span", attributes);
  if (!said_around_links(out, node)) {
    const std::string drawn = document::words_of(document_, node);
    const NodeId only = tree_[node].first_child;
    const bool plain = only != no_node && tree_[only].kind == Kind::text && tree_[only].next == no_node;
    const std::size_t at = plain ? words.find(tree_.text(only)) : std::string::npos;
    if (at != std::string::npos && !drawn.empty()) {
      hidden_words(out, std::string_view(words).substr(0, at));
      inlines(out, node);
      hidden_words(out, std::string_view(words).substr(at + tree_.text(only).size()));
    } else {
      hidden_words(out, words);
      out.raw("<span class=\"drawn\" aria-hidden=\"true\">");
      ++hidden_;
      inlines(out, node);
      --hidden_;
      out.raw("</span>");
    }
  }
  if (wrap) out.close("span");
}

/// False when there are no links among the children, or their words are not found in what is said.
bool Page::said_around_links(Markup& out, NodeId node) {
  const std::string& words = tree_.properties(node).said;
  std::vector<NodeId> children;
  bool any = false;
  tree_.each_child(node, [&](NodeId child) {
    children.push_back(child);
    any = any || tree_[child].kind == Kind::reference || tree_[child].kind == Kind::link;
  });
  if (!any && !in_matrix_cell_) return false;
  // From the end: ids stand last in what is said, and a number before them may look like one.
  std::vector<std::size_t> places(children.size(), 0);
  std::size_t end = words.size();
  for (std::size_t i = children.size(); i-- > 0;) {
    if (tree_[children[i]].kind != Kind::reference && tree_[children[i]].kind != Kind::link) continue;
    const std::optional<std::size_t> at = last_word(words, document::words_of(document_, children[i]), end);
    if (!at) return false;
    places[i] = end = *at;
  }
  std::size_t written = 0;
  for (std::size_t i = 0; i < children.size(); ++i) {
    const Kind kind = tree_[children[i]].kind;
    if (kind == Kind::reference || kind == Kind::link) {
      hidden_words(out, std::string_view(words).substr(written, places[i] - written));
      inline_node(out, children[i]);
      written = places[i] + document::words_of(document_, children[i]).size();
    } else if (kind != Kind::line_break &&
               !(kind == Kind::text && document::normal_words(tree_.text(children[i])).empty())) {
      const bool value = in_matrix_cell_ && kind != Kind::tag;
      out.open("span", Attributes().classed("drawn").classed(value ? "value" : "").add("aria-hidden", "true"));
      ++hidden_;
      inline_node(out, children[i]);
      --hidden_;
      out.raw("</span>");
    }
  }
  hidden_words(out, std::string_view(words).substr(written));
  return true;
}

}  // namespace planverk::html
