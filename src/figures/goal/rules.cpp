// Goals: their place in the model, their number, completeness and validity.
#include <algorithm>
#include <iterator>
#include <map>

#include "judge/context.h"
#include "text/plain_text.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"goal-parent", "R-26", Stage::figures, RuleClass::content, Severity::error,
     "A goal below the first level has a parent on a higher level of the goal model, and no goal is its own "
     "ancestor.",
     "figures: goal-parent"},
    {"goal-level-skipped", "R-26", Stage::figures, RuleClass::content, Severity::error,
     "The parent of a goal stands on the level directly above it; to skip one that is optional is a warning.",
     "figures: goal-level-skipped"},
    {"goals-max", "R-28", Stage::figures, RuleClass::local, Severity::warning,
     "A body has no more goals under one superior goal in a year than its organisation allows; three unless it "
     "says otherwise.",
     "figures: goals-max"},
    {"goal-complete", "R-29", Stage::figures, RuleClass::content, Severity::error,
     "A goal of a board or one of its units has a method, a measure, a criterion and a year.",
     "figures: goal-complete"},
    {"goal-years", "R-29", Stage::figures, RuleClass::local, Severity::error,
     "A goal is valid for as many years as its organisation has set for its level.", "figures: goal-years"},
};

namespace {

int rank_of(const plan::Goal& goal) {
  return goal.level == nullptr ? 0 : goal.level->rank;
}

/// The highest level that any goal stands on: goals there have nothing above them.
int first_rank(const std::vector<plan::Goal>& goals) {
  int first = goals.empty() ? 0 : rank_of(goals.front());
  for (const plan::Goal& goal : goals) first = std::min(first, rank_of(goal));
  return first;
}

/// A level between the two: the nearest to the goal that none may skip, else the nearest.
const plan::Level* level_between(const plan::Views& views, int above, int below) {
  const plan::Level* between = nullptr;
  for (const plan::Level& level : views.levels) {
    if (level.rank <= above || level.rank >= below) continue;
    const bool graver = between != nullptr && between->optional && !level.optional;
    const bool lighter = between != nullptr && !between->optional && level.optional;
    if (between == nullptr || graver || (!lighter && level.rank > between->rank)) between = &level;
  }
  return between;
}

bool own_ancestor(const plan::Goal& goal, std::size_t bound) {
  const plan::Goal* above = goal.parent;
  for (std::size_t steps = 0; above != nullptr && steps < bound; ++steps) {
    if (above == &goal) return true;
    above = above->parent;
  }
  return false;
}

void check_parent(const Context& context, const plan::Goal& goal, int first) {
  const plan::Views& views = context.views;
  if (goal.parent == nullptr) {
    if (rank_of(goal) == first) return;
    context.add("goal-parent", goal.node).with("goal", std::string(goal.title)).mend("missing");
    return;
  }
  if (own_ancestor(goal, views.goals.size())) {
    context.add("goal-parent", goal.node, "parent")
        .variant("cycle")
        .with("goal", std::string(goal.title))
        .mend("cycle");
    return;
  }
  if (rank_of(*goal.parent) >= rank_of(goal)) {
    context.add("goal-parent", goal.node, "parent")
        .variant("level")
        .with("goal", std::string(goal.title))
        .with("parent", std::string(goal.parent->title))
        .note(context.at(goal.parent->node, "level"), "parent")
        .mend("level");
    return;
  }
  const plan::Level* skipped = level_between(views, rank_of(*goal.parent), rank_of(goal));
  if (skipped == nullptr) return;
  Diagnostic& finding = context.add("goal-level-skipped", goal.node, "parent");
  if (skipped->optional) finding.severity = Severity::warning;
  finding.with("goal", std::string(goal.title))
      .with("parent", std::string(goal.parent->title))
      .with("level", std::string(skipped->label))
      .note(context.at(skipped->node), "level")
      .mend();
}

/// The level's own number, then the organisation's, then the plan's, then three.
int goals_allowed(const Context& context, const plan::Level* level) {
  if (level != nullptr && level->max) return *level->max;
  if (const auto own = context.settings.number("goals-max")) {
    if (const auto count = whole(*own)) return *count;
  }
  if (context.views.limits && context.views.limits->goals_max) return *context.views.limits->goals_max;
  return 3;
}

bool holds_in(const plan::Goal& goal, int year) {
  if (goal.year) return *goal.year == year;
  return (!goal.from || *goal.from <= year) && (!goal.to || year <= *goal.to);
}

/// Those of the year in which there are most: goals of different years are not pursued together. A year begins to have
/// many where one of them begins.
std::vector<const plan::Goal*> most_at_once(const std::vector<const plan::Goal*>& goals) {
  std::vector<const plan::Goal*> most;
  for (const plan::Goal* first : goals) {
    const std::optional<int> year = first->year ? first->year : first->from ? first->from : first->to;
    std::vector<const plan::Goal*> together;
    std::ranges::copy_if(goals, std::back_inserter(together),
                         [&](const plan::Goal* each) { return !year || holds_in(*each, *year); });
    if (together.size() > most.size()) most = std::move(together);
  }
  return most;
}

void check_count(const Context& context) {
  std::map<std::pair<const plan::Goal*, const plan::Body*>, std::vector<const plan::Goal*>> sets;
  for (const plan::Goal& goal : context.views.goals) {
    if (goal.parent != nullptr && goal.body != nullptr && goal.selected)
      sets[{goal.parent, goal.body}].push_back(&goal);
  }
  // Told in the order of the plan, not in that of addresses.
  for (const plan::Goal& goal : context.views.goals) {
    const auto set = sets.find({goal.parent, goal.body});
    if (set == sets.end() || set->second.front() != &goal) continue;
    const int allowed = goals_allowed(context, goal.level);
    const std::vector<const plan::Goal*> most = most_at_once(set->second);
    if (static_cast<int>(most.size()) <= allowed) continue;
    const plan::Goal* first_over = most[static_cast<std::size_t>(std::max(allowed, 0))];
    context.add("goals-max", first_over->node)
        .with("body", std::string(goal.body->name))
        .with("parent", std::string(goal.parent->title))
        .with("count", std::to_string(most.size()))
        .with("max", std::to_string(allowed))
        .note(context.at(goal.parent->node), "parent")
        .mend();
  }
}

/// Goals of a board or its units; assignments and what stands above a body's own goals are described elsewhere.
bool must_be_complete(const plan::Goal& goal) {
  if (goal.body == nullptr || goal.level == nullptr) return false;
  const plan::LevelKind kind = goal.level->kind;
  return kind == plan::LevelKind::none || kind == plan::LevelKind::board || kind == plan::LevelKind::unit;
}

void check_complete(const Context& context, const plan::Goal& goal) {
  if (!must_be_complete(goal)) return;
  std::vector<std::string_view> missing;
  if (!has_text(goal.method)) missing.emplace_back("method");
  if (!has_text(goal.measure)) missing.emplace_back("measure");
  if (!has_text(goal.criterion)) missing.emplace_back("criterion");
  std::string parts = as_elements(missing);
  if (!goal.year && !goal.from) {
    missing.emplace_back("year");
    parts += (parts.empty() ? "" : ", ") + as_attributes({"year"});
  }
  if (missing.empty()) return;
  context.add("goal-complete", goal.node)
      .with("goal", std::string(goal.title))
      .with("missing", joined(missing))
      .mend({}, {{"parts", parts}});
}

std::optional<int> years_allowed(const Context& context, const plan::Level& level) {
  if (level.years) return level.years;
  if (level.kind == plan::LevelKind::board || level.kind == plan::LevelKind::unit) return 1;
  if (level.kind != plan::LevelKind::overall) return std::nullopt;
  if (const auto own = context.settings.number("goal-years")) return whole(*own);
  return context.views.limits ? context.views.limits->goal_years : std::nullopt;
}

void check_years(const Context& context, const plan::Goal& goal) {
  if (goal.level == nullptr || (!goal.year && !(goal.from && goal.to))) return;
  const std::optional<int> allowed = years_allowed(context, *goal.level);
  const int years = goal.from && goal.to ? *goal.to - *goal.from + 1 : 1;
  if (!allowed || years == *allowed) return;
  context.add("goal-years", goal.node, goal.to ? "to" : "year")
      .with("goal", std::string(goal.title))
      .with("years", std::to_string(years))
      .with("level", std::string(goal.level->label))
      .with("allowed", std::to_string(*allowed))
      .note(context.at(goal.level->node, "years"), "level")
      .mend();
}

}  // namespace

void goal_rules(const Context& context) {
  if (!context.uses.goals) return;
  const int first = first_rank(context.views.goals);
  for (const plan::Goal& goal : context.views.goals) {
    check_parent(context, goal, first);
    check_complete(context, goal);
    check_years(context, goal);
  }
  check_count(context);
}

}  // namespace planverk::figures
