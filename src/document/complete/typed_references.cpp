// References that are typed: `se avsnitt 9`, `(se 6.4)`, `bilaga 3`, `tabell 2`. Judged where all numbers are
// known; and annexes that nothing refers to.
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
    {"typed-reference", "R-15", Stage::document, RuleClass::content, Severity::error,
     "A section, annex, table or figure that the text names by a typed number is in the document.",
     "document: typed-reference"},
    {"unreferenced-annex", "R-15", Stage::document, RuleClass::content, Severity::note,
     "The text refers to each annex.", "document: typed-reference"},
};

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// In small letters, every blank an ordinary one.
std::string small(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    utf8::append(out, utf8::is_space(c) ? U' ' : utf8::lower(c));
  }
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

/// What a typed number may be one of, with all numbers that there are.
struct Numbered {
  std::vector<std::string> words;  ///< that stand before the number
  std::set<std::string> numbers;
};

class TypedReferences {
 public:
  TypedReferences(const Document& document, Diagnostics& found)
      : document_(document),
        tree_(document.tree),
        found_(found),
        points_(phrases_of(document.words.typed_point)),
        see_(phrases_of(document.words.typed_see)),
        places_(phrases_of(document.words.typed_place)),
        before_(phrases_of(document.words.typed_before)),
        clauses_(phrases_of(document.words.typed_clause)),
        others_(phrases_of(document.words.typed_other)),
        ands_(phrases_of(document.words.typed_and)) {
    sections_.words = phrases_of(document.words.typed_section);
    annexes_.words = phrases_of(small(before_number(document.words.annex)));
    tables_.words = phrases_of(small(before_number(document.words.table)));
    figures_.words = phrases_of(small(before_number(document.words.figure)));
  }

  void run() {
    gather();
    for (NodeId at = Tree::root(); at != no_node; at = tree_.following(at)) {
      if (tree_[at].kind == Kind::reference && tree_.properties(at).target != no_node)
        led_to_.insert(tree_.properties(at).target);
      if (tree_[at].kind == Kind::text && is_prose(at)) judge(at);
    }
    for (const NodeId annex : annex_headings_) check_annex(annex);
  }

 private:
  /// `bilaga`, `vedlegg`: the word of "Bilaga {number}".
  static std::string before_number(std::string_view pattern) {
    return std::string(utf8::trim(pattern.substr(0, pattern.find('{'))));
  }

  void gather() {
    std::size_t attached = 0;
    for (NodeId at = Tree::root(); at != no_node; at = tree_.following(at)) {
      const Properties& properties = tree_.properties(at);
      if (tree_[at].kind == Kind::item && tree_.properties(tree_[at].parent).style == Style::named("attachments"))
        annexes_.numbers.insert(std::to_string(++attached));
      if (properties.label.empty()) continue;
      if (tree_[at].kind == Kind::heading) gather_heading(at, properties);
      if (tree_[at].kind == Kind::caption) {
        Numbered& captions = is_figure_caption(tree_, at) ? figures_ : tables_;
        captions.numbers.insert(number_in(properties.label));
      }
    }
  }

  void gather_heading(NodeId heading, const Properties& properties) {
    const Series series = tree_.properties(tree_[heading].parent).series;
    if (series == Series::annexes) {
      annex_headings_.push_back(heading);
      annexes_.numbers.insert(number_in(properties.label));
    }
    if (series != Series::sections || is_item_of_minutes(tree_, tree_[heading].parent)) return;
    std::string label = small(properties.label);
    if (label.ends_with('.')) label.pop_back();
    sections_.numbers.insert(label);
  }

