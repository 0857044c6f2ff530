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

/// So small a part of it away at most: near enough to be meant as that number.
constexpr std::int64_t twentieth = 20, quarter = 4;
bool near(const Decimal& stated, const std::optional<Decimal>& number, std::int64_t part) {
  if (!number) return false;
  auto off = Decimal::sum(stated, number->negated());
  if (off && off->negative()) off = off->negated();
  const auto times = off ? Decimal::product(*off, Decimal(part, 0)) : std::nullopt;
  return times && *times <= *number;
}

bool told_by_totals(const StaffNumbers& staff, const Decimal& stated) {
  for (const auto& total : {staff.posts, staff.vacancies, staff.all_posts}) {
    if (total && rounds_to(*total, stated)) return true;
  }
  return false;
}

bool told_by_table(const plan::Dataset& dataset, const StaffNumbers& staff, const Decimal& stated) {
  return told_by_totals(staff, stated) || std::ranges::any_of(dataset.series, [&](const plan::Series* series) {
    return std::ranges::any_of(series->points,
                               [&](const plan::DataPoint& point) { return rounds_to(point.value, stated); });
  });
}

/// Whether both stand in one sentence.
bool in_one_sentence(std::string_view text, const Amount& one, const Amount& other) {
  const std::size_t begin = std::min(one.end, other.end), end = std::max(one.begin, other.begin);
  if (end <= begin) return true;
  const std::string_view between = text.substr(begin, end - begin);
  return between.find(". ") == std::string_view::npos && between.find('\n') == std::string_view::npos;
}

/// A number of people beside the posts of this staff.
void check_people(const Context& context, const Text& text, const plan::Dataset& dataset,
                  const std::vector<Amount>& people, const std::vector<Amount>& posts) {
  const StaffNumbers& staff = of(context.numbers.staff, context.views.datasets, &dataset);
  for (const Amount& each : people) {
    if (told_by_table(dataset, staff, each.value) || each.value == *staff.people) continue;
    const bool beside = std::ranges::any_of(posts, [&](const Amount& post) {
      const bool known = rounds_to(*staff.posts, post.value) || (staff.all_posts && rounds_to(*staff.all_posts, post.value));
      return known && in_one_sentence(text.words, each, post);
    });
    if (!beside) continue;
    const std::string_view piece = text.words.substr(each.begin, each.end - each.begin);
    context.suspect("staffing-text", text, piece)
        .variant("people")
        .with("stated", each.value.text())
        .with("people", staff.people->trimmed().text())
        .mend("people");
  }
}

/// Only a text that gives the number of people too is taken to speak of this staff; in the same sentence a number that
/// is farther away is meant as its posts.
void check_text(const Context& context, const Text& text, const plan::Dataset& dataset) {
  const StaffNumbers& staff = of(context.numbers.staff, context.views.datasets, &dataset);
  if (!staff.people || !staff.posts) return;
  const char mark = context.words.decimal_mark.front();
  const auto people = amounts_in(text.words, unit_words(dataset, plan::StaffMeasure::people), mark);
  const auto posts = amounts_in(text.words, unit_words(dataset, plan::StaffMeasure::posts), mark);
  check_people(context, text, dataset, people, posts);
  const auto right = std::ranges::find_if(people, [&](const Amount& each) { return each.value == *staff.people; });
  if (right == people.end()) return;
  for (const Amount& each : posts) {
    // Beside the number of all people stands that of all posts, and not a row's.
    const bool beside = in_one_sentence(text.words, *right, each);
    if (beside ? told_by_totals(staff, each.value) : told_by_table(dataset, staff, each.value)) continue;
    const std::int64_t part = beside ? quarter : twentieth;
    if (!near(each.value, staff.all_posts, part) && !near(each.value, staff.posts, part)) continue;
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
