// Goals and reports as numbers.
#include "numbers.h"
#include "text/plain_text.h"
#include "write.h"

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

int depth_of(const plan::Goal& goal, std::size_t bound) {
  int depth = 0;
  for (const auto* above = goal.parent; above != nullptr && static_cast<std::size_t>(depth) < bound;
       above = above->parent) {
    ++depth;
  }
  return depth;
}

std::string_view count_word(int place) {
  constexpr std::string_view words[] = {"yes", "partly", "no"};
  return words[place];
}

}  // namespace

void count_goals(const plan::Views& views, const Uses& uses, Numbers& numbers) {
  numbers.goals.resize(views.goals.size());
  for (const plan::Goal& goal : views.goals) {
    numbers.goals[static_cast<std::size_t>(&goal - views.goals.data())].depth = depth_of(goal, views.goals.size());
  }
  std::vector<char> known(views.goals.size(), 1);
  const auto add = [&](const plan::Goal* goal, const std::optional<Decimal>& amount, const plan::Budget* budget) {
    if (goal == nullptr || budget == nullptr || !uses.shows(budget)) return;
    const auto place = static_cast<std::size_t>(goal - views.goals.data());
    bool sure = known[place] != 0;
    add_money(numbers.goals[place], amount, budget->unit, sure);
    known[place] = sure ? 1 : 0;
  };
  for (const plan::BudgetGroup& group : views.groups) {
    add(group.goal, of(numbers.groups, views.groups, &group).subtotal, group.budget);
  }
  for (const plan::BudgetLine& line : views.lines) {
    if (line.group != nullptr && line.group->goal == line.goal) continue;  // counted in the group
    if (line.breaks != nullptr && line.breaks->goal == line.goal) continue;
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
    if (!each.money) continue;
    write(node, "goal/@fig:money", each.money);
    write(node, "goal/@fig:money-unit", each.unit);
  }
}

namespace {

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

}  // namespace

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

}  // namespace planverk::figures
