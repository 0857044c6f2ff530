// Budgets: sums, breakdowns, groups, narratives, frames, earmarks.
#include <algorithm>

#include "base/word_list.h"
#include "finance/money.h"
#include "judge/context.h"
#include "text/plain_text.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"budget-sum", "R-52", Stage::figures, RuleClass::content, Severity::error,
     "A stated sum of a budget equals its costs less its revenue.", "figures: budget-sum"},
    {"budget-breakdown", "R-53", Stage::figures, RuleClass::content, Severity::error,
     "The lines that break a budget line down add up to it.", "figures: budget-breakdown"},
    {"narrative-label", "R-56", Stage::figures, RuleClass::content, Severity::warning,
     "Every detail line of a budget has one narrative, under the same label and in the same order.",
     "figures: narrative-label"},
    {"group-goal", "R-57", Stage::figures, RuleClass::content, Severity::warning,
     "Every group of budget lines points to a goal.", "figures: group-goal"},
    {"budget-frame", "R-58", Stage::figures, RuleClass::content, Severity::error,
     "The lines of a body stay within its frame.", "figures: budget-frame"},
    {"previous-budget", "", Stage::figures, RuleClass::content, Severity::warning,
     "The budget that another is compared with has lines and is of an earlier year.", "figures: previous-budget"},
    {"budget-columns", "", Stage::figures, RuleClass::content, Severity::error,
     "Budgets side by side in a table have the same unit.", "figures: budget-columns"},
    {"earmarked", "R-58", Stage::figures, RuleClass::local, Severity::error,
     "Earmarked funds are used for their purpose and accounted for at closing.", "figures: earmarked"},
};

