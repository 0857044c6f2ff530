// Programmes: frames within frames, funding over its years, agreements.
#include <algorithm>

#include "finance/money.h"
#include "judge/context.h"
#include "programme/shown.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"fund-frame", "R-65", Stage::figures, RuleClass::content, Severity::error,
     "The frames below a frame stay within it, each year and in total, and a stated total is that of all years.",
     "figures: fund-frame"},
    {"fund-unit", "", Stage::figures, RuleClass::content, Severity::warning,
     "A frame and its superior one give their unit in the same words.", "figures: fund-unit"},
    {"instrument-total", "R-64", Stage::figures, RuleClass::content, Severity::error,
     "The funding of an instrument adds up to its stated total.", "figures: instrument-total"},
    {"instrument-period", "R-64", Stage::figures, RuleClass::content, Severity::warning,
     "The funding of an instrument is for the years that the column's head gives.", "figures: instrument-period"},
    {"framework-years", "R-67", Stage::figures, RuleClass::content, Severity::warning,
     "A framework agreement is made for four years at most, unless a reason is given.", "figures: framework-years"},
    {"agreement-follow-up", "", Stage::figures, RuleClass::content, Severity::warning,
     "An agreement is followed up while it holds.", "figures: agreement-follow-up"},
};

namespace {

constexpr int framework_most_years = 4;

std::string years_text(const plan::Years& years) {
  return years.from == years.to ? std::to_string(years.from)
                                : std::to_string(years.from) + "\u2013" + std::to_string(years.to);
}

std::string unit_words(xml::Node node) {
  return std::string(node.has("unitLabel") ? node.get("unitLabel") : node.get("unit"));
}

void check_stated(const Context& context, const plan::Fund& fund) {
  const auto& total = of(context.numbers.funds, context.views.funds, &fund).total;
  if (!fund.total || !total || *fund.total == *total) return;
  context.add("fund-frame", fund.node, "total")
      .variant("stated")
      .with("label", std::string(fund.label))
      .with("stated", fund.total->text())
      .with("computed", total->trimmed().text())
      .with("years", std::to_string(fund.years.count()))
      .mend("stated", {{"computed", total->trimmed().text()}});
}

void tell_over(const Context& context, const plan::Fund& fund, std::string_view variant, Decimal amount,
               std::string_view attribute) {
  context.add("fund-frame", fund.node, attribute)
      .variant(variant)
      .with("label", std::string(fund.label))
      .with("amount", amount.trimmed().text())
      .with("over", amount.negated().trimmed().text())
      .with("unit", unit_words(fund.node))
      .mend();
}

/// The frames below one together; each alone would be judged with too much room. Years that not all of them have are
/// judged by the total.
void check_parts(const Context& context, const plan::Fund& fund) {
  const FundNumbers& numbers = of(context.numbers.funds, context.views.funds, &fund);
  if (numbers.left && numbers.left->negative()) {
    tell_over(context, fund, "year", *numbers.left, "perYear");
  } else if (numbers.left_total && numbers.left_total->negative()) {
    tell_over(context, fund, "total", *numbers.left_total, "perYear");
  }
}

void check_within(const Context& context, const plan::Fund& fund) {
  if (fund.parent == nullptr) return;
  const plan::Fund& parent = *fund.parent;
  if (fund.years.from < parent.years.from || fund.years.to > parent.years.to) {
    context.add("fund-frame", fund.node, fund.years.from < parent.years.from ? "from" : "to")
        .variant("years")
        .with("label", std::string(fund.label))
        .with("period", years_text(fund.years))
        .with("years", years_text(parent.years))
        .note(context.at(parent.node, "from"), "parent")
        .mend("years");
  }
  const std::string own = unit_words(fund.node);
  const std::string other = unit_words(parent.node);
  if (own == other) return;
  context.add("fund-unit", fund.node, fund.node.has("unitLabel") ? "unitLabel" : "unit")
      .with("label", std::string(fund.label))
      .with("unit", own)
      .with("other", other)
      .note(context.at(parent.node, parent.node.has("unitLabel") ? "unitLabel" : "unit"), "parent")
      .mend();
}

void check_total(const Context& context, const plan::Instrument& instrument) {
  const auto& total = of(context.numbers.instruments, context.views.instruments, &instrument).total;
  if (!instrument.stated || !total || *instrument.stated == *total) return;
  Diagnostic& finding = context.add("instrument-total", instrument.node, "stated");
  finding.with("title", std::string(instrument.title))
      .with("stated", instrument.stated->text())
      .with("computed", total->trimmed().text());
  for (const plan::Funding& each : instrument.funding)
    finding.note(context.at(each.node, "amount"), each.yearly ? "yearly" : "once",
                 {{"amount", each.amount.text()}, {"years", years_text(each.years)}});
  finding.mend({}, {{"computed", total->trimmed().text()}});
}

/// Steps that together fill the column's years are right, whatever order they have.
void check_column(const Context& context, xml::Node view) {
  const auto column = column_years(context.views, view);
  if (!column) return;
  for (const plan::Instrument* each : shown_instruments(context.views, view)) {
    if (each->funding.empty()) continue;
    plan::Years own = each->funding.front().years;
    for (const plan::Funding& step : each->funding)
      own = {std::min(own.from, step.years.from), std::max(own.to, step.years.to)};
    if (own == *column) continue;
    context.add("instrument-period", each->funding.front().node)
        .with("title", std::string(each->title))
        .with("period", years_text(own))
        .with("years", years_text(*column))
        .note(context.at(view), "column")
        .mend();
  }
}

/// The last day is before the same day so many years later.
bool within_years(const Date& from, const Date& to, int years) {
  const int limit = from.year() + years;
  if (to.year() != limit) return to.year() < limit;
  return to.month() < from.month() || (to.month() == from.month() && to.day() < from.day());
}

void check_agreement(const Context& context, const plan::Agreement& each) {
  if (each.kind == plan::AgreementKind::framework && each.reason.empty() && each.from && each.to &&
      !within_years(*each.from, *each.to, framework_most_years)) {
    context.add("framework-years", each.node, "to")
        .with("title", std::string(each.title))
        .with("from", each.from->text())
        .with("to", each.to->text())
        .with("most", std::to_string(framework_most_years))
        .mend();
  }
  if (!each.follow_up) return;
  const bool early = each.from && *each.follow_up < each.from->year();
  const bool late = each.to && *each.follow_up > each.to->year();
  if (!early && !late) return;
  context.add("agreement-follow-up", each.node, "followUp")
      .with("title", std::string(each.title))
      .with("year", std::to_string(*each.follow_up))
      .note(context.at(each.node, early ? "from" : "to"), "period")
      .mend();
}

}  // namespace

void programme_rules(const Context& context) {
  if (!context.uses.programme) return;
  for (const plan::Fund& fund : context.views.funds) {
    check_stated(context, fund);
    check_parts(context, fund);
    check_within(context, fund);
  }
  for (const plan::Instrument& each : context.views.instruments) check_total(context, each);
  for (const ViewUse& use : context.uses.views) {
    if (use.name == "instrumentTable") check_column(context, use.node);
  }
  for (const plan::Agreement& each : context.views.agreements) check_agreement(context, each);
}

}  // namespace planverk::figures