  /// The first number of a label; empty where it has none.
  static std::string number_in(std::string_view label) {
    const std::size_t digit = label.find_first_of("0123456789");
    return digit == std::string_view::npos ? std::string() : std::string(number_at(label, digit));
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

  static bool begins_with_any(std::string_view text, const std::vector<std::string>& words) {
    return std::ranges::any_of(words, [&](const std::string& word) {
      const bool ends = text.size() <= word.size() || std::string_view(" .,;:)").find(text[word.size()]) != std::string_view::npos;
      return text.starts_with(word) && ends;
    });
  }

  /// Whose the number is, by what stands behind it. Ours: the sentence says where in this document. Likely: it ends, or
  /// goes on with a clause. Else the section may be another paper's.
  enum class Whose { ours, likely, unknown };
  [[nodiscard]] Whose whose(std::string_view behind) const {
    if (behind.empty() || behind.front() == '.' || behind.front() == ')' || behind.front() == ';') return Whose::likely;
    if (behind.starts_with(' ') && begins_with_any(behind.substr(1), places_)) return Whose::ours;
    return behind.starts_with(", ") && begins_with_any(behind.substr(2), clauses_) ? Whose::likely : Whose::unknown;
  }
  /// Of tables, figures and annexes there are fewer elsewhere: only `tabell 3 i budgeten` is another paper's.
  [[nodiscard]] Whose whose_table(std::string_view behind) const {
    const Whose known = whose(behind);
    if (known != Whose::unknown) return known;
    const bool goes_on = behind.starts_with(' ') || behind.starts_with(',');
    return goes_on && !begins_with_any(utf8::trim(behind), others_) ? Whose::likely : Whose::unknown;
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
    for (const std::string& annex : annexes_.words) note_annex(text, annex);
    if (document_.parts_hidden) return;  // what is not there may be what this reader may not see
    if (!sections_.numbers.empty()) {
      for (const std::string& word : sections_.words) find(node, text, word + " ", sections_, false);
      for (const std::string& word : points_) find(node, text, word + " ", sections_, true);
      for (const std::string& word : see_) find(node, text, "(" + word + " ", sections_, true);
      find_bare(node, text);
    }
    for (const Numbered* each : {&annexes_, &tables_, &figures_}) {
      for (const std::string& word : each->words) find(node, text, word + " ", *each, false);
    }
  }

  /// Numbers behind `before`; with `pointed`, only those that have a point.
  void find(NodeId node, std::string_view text, const std::string& before, const Numbered& known, bool pointed) {
    const bool bracket = before.front() == '(';
    for (std::size_t at = text.find(before); at != std::string_view::npos; at = text.find(before, at + 1)) {
      if (!bracket && !is_free(text.substr(0, at))) continue;
      std::vector<std::string_view> numbers;
      std::size_t end = at + before.size();
      take_numbers(text, end, numbers);
      if (numbers.empty() || (pointed && numbers.front().find('.') == std::string_view::npos)) continue;
      const std::string_view behind = text.substr(end);
      const Whose owner = &known == &sections_ ? whose(behind) : whose_table(behind);
      if (owner == Whose::unknown) continue;
      for (const std::string_view number : numbers) {
        if (known.numbers.contains(std::string(number))) continue;
        const std::string word = bracket ? std::string() : before;
        tell(node, word + std::string(number), known, bracket || owner == Whose::ours);
      }
    }
  }

  /// `9`, `9 och 10`; `end` is then behind the last.
  void take_numbers(std::string_view text, std::size_t& end, std::vector<std::string_view>& numbers) const {
    constexpr std::size_t longest = 8;
    for (std::size_t at = end;;) {
      const std::string_view number = number_at(text, at);
      if (number.empty() || number.size() > longest) return;
      numbers.push_back(number);
      end = at + number.size();
      const auto joined = std::ranges::find_if(ands_, [&](const std::string& word) {
        return text.substr(end).starts_with(" " + word + " ");
      });
      if (joined == ands_.end()) return;
      at = end + joined->size() + 2;
    }
  }

  /// `enligt 8.2 ovan`
  void find_bare(NodeId node, std::string_view text) {
    for (std::size_t at = 1; at < text.size(); ++at) {
      if (!is_digit(text[at]) || text[at - 1] != ' ') continue;
      const std::string_view number = number_at(text, at);
      const std::string_view before = utf8::trim(text.substr(0, at));
      const std::string_view last = before.substr(before.find_last_of(" (") + 1);
      const bool behind_small_word = std::ranges::find(before_, last) != before_.end();
      if (behind_small_word && number.find('.') != std::string_view::npos &&
          whose(text.substr(at + number.size())) == Whose::ours && !sections_.numbers.contains(std::string(number)))
        tell(node, std::string(number), sections_, true);
      at += number.size();
    }
  }

  /// Sure: the words can only mean this document. Where it has nothing of the kind, the paper may have annexes that are
  /// not in the plan.
  void tell(NodeId node, const std::string& words, const Numbered& known, bool sure) {
    Diagnostic& finding = found_.add("typed-reference", tree_[node].source).with("words", words).mend();
    const bool none = &known != &sections_ && known.numbers.empty();
    if (none && &known == &annexes_) {
      finding.severity = Severity::note;
    } else if (!sure) {
      finding.severity = Severity::warning;
    }
  }

  void note_annex(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
      // `bilaga 1 och 2`
      for (std::size_t digit = at + word.size(); digit < text.size() && digit < at + word.size() + 20; ++digit) {
        if (is_digit(text[digit])) named_.insert(std::string(number_at(text, digit)));
      }
    }
  }

  void check_annex(NodeId heading) {
    const std::string number = number_in(tree_.properties(heading).label);
    const bool named = !number.empty() && named_.contains(number);
    if (named || led_to_.contains(heading) || led_to_.contains(tree_[heading].parent) || document_.parts_hidden) return;
    found_.add("unreferenced-annex", tree_[heading].source).with("title", spoken_words(tree_, heading)).mend();
  }

  const Document& document_;
  const Tree& tree_;
  Diagnostics& found_;
  std::vector<std::string> points_, see_, places_, before_, clauses_, others_, ands_;
  Numbered sections_, annexes_, tables_, figures_;
  std::set<std::string> named_;
  std::set<NodeId> led_to_;
  std::vector<NodeId> annex_headings_;
};

}  // namespace

void check_typed_references(const Document& document, Diagnostics& found) {
  TypedReferences(document, found).run();
}

}  // namespace planverk::document
