// Investments: overruns that the council is told of, money that is moved to a later year.
#include <algorithm>

#include "finance/money.h"
#include "judge/context.h"
#include "text/plain_text.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"investment-overrun", "R-61", Stage::figures, RuleClass::local, Severity::error,
     "The council is told of an investment of more than 5 millions that is expected to cost over 10 per cent more than "
     "its budget, or of the organisation's own limits, and the report says why.",
     "figures: investment-overrun"},
    {"carry-over", "R-62", Stage::figures, RuleClass::content, Severity::error,
     "Money of an investment is moved to a later year with a reason and by decision of the council; money for "
     "reinvestments is not.",
     "figures: carry-over"},
    {"investment-financing", "", Stage::figures, RuleClass::content, Severity::error,
     "What the investments of a report cost by its budget is paid by their financing, no more and no less.",
     "figures: investment-financing"},
};

namespace {

void check_overrun(const Context& context, const InvestmentRow& row) {
  if (!row.over_limit) return;
  const plan::InvestmentOutcome& outcome = *row.outcome;
  const bool told = std::ranges::any_of(
      outcome.reported_to, [](const plan::Body* body) { return body->type == plan::BodyType::council; });
  if (!told) {
    context.add("investment-overrun", outcome.node)
        .with("name", std::string(row.investment->name))
        .with("budget", row.investment->budget.text())
        .with("over", row.deviation->negated().trimmed().text())
        .with("unit", std::string(row.investment->unit))
        .with("percent", context.views.limits->overrun_percent->text())
        .mend();
  }
  if (!has_text(outcome.node)) {
    context.add("investment-overrun", outcome.node)
        .variant("cause")
        .with("name", std::string(row.investment->name))
        .mend("cause");
  }
}

void check_financing(const Context& context, const plan::Report& report, const ReportMoney& money) {
  if (!money.uncovered || !context.uses.view_of("investmentScheme", report.id)) return;
  const auto tell = [&](std::string_view variant, const std::optional<Decimal>& costs, const std::optional<Decimal>& paid) {
    const auto rest = sum(costs, paid);
    if (!rest || rest->zero()) return;
    Diagnostic& finding = context.add("investment-financing", report.node);
    finding.variant(variant)
        .with("costs", costs->trimmed().text())
        .with("paid", paid->negated().trimmed().text())
        .with("rest", (rest->negative() ? rest->negated() : *rest).trimmed().text())
        .with("unit", std::string(money.investment_unit));
    for (const FinancingRow& row : money.financing) finding.note(context.at(row.financing->node), "line");
    finding.mend();
  };
  tell({}, money.all->budget, money.financed->budget);
  tell("original", money.all->original, money.financed->original);
}

/// Proposed with the annual report, decided with it: until then a document may show it without a decision.
bool is_still_proposed(const Context& context) {
  const plan::Report* report = context.views.document.of_report;
  return report != nullptr && report->closes();
}

void check_carry_over(const Context& context, const plan::Investment& investment, const plan::CarryOver& moved) {
  const auto tell = [&](std::string_view variant) {
    context.add("carry-over", moved.node)
        .variant(variant)
        .with("name", std::string(investment.name))
        .with("amount", moved.amount.text())
        .with("unit", std::string(investment.unit))
        .mend(variant);
  };
  if (investment.kind == plan::InvestmentKind::renewal) {
    tell("reinvestment");
    return;
  }
  if (!has_text(moved.node)) tell({});
  const plan::MoneyDecision& decision = moved.decision;
  if (!decision.day()) {
    if (!is_still_proposed(context)) tell("decision");
  } else if (decision.body == nullptr || decision.body->type != plan::BodyType::council) {
    tell("council");
  }
}

}  // namespace

void finance_investment_rules(const Context& context) {
  if (!context.uses.finance) return;
  for (const plan::Report* report : context.uses.reports) {
    for (const InvestmentRow& row : of(context.numbers.report_money, context.views.reports, report).investments)
      check_overrun(context, row);
    check_financing(context, *report, of(context.numbers.report_money, context.views.reports, report));
  }
  if (!context.uses.has_view("carryOverTable")) return;
  for (const plan::Investment& investment : context.views.investments) {
    for (const plan::CarryOver& moved : investment.carry_overs) check_carry_over(context, investment, moved);
  }
}

}  // namespace planverk::figures
