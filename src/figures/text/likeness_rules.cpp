// What is nearly the same: titles beside each other (F0-07, F1-03), and facts that body and annex state in two wordings
// . Where the plan keeps a fact once, it cannot differ.
#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "judge/context.h"
#include "text/plain_text.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"near-title", "", Stage::figures, RuleClass::content, Severity::note,
     "Titles beside each other, and a title and the one above it, differ by more than a letter or a mark; no title of "
     "a section ends with a full stop.",
     "figures: near-title"},
    {"fact-twice", "R-66", Stage::figures, RuleClass::content, Severity::note,
     "What an annex repeats of the body, it repeats in the same words.", "figures: fact-twice"},
};

namespace {

std::string_view without_stop(std::string_view title) {
  title = utf8::trim(title);
  while (title.ends_with('.') || title.ends_with(':')) title.remove_suffix(1);
  return title;
}

/// Equal but for one letter or two of one long word. `Tertial 1` and `Tertial 2`, `Intern` and `Extern kontroll` are
/// two things.
bool nearly_equal(std::string_view a, std::string_view b) {
  constexpr std::size_t long_enough = 6, shared = 3, most = 2;
  const std::vector<Word> one = words_in(a), other = words_in(b);
  if (one.size() != other.size()) return false;
  std::size_t different = 0;
  for (std::size_t i = 0; i < one.size(); ++i) {
    const std::string x = lower(one[i].text), y = lower(other[i].text);
    if (x == y) continue;
    const std::size_t distance = edit_distance(x, y, most);
    const std::size_t allowed = one.size() > 1 ? most : 1;
    if (++different > 1 || x.size() < long_enough || y.size() < long_enough || distance > allowed) return false;
    if (x.substr(0, shared) != y.substr(0, shared)) return false;
  }
  return different == 1;
}

void compare(const Context& context, const plan::Section& section, const plan::Section& other, bool above) {
  const std::string_view title = without_stop(section.title), earlier = without_stop(other.title);
  if (title.empty() || earlier.empty()) return;
  const bool equal = lower(title) == lower(earlier);
  if (!equal && !nearly_equal(title, earlier)) return;
  Diagnostic& finding = context.add("near-title", section.node, "title").with("title", std::string(section.title));
  if (above) {
    finding.variant("above");
  } else if (equal) {
    finding.variant("equal");
  } else {
    finding.with("other", std::string(other.title));
  }
  finding.note(context.at(other.node, "title"), "other").mend();
}

void check_titles(const Context& context, const std::vector<plan::Section>& sections, const plan::Section* above) {
  const bool slides = context.views.document.node.get("layout") == "slides";
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const plan::Section& section = sections[i];
    if (section.title.empty()) continue;
    if (utf8::trim(section.title).ends_with('.') && words_in(section.title).size() > 1 &&
        !section.title.ends_with("..")) {
      const std::string_view last = words_in(section.title).back().text;
      const bool abbreviated = language::contains(context.words.before_numbers, std::string(last) + ".") ||
                               language::contains(context.words.units, std::string(last) + ".") || last.size() < 4;
      if (!abbreviated)
        context.add("near-title", section.node, "title")
            .variant("stop")
            .with("title", std::string(section.title))
            .mend("stop");
    }
    if (above != nullptr && lower(without_stop(section.title)) == lower(without_stop(above->title)))
      compare(context, section, *above, true);
    for (std::size_t k = 0; k < i; ++k) {
      // Slides of one title one after the other are a series.
      const bool series = slides && section.title == sections[k].title;
      if (series || sections[k].annex != section.annex) continue;
      const bool neighbours = k + 1 == i;
      const bool equal = lower(without_stop(section.title)) == lower(without_stop(sections[k].title));
      if (equal || neighbours) compare(context, section, sections[k], false);
      if (equal) break;
    }
    check_titles(context, section.sections, &section);
  }
}

struct Sentence {
  const Text* text = nullptr;
  std::string_view words;
  std::vector<std::string> small;
};

bool in_annex(xml::Node node) {
  for (; node; node = node.parent()) {
    if (node.name() == "annex") return true;
  }
  return false;
}

constexpr std::size_t least_words = 6, most_sentences = 4000;

void add_sentences(const Text& text, std::vector<Sentence>& out) {
  std::size_t begin = 0;
  while (begin < text.words.size() && out.size() < most_sentences) {
    std::size_t end = text.words.find(". ", begin);
    end = end == std::string_view::npos ? text.words.size() : end + 1;
    const std::string_view words = utf8::trim(text.words.substr(begin, end - begin));
    Sentence sentence{&text, words, {}};
    for (const Word& word : words_in(words)) sentence.small.push_back(lower(word.text));
    if (sentence.small.size() >= least_words) out.push_back(std::move(sentence));
    begin = end;
  }
}

/// Words that both have in the same order.
std::size_t common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::size_t> above(b.size() + 1);
  for (const std::string& word : a) {
    std::size_t diagonal = 0;
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t kept = above[k];
      above[k] = word == b[k - 1] ? diagonal + 1 : std::max(above[k], above[k - 1]);
      diagonal = kept;
    }
  }
  return above.back();
}

/// Four words of five are the same, and not all: a copy that was changed in one place only.
bool is_other_copy(const Sentence& a, const Sentence& b) {
  if (a.small == b.small) return false;
  const std::size_t all = a.small.size() + b.small.size();
  const std::size_t longer = std::max(a.small.size(), b.small.size()), shorter = all - longer;
  return longer <= 2 * shorter && 2 * common(a.small, b.small) * 100 >= 78 * all;
}

void check_copies(const Context& context) {
  std::vector<Sentence> body, annex;
  for (const Text& text : context.texts) {
    const bool prose = text.attribute.empty() && text.kind != Text::Kind::title && text.node.name() != "cell";
    if (prose) add_sentences(text, in_annex(text.node) ? annex : body);
  }
  if (annex.empty()) return;
  // Copies have a word in their first three in common.
  std::multimap<std::string_view, const Sentence*> by_word;
  for (const Sentence& each : body) {
    for (std::size_t i = 0; i < 3; ++i) by_word.emplace(each.small[i], &each);
  }
  for (const Sentence& each : annex) {
    const Sentence* copy = nullptr;
    bool same = false;
    for (std::size_t i = 0; i < 3; ++i) {
      const auto [from, to] = by_word.equal_range(each.small[i]);
      for (auto at = from; at != to; ++at) {
        same = same || at->second->small == each.small;
        if (copy == nullptr && is_other_copy(each, *at->second)) copy = at->second;
      }
    }
    if (same || copy == nullptr) continue;
    const std::string_view shown = each.words.substr(0, words_in(each.words)[least_words - 1].end());
    context.add("fact-twice", *each.text, shown)
        .with("words", std::string(shown))
        .note(context.at(*copy->text, copy->words), "other")
        .mend();
  }
}

}  // namespace

void text_likeness_rules(const Context& context) {
  check_titles(context, context.views.document.sections, nullptr);
  check_copies(context);
}

}  // namespace planverk::figures
