// What the text promises: the number of items of a list, tables, figures and indicators.
#include <algorithm>

#include "base/word_list.h"
#include "judge/context.h"
#include "text/announcing.h"
#include "text/plain_text.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"announced-count", "R-19", Stage::figures, RuleClass::content, Severity::warning,
     "A number that the text announces, in words or figures, is the number of items in the list that it announces.",
     "figures: announced-count"},
    {"announced-content", "R-72", Stage::figures, RuleClass::content, Severity::error,
     "A table, figure or indicator that the text announces is in the document, a view has something to "
     "show, and a picture of data has its table.",
     "figures: announced-content"},
};

namespace {

/// As the list will stand: items that a revision puts in count, those that it takes out do not.
std::size_t items_of(xml::Node list) {
  std::size_t count = 0;
  list.each_element([&](xml::Node child) {
    if (child.name() == "item") ++count;
    if (child.name() == "ins") count += items_of(child);
  });
  return count;
}

/// The words before the list: the paragraph before it, or what stands before it in the same item or cell.
std::string words_before(xml::Node list) {
  const xml::Node before = list.previous();
  if (before.name() == "p") return inline_text(before);
  std::string words;
  for (xml::Node each = before; each; each = each.previous()) {
    if (each.type() != xml::Node::Type::text && !plan::is_inline(each.name())) break;
    words.insert(0, each.type() == xml::Node::Type::text ? std::string(each.value()) : inline_text(each));
  }
  return folded(words);
}

std::optional<std::size_t> numeral(std::string_view word, const language::Pack& language) {
  if (const std::size_t value = language::value_of_numeral(language, word); value != 0) return value;
  if (word.size() > 2 || !std::ranges::all_of(word, is_digit)) return std::nullopt;
  const auto value = static_cast<std::size_t>(std::stoi(std::string(word)));
  return value >= 1 ? std::optional(value) : std::nullopt;
}

/// So many words may stand between the number and the colon: `seven chosen directions:`.
constexpr std::size_t reach = 2;

/// Whether the number counts things that the sentence ends with: `seven directions:`, `two chosen areas:`. It is none
/// of a thing (`grade 9`), of a month, or of days, and what ends the sentence is no short verb (`the four boards
/// shall:`).
bool counts_things(const std::vector<Word>& words, std::size_t number, const language::Pack& language) {
  constexpr std::size_t long_enough = 4;
  if (number > 0 && language::contains(language.before_numbers, words[number - 1].text)) return false;
  const std::string_view next = words[number + 1].text;
  constexpr std::size_t shortest = 3;  // `12 § 3 kap.`, `2 i lagen`
  if (next.size() < shortest) return false;
  if (language::contains(language.units, next) || language::contains(language.months, next)) return false;
  return number + 2 == words.size() || words.back().text.size() > long_enough;
}

/// Whether the sentence goes on with words that still speak of the things, however many they are: `three areas that the
/// plan begins with:`, `the three areas are the following:`.
bool goes_on_about(const std::vector<Word>& words, std::size_t number, const language::Pack& language) {
  const std::size_t behind = number + 2;
  if (behind >= words.size()) return false;
  if (language::contains(language.relative_words, words[behind].text)) return true;
  const bool is = language::contains(language.copulas, words[behind].text);
  return is && behind + 2 >= words.size();
}

/// Numbers of things in the last sentence, when it ends with a colon. One that stands right before the colon is a name
/// (`tertial 2:`), one with a mark behind it a part of something else (`3.1`, `5 %`), one of units no number of items.
std::vector<std::size_t> announced_numbers(std::string_view text, const language::Pack& language) {
  std::vector<std::size_t> numbers;
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  if (!text.ends_with(':')) return numbers;
  for (const std::string_view end : {". ", "! ", "? "}) {
    const std::size_t at = text.rfind(end);
    if (at != std::string_view::npos) text.remove_prefix(at + end.size());
  }
  const std::string small = lower(text);
  const std::vector<Word> words = words_in(small);
  const std::size_t from = words.size() > reach + 1 ? words.size() - reach - 1 : 0;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (i < from && !goes_on_about(words, i, language)) continue;
    const bool free = small[words[i].end()] == ' ' && (words[i].begin == 0 || small[words[i].begin - 1] == ' ');
    const std::optional<std::size_t> value = free ? numeral(words[i].text, language) : std::nullopt;
    const bool unit = words[i + 1].begin != words[i].end() + 1;
    // A great number counts only what stands right before the colon: `20 goals:`.
    if (value > 12 && i + 2 != words.size()) continue;
    if (value && !unit && counts_things(words, i, language)) numbers.push_back(*value);
  }
  return numbers;
}