namespace {

/// So many places of parts are told; a reader cannot use more.
constexpr std::size_t most_notes = 12;

std::string difference(Decimal a, Decimal b) {
  const auto result = Decimal::sum(a, b.negated());
  return result ? result->trimmed().text() : std::string();
}

std::string unit_of(const plan::Budget* budget) {
  return budget == nullptr ? std::string() : std::string(budget->unit);
}

const LineNumbers& numbers_of(const Context& context, const plan::BudgetLine* line) {
  return of(context.numbers.lines, context.views.lines, line);
}

void note_parts(const Context& context, Diagnostic& finding, const std::vector<const plan::BudgetLine*>& parts,
                std::string_view attribute, plan::LineKind whole = plan::LineKind::cost) {
  for (std::size_t i = 0; i < parts.size() && i < most_notes; ++i) {
    const plan::LineKind kind = numbers_of(context, parts[i]).kind;
    const bool against =
        kind != plan::LineKind::sum && (kind == plan::LineKind::income) != (whole == plan::LineKind::income);
    finding.note(context.at(parts[i]->node, attribute), "part",
                 {{"label", std::string(parts[i]->label)},
                  {"amount", (against ? parts[i]->amount.negated() : parts[i]->amount).text()}});
  }
}

std::vector<const plan::BudgetLine*> top_lines(const plan::Budget& budget, const Context& context) {
  std::vector<const plan::BudgetLine*> lines;
  for (const plan::BudgetLine* line : budget.lines) {
    if (line->breaks == nullptr && numbers_of(context, line).kind != plan::LineKind::sum) lines.push_back(line);
  }
  return lines;
}

void check_sums(const Context& context, const plan::Budget& budget) {
  for (const plan::BudgetLine* line : budget.lines) {
    const LineNumbers& numbers = numbers_of(context, line);
    if (numbers.kind != plan::LineKind::sum || line->breaks != nullptr || !numbers.printed) continue;
    if (numbers.amount == *numbers.printed) continue;
    Diagnostic& finding = context.add("budget-sum", line->node, "amount");
    finding.with("label", std::string(line->label))
        .with("stated", numbers.amount.text())
        .with("computed", numbers.printed->trimmed().text())
        .with("difference", difference(numbers.amount, *numbers.printed))
        .with("unit", std::string(budget.unit));
    note_parts(context, finding, top_lines(budget, context), "amount");
    finding.mend({}, {{"computed", numbers.printed->trimmed().text()}});
  }
}

void check_group(const Context& context, const plan::BudgetGroup& group) {
  const GroupNumbers& numbers = of(context.numbers.groups, context.views.groups, &group);
  if (!group.amount || !numbers.subtotal || *group.amount == *numbers.subtotal) return;
  Diagnostic& finding = context.add("budget-sum", group.node, "amount").variant("group");
  finding.with("label", std::string(group.label))
      .with("stated", group.amount->text())
      .with("computed", numbers.subtotal->trimmed().text())
      .with("difference", difference(*group.amount, *numbers.subtotal))
      .with("unit", unit_of(group.budget));
  note_parts(context, finding, group.lines, "amount");
  finding.mend({}, {{"computed", numbers.subtotal->trimmed().text()}});
}

void check_goal(const Context& context, const plan::BudgetGroup& group) {
  if (group.goal != nullptr) return;
  context.add("group-goal", group.node).with("label", std::string(group.label)).mend();
}

void tell_breakdown(const Context& context, const plan::BudgetLine& line, std::string_view attribute, Decimal stated,
                    Decimal computed) {
  Diagnostic& finding = context.add("budget-breakdown", line.node, attribute);
  finding.with("label", std::string(line.label))
      .with("stated", stated.text())
      .with("computed", computed.trimmed().text())
      .with("difference", difference(stated, computed))
      .with("unit", unit_of(line.budget));
  note_parts(context, finding, line.parts, "amount", numbers_of(context, &line).kind);
  finding.mend();
}

void check_breakdown(const Context& context, const plan::BudgetLine& line) {
  const LineNumbers& numbers = numbers_of(context, &line);
  if (!numbers.parts_total || numbers.masked) return;
  if (numbers.amount != *numbers.parts_total) {
    tell_breakdown(context, line, "amount", numbers.amount, *numbers.parts_total);
  } else if (line.stated && *line.stated != *numbers.parts_total) {
    tell_breakdown(context, line, "stated", *line.stated, *numbers.parts_total);
  }
}

void check_frame(const Context& context, const plan::Budget& budget) {
  const BudgetNumbers& numbers = of(context.numbers.budgets, context.views.budgets, &budget);
  if (!numbers.over_frame) return;
  Diagnostic& finding = context.add("budget-frame", budget.node, "frame");
  const auto& limits = context.views.limits;
  // A deficit that the plan does not call substantial.
  if (limits && limits->deficit_percent && !budget.frame->zero() &&
      !exceeds(numbers.left->negated(), *budget.frame, *limits->deficit_percent)) {
    finding.severity = Severity::warning;
  }
  finding.with("body", budget.body == nullptr ? std::string() : std::string(budget.body->name))
      .with("frame", budget.frame->text())
      .with("total", numbers.total->trimmed().text())
      .with("over", numbers.left->negated().trimmed().text())
      .with("unit", std::string(budget.unit))
      .mend();
}

/// A column for an earlier year needs a budget that has numbers, and that is of an earlier year.
void check_previous(const Context& context, const plan::Budget& budget) {
  if (budget.previous == nullptr || !context.uses.view_of("budgetTable", budget.id)) return;
  const plan::Budget& previous = *budget.previous;
  if (previous.lines.empty() && !is_masked(previous.node)) {
    context.add("previous-budget", budget.node, "previousYear")
        .with("year", std::to_string(previous.year))
        .note(context.at(previous.node), "previous")
        .mend();
  } else if (previous.year >= budget.year) {
    context.add("previous-budget", budget.node, "previousYear")
        .variant("later")
        .with("year", std::to_string(budget.year))
        .with("other", std::to_string(previous.year))
        .note(context.at(previous.node, "year"), "previous")
        .mend("later");
  }
}

/// Detail lines are those in groups. They need a narrative where the document prints the narratives of their budget and
/// any of them has one.
void check_narratives(const Context& context, const plan::Budget& budget) {
  const auto has_narrative = [](const plan::BudgetLine* line) { return has_text(line->narrative); };
  const bool told = std::ranges::any_of(
      budget.lines, [&](const auto* line) { return line->group != nullptr && has_narrative(line); });
  const bool printed = static_cast<bool>(context.uses.view_of("budgetNarratives", budget.id));
  for (const plan::BudgetLine* line : budget.lines) {
    if (!has_narrative(line)) {
      if (!printed || !told || line->group == nullptr || !line->parts.empty()) continue;
      context.add("narrative-label", line->node)
          .variant("missing")
          .with("label", std::string(line->label))
          .mend("missing");
      continue;
    }
    const auto label = line->narrative.find("label");  // of one that tells nothing, nothing is asked
    if (!label || *label == line->label) continue;
    context.add("narrative-label", line->narrative, "label")
        .with("label", std::string(line->label))
        .with("narrative", std::string(*label))
        .note(context.at(line->node, "label"), "line")
        .mend();
  }
}

/// Columns take the amounts as they stand in each budget.
void check_columns(const Context& context, const ViewUse& use, std::string_view attribute) {
  const auto* shown = context.views.find<plan::Budget>(use.node.get("of"));
  if (const auto* outcome = context.views.find<plan::BudgetOutcome>(use.node.get("of"))) shown = outcome->budget;
  for (const std::string_view id : WordList(use.node.get(attribute))) {
    const auto* other = context.views.find<plan::Budget>(id);
    if (shown == nullptr || other == nullptr || other->unit == shown->unit) continue;
    context.add("budget-columns", use.node, attribute)
        .with("unit", std::string(shown->unit))
        .with("other", std::string(other->unit))
        .with("year", std::to_string(other->year))
        .note(context.at(other->node, "unit"), "other")
        .mend();
  }
}

/// The outcome that closes the year tells what came of the line, in words.
bool is_accounted_for(const Context& context, const plan::BudgetLine& line) {
  return std::ranges::any_of(context.views.outcomes, [&](const plan::BudgetOutcome& outcome) {
    return outcome.budget == line.budget && outcome.closes() &&
           std::ranges::any_of(outcome.lines, [&](const plan::LineOutcome& told) {
             return told.line == &line && has_text(told.comment);
           });
  });
}

/// Earmarked money keeps its purpose in what breaks it down, and is accounted for in words when the year is closed.
void check_earmark(const Context& context, const plan::BudgetLine& line) {
  if (line.earmarked.empty()) return;
  for (const plan::BudgetLine* part : line.parts) {
    if (part->earmarked.empty() || part->earmarked == line.earmarked) continue;
    context.add("earmarked", part->node, "earmarked")
        .with("label", std::string(part->label))
        .with("purpose", std::string(part->earmarked))
        .with("earmarked", std::string(line.earmarked))
        .note(context.at(line.node, "earmarked"), "line")
        .mend();
  }
  const bool closing = std::ranges::any_of(context.uses.reports, [&](const plan::Report* report) {
    const bool annual = report->kind == plan::ReportKind::annual || report->kind == plan::ReportKind::board;
    return annual && line.budget != nullptr && report->year == line.budget->year;
  });
  if (!closing || has_text(line.narrative) || is_accounted_for(context, line)) return;
  context.add("earmarked", line.node, "earmarked")
      .variant("closing")
      .with("label", std::string(line.label))
      .with("earmarked", std::string(line.earmarked))
      .mend("closing");
}

}  // namespace

void budget_rules(const Context& context) {
  for (const ViewUse& use : context.uses.views) {
    if (use.name == "budgetTable") check_columns(context, use, "with");
    if (use.name == "budgetScheme") check_columns(context, use, "original");
  }
  for (const plan::Budget* budget : context.uses.budgets) {
    check_sums(context, *budget);
    for (const plan::BudgetLine* line : budget->lines) {
      check_breakdown(context, *line);
      check_earmark(context, *line);
    }
    for (const plan::BudgetGroup* group : budget->groups) {
      check_group(context, *group);
      check_goal(context, *group);
    }
    check_frame(context, *budget);
    check_previous(context, *budget);
    check_narratives(context, *budget);
  }
}

}  // namespace planverk::figures
