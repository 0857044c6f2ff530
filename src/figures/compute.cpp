#include <algorithm>
#include <utility>

#include "bound/asked_figure.h"
#include "figures/figures.h"
#include "finance/money.h"
#include "judge/rules.h"
#include "table/write.h"
#include "text/announcing.h"
#include "text/phrases.h"
#include "text/scan.h"
#include "trace/parts.h"

namespace planverk::figures {

namespace {

/// Bound figures anywhere in the tree: the registers' texts hold them too.
void write_bound(const plan::Views& views, const Numbers& numbers, const language::Pack& words, xml::Node node) {
  if (node.name() == "val" || node.name() == "keyFigure") {
    const BoundFigure figure = asked_figure(views, numbers, node).figure;
    if (!figure.value.empty()) {
      write(node, "val keyFigure/@fig:text-value", figure.value);
      const bool one = !figure.unit_one.empty() && language::takes_singular(words, figure.value);
      if (!figure.unit.empty()) write(node, "val keyFigure/@fig:unit", one ? figure.unit_one : figure.unit);
    } else if (figure.masked) {
      write_flag(node, "*/@fig:masked", true);
    }
  }
  node.each_element([&](xml::Node child) { write_bound(views, numbers, words, child); });
}

/// What the text rules search for.
Phrases phrases_of(const language::Pack& words, const plan::RuleSettings& settings) {
  Phrases phrases;
  for (const language::Pair& each : words.spellings) phrases.add(lower(each.from), Held::spelling);
  if (const auto* change = settings.find("spelling-pattern")) {
    for (const std::string& value : change->values)
      phrases.add(lower(value.substr(0, value.find('='))), Held::spelling);
  }
  for (const std::string_view each : words.tables) phrases.add(announcing(each).words, Held::table);
  for (const std::string_view each : words.charts) phrases.add(announcing(each).words, Held::chart);
  phrases.add_all(words.indicators, Held::indicators);
  phrases.add_all(words.leftovers, Held::leftover);
  phrases.add_all(words.clashes, Held::clash);
  phrases.add_all(words.months, Held::month);
  phrases.add_all(words.self_names, Held::self);
  phrases.add_all(words.report_names, Held::report);
  phrases.add_all(words.trend_words, Held::claim);
  phrases.add_all(words.gender_titles, Held::claim);
  for (const std::string_view group : words.same_units) {
    for (std::size_t begin = 0; begin < group.size();) {
      const std::size_t end = std::min(group.find('/', begin), group.size());
      phrases.add(group.substr(begin, end - begin), Held::unit);
      begin = end + 1;
    }
  }
  for (const plan::RuleSettings::Pattern& each : settings.patterns()) phrases.add(lower(each.words), Held::own);
  phrases.add("todo", Held::to_do);
  phrases.add("fixme", Held::to_do);
  return phrases;
}

}  // namespace

void compute(plan::Variant& variant, const Sources& sources, const plan::RuleSettings& settings, Diagnostics& found,
             Traces* traces) {
  plan::Views views = plan::read_views(variant);
  take_limits(views, settings);
  const Uses uses = find_uses(*variant.kind, views);
  const Numbers numbers = count_numbers(variant, views, uses);
  const std::vector<xml::Node> printed = printed_nodes(variant, views, uses);
  TextStore store;
  const auto [texts, tables, links] = gather_texts(printed, phrases_of(variant.prose_pack(), settings), store);
  Diagnostics unsure;
  TextPlaces places(variant.tree, sources);
  check_rules({variant, views, uses, numbers, printed, texts, tables, links, variant.prose_pack(), sources, settings,
               found, unsure, places});
  // Only now: the rules saw the plan as it was written.
  write_bound(views, numbers, variant.prose_pack(), variant.tree.root());
  write_numbers(variant, views, uses, numbers);
  if (traces == nullptr) return;
  trace_numbers(variant, views, uses, numbers, *traces);
  trace_bound(views, numbers, variant.tree.root(), *traces);
}

std::string dump(const plan::Variant& variant) {
  return variant.tree.dump(variant.tree.root());
}

}  // namespace planverk::figures
