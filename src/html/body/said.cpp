#include "body/said.h"

#include <algorithm>
#include <optional>

#include "document/dump.h"

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

bool leads(Kind kind) {
  return kind == Kind::reference || kind == Kind::link;
}

}  // namespace

void SaidWords::hidden_words(std::string_view words) {
  if (words.empty()) return;
  context_.to().raw("<span class=\"vh\">");
  context_.to().text(words);
  context_.to().raw("</span>");
}

void SaidWords::begin_drawn() {
  context_.to().open("span", Attributes().classed("drawn").add("aria-hidden", "true"));
  ++context_.hidden;
}

void SaidWords::end_drawn() {
  --context_.hidden;
  context_.to().raw("</span>");
}

SaidWords::Open SaidWords::opened(NodeId node) const {
  const Tree& tree = context_.tree;
  const std::string& words = tree.properties(node).said;
  Open said{.node = node, .manner = Manner::as_drawn};
  if (words.empty() || context_.hidden > 0) return said;
  said.wrapped = !context_.common(node).text().empty();
  said.manner = Manner::links;
  if (find_links(said)) return said;
  const NodeId only = tree[node].first_child;
  const bool plain = only != no_node && tree[only].kind == Kind::text && tree[only].next == no_node;
  // A number may stand in another one, or twice: the later is the one that is drawn.
  const auto at = plain ? last_word(words, tree.text(only), words.size()) : std::nullopt;
  const bool around = at && !document::words_of(context_.document, node).empty();
  said.manner = around ? Manner::around : Manner::drawn;
  said.written = around ? *at + tree.text(only).size() : words.size();
  said.places.assign(1, {only, around ? *at : words.size()});
  return said;
}

/// False when there are no links among the children, or their words are not found in what is said.
bool SaidWords::find_links(Open& said) const {
  const Tree& tree = context_.tree;
  const std::string& words = tree.properties(said.node).said;
  said.places.clear();
  tree.each_child(said.node, [&](NodeId child) {
    if (leads(tree[child].kind)) said.places.emplace_back(child, 0);
  });
  if (said.places.empty()) return false;
  // From the end: ids stand last in what is said, and a number before them may look like one.
  std::size_t end = words.size();
  for (auto link = said.places.rbegin(); link != said.places.rend(); ++link) {
    const std::optional<std::size_t> at = last_word(words, document::words_of(context_.document, link->first), end);
    if (!at) return false;
    link->second = end = *at;
  }
  return true;
}

void SaidWords::enter(NodeId node) {
  open_.push_back(opened(node));
  const Open& said = open_.back();
  const std::string_view words = context_.tree.properties(node).said;
  if (said.wrapped) context_.to().open("span", context_.common(node));
  if (said.manner == Manner::around || said.manner == Manner::drawn)
    hidden_words(words.substr(0, said.places[0].second));
  if (said.manner == Manner::drawn) begin_drawn();
}

void SaidWords::leave() {
  const Open said = std::move(open_.back());
  open_.pop_back();
  if (said.manner == Manner::drawn) end_drawn();
  if (said.manner == Manner::around || said.manner == Manner::links)
    hidden_words(std::string_view(context_.tree.properties(said.node).said).substr(said.written));
  if (said.wrapped) context_.to().close("span");
}

bool SaidWords::writes_links(NodeId parent) const {
  return !open_.empty() && open_.back().manner == Manner::links && open_.back().node == parent;
}

bool SaidWords::before(NodeId node) {
  const Tree& tree = context_.tree;
  if (!writes_links(tree[node].parent)) return true;
  Open& said = open_.back();
  const Kind kind = tree[node].kind;
  if (leads(kind)) {
    const auto link =
        std::find_if(said.places.begin(), said.places.end(), [&](const auto& it) { return it.first == node; });
    const std::string_view words = tree.properties(said.node).said;
    hidden_words(words.substr(said.written, link->second - said.written));
    said.written = link->second + document::words_of(context_.document, node).size();
    return true;
  }
  if (kind == Kind::line_break) return false;
  if (kind == Kind::text && document::normal_words(tree.text(node)).empty()) return false;
  begin_drawn();
  return true;
}

void SaidWords::after(NodeId node) {
  if (writes_links(context_.tree[node].parent) && !leads(context_.tree[node].kind)) end_drawn();
}

}  // namespace planverk::html
