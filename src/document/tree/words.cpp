#include "tree/words.h"

#include <utility>

#include "base/utf8.h"
#include "complete/steps.h"
#include "document/dump.h"

namespace planverk::document {

namespace {

bool is_blank(char32_t c) {
  return utf8::is_space(c) || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029;
}

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

void add_words_below(const Tree& tree, NodeId node, WordCollector& words) {
  NodeId at = node;
  bool below = true;
  for (;;) {
    at = below ? tree.following(at, node) : tree.following_past(at, node);
    if (at == no_node) break;
    below = true;
    switch (tree[at].kind) {
      case Kind::text:
        words.add(tree.text(at));
        break;
      case Kind::line_break:
        words.space();
        break;
      case Kind::note:
        below = false;
        break;
      case Kind::said:
        if (!tree.properties(at).said.empty()) {
          words.add(tree.properties(at).said);
          below = false;
        }
        break;
      default:
        if (!is_inline(tree[at].kind)) words.space();
        break;
    }
  }
}

}  // namespace

void WordCollector::add(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = utf8::next(text, at);
    if (is_invisible(c)) continue;
    if (is_blank(c)) {
      pending_space_ = true;
      continue;
    }
    if (pending_space_ && !out_.empty()) out_ += ' ';
    pending_space_ = false;
    for (std::string& bracket : waiting_) out_ += bracket;
    waiting_.clear();
    // A no-break hyphen is drawn with the glyph of the hyphen, so a reader of glyphs can't tell them apart.
    if (c == 0x2011 || c == 0x2010) {
      out_ += '-';
    } else {
      out_.append(text.substr(start, at - start));
    }
  }
}

void WordCollector::open(std::string bracket) {
  waiting_.push_back(std::move(bracket));
}

void WordCollector::close(std::string_view bracket) {
  if (!waiting_.empty()) {
    waiting_.pop_back();
  } else {
    out_ += bracket;
  }
}

std::string WordCollector::take() {
  pending_space_ = false;
  waiting_.clear();
  return std::exchange(out_, {});
}

std::string words_below(const Tree& tree, NodeId node) {
  WordCollector words;
  add_words_below(tree, node, words);
  return words.take();
}

std::string spoken_words(const Tree& tree, NodeId node) {
  WordCollector words;
  words.add(tree.properties(node).label);
  words.space();
  add_words_below(tree, node, words);
  return words.take();
}

std::string normal_words(std::string_view text) {
  WordCollector words;
  words.add(text);
  return words.take();
}

std::string words_of(const Document& document, NodeId node) {
  return spoken_words(document.tree, node);
}

std::string link_words(const Document& document, NodeId node, bool back) {
  const Properties& properties = document.tree.properties(node);
  const Kind kind = document.tree[node].kind;
  std::string words = kind == Kind::note || kind == Kind::table_note
                          ? numbered_words(document.words.note, properties.label)
                      : kind == Kind::table_mark
                          ? numbered_words(document.words.note, document.tree.properties(properties.target).label)
                          : spoken_words(document.tree, node);
  if (!properties.alt.empty()) words = properties.alt;
  if (back) words += ": " + document.words.back_to_text;
  words = normal_words(words);
  return words.empty() ? properties.href : words;
}

}  // namespace planverk::document
