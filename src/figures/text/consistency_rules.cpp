// What a text says in one place against what it says in another: the form of shares and units, what a paper calls
// itself, what a report is to hold, claims whose numbers are nowhere.
#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "judge/context.h"
#include "text/plain_text.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"percent-form", "R-24", Stage::figures, RuleClass::content, Severity::warning,
     "A share is written as the language has it: with a blank before its sign, or without.", "figures: percent-form"},
    {"unit-form", "", Stage::figures, RuleClass::content, Severity::note,
     "A document spells a unit of money in one way.", "figures: unit-form"},
    {"own-status", "", Stage::figures, RuleClass::content, Severity::note,
     "A paper does not call itself both one that binds and one that does not.", "figures: own-status"},
    {"said-twice", "", Stage::figures, RuleClass::content, Severity::note,
     "What a report is to hold is said alike wherever it is said.", "figures: said-twice"},
    {"claim-without-data", "R-51", Stage::figures, RuleClass::content, Severity::note,
     "A claim about earlier values, or a title that promises numbers by gender, has the numbers in the document.",
     "figures: claim-without-data"},
    {"report-removed", "", Stage::figures, RuleClass::content, Severity::note,
     "A report that a change takes out has a successor: its month stands elsewhere in the document or in a calendar.",
     "figures: report-removed"},
};