void check_list(const Context& context, xml::Node list) {
  const std::size_t count = items_of(list);
  if (const auto stated = list.find("announced")) {
    if (*stated == std::to_string(count)) return;
    context.add("announced-count", list, "announced")
        .with("announced", std::string(*stated))
        .with("count", std::to_string(count))
        .mend();
    return;
  }
  const std::vector<std::size_t> numbers = announced_numbers(words_before(list), context.words);
  if (numbers.empty() || std::ranges::find(numbers, count) != numbers.end()) return;
  context.add("announced-count", list)
      .variant("words")
      .with("announced", std::to_string(numbers.back()))
      .with("count", std::to_string(count))
      .mend();
}

void each_list(const Context& context, xml::Node node) {
  if (node.name() == "del") return;
  if (node.name() == "list") check_list(context, node);
  node.each_element([&](xml::Node child) { each_list(context, child); });
}

enum class Promised { table, chart, indicators };

constexpr std::string_view tables =
    "table riskTable riskMatrix riskChanges riskTrends actionTables actionList controlTables controlStatus controlYear "
    "goalOverview indicatorTable assignmentTable assessmentTable scaleTable iconTable statTable chart calendarChart "
    "calendarTable reportCalendar chainTable matterTable roleTable budgetTable budgetScheme budgetSums fundTable "
    "instrumentTable agreementTable followUpTable measureTable settlementTable investmentTable carryOverTable volumeTable "
    "moneyTable allocationTable";
constexpr std::string_view charts = "figure flow riskMatrix budgetChart assessmentBar chart calendarChart miniMatrix";

bool holds_any(xml::Node node, std::string_view names) {
  if (WordList(names).contains(node.name())) return true;
  bool found = false;
  node.each_element([&](xml::Node child) { found = found || (child.name() != "del" && holds_any(child, names)); });
  return found;
}

/// The chapter, annex or entry of a register: what a text speaks of as above and below may stand in a section around
/// it.
xml::Node chapter_of(xml::Node node) {
  xml::Node chapter;
  for (xml::Node each = node.parent(); each && each.name() != "document" && each.name() != "part";
       each = each.parent()) {
    if (each.name() == "section" || each.name() == "annex") chapter = each;
    if (each.name() == "summary" && each.parent().name() == "document") return each.parent();
  }
  return chapter;
}

/// What stands around a text in its chapter, in the order of reading.
struct Around {
  bool before = false, after = false;
};

void look_around(xml::Node node, xml::Node text, const WordList& names, bool& passed, Around& around) {
  node.each_element([&](xml::Node child) {
    if (child == text) passed = true;
    if (child.name() == "del") return;
    if (names.contains(child.name())) (passed ? around.after : around.before) = true;
    look_around(child, text, names, passed, around);
  });
}

bool stands_beside(xml::Node text, std::string_view names) {
  for (xml::Node each = text; each; each = each.parent()) {
    if (each.name() != "col") continue;
    bool beside = false;
    each.parent().each_element([&](xml::Node column) { beside = beside || (column != each && holds_any(column, names)); });
    return beside;
  }
  return false;
}

/// Whether what the words announce stands where they say.
bool stands_at(std::string_view place, xml::Node text, xml::Node chapter, std::string_view names) {
  if (place.empty()) return true;
  if (place == "beside") return stands_beside(text, names);
  Around around;
  bool passed = false;
  look_around(chapter, text, WordList(names), passed, around);
  return place == "below" ? around.after : around.before;
}

bool is_kept(const Context& context, Promised promised, xml::Node chapter) {
  switch (promised) {
    case Promised::table:
      return holds_any(chapter, tables);
    case Promised::chart:
      return holds_any(chapter, charts);
    case Promised::indicators:
      return !context.views.indicators.empty() || holds_any(chapter, "table list");
  }
  return true;
}

