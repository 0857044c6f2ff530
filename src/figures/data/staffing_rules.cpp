// Staffing and populations: posts against people, totals of one population, what a text says of them.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "data/staffing.h"
#include "judge/context.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"staffing-posts", "R-68", Stage::figures, RuleClass::content, Severity::error,
     "A group of a staff has no more filled posts than people.", "figures: staffing-posts"},
    {"staffing-text", "", Stage::figures, RuleClass::content, Severity::warning,
     "A number of posts that the text puts beside the number of people is one that the staffing table gives.",
     "figures: staffing-text"},
    {"population-total", "R-69", Stage::figures, RuleClass::content, Severity::error,
     "Series over one population have the same total.", "figures: population-total"},
};

namespace {

bool printed(const Context& context, const plan::Dataset* dataset) {
  return std::ranges::find(context.uses.datasets, dataset) != context.uses.datasets.end();
}

void check_posts(const Context& context, const plan::Dataset& dataset) {
  const plan::Series* people = series_of(dataset, plan::StaffMeasure::people);
  const plan::Series* posts = series_of(dataset, plan::StaffMeasure::posts);
  if (people == nullptr || posts == nullptr) return;
  for (const plan::DataPoint& post : posts->points) {
    const auto person = std::ranges::find(people->points, post.key, &plan::DataPoint::key);
    if (person == people->points.end() || post.value <= person->value) continue;
    context.add("staffing-posts", post.node, "value")
        .with("group", std::string(post.key))
        .with("posts", post.value.text())
        .with("people", person->value.text())
        .note(context.at(person->node, "value"), "people")
        .mend();
  }
}

void check_population(const Context& context) {
  std::map<std::string_view, const plan::Series*> first;
  for (const plan::Series& series : context.views.series) {
    const std::optional<Decimal>& total = of(context.numbers.series, context.views.series, &series).total;
    if (series.population.empty() || !total) continue;
    const auto [known, added] = first.emplace(series.population, &series);
    const plan::Series* other = known->second;
    const std::optional<Decimal>& expected = of(context.numbers.series, context.views.series, other).total;
    if (added || *total == *expected) continue;
    if (!printed(context, series.dataset) && !printed(context, other->dataset)) continue;
    const auto missing = Decimal::sum(*expected, total->negated());
    context.add("population-total", series.node)
        .with("series", std::string(series.dataset == nullptr ? series.label : series.dataset->label))
        .with("total", total->trimmed().text())
        .with("other", std::string(other->dataset == nullptr ? other->label : other->dataset->label))
        .with("expected", expected->trimmed().text())
        .with("difference", missing ? missing->trimmed().text() : std::string())
        .note(context.at(other->node), "other")
        .mend(missing && !missing->negative() ? "unknown" : "",
              {{"difference", missing ? missing->trimmed().text() : std::string()}});
  }
}

/// The words behind numbers of a measure: the series' unit in both forms.
std::string unit_words(const plan::Dataset& dataset, plan::StaffMeasure measure) {
  const plan::Series* series = series_of(dataset, measure);
  if (series == nullptr) return {};
  return lower(series->node.get("unit")) + ' ' + lower(series->node.get("unitOne"));
}

bool rounds_to(const Decimal& number, const Decimal& stated) {
  const auto rounded = number.rounded(stated.scale());
  return rounded && *rounded == stated;
}

/// A twentieth away at most: near enough to be meant as that number.
bool near(const Decimal& stated, const std::optional<Decimal>& number) {
  if (!number) return false;
  auto off = Decimal::sum(stated, number->negated());
  if (off && off->negative()) off = off->negated();
  const auto twentyfold = off ? Decimal::product(*off, Decimal(20, 0)) : std::nullopt;
  return twentyfold && *twentyfold <= *number;
}

bool told_by_table(const plan::Dataset& dataset, const StaffNumbers& staff, const Decimal& stated) {
  for (const auto& total : {staff.posts, staff.vacancies, staff.all_posts}) {
    if (total && rounds_to(*total, stated)) return true;
  }
  return std::ranges::any_of(dataset.series, [&](const plan::Series* series) {
    return std::ranges::any_of(series->points,
                               [&](const plan::DataPoint& point) { return rounds_to(point.value, stated); });
  });
}

/// Only a text that gives the number of people too is taken to speak of this staff.
void check_text(const Context& context, const Text& text, const plan::Dataset& dataset) {
  const StaffNumbers& staff = of(context.numbers.staff, context.views.datasets, &dataset);
  if (!staff.people || !staff.posts) return;
  const char mark = context.words.decimal_mark.front();
  const auto people = amounts_in(text.words, unit_words(dataset, plan::StaffMeasure::people), mark);
  if (std::ranges::none_of(people, [&](const Amount& each) { return each.value == *staff.people; })) return;
  for (const Amount& each : amounts_in(text.words, unit_words(dataset, plan::StaffMeasure::posts), mark)) {
    if (told_by_table(dataset, staff, each.value)) continue;
    const bool of_all = near(each.value, staff.all_posts);
    if (!of_all && !near(each.value, staff.posts)) continue;
    const std::string_view piece = text.words.substr(each.begin, each.end - each.begin);
    context.suspect("staffing-text", text, piece)
        .with("stated", each.value.text())
        .with("posts", staff.posts->trimmed().text())
        .with("all", staff.all_posts.value_or(*staff.posts).trimmed().text())
        .mend();
  }
}

}  // namespace

void data_staffing_rules(const Context& context) {
  for (const plan::Dataset* dataset : context.uses.datasets) check_posts(context, *dataset);
  check_population(context);
  for (const Text& text : context.texts) {
    if (!text.held.has(Held::digit)) continue;
    for (const plan::Dataset* dataset : context.uses.datasets) check_text(context, text, *dataset);
  }
}

}  // namespace planverk::figures
