// Programmes: funds, instruments, agreements.
#include "plan/subjects/money.h"
#include "subjects/subject.h"

namespace planverk::plan {

namespace {

namespace table {

using namespace tables;

constexpr AttributeType unit_label =
    may("unitLabel", printed_text, "The unit as it prints, where the usual word is not wanted.");

constexpr AttributeType fund_attributes[] = {
    named,
    need("label", title_text, "The frame's name as it prints."),
    need("perYear", number, "What there is for each year."),
    need("unit", enumeration, words_of<money_units>, "The unit of its amounts."),
    unit_label,
    need("from", year, "The first year."),
    need("to", year, "The last year."),
    may("total", number, "The sum of all years as someone wrote it; checked against the computed one."),
    may("parent", reference, "fund", "The superior frame that it stays within."),
    may("body", reference, "body organisation", "Who gives it."),
    may("reservation", printed_text, "What it depends on, as it prints."),
};
constexpr AttributeType instrument_attributes[] = {
    named,
    need("title", title_text, "The instrument's name as it prints."),
    need("unit", enumeration, words_of<money_units>, "The unit of its amounts."),
    unit_label,
    may("stated", number, "Its sum over its years as someone wrote it; checked against the computed one."),
    may("goal", reference, "goal", "The goal that it serves."),
    may("responsible", references, "body organisation unit role", "Who sees to it."),
    may("evaluation", enumeration, evaluation_statuses, "How far its evaluation has come."),
    may("evaluatedBy", references, "body organisation unit role", "Who evaluates it."),
};
constexpr AttributeType funding_attributes[] = {
    need("from", year, "The first year."),
    need("to", year, "The last year."),
    need("amount", number, "So much money."),
};
constexpr AttributeType agreement_attributes[] = {
    named,
    need("title", title_text, "The agreement's name as it prints."),
    or_else("cooperation", "kind", enumeration, words_of<agreement_kinds>,
            "Whether it says how some work together, or what may be bought under it."),
    need("parties", references, "organisation body unit", "Who has made it."),
    need("from", date, "Its first day."),
    may("to", date, "Its last day."),
    may("reason", printed_text, "The special grounds for a framework agreement of more than four years."),
    may("followUp", year, "The year in which it is to be followed up."),
    may("responsible", reference, "body unit role", "Who follows it up."),
};

constexpr ElementType types[] = {
    {"fund", "fund", Content::elements, fund_attributes, "fund-use", {}, {}, "A frame of money a year, over some years."},
    {"fund-use", "use", Content::mixed, {}, "%inline", {}, {}, "What the money of the frame is for."},
    {"instrument", "instrument", Content::elements, instrument_attributes, "schedule schedule-total terms", {}, "terms",
     "Something that a programme pays for or works with."},
    {"schedule", "schedule", Content::empty, funding_attributes, {}, {}, {}, "So much in each of these years."},
    {"schedule-total", "total", Content::empty, funding_attributes, {}, {}, {}, "So much for all of these years together."},
    {"terms", "terms", Content::mixed, {}, "%inline", {}, {}, "Who pays, where there is no amount: `paid by the parties`."},
    {"agreement", "agreement", Content::mixed, agreement_attributes, "%inline", {}, {},
     "An agreement, and what it is about."},
};

}  // namespace table

Years years_in(xml::Node node) {
  const int from = integer_in(node, "from").value_or(0);
  return {from, integer_in(node, "to").value_or(from)};
}

void read_instrument(ViewReader& reader, xml::Node node) {
  Instrument& made = reader.add(reader.views().instruments, node);
  made.title = node.get("title");
  made.unit = node.get("unit");
  made.stated = number_in(node, "stated");
  node.each_element([&](xml::Node child) {
    if (child.name() != "schedule" && child.name() != "total") return;
    made.funding.push_back(
        {child, years_in(child), number_in(child, "amount").value_or(Decimal()), child.name() == "schedule"});
  });
}

bool read(ViewReader& reader, xml::Node node, std::string_view name) {
  if (name == "fund") {
    Fund& made = reader.add(reader.views().funds, node);
    made.label = node.get("label");
    made.unit = node.get("unit");
    made.per_year = number_in(node, "perYear").value_or(Decimal());
    made.years = years_in(node);
    made.total = number_in(node, "total");
  } else if (name == "instrument") {
    read_instrument(reader, node);
  } else if (name == "agreement") {
    Agreement& made = reader.add(reader.views().agreements, node);
    made.title = node.get("title");
    made.reason = node.get("reason");
    made.kind = value_of(agreement_kinds, node.get("kind"), AgreementKind::cooperation);
    made.from = date_in(node, "from");
    made.to = date_in(node, "to");
    made.follow_up = integer_in(node, "followUp");
  } else {
    return false;
  }
  return true;
}

void link(ViewReader& reader) {
  std::vector<Fund>& funds = reader.views().funds;
  for (Fund& each : funds) {
    each.parent = reader.to<Fund>(each.node, "parent");
    if (each.parent != nullptr) funds[static_cast<std::size_t>(each.parent - funds.data())].parts.push_back(&each);
  }
  for (Instrument& each : reader.views().instruments) each.goal = reader.to<Goal>(each.node, "goal");
}

}  // namespace

extern const Subject programme_subject;
constinit const Subject programme_subject{"fund instrument agreement", table::types, read, link};

}  // namespace planverk::plan
