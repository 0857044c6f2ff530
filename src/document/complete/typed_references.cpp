// References that are typed: `se avsnitt 9`, `(se 6.4)`. Judged where all numbers are known; and annexes that
// nothing refers to.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "complete/steps.h"
#include "tree/words.h"

namespace planverk::document {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"typed-reference", "R-15", Stage::document, RuleClass::content, Severity::warning,
     "A section that the text names by a typed number is in the document.", "document: typed-reference"},
    {"unreferenced-annex", "R-15", Stage::document, RuleClass::content, Severity::note,
     "The text refers to each annex.", "document: typed-reference"},
};

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string small(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) utf8::append(out, utf8::lower(utf8::next(text, at)));
  return out;
}

std::vector<std::string> phrases_of(std::string_view list) {
  std::vector<std::string> phrases;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    if (const std::string_view phrase = utf8::trim(list.substr(0, end)); !phrase.empty()) phrases.emplace_back(phrase);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return phrases;
}

class TypedReferences {
 public:
  TypedReferences(const Document& document, Diagnostics& found)
      : document_(document),
        tree_(document.tree),
        found_(found),
        sections_(phrases_of(document.words.typed_section)),
        see_(phrases_of(document.words.typed_see)),
        places_(phrases_of(document.words.typed_place)),
        before_(phrases_of(document.words.typed_before)) {}

  void run() {
    gather();
    for (NodeId at = Tree::root(); at != no_node; at = tree_.following(at)) {
      if (tree_[at].kind == Kind::reference && tree_.properties(at).target != no_node)
        led_to_.insert(tree_.properties(at).target);
      if (tree_[at].kind == Kind::text && is_prose(at)) judge(at);
    }
    for (const NodeId annex : annexes_) check_annex(annex);
  }

 private:
  void gather() {
    for (NodeId at = Tree::root(); at != no_node; at = tree_.following(at)) {
      if (tree_[at].kind != Kind::heading || tree_.properties(at).label.empty()) continue;
      const Series series = tree_.properties(tree_[at].parent).series;
      std::string label = small(tree_.properties(at).label);
      if (series == Series::annexes) annexes_.push_back(at);
      if (series != Series::sections) continue;
      if (label.ends_with('.')) label.pop_back();
      numbers_.insert(label);
    }
  }

  /// Words of the document's own, in its language: no headings, and no links, which lead somewhere by themselves.
  [[nodiscard]] bool is_prose(NodeId node) const {
    for (node = tree_[node].parent; node != no_node; node = tree_[node].parent) {
      const Kind kind = tree_[node].kind;
      if (kind == Kind::heading || kind == Kind::reference || kind == Kind::link || kind == Kind::quote ||
          kind == Kind::deletion || kind == Kind::contents)
        return false;
      if (!tree_.properties(node).lang.empty() && tree_.properties(node).lang != document_.identity.language)
        return false;
    }
    return true;
  }

  /// `9`, `6.4`: digits with points between them.
  static std::string_view number_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() &&
           (is_digit(text[end]) || (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1]))))
      ++end;
    return text.substr(at, end - at);
  }

  /// The sentence ends there, or goes on with where in this document: else the section may be another paper's.
  [[nodiscard]] bool is_own(std::string_view behind) const {
    if (behind.empty() || behind.front() == '.' || behind.front() == ')' || behind.front() == ';') return true;
    if (behind.front() != ' ') return false;
    return std::ranges::any_of(places_, [&](const std::string& place) { return behind.substr(1).starts_with(place); });
  }

  /// `opplæringslova kapittel 12` is a chapter of an act: only behind a small word is it one of this document.
  [[nodiscard]] bool is_free(std::string_view text) const {
    if (text.empty() || text.ends_with('(')) return true;
    if (!text.ends_with(' ')) return false;
    text.remove_suffix(1);
    const std::string_view last = text.substr(text.find_last_of(" (") + 1);
    return last.ends_with('.') ? last != "s." : std::ranges::find(before_, last) != before_.end();
  }

  void judge(NodeId node) {
    const std::string text = small(tree_.text(node));
    for (const std::string& annex : phrases_of(small(annex_words()))) note_annex(text, annex);
    if (numbers_.empty()) return;
    for (const std::string& word : sections_) find(node, text, word + " ", false);
    for (const std::string& word : see_) find(node, text, "(" + word + " ", true);
  }

  void find(NodeId node, std::string_view text, const std::string& before, bool pointed) {
    for (std::size_t at = text.find(before); at != std::string_view::npos; at = text.find(before, at + 1)) {
      if (!pointed && !is_free(text.substr(0, at))) continue;
      const std::string_view number = number_at(text, at + before.size());
      if (number.empty() || number.size() > 8 || (pointed && number.find('.') == std::string_view::npos)) continue;
      const std::size_t end = at + before.size() + number.size();
      if (numbers_.contains(std::string(number)) || !is_own(text.substr(end))) continue;
      const std::size_t from = before.front() == '(' ? at + 1 : at;
      found_.add("typed-reference", tree_[node].source)
          .with("words", std::string(text.substr(from, end - from)))
          .mend();
    }
  }

  /// `bilaga`, `vedlegg`: the word of "Bilaga {number}".
  [[nodiscard]] std::string annex_words() const {
    const std::string_view pattern = document_.words.annex;
    return std::string(utf8::trim(pattern.substr(0, pattern.find('{'))));
  }
  void note_annex(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      // `bilaga 1 och 2`
      for (std::size_t digit = at + word.size(); digit < text.size() && digit < at + word.size() + 20; ++digit) {
        if (is_digit(text[digit])) named_.insert(std::string(number_at(text, digit)));
      }
    }
  }

  void check_annex(NodeId heading) {
    const std::string label = tree_.properties(heading).label;
    const std::size_t digit = label.find_first_of("0123456789");
    const bool named = digit != std::string::npos && named_.contains(std::string(number_at(label, digit)));
    if (named || led_to_.contains(heading) || led_to_.contains(tree_[heading].parent)) return;
    found_.add("unreferenced-annex", tree_[heading].source).with("title", spoken_words(tree_, heading)).mend();
  }

  const Document& document_;
  const Tree& tree_;
  Diagnostics& found_;
  std::vector<std::string> sections_, see_, places_, before_;
  std::set<std::string> numbers_, named_;
  std::set<NodeId> led_to_;
  std::vector<NodeId> annexes_;
};

}  // namespace

void check_typed_references(const Document& document, Diagnostics& found) {
  TypedReferences(document, found).run();
}

}  // namespace planverk::document
