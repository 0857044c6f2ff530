// Titles in one form, spans of years, stated numbers of sections.
#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "judge/context.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"title-form", "R-07", Stage::figures, RuleClass::content, Severity::warning,
     "A title is spelled in one way throughout, and a span of years is joined by an en dash without spaces.",
     "figures: title-form"},
    {"number-form", "R-13", Stage::figures, RuleClass::content, Severity::warning,
     "Stated numbers of one level have one form, without a full stop behind and with one space before the title.",
     "figures: number-form"},
};

namespace {

/// Whether the numbers behind it are no years: a registry (`KS 2023-2024`), a standard (`ISO`), what the language says.
bool is_number_label(const Context& context, std::string_view before) {
  while (!before.empty() && (before.back() == ' ' || before.back() == '.' || before.back() == ':')) {
    before.remove_suffix(1);
  }
  const std::string_view last = before.substr(before.find_last_of(" (") + 1);
  if (last.empty()) return false;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < last.size(); ++letters) {
    const char32_t c = utf8::next(last, at);
    if (!is_upper(c) && c != U'-' && c != U'/') break;
    if (at == last.size()) return letters > 0;
  }
  const std::string small = lower(last);
  return std::ranges::any_of(context.words.field_endings,
                             [&](std::string_view ending) { return small.ends_with(ending); });
}

void check_years(const Context& context, const Text& text) {
  for (const YearSpan& span : year_spans(text.words)) {
    if (span.proper || is_number_label(context, text.words.substr(0, span.begin))) continue;
    const std::string_view piece = text.words.substr(span.begin, span.end - span.begin);
    const std::string proper = std::string(piece.substr(0, 4)) + "–" + std::string(piece.substr(piece.size() - 4));
    context.add("title-form", text, piece)
        .variant("years")
        .with("span", std::string(piece))
        .mend("years", {{"proper", proper}});
  }
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
  return digits;
}

/// Mentions of a title that differ from it in a few letters or spaces. Another year or number is another document, and
/// a capital letter is no other spelling.
class TitleWatch {
 public:
  TitleWatch(std::string_view title, Span place)
      : title_(title), small_(lower(title)), place_(place), digits_(digits_of(title)) {
    for (const Word& word : words_in(small_)) words_.emplace_back(word.text);
    most_ = std::min<std::size_t>(6, small_.size() / 10);
  }

  void check(const Context& context, const Text& text) const {
    if (words_.size() < 3 || most_ == 0 || text.words.size() < small_.size() - most_) return;
    const std::string_view small = text.small;
    if (small.find(words_.front()) == std::string_view::npos) return;
    const std::vector<Word> words = words_in(small);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i].text != words_.front()) continue;
      const std::size_t length = nearest(small, words, i);
      if (length == 0) continue;
      const std::string_view piece = text.words.substr(words[i].begin, length);
      context.add("title-form", text, piece)
          .with("mention", std::string(piece))
          .with("title", std::string(title_))
          .note(place_, "title")
          .mend({}, {{"title", std::string(title_)}});
    }
  }

 private:
  /// The length of the mention that begins with word `first` and is nearest to the title; 0 for none, or for the title
  /// itself.
  [[nodiscard]] std::size_t nearest(std::string_view text, const std::vector<Word>& words, std::size_t first) const {
    std::size_t best = most_ + 1;
    std::size_t length = 0;
    const std::size_t least = words_.size() - 1;
    for (std::size_t last = first + least - 1; last < words.size() && last <= first + words_.size(); ++last) {
      const std::size_t begin = words[first].begin;
      const std::string_view piece = text.substr(begin, words[last].end() - begin);
      const std::size_t distance = edit_distance(piece, small_, most_);
      if (distance >= best || digits_of(piece) != digits_) continue;
      best = distance;
      length = piece.size();
    }
    return best == 0 || best > most_ ? 0 : length;
  }

  std::string_view title_;
  std::string small_;
  Span place_;
  std::string digits_;
  std::vector<std::string> words_;
  std::size_t most_ = 0;
};

