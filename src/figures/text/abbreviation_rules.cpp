// Abbreviations that are typed: spelled out where they first stand, or in the register.
#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "judge/context.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"abbreviation", "R-25", Stage::figures, RuleClass::content, Severity::note,
     "An abbreviation is spelled out where it first stands, or stands in the plan's register; those that everybody "
     "knows, and the organisation's own (the rule's value), are left alone.",
     "figures: abbreviation"},
};

namespace {

constexpr std::size_t least = 2, most = 6;

bool is_capital_at(std::string_view text, std::size_t at) {
  return is_upper(utf8::next(text, at));
}

/// `STAMI`: capitals alone. `XIV` is a number, `A4` and `B2` are no abbreviations.
bool is_abbreviation(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    if (!is_upper(utf8::next(word, at))) return false;
  }
  return letters >= least && letters <= most && word.find_first_not_of("IVXLC") != std::string_view::npos;
}

bool has_small_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = utf8::next(word, at);
    if (is_letter(c) && !is_upper(c)) return true;
  }
  return false;
}

struct Use {
  const Text* text = nullptr;
  std::string_view piece;
  bool explained = false;
};

class Abbreviations {
 public:
  explicit Abbreviations(const Context& context) : context_(context) {
    for (const plan::Abbreviation& each : context.views.abbreviations) registered_.insert(each.short_form);
    if (const auto* change = context.settings.find("abbreviation")) {
      for (const std::string& each : change->values) registered_.insert(each);
    }
  }

  void run() {
    for (const Text& text : context_.texts) gather(text);
    for (const std::string_view short_form : order_) judge(short_form);
  }

 private:
  void gather(const Text& text) {
    // Most texts have no two capitals side by side.
    bool any = false;
    for (std::size_t at = 0; !any && at + 1 < text.words.size(); ++at) {
      const auto c = static_cast<unsigned char>(text.words[at]);
      any = (c >= 'A' && c <= 'Z') || c == 0xC3 ? is_capital_at(text.words, at) && is_capital_behind(text.words, at)
                                                : false;
    }
    if (!any) return;
    const std::vector<Word> words = words_in(text.words);
    // Where all is in capitals, none is an abbreviation.
    const bool shouted = std::ranges::none_of(words, [](const Word& word) { return has_small_letter(word.text); });
    if (shouted && words.size() > 1) return;
    for (const Word& word : words) {
      if (is_abbreviation(word.text) && stands_free(text.words, word)) use(text, word);
    }
  }

  static bool is_capital_behind(std::string_view text, std::size_t at) {
    utf8::next(text, at);
    return at < text.size() && is_capital_at(text, at);
  }

  /// No part of a number or an address: `KS 2025/0412`, `BN-2025-00059`, `www.NAV`; compounds (`NAV-kontor`) count.
  [[nodiscard]] bool stands_free(std::string_view text, const Word& word) const {
    const char before = word.begin > 0 ? text[word.begin - 1] : ' ';
    const char behind = word.end() < text.size() ? text[word.end()] : ' ';
    if (before == '/' || before == '.' || before == '-' || before == '@' || before == '&' || behind == '/' ||
        behind == '&')
      return false;
    const std::size_t next = word.end() + 1;
    return next >= text.size() || !is_digit(text[next]) || (behind != ' ' && behind != '-' && behind != ':');
  }

  void use(const Text& text, const Word& word) {
    const bool bracket = word.begin > 0 && text.words[word.begin - 1] == '(' && word.end() < text.words.size() &&
                         text.words[word.end()] == ')' && word.begin > 2;
    // `RUS (den regionala utvecklingsstrategin)`
    const std::size_t open = word.end() + 1;
    const bool words_behind =
        open + 8 < text.words.size() && text.words.substr(word.end(), 2) == " (" && !is_digit(text.words[open + 1]);
    auto& uses = uses_[word.text];
    if (uses.empty()) order_.push_back(word.text);
    uses.push_back({&text, word.text, bracket || words_behind});
  }

  /// A word that the document has in small letters too is one that somebody stressed.
  [[nodiscard]] bool is_word(std::string_view short_form) const {
    const std::string small = lower(short_form);
    return std::ranges::any_of(context_.texts, [&](const Text& text) {
      for (std::size_t at = find_words(text.small, small); at != std::string_view::npos;
           at = find_words(text.small, small, at + 1)) {
        if (text.words.substr(at, small.size()) == small) return true;
      }
      return false;
    });
  }

  void judge(std::string_view short_form) {
    if (registered_.contains(short_form) || language::contains(context_.words.known_abbreviations, short_form) ||
        language::contains(context_.words.units, short_form)) {
      return;
    }
    const std::vector<Use>& uses = uses_[short_form];
    const auto explained = std::ranges::find_if(uses, &Use::explained);
    if (explained == uses.begin() || is_word(short_form)) return;
    const Use& first = uses.front();
    Diagnostic& finding = context_.add("abbreviation", *first.text, first.piece).with("short", std::string(short_form));
    if (explained == uses.end()) {
      finding.mend({}, {{"short", std::string(short_form)}});
      return;
    }
    finding.variant("late")
        .note(context_.at(*explained->text, explained->piece), "explained")
        .mend("late");
  }

  const Context& context_;
  std::set<std::string_view> registered_;
  std::map<std::string_view, std::vector<Use>> uses_;
  std::vector<std::string_view> order_;
};

}  // namespace

void text_abbreviation_rules(const Context& context) {
  Abbreviations(context).run();
}

}  // namespace planverk::figures
