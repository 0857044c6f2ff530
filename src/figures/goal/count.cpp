// Goals and reports as numbers.
#include <algorithm>

#include "count/numbers.h"
#include "goal/indicator_write.h"
#include "table/write.h"
#include "text/plain_text.h"

namespace planverk::figures {

namespace {

constexpr int share_decimals = 1;

void add_money(GoalNumbers& goal, const std::optional<Decimal>& amount, std::string_view unit, bool& known) {
  if (!amount || (!goal.unit.empty() && goal.unit != unit)) {
    known = false;  // a sum over two units, or with a part that is not known, would be wrong
    return;
  }
  goal.unit = unit;
  goal.money = goal.money ? sum(goal.money, amount) : amount;
}

/// Of each goal by its place; a goal above is counted first, and each once.
void count_depths(const std::vector<plan::Goal>& goals, Numbers& numbers) {
  std::vector<bool> counted(goals.size());
  const auto place = [&](const plan::Goal* goal) { return static_cast<std::size_t>(goal - goals.data()); };
  for (const plan::Goal& goal : goals) {
    std::vector<const plan::Goal*> waiting;
    for (const auto* at = &goal; at != nullptr && !counted[place(at)]; at = at->parent) {
      counted[place(at)] = true;
      waiting.push_back(at);
    }
    for (; !waiting.empty(); waiting.pop_back()) {
      const plan::Goal* above = waiting.back()->parent;
      if (above != nullptr) numbers.goals[place(waiting.back())].depth = numbers.goals[place(above)].depth + 1;
    }
  }
}

std::string_view count_word(int place) {
  constexpr std::string_view words[] = {"yes", "partly", "no"};
  return words[place];
}

/// A line that breaks one of the same goal is counted there.
bool is_part_of_goal(const plan::BudgetLine& line, const plan::Goal* goal) {
  return line.breaks != nullptr && line.breaks->goal == goal;
}

void count_goals(const plan::Views& views, const Uses& uses, Numbers& numbers) {
  numbers.goals.resize(views.goals.size());
  count_depths(views.goals, numbers);
  std::vector<char> known(views.goals.size(), 1);
  const auto add = [&](const plan::Goal* goal, const std::optional<Decimal>& amount, const plan::Budget* budget) {
    if (goal == nullptr || budget == nullptr || !uses.shows(budget)) return;
    const auto place = static_cast<std::size_t>(goal - views.goals.data());
    // What was taken out of the budget may have served this goal.
    const bool masked = of(numbers.budgets, views.budgets, budget).masked;
    numbers.goals[place].masked = numbers.goals[place].masked || masked;
    bool sure = known[place] != 0;
    add_money(numbers.goals[place], masked ? std::nullopt : amount, budget->unit, sure);
    known[place] = sure ? 1 : 0;
  };
  for (const plan::BudgetGroup& group : views.groups) {
    if (std::ranges::none_of(group.lines, [&](const auto* line) { return is_part_of_goal(*line, group.goal); })) {
      add(group.goal, of(numbers.groups, views.groups, &group).subtotal, group.budget);
      continue;
    }
    for (const plan::BudgetLine* line : group.lines) {
      if (is_part_of_goal(*line, group.goal)) continue;
      add(group.goal, of(numbers.lines, views.lines, line).printed, group.budget);
    }
  }
  for (const plan::BudgetLine& line : views.lines) {
    if (line.group != nullptr && line.group->goal == line.goal) continue;  // counted in the group
    if (is_part_of_goal(line, line.goal)) continue;
    add(line.goal, of(numbers.lines, views.lines, &line).printed, line.budget);
  }
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (known[i] == 0) numbers.goals[i].money.reset();
  }
}

void count_reports(const plan::Views& views, Numbers& numbers) {
  for (const plan::Report& report : views.reports) {
    ReportNumbers each;
    each.masked = is_masked(report.node);
    each.total = static_cast<int>(report.assessments.size());
    for (const plan::Assessment& assessment : report.assessments) {
      if (assessment.value == plan::GoalValue::yes) ++each.yes;
      if (assessment.value == plan::GoalValue::partly) ++each.partly;
      if (assessment.value == plan::GoalValue::no) ++each.no;
    }
    const auto share = [&](int count) { return Decimal::percent({count, 0}, {each.total, 0}, share_decimals); };
    each.share_yes = share(each.yes);
    each.share_partly = share(each.partly);
    each.share_no = share(each.no);
    numbers.reports.push_back(each);
  }
}

void write_goals(const plan::Views& views, const Numbers& numbers) {
  for (const plan::Goal& goal : views.goals) {
    const GoalNumbers& each = of(numbers.goals, views.goals, &goal);
    xml::Node node = goal.node;
    write(node, "goal/@fig:depth", each.depth);
    // A parent that does not stand above is no place in the tree: the goal stands by itself, and a rule tells.
    const bool sound = goal.parent != nullptr && goal.level != nullptr && goal.parent->level != nullptr &&
                       goal.parent->level->rank < goal.level->rank;
    if (sound) write(node, "goal/@fig:parent", goal.parent->id);
    if (!each.money) continue;
    write(node, "goal/@fig:money", each.money);
    write(node, "goal/@fig:money-unit", each.unit);
  }
}

bool asks(const plan::Question& question, plan::GoalValue value) {
  return (value == plan::GoalValue::yes && question.for_yes) ||
         (value == plan::GoalValue::partly && question.for_partly) || (value == plan::GoalValue::no && question.for_no);
}

void write_assessment(const plan::Report& report, const plan::Assessment& assessment) {
  int asked = 0;
  int answered = 0;
  for (const plan::Question& question : report.questions) {
    if (asks(question, assessment.value)) ++asked;
  }
  for (const plan::Answer& answer : assessment.answers) {
    if (answer.question != nullptr && asks(*answer.question, assessment.value) && has_text(answer.node)) ++answered;
  }
  xml::Node node = assessment.node;
  write(node, "assessment/@fig:asked", asked);
  write(node, "assessment/@fig:answered", answered);
  write_flag(node, "assessment/@fig:deviates",
             assessment.value == plan::GoalValue::partly || assessment.value == plan::GoalValue::no);
}

void write_reports(const plan::Views& views, const Numbers& numbers) {
  for (const plan::Report& report : views.reports) {
    const ReportNumbers& each = of(numbers.reports, views.reports, &report);
    for (const plan::Assessment& assessment : report.assessments) write_assessment(report, assessment);
    xml::Node node = report.node;
    xml::Node summary = append(node, "report/fig:summary");
    if (each.masked) {
      write_flag(summary, "*/@fig:masked", true);
      continue;
    }
    write(summary, "fig:summary/@total", each.total);
    const int counts[] = {each.yes, each.partly, each.no};
    const std::optional<Decimal> shares[] = {each.share_yes, each.share_partly, each.share_no};
    for (int i = 0; i < 3; ++i) {
      xml::Node count = append(summary, "fig:summary/fig:count");
      write(count, "fig:count/@value", count_word(i));
      write(count, "fig:count/@count", counts[i]);
      write(count, "fig:count/@share", shares[i]);
    }
  }
}

}  // namespace

void goal_count(const plan::Variant& /*variant*/, const plan::Views& views, const Uses& uses, Numbers& numbers) {
  count_goals(views, uses, numbers);
  count_reports(views, numbers);
}

void goal_write(plan::Variant& /*variant*/, const plan::Views& views, const Uses& /*uses*/, const Numbers& numbers) {
  write_goals(views, numbers);
  write_reports(views, numbers);
  write_indicators(views);
}

}  // namespace planverk::figures
