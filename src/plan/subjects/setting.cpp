// The plan's settings: abbreviations, revisions, accepted findings, limits, calendars, chains of documents.
#include "plan/subjects/money.h"
#include "subjects/subject.h"

namespace planverk::plan {

namespace {

namespace table {

using namespace tables;

constexpr AttributeType abbreviation_attributes[] = {
    need("short", text, "The abbreviation."),
    need("long", text, "What it stands for."),
};
constexpr AttributeType source_attributes[] = {
    named,
    need("author", text, "Who wrote or issued it; the list of sources is sorted by it."),
    may("year", text, "The year as it prints: `2026`, or `2026a` where an author has several of one year."),
    need("title", title_text, "Its title."),
    may("publisher", text, "Where it appeared: a publisher, journal or series."),
    may("href", href, "Its address."),
};
constexpr AttributeType revision_attributes[] = {
    named,
    need("type", enumeration, "insert delete replace move", "What the revision does."),
    may("author", reference, "role body", "Whose it is."),
    need("date", date, "When it was made."),
    may("pair", reference, "revision", "The other end of a move."),
    or_else("open", "state", enumeration, "open accepted rejected", "Whether it is settled."),
};
constexpr AttributeType accept_attributes[] = {
    need("rule", text, "The code of the rule whose finding is accepted."),
    need("at", text, "The id (or process code) of the thing it is about."),
    need("reason", text, "Why the finding is accepted."),
    need("by", reference, "role body", "Who accepts it."),
    need("date", date, "When it was accepted."),
};
constexpr AttributeType rule_attributes[] = {
    need("slug", text, "The rule's code."),
    may("on", boolean, "Whether the rule is checked."),
    may("severity", enumeration, "note warning error", "How grave its findings are."),
    may("value", text, "The organisation's own numbers for it, one space between them."),
};
constexpr AttributeType pattern_attributes[] = {
    need("words", text, "The words, in any case."),
    may("instead", text, "What is written instead."),
    may("reason", text, "Why; it stands in the finding."),
    may("severity", enumeration, "note warning error", "How grave its findings are; else a note."),
};
constexpr AttributeType limits_attributes[] = {
    may("goalsMax", count, "How many goals a board may set for one overall goal."),
    may("goalYears", count, "How many years an overall goal is valid."),
    may("deficitPercent", percent, "Above how many per cent of the frame a deficit is substantial."),
    may("investmentFrom", number, "Above which budget the council is told of an investment that overruns."),
    may("investmentUnit", enumeration, words_of<money_units>, "The unit of that budget; else millions."),
    may("overrunPercent", percent, "By how many per cent an investment must overrun for it."),
};
constexpr AttributeType calendar_attributes[] = {
    named,
    may("label", title_text, "The calendar's name as it prints."),
    may("kind", enumeration, words_of<calendar_kinds>, "Which of the usual rounds of the year it is."),
};
constexpr AttributeType chain_attributes[] = {
    named,
    may("label", title_text, "The chain's name as it prints."),
};
constexpr AttributeType link_attributes[] = {
    may_be_named,
    need("title", title_text, "The document, as it prints."),
    need("frequency", enumeration, words_of<link_frequencies>, "How often it is made."),
    may("from", year, "The first year."),
    may("to", year, "The last year."),
    or_else("1", "each", positive, "How many each time: one for each area."),
    may("by", references, "body role organisation unit", "Who makes it."),
};
constexpr AttributeType event_attributes[] = {
    may("month", enumeration, "1 2 3 4 5 6 7 8 9 10 11 12", "The month, 1 to 12, when it comes each year."),
    may("untilMonth", enumeration, "1 2 3 4 5 6 7 8 9 10 11 12", "The last month, when it takes several."),
    may("date", date, "The day, when it comes once."),
    may("untilDate", date, "The last day, when it takes several."),
    may("actor", reference, "role body unit", "Who acts."),
    may("output", printed_text, "What comes out of it, as it prints."),
};

constexpr ElementType types[] = {
    {"abbreviation",
     "abbreviation",
     Content::empty,
     abbreviation_attributes,
     {},
     {},
     {},
     "An abbreviation and what it stands for."},
    {"source", "source", Content::empty, source_attributes, {}, {}, {}, "A source that the text cites."},
    {"revision",
     "revision",
     Content::empty,
     revision_attributes,
     {},
     {},
     {},
     "A change to the text, which `ins` and `del` refer to."},
    {"accept",
     "accept",
     Content::empty,
     accept_attributes,
     {},
     {},
     {},
     "A known finding that the plan may go out with; it stays in every report."},
    {"rules",
     "rules",
     Content::elements,
     {},
     "rule pattern",
     {},
     {},
     "The rules that this plan switches on or off, and words that it does not want."},
    {"pattern", "pattern", Content::empty, pattern_attributes, {}, {}, {}, "Words that no text should have."},
    {"rule", "rule", Content::empty, rule_attributes, {}, {}, {}, "The switch of one rule."},
    {"limits", "limits", Content::empty, limits_attributes, {}, {}, {}, "Numbers that local rules count against."},
    {"calendar", "calendar", Content::elements, calendar_attributes, "event", {}, {}, "The dates of a yearly round."},
    {"event", "event", Content::empty, event_attributes, {}, {}, {}, "One date of the calendar."},
    {"chain", "chain", Content::elements, chain_attributes, "chain-link", {}, {},
     "Documents that follow from each other, the superior one first."},
    {"chain-link", "link", Content::mixed, link_attributes, "%inline", {}, {},
     "A document of the chain, and what it is for."},
};

}  // namespace table

bool read(ViewReader& reader, xml::Node node, std::string_view name) {
  if (name == "abbreviation") {
    Abbreviation& abbreviation = reader.add(reader.views().abbreviations, node);
    abbreviation.short_form = node.get("short");
    abbreviation.long_form = node.get("long");
  } else if (name == "revision") {
    Revision& revision = reader.add(reader.views().revisions, node);
    revision.type = node.get("type");
    revision.state = node.has("state") ? node.get("state") : "open";
    revision.date = date_in(node, "date");
  } else if (name == "accept") {
    Accept& accept = reader.add(reader.views().accepted, node);
    accept.rule = node.get("rule");
    accept.at = node.get("at");
    accept.reason = node.get("reason");
    accept.date = date_in(node, "date");
  } else if (name == "limits") {
    reader.views().limits = PlanLimits{node, integer_in(node, "goalsMax"), integer_in(node, "goalYears"),
                                       number_in(node, "deficitPercent"), number_in(node, "investmentFrom"),
                                       number_in(node, "overrunPercent"), node.get("investmentUnit")};
  } else if (name == "calendar") {
    Calendar& calendar = reader.add(reader.views().calendars, node);
    calendar.kind = value_of(calendar_kinds, node.get("kind"), CalendarKind::none);
    node.each_element([&](xml::Node event) {
      calendar.events.push_back(
          {event, integer_in(event, "month"), date_in(event, "date"), event.get("actor"), event.get("output")});
    });
  } else if (name == "chain") {
    Chain& chain = reader.add(reader.views().chains, node);
    node.each_element([&](xml::Node each) {
      chain.links.push_back({each, value_of(link_frequencies, each.get("frequency"), LinkFrequency::once),
                             integer_in(each, "from"), integer_in(each, "to"), integer_in(each, "each").value_or(1)});
    });
  } else {
    return false;
  }
  return true;
}

void link(ViewReader& reader) {
  for (Revision& revision : reader.views().revisions) revision.pair = reader.to<Revision>(revision.node, "pair");
  for (Accept& accept : reader.views().accepted) accept.by = reader.to<Role>(accept.node, "by");
}

}  // namespace

extern const Subject setting_subject;
constinit const Subject setting_subject{"abbreviation source revision accept rules limits calendar chain",
                                        table::types, read, link};

}  // namespace planverk::plan
