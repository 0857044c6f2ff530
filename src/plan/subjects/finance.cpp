// What became of budgets: outcomes, measures, investments, volumes, unallocated money.
#include "base/word_list.h"
#include "subjects/subject.h"

namespace planverk::plan {

namespace {

namespace table {

using namespace tables;

constexpr AttributeType actual = may("actual", number, "What it came to so far; at closing, in the year.");
constexpr AttributeType forecast = may("forecast", number, "What it is expected to come to in the whole year.");
constexpr AttributeType period_budget = may("periodBudget", number, "The part of the budget that is for the period.");
constexpr AttributeType previous_forecast =
    may("previousForecast", number, "The forecast of the report before; else that of the plan's own earlier outcome.");
constexpr AttributeType decided_by = may("body", reference, "body", "Who decides; else the body whose money it is.");
constexpr AttributeType decided_at = may("meeting", reference, "meeting", "The meeting that decides.");
constexpr AttributeType decided_on = may("date", date, "The day of the decision, where the plan has no such meeting.");
constexpr AttributeType paragraph = may("paragraph", printed_text, "The number that the minutes give it.");
constexpr std::string_view statuses = words_of<action_statuses>;

constexpr AttributeType outcome_attributes[] = {
    named,
    need("report", reference, "report", "The report that it stands in, which gives the day."),
    need("budget", reference, "budget", "The budget that it is the outcome of, which gives body, year and unit."),
    period_budget,
    actual,
    forecast,
    previous_forecast,
    taken_from,
};
constexpr AttributeType line_outcome_attributes[] = {
    need("line", reference, "line", "The line of the budget. Amounts have the sign of the line's own."),
    period_budget,
    actual,
    forecast,
    previous_forecast,
    taken_from,
};
constexpr AttributeType earlier_attributes[] = {
    need("year", year, "The year."),
    need("actual", number, "What it came to in that year."),
    taken_from,
};
constexpr AttributeType measures_attributes[] = {
    may_be_named, decided_by, decided_at, decided_on, paragraph,
    may("notified", references, "body", "The bodies that are told of the decision."),
};
constexpr AttributeType measure_attributes[] = {
    named,
    may("responsible", reference, "role body unit", "Who carries it out."),
    may("due", date, "When it is to be carried out."),
    may("status", enumeration, statuses, "How far it has come."),
    may("effect", number, "How much better the year's result becomes by it."),
};
constexpr AttributeType measure_follow_up_attributes[] = {
    need("report", reference, "report", "The report that tells of it."),
    may("effect", number, "The effect so far."),
    may("status", enumeration, statuses, "How far it had come."),
};
constexpr AttributeType settlement_attributes[] = {
    need("kind", enumeration, words_of<settlement_kinds>,
         "A surplus is carried over or goes to the equity; a deficit is recovered or waived."),
    need("amount", number, "How much of the surplus or deficit, without sign."),
    may("to", year, "The year that it is carried over to, or recovered in."),
    decided_by, decided_at, decided_on, paragraph,
};
constexpr AttributeType original =
    may("original", number, "The same as it was first decided, where it has been revised since.");
constexpr AttributeType investment_attributes[] = {
    named,
    need("body", reference, "body", "Whose investment it is."),
    need("name", title_text, "The project's name as it prints."),
    need("kind", enumeration, words_of<investment_kinds>, "A new investment, or a reinvestment in what there is."),
    need("unit", enumeration, words_of<money_units>, "The unit of all its amounts."),
    need("budget", number, "What it may cost."),
    original,
    may("from", year, "The first year."),
    may("to", year, "The last year."),
    may("responsible", reference, "role body unit", "Who is responsible."),
    taken_from,
};
constexpr AttributeType investment_outcome_attributes[] = {
    need("report", reference, "report", "The report that it stands in."),
    may("actual", number, "What has been spent."),
    may("forecast", number, "What it is expected to cost."),
    may("previousForecast", number, "The forecast of the report before; else that of the plan's own earlier outcome."),
    may("reportedTo", references, "body", "The bodies that are told of a deviation."),
    taken_from,
};
constexpr AttributeType financing_attributes[] = {
    named,
    need("kind", enumeration, words_of<financing_kinds>, "Where the money comes from."),
    may("label", title_text, "The line's name as it prints; else the words for its kind."),
    need("unit", enumeration, words_of<money_units>, "The unit of all its amounts."),
    need("budget", number, "How much of it the budget reckons with, without sign."),
    original,
    taken_from,
};
constexpr AttributeType financing_outcome_attributes[] = {
    need("report", reference, "report", "The report that it stands in."),
    may("actual", number, "How much has been used."),
    may("forecast", number, "How much is expected to be used."),
    taken_from,
};
constexpr AttributeType carry_over_attributes[] = {
    need("amount", number, "How much of the budget is used in a later year."),
    need("to", year, "The year that it is used in."),
    decided_by, decided_at, decided_on, paragraph,
};
constexpr AttributeType volume_attributes[] = {
    named,
    need("budget", reference, "budget", "The budget that it adjusts, which gives the unit of money."),
    need("label", title_text, "Who is counted, as it prints."),
    may("date", date, "The day of the count."),
    need("forecast", number, "How many the budget reckons with."),
    need("actual", number, "How many there are."),
    need("amount", number, "The money for each of them."),
    may("stated", number, "The surplus as someone wrote it; checked against the computed one."),
    taken_from,
};
constexpr AttributeType allocation_attributes[] = {
    named,
    need("line", reference, "line", "The line of unallocated money that it is taken from."),
    need("to", reference, "body", "The body that applies for it."),
    need("amount", number, "How much."),
    may("criterion", reference, "line-criterion", "The criterion of the line that it meets."),
    may("applied", date, "When it was applied for."),
    may("investigated", date, "When the statement on it was given."),
    may("by", reference, "role body unit", "Who gave the statement."),
    decided_by, decided_at, decided_on, paragraph,
};

constexpr std::string_view words = "%inline p list";

constexpr ElementType types[] = {
    {"outcome", "outcome", Content::elements, outcome_attributes, "cause lineOutcome earlier measures settlement", {},
     "cause", "What became of a budget by the day of a report, and what the year is expected to come to."},
    {"cause", "cause", Content::mixed, {}, words, {}, {}, "Why it deviates from the budget."},
    {"lineOutcome", "lineOutcome", Content::elements, line_outcome_attributes, "comment earlier", {}, "comment",
     "The same of one line; what is stated of all lines is added up."},
    {"earlier", "earlier", Content::empty, earlier_attributes, {}, {}, {}, "The outcome of an earlier year."},
    {"measures", "measures", Content::elements, measures_attributes, "outcome-measure dissent", {}, {},
     "Measures against a deficit that were decided together."},
    {"outcome-measure", "measure", Content::elements, measure_attributes, "risk-title measure-followUp", "title",
     "title", "A measure against a deficit."},
    {"measure-followUp", "followUp", Content::mixed, measure_follow_up_attributes, "%inline", {}, {},
     "What a later report tells of the measure."},
    {"settlement", "settlement", Content::mixed, settlement_attributes, words, {}, {},
     "What becomes of the surplus or deficit of a closed year, and why."},
    {"investment", "investment", Content::elements, investment_attributes,
     "operatingImpact investment-outcome carryOver", {}, "operatingImpact", "An investment project."},
    {"financing", "financing", Content::elements, financing_attributes, "financing-outcome", {}, {},
     "Money for investments: what the whole of them is paid with."},
    {"financing-outcome", "outcome", Content::empty, financing_outcome_attributes, {}, {}, {},
     "What became of the money by the day of a report."},
    {"operatingImpact", "operatingImpact", Content::mixed, {}, words, {}, {}, "What it means for later years' costs."},
    {"investment-outcome", "outcome", Content::mixed, investment_outcome_attributes, words, {}, {},
     "What became of the investment by the day of a report, and why it deviates."},
    {"carryOver", "carryOver", Content::mixed, carry_over_attributes, words, {}, {},
     "Money of the investment that is moved to a later year, and why."},
    {"volume", "volume", Content::empty, volume_attributes, {}, {}, {},
     "Money that follows the number of those it is for: inhabitants, children, pupils."},
    {"allocation", "allocation", Content::mixed, allocation_attributes, words, {}, {},
     "An application for unallocated money, its way to a decision, and why."},
};

}  // namespace table

MoneyAmounts amounts_of(xml::Node node) {
  MoneyAmounts amounts;
  for (const auto& column : money_columns) amounts[place_of(column.value)] = number_in(node, column.word);
  return amounts;
}

std::vector<EarlierYear> earlier_of(xml::Node node) {
  std::vector<EarlierYear> years;
  for (xml::Node each = node.first_child("earlier"); each; each = each.next("earlier")) {
    years.push_back({integer_in(each, "year").value_or(0), number_in(each, "actual").value_or(Decimal())});
  }
  return years;
}

std::optional<ActionStatus> status_in(xml::Node node) {
  if (!node.has("status")) return std::nullopt;
  return value_of(action_statuses, node.get("status"), ActionStatus::not_started);
}

Measures measures_of(xml::Node node) {
  Measures measures;
  measures.node = node;
  measures.decision.date = date_in(node, "date");
  for (xml::Node each = node.first_child("measure"); each; each = each.next("measure")) {
    Measure measure{each, each.get("id"), number_in(each, "effect"), date_in(each, "due"), status_in(each), {}};
    for (xml::Node told = each.first_child("followUp"); told; told = told.next("followUp"))
      measure.follow_ups.push_back({told, nullptr, status_in(told)});
    measures.list.push_back(std::move(measure));
  }
  return measures;
}

void fill(BudgetOutcome& outcome) {
  const xml::Node node = outcome.node;
  outcome.stated = amounts_of(node);
  outcome.earlier = earlier_of(node);
  outcome.cause = node.first_child("cause");
  node.each_element([&](xml::Node child) {
    if (child.name() == "lineOutcome") {
      outcome.lines.push_back({child, nullptr, amounts_of(child), earlier_of(child), child.first_child("comment")});
    }
    if (child.name() == "measures") outcome.measures.push_back(measures_of(child));
    if (child.name() == "settlement") {
      outcome.settlements.push_back({child, value_of(settlement_kinds, child.get("kind"), SettlementKind::carry_over),
                                     number_in(child, "amount").value_or(Decimal())});
    }
  });
}

void fill(Investment& investment) {
  const xml::Node node = investment.node;
  investment.name = node.get("name");
  investment.unit = node.get("unit");
  investment.kind = value_of(investment_kinds, node.get("kind"), InvestmentKind::fresh);
  investment.budget = number_in(node, "budget").value_or(Decimal());
  investment.original = number_in(node, "original");
  node.each_element([&](xml::Node child) {
    if (child.name() == "outcome") {
      investment.outcomes.push_back({child, nullptr, number_in(child, "actual"), number_in(child, "forecast"),
                                     number_in(child, "previousForecast"), {}});
    }
    if (child.name() == "carryOver") {
      investment.carry_overs.push_back({child, number_in(child, "amount").value_or(Decimal()),
                                        {nullptr, nullptr, date_in(child, "date")}});
    }
  });
}

void fill(Financing& financing) {
  const xml::Node node = financing.node;
  financing.unit = node.get("unit");
  financing.kind = value_of(financing_kinds, node.get("kind"), FinancingKind::loan);
  financing.budget = number_in(node, "budget").value_or(Decimal());
  financing.original = number_in(node, "original");
  node.each_element([&](xml::Node child) {
    if (child.name() == "outcome")
      financing.outcomes.push_back({child, nullptr, number_in(child, "actual"), number_in(child, "forecast")});
  });
}

bool read(ViewReader& reader, xml::Node node, std::string_view name) {
  if (name == "outcome") {
    fill(reader.add(reader.views().outcomes, node));
  } else if (name == "investment") {
    fill(reader.add(reader.views().investments, node));
  } else if (name == "financing") {
    fill(reader.add(reader.views().financings, node));
  } else if (name == "volume") {
    Volume& volume = reader.add(reader.views().volumes, node);
    volume.label = node.get("label");
    volume.forecast = number_in(node, "forecast").value_or(Decimal());
    volume.actual = number_in(node, "actual").value_or(Decimal());
    volume.amount = number_in(node, "amount").value_or(Decimal());
    volume.stated = number_in(node, "stated");
  } else if (name == "allocation") {
    Allocation& allocation = reader.add(reader.views().allocations, node);
    allocation.amount = number_in(node, "amount").value_or(Decimal());
    allocation.applied = date_in(node, "applied");
    allocation.investigated = date_in(node, "investigated");
    allocation.decision.date = date_in(node, "date");
  } else {
    return false;
  }
  return true;
}

std::vector<const Body*> bodies_in(const Views& views, xml::Node node, std::string_view attribute) {
  std::vector<const Body*> bodies;
  for (const std::string_view id : WordList(node.get(attribute))) {
    if (const Body* body = views.find<Body>(id)) bodies.push_back(body);
  }
  return bodies;
}

void link(const ViewReader& reader, xml::Node node, MoneyDecision& decision, const Body* else_body) {
  decision.body = reader.to<Body>(node, "body");
  decision.meeting = reader.to<Meeting>(node, "meeting");
  if (decision.body == nullptr && decision.meeting != nullptr) decision.body = decision.meeting->body;
  if (decision.body == nullptr) decision.body = else_body;
}

void link(ViewReader& reader, BudgetOutcome& outcome) {
  outcome.report = reader.to<Report>(outcome.node, "report");
  outcome.budget = reader.to<Budget>(outcome.node, "budget");
  const Body* body = outcome.budget == nullptr ? nullptr : outcome.budget->body;
  for (LineOutcome& line : outcome.lines) line.line = reader.to<BudgetLine>(line.node, "line");
  for (Measures& measures : outcome.measures) {
    link(reader, measures.node, measures.decision, body);
    measures.notified = bodies_in(reader.views(), measures.node, "notified");
    for (Measure& measure : measures.list) {
      for (MeasureFollowUp& told : measure.follow_ups) told.report = reader.to<Report>(told.node, "report");
    }
  }
}

void link(ViewReader& reader) {
  for (BudgetOutcome& outcome : reader.views().outcomes) link(reader, outcome);
  for (Investment& investment : reader.views().investments) {
    investment.body = reader.to<Body>(investment.node, "body");
    for (InvestmentOutcome& outcome : investment.outcomes) {
      outcome.report = reader.to<Report>(outcome.node, "report");
      outcome.reported_to = bodies_in(reader.views(), outcome.node, "reportedTo");
    }
    for (CarryOver& moved : investment.carry_overs) link(reader, moved.node, moved.decision, nullptr);
  }
  for (Financing& financing : reader.views().financings) {
    for (FinancingOutcome& outcome : financing.outcomes) outcome.report = reader.to<Report>(outcome.node, "report");
  }
  for (Volume& volume : reader.views().volumes) volume.budget = reader.to<Budget>(volume.node, "budget");
  for (Allocation& allocation : reader.views().allocations) {
    allocation.line = reader.to<BudgetLine>(allocation.node, "line");
    allocation.to = reader.to<Body>(allocation.node, "to");
    link(reader, allocation.node, allocation.decision, nullptr);
  }
}

}  // namespace

extern const Subject finance_subject;
constinit const Subject finance_subject{"outcome investment financing volume allocation", table::types, read, link};

}  // namespace planverk::plan
