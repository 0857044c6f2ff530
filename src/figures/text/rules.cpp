// The marks and spellings of careful text.
#include <algorithm>

#include "base/utf8.h"
#include "judge/context.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"lone-quotation-mark", "", Stage::figures, RuleClass::content, Severity::warning,
     "Every quotation mark in a heading or paragraph has its partner.", "figures: lone-quotation-mark"},
    {"missing-full-stop", "", Stage::figures, RuleClass::content, Severity::warning,
     "A paragraph of sentences ends with a full stop or another closing mark.", "figures: missing-full-stop"},
    {"spelling-pattern", "", Stage::figures, RuleClass::content, Severity::note,
     "The text has no spelling on the list of known errors.", "figures: spelling-pattern"},
};

namespace {

using Places = std::vector<std::string_view>;

Places places_of(std::string_view text, std::string_view mark) {
  Places places;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size()))
    places.push_back(text.substr(at, mark.size()));
  return places;
}

/// The guillemet that has none of the other kind to go with it: the last one that is open, else the first that closes
/// nothing.
std::string_view lone_guillemet(std::string_view text) {
  Places open, unopened;
  for (std::size_t at = text.find('\xC2'); at != std::string_view::npos; at = text.find('\xC2', at + 1)) {
    const std::string_view mark = text.substr(at, 2);
    if (mark == "«") {
      open.push_back(mark);
    } else if (mark == "»" && !open.empty()) {
      open.pop_back();
    } else if (mark == "»") {
      unopened.push_back(mark);
    }
  }
  if ((open.size() + unopened.size()) % 2 == 0) return {};
  return open.size() > unopened.size() ? open.back() : unopened.front();
}

/// `24"` is a measure.
std::string_view lone_straight(std::string_view text) {
  const Places marks = places_of(text, "\"");
  if (marks.size() % 2 == 0) return {};
  const bool measure = std::ranges::any_of(
      marks, [&](std::string_view mark) { return mark.data() > text.data() && is_digit(*(mark.data() - 1)); });
  return measure ? std::string_view() : marks.back();
}

/// The mark that has no partner; empty when all have. Swedish closes with the mark that it opens with, others open with
/// another: only whether the curved ones are even in number is judged.
std::string_view lone_mark(std::string_view text) {
  if (const std::string_view mark = lone_guillemet(text); !mark.empty()) return mark;
  if (const std::string_view mark = lone_straight(text); !mark.empty()) return mark;
  std::string_view last;
  std::size_t count = 0;
  for (const std::string_view mark : {"”", "“", "„"}) {
    const Places marks = places_of(text, mark);
    count += marks.size();
    if (marks.size() % 2 != 0 && last.empty()) last = marks.back();
  }
  return count % 2 == 0 ? std::string_view() : last;
}

void check_quotation_marks(const Context& context, const Text& text) {
  if (!text.held.has_any(Held::quote, Held::two_byte_mark, Held::three_byte_mark)) return;
  const std::string_view mark = lone_mark(text.words);
  if (mark.empty()) return;
  context.add("lone-quotation-mark", text, mark).with("mark", std::string(mark)).mend();
}

constexpr std::size_t least_words = 5;

/// A paragraph that a list or a table completes is a lead-in; one with forced lines is an address or a verse.
bool is_sentence(const Text& text) {
  if (text.kind != Text::Kind::paragraph || text.words.find('\n') != std::string::npos) return false;
  const xml::Node next = text.node.next();
  if (next && (next.name() == "list" || next.name() == "quote" || next.name() == "definition")) return false;
  return words_in(text.words).size() >= least_words;
}

bool is_closed(std::string_view words) {
  words = utf8::trim(words);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : {"”", "“", "»", "\"", "’", "'", ")", "]"}) {
      if (!words.ends_with(mark)) continue;
      words.remove_suffix(mark.size());
      again = true;
    }
  }
  if (words.empty()) return true;
  for (const std::string_view mark : {".", "!", "?", ":", ";", "…", ">"}) {  // `>`: a line of a template, told as such
    if (words.ends_with(mark)) return true;
  }
  const std::size_t space = words.find_last_of(' ');
  const std::string_view last = space == std::string_view::npos ? words : words.substr(space + 1);
  return last.find("://") != std::string_view::npos || last.find('@') != std::string_view::npos ||
         last.find('/') != std::string_view::npos;
}

void check_full_stop(const Context& context, const Text& text) {
  // The dearest question comes last.
  if (text.kind != Text::Kind::paragraph || is_closed(text.words) || !is_sentence(text)) return;
  const std::string_view words = utf8::trim(text.words);
  const std::vector<Word> all = words_in(words);
  const std::string_view last = all.empty() ? words : all.back().text;
  context.add("missing-full-stop", text, words.size() > 60 ? last : words).with("last", std::string(last)).mend();
}

struct Spelling {
  std::string_view wrong, right;
};

/// The language's list, then that of the rule settings: `wrong` or `wrong=right`.
std::vector<Spelling> spellings(const Context& context) {
  std::vector<Spelling> list;
  for (const language::Pair& pair : context.words.spellings) list.push_back({pair.from, pair.to});
  const auto* change = context.settings.find("spelling-pattern");
  if (change == nullptr) return list;
  for (const std::string& value : change->values) {
    const std::string_view pair = value;
    const std::size_t equals = pair.find('=');
    const std::string_view right = equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
    list.push_back({pair.substr(0, equals), right});
  }
  return list;
}

void check_spelling(const Context& context, const Text& text, const std::vector<Spelling>& list) {
  if (!text.held.has(Held::spelling)) return;
  const std::string_view small = text.small;
  for (const Spelling& each : list) {
    const std::string wrong = lower(each.wrong);
    if (wrong.empty()) continue;
    for (std::size_t at = find_words(small, wrong); at != std::string::npos; at = find_words(small, wrong, at + 1)) {
      const std::string_view piece = text.words.substr(at, wrong.size());
      Diagnostic& finding = context.add("spelling-pattern", text, piece).with("word", std::string(piece));
      if (!each.right.empty()) finding.mend({}, {{"right", std::string(each.right)}});
    }
  }
}

void check_language(const Context& context) {
  const std::vector<Spelling> list = spellings(context);
  for (const Text& text : context.texts) {
    check_quotation_marks(context, text);
    check_full_stop(context, text);
    check_spelling(context, text, list);
  }
}

}  // namespace

void text_rules(const Context& context) {
  check_language(context);
}

}  // namespace planverk::figures