namespace {

/// `50%` where the language writes `50 %`.
void check_percent(const Context& context, const Text& text) {
  if (!text.held.has(Held::percent) || context.words.percent == "{n}%") return;
  for (std::size_t at = text.words.find('%'); at != std::string_view::npos; at = text.words.find('%', at + 1)) {
    if (at == 0 || !is_digit(text.words[at - 1])) continue;
    std::size_t begin = at;
    while (begin > 0 && (is_digit(text.words[begin - 1]) || text.words[begin - 1] == ',')) --begin;
    const std::string_view piece = text.words.substr(begin, at + 1 - begin);
    std::string form = context.words.percent;
    form.replace(form.find("{n}"), 3, piece.substr(0, piece.size() - 1));
    context.add("percent-form", text, piece).with("words", std::string(piece)).mend({}, {{"proper", form}});
  }
}

/// Where a number stands before the word.
std::size_t behind_number(std::string_view small, std::string_view unit) {
  for (std::size_t at = find_words(small, unit); at != std::string_view::npos; at = find_words(small, unit, at + 1)) {
    std::size_t before = at;
    while (before > 0 && (small[before - 1] == ' ' || small.substr(0, before).ends_with("\xC2\xA0")))
      before -= small[before - 1] == ' ' ? 1U : 2U;
    if (before < at && before > 0 && is_digit(small[before - 1])) return at;
  }
  return std::string_view::npos;
}

void check_units(const Context& context) {
  for (const std::string_view group : context.words.same_units) {
    const Text* first = nullptr;
    std::string_view known, form;
    bool told = false;
    for (const Text& text : context.texts) {
      if (told || !text.held.has(Held::unit)) continue;
      for (std::size_t begin = 0; begin < group.size();) {
        const std::size_t end = std::min(group.find('/', begin), group.size());
        const std::string_view unit = group.substr(begin, end - begin);
        begin = end + 1;
        const std::size_t at = behind_number(text.small, unit);
        if (at == std::string_view::npos || unit == known) continue;
        const std::string_view piece = text.words.substr(at, unit.size());
        if (first == nullptr) {
          first = &text, known = unit, form = piece;
          continue;
        }
        if (told) continue;
        told = true;
        context.add("unit-form", text, piece)
            .with("unit", std::string(piece))
            .with("other", std::string(form))
            .note(context.at(*first, form), "other")
            .mend();
      }
    }
  }
}

std::string_view phrase_in(std::string_view small, const language::Words& phrases) {
  for (const std::string& phrase : phrases) {
    if (find_words(small, phrase) != std::string_view::npos) return phrase;
  }
  return {};
}

/// `Planen er et internt arbeidsdokument`, and elsewhere `planen er et styringsdokument`.
void check_status(const Context& context) {
  struct Said {
    const Text* text = nullptr;
    std::string_view words;
  } working, steering;
  const auto see = [](Said& said, const Text& text, std::string_view phrase) {
    if (said.text == nullptr && !phrase.empty())
      said = {&text, text.words.substr(find_words(text.small, phrase), phrase.size())};
  };
  for (const Text& text : context.texts) {
    if (!text.held.has(Held::self) || phrase_in(text.small, context.words.self_names).empty()) continue;
    see(working, text, phrase_in(text.small, context.words.working_papers));
    see(steering, text, phrase_in(text.small, context.words.steering_papers));
  }
  if (working.text == nullptr || steering.text == nullptr) return;
  context.add("own-status", *steering.text, steering.words)
      .with("words", std::string(steering.words))
      .with("other", std::string(working.words))
      .note(context.at(*working.text, working.words), "other")
      .mend();
}

xml::Node section_of(xml::Node node) {
  while (node && node.name() != "section" && node.name() != "annex") node = node.parent();
  return node;
}

/// `Delårsrapporten innehåller utfall och prognos.` in two sections, with other words behind.
void check_said(const Context& context) {
  struct Said {
    const Text* text;
    std::string_view piece;
    std::string rest;
    xml::Node section;
  };
  std::map<std::string_view, Said> first;
  for (const Text& text : context.texts) {
    if (!text.held.has(Held::report) || !text.attribute.empty()) continue;
    for (const std::string& name : context.words.report_names) {
      const std::size_t at = find_words(text.small, name);
      if (at == std::string_view::npos) continue;
      const std::string_view behind = std::string_view(text.small).substr(at + name.size());
      const auto holds = std::ranges::find_if(context.words.holds, [&](const std::string& each) {
        return behind.size() > 1 && begins_with_words(behind.substr(1), each);
      });
      if (holds == context.words.holds.end()) continue;
      const std::size_t from = at + name.size() + 1 + holds->size();
      const std::size_t end = std::min(text.small.find('.', from), text.small.size());
      Said said{&text, text.words.substr(at, from - at), std::string(utf8::trim(text.small.substr(from, end - from))),
                section_of(text.node)};
      const auto [known, added] = first.try_emplace(name, said);
      if (added || known->second.rest == said.rest || known->second.section == said.section) continue;
      context.add("said-twice", text, said.piece)
          .with("words", std::string(said.piece))
          .note(context.at(*known->second.text, known->second.piece), "other")
          .mend();
    }
  }
}

void check_claims(const Context& context) {
  const bool earlier =
      std::ranges::any_of(context.views.risks, [](const plan::Risk& risk) { return !risk.previous.empty(); });
  bool gender = false;
  for (const Text& text : context.texts) {
    const bool head = text.kind != Text::Kind::paragraph && text.words.size() < 40;
    gender = gender || (head && phrase_in(text.small, context.words.gender_titles).empty() &&
                        !phrase_in(text.small, context.words.gender_groups).empty());
  }
  for (const Text& text : context.texts) {
    if (!text.held.has(Held::claim)) continue;
    const std::string_view trend = phrase_in(text.small, context.words.trend_words);
    if (!earlier && !trend.empty() && text.kind != Text::Kind::title &&
        !phrase_in(text.small, context.words.trend_subjects).empty()) {
      const std::string_view piece = text.words.substr(find_words(text.small, trend), trend.size());
      context.add("claim-without-data", text, piece).with("words", std::string(piece)).mend();
    }
    const std::string_view promised =
        text.kind == Text::Kind::title ? phrase_in(text.small, context.words.gender_titles) : std::string_view();
    if (gender || promised.empty()) continue;
    context.add("claim-without-data", text, text.words)
        .variant("gender")
        .with("title", std::string(text.words))
        .mend("gender");
  }
}

/// Deletions stay only in the marked reading: there they are judged.
void check_removed(const Context& context, xml::Node node) {
  if (node.name() != "del") {
    node.each_element([&](xml::Node child) { check_removed(context, child); });
    return;
  }
  std::string words = inline_text(node);
  node.each_element([&](xml::Node child) { words += " " + inline_text(child); });
  const std::string small = lower(words);
  if (phrase_in(small, context.words.report_words).empty()) return;
  for (std::size_t month = 0; month < context.words.months.size(); ++month) {
    const std::string& name = context.words.months[month];
    if (find_words(small, name) == std::string::npos) continue;
    const bool told = std::ranges::any_of(
        context.texts, [&](const Text& text) { return find_words(text.small, name) != std::string_view::npos; });
    const bool planned = std::ranges::any_of(context.views.calendars, [&](const plan::Calendar& calendar) {
      return std::ranges::any_of(calendar.events,
                                 [&](const plan::Event& event) { return event.month == static_cast<int>(month) + 1; });
    });
    if (told || planned) continue;
    context.add("report-removed", node).with("month", name).mend();
    return;
  }
}

}  // namespace

void text_consistency_rules(const Context& context) {
  for (const Text& text : context.texts) check_percent(context, text);
  check_units(context);
  check_status(context);
  check_said(context);
  check_claims(context);
  check_removed(context, context.variant.document);
}

}  // namespace planverk::figures