void check_promise(const Context& context, const Text& text, std::string_view small, const language::Words& phrases,
                   Promised promised, std::string_view variant) {
  for (const std::string_view each : phrases) {
    const auto [phrase, place] = announcing(each);
    const std::size_t at = find_words(small, phrase);
    if (at == std::string::npos) continue;
    const xml::Node chapter = chapter_of(text.node);
    if (!chapter) return;
    const std::string_view piece = text.words.substr(at, phrase.size());
    if (is_kept(context, promised, chapter)) {
      if (stands_at(place, text.node, chapter, promised == Promised::chart ? charts : tables)) return;
      context.suspect("announced-content", text, piece).variant(place).with("words", std::string(piece)).mend("place");
      return;
    }
    context.suspect("announced-content", text, piece).variant(variant).with("words", std::string(piece)).mend(variant);
    return;
  }
}

/// A picture of data needs the table with the data beside it; a photograph or a drawing does not.
void check_picture(const Context& context, const Text& text) {
  if (text.node.name() != "figure" || text.attribute != "caption" || text.node.has("of")) return;
  const std::string_view small = text.small;
  const bool data = std::ranges::any_of(context.words.data_pictures, [&](std::string_view word) {
    return std::ranges::any_of(words_in(small),
                               [&](const Word& each) { return each.text.find(word) != std::string_view::npos; });
  });
  if (!data) return;
  context.suspect("announced-content", text, text.words)
      .variant("data")
      .with("caption", std::string(text.words))
      .mend("data");
}

/// What the plan has none of, though a view is there to show it; empty where the view has something to show.
std::string_view missing_for(const Context& context, const ViewUse& use) {
  const plan::Views& views = context.views;
  const auto none = [](bool empty, std::string_view what) { return empty ? what : std::string_view(); };
  if (use.node.get("emptyAreas") == "state" && !views.areas.empty()) return {};  // it says so, for each area
  if (use.name == "riskMatrix" || use.name == "miniMatrix" || use.name == "riskTable") {
    return none(views.risks.empty(), "risks");
  }
  if (use.name == "actionTables") return none(views.actions.empty(), "actions");
  if (use.name == "controlTables") return none(views.controls.empty(), "controls");
  if (use.name == "goalOverview") return none(views.goals.empty(), "goals");
  const std::string_view of = use.node.get("of");
  const auto* budget = views.find<plan::Budget>(of);
  if (use.name == "budgetTable") return none(budget != nullptr && budget->lines.empty(), "lines");
  if (use.name == "budgetChart") {
    const auto* line = views.find<plan::BudgetLine>(of);
    return none(line != nullptr && line->parts.empty(), "lines");
  }
  if (use.name == "budgetNarratives") {
    const auto told = [](const plan::BudgetLine* line) { return has_text(line->narrative); };
    return none(budget != nullptr && std::ranges::none_of(budget->lines, told), "narratives");
  }
  if (use.name == "chart" || use.name == "statTable") {
    const auto* dataset = views.find<plan::Dataset>(of);
    const auto empty = [](const plan::Series* series) { return series->points.empty(); };
    return none(dataset != nullptr && std::ranges::all_of(dataset->series, empty), "values");
  }
  if (use.name.starts_with("calendar")) {
    const auto* calendar = views.find<plan::Calendar>(of);
    return none(calendar != nullptr && calendar->events.empty(), "events");
  }
  if (use.name.starts_with("assessment")) {
    const auto* report = views.find<plan::Report>(of);
    return none(report != nullptr && report->assessments.empty(), "assessments");
  }
  return {};
}

}  // namespace

void text_announced_rules(const Context& context) {
  for (const xml::Node node : context.printed) each_list(context, node);
  for (const Text& text : context.texts) {
    check_picture(context, text);
    if (!text.attribute.empty()) continue;
    if (!text.held.has_any(Held::table, Held::chart, Held::indicators)) continue;
    const std::string_view small = text.small;
    check_promise(context, text, small, context.words.tables, Promised::table, "table");
    check_promise(context, text, small, context.words.charts, Promised::chart, "figure");
    check_promise(context, text, small, context.words.indicators, Promised::indicators, "indicators");
  }
  for (const ViewUse& use : context.uses.views) {
    const std::string_view what = missing_for(context, use);
    if (what.empty()) continue;
    context.add("announced-content", use.node)
        .with("what", std::string(what))
        .mend({}, {{"view", std::string(use.name)}});
  }
}

}  // namespace planverk::figures
