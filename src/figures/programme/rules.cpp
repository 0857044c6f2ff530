// Programmes: frames within frames, funding over its years, agreements.
#include <algorithm>

#include "base/utf8.h"
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
      .with("unit", unit_words(fund.node))
      .mend("stated", {{"computed", total->trimmed().text()}});
}

void tell_over(const Context& context, const plan::Fund& fund, std::string_view variant, Decimal frame, Decimal parts,
               const FundNumbers& numbers) {
  const auto over = less(parts, frame);
  Diagnostic& finding = context.add("fund-frame", fund.node, "perYear").variant(variant);
  finding.with("label", std::string(fund.label))
      .with("frame", frame.trimmed().text())
      .with("sum", parts.trimmed().text())
      .with("over", over ? over->trimmed().text() : std::string())
      .with("unit", unit_words(fund.node));
  if (variant == "one-year") finding.with("year", std::to_string(numbers.year_of_most));
  finding.mend();
}

/// The frames below one together; each alone would be judged with too much room. Every calendar year is judged, and the
/// total where no year is above.
void check_parts(const Context& context, const plan::Fund& fund) {
  const FundNumbers& numbers = of(context.numbers.funds, context.views.funds, &fund);
  if (numbers.parts_most && *numbers.parts_most > fund.per_year) {
    tell_over(context, fund, numbers.left ? "year" : "one-year", fund.per_year, *numbers.parts_most, numbers);
  } else if (numbers.left_total && numbers.total && numbers.left_total->negative()) {
    const auto parts = less(numbers.total, numbers.left_total);
    if (parts) tell_over(context, fund, "total", *numbers.total, *parts, numbers);
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
      .with("computed", total->trimmed().text())
      .with("unit", unit_words(instrument.node));
  for (const plan::Funding& each : instrument.funding)
    finding.note(context.at(each.node, "amount"), !each.yearly ? "once" : each.years.count() > 1 ? "yearly" : "year",
                 {{"amount", each.amount.text()}, {"years", years_text(each.years)}});
  finding.mend({}, {{"computed", total->trimmed().text()}});
}

/// The first year between the steps of an instrument that none of them is for, or that one reaches into though another
/// has it. Steps that begin together pay together, and an amount for the whole of its years stands beside those a year.
struct StepFault {
  xml::Node node;
  std::string_view variant;
  int year = 0;
};
std::optional<StepFault> step_fault(const plan::Instrument& instrument) {
  std::vector<const plan::Funding*> steps;
  for (const plan::Funding& each : instrument.funding) {
    if (each.yearly) steps.push_back(&each);
  }
  std::ranges::stable_sort(steps, {}, [](const plan::Funding* each) { return each->years.from; });
  int last = steps.empty() ? 0 : steps.front()->years.to;
  for (std::size_t i = 1; i < steps.size(); ++i) {
    const int from = steps[i]->years.from;
    if (from > last + 1) return StepFault{steps[i]->node, "gap", last + 1};
    if (from <= last && from > steps[i - 1]->years.from) return StepFault{steps[i]->node, "twice", from};
    last = std::max(last, steps[i]->years.to);
  }
  return std::nullopt;
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
    if (own == *column) {
      if (const auto fault = step_fault(*each)) {
        context.add("instrument-period", fault->node, "from")
            .variant(fault->variant)
            .with("title", std::string(each->title))
            .with("year", std::to_string(fault->year))
            .mend(fault->variant);
      }
      continue;
    }
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
  const bool unlimited = each.kind == plan::AgreementKind::framework && utf8::trim(each.reason).empty();
  if (unlimited && !each.to) {
    context.add("framework-years", each.node)
        .variant("open")
        .with("title", std::string(each.title))
        .with("most", std::to_string(framework_most_years))
        .mend("open");
  } else if (unlimited && each.from && !within_years(*each.from, *each.to, framework_most_years)) {
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