void check_mentions(const Context& context) {
  const plan::Document& document = context.views.document;
  const bool own = !document.title.empty();
  const xml::Node holder = own || document.of_case == nullptr ? document.node : document.of_case->node;
  const std::string_view title = holder.get("title");
  if (title.empty()) return;
  const TitleWatch watch(title, context.at(holder, "title"));
  for (const Text& text : context.texts) {
    if (text.node == holder && text.attribute == "title") continue;
    watch.check(context, text);
  }
}

/// How a stated number is made: `1`, `1.1`, `I`, `A` and so on.
std::string form_of(std::string_view number) {
  std::string form;
  for (const char c : number) {
    const char kind = is_digit(c) ? '1' : (c == '.' ? '.' : 'A');
    if (form.empty() || form.back() != kind || kind == '.') form += kind;
  }
  return form;
}

using Forms = std::map<std::size_t, const plan::Section*>;

void check_number(const Context& context, const plan::Section& section, std::size_t depth, Forms& first) {
  const std::string_view number = section.number;
  if (number == "auto" || number == "none" || number.empty()) return;
  if (number.ends_with('.')) {
    context.add("number-form", section.node, "number")
        .with("number", std::string(number))
        .mend({}, {{"number", std::string(number.substr(0, number.size() - 1))}});
    return;
  }
  const auto [known, added] = first.emplace(depth, &section);
  if (added || form_of(known->second->number) == form_of(number)) return;
  context.add("number-form", section.node, "number")
      .variant("mixed")
      .with("number", std::string(number))
      .with("other", std::string(known->second->number))
      .note(context.at(known->second->node, "number"), "other")
      .mend("mixed");
}

/// A number typed into the title: `3.2.2Verka`, `3.2 Verka`, `4 Ekonomi`, `4. Ekonomi`, `4Ekonomi`. A year that begins a title is
/// none, nor are `3D-skrivare` and `2.0 som arbetssätt`.
std::size_t typed_number(std::string_view title) {
  std::size_t end = 0;
  bool points = false;
  for (; end < title.size() && (is_digit(title[end]) || (title[end] == '.' && end > 0)); ++end) {
    points = points || title[end] == '.';
  }
  if (end == 0 || end == title.size()) return 0;
  const std::string_view number = title.substr(0, end);
  if (number.ends_with(".0")) return 0;
  std::size_t at = end;
  while (at < title.size() && title[at] == ' ') ++at;
  const bool space = at > end;
  const bool capital = at < title.size() && is_upper(utf8::next(title, at));
  constexpr std::size_t most_digits = 2;  // `2026 Budget` has a year
  if (space) return capital && (points || end <= most_digits) ? end : 0;
  const char32_t second = at < title.size() ? utf8::next(title, at) : U' ';
  const bool word = is_letter(second) && !is_upper(second);
  return capital && (points || word) ? end : 0;
}

void check_title(const Context& context, const plan::Section& section) {
  const std::size_t length = typed_number(section.title);
  if (length == 0) return;
  const bool apart = section.title[length] == ' ';
  context.add("number-form", section.node, "title")
      .variant(apart ? "typed" : "joined")
      .with("title", std::string(section.title))
      .mend("typed", {{"number", std::string(section.title.substr(0, length))}});
}

void check_sections(const Context& context, const std::vector<plan::Section>& sections, std::size_t depth,
                    Forms& first) {
  for (const plan::Section& section : sections) {
    check_number(context, section, depth, first);
    check_title(context, section);
    check_sections(context, section.sections, depth + 1, first);
  }
}

}  // namespace

void text_title_rules(const Context& context) {
  for (const Text& text : context.texts) {
    if (text.held.has(Held::digit)) check_years(context, text);
  }
  check_mentions(context);
  Forms first;
  check_sections(context, context.views.document.sections, 0, first);
}

}  // namespace planverk::figures
