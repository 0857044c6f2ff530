// Meetings: notice, attendance, items, votes, approval of the minutes.
#include "plan/subjects/meeting.h"

#include <unordered_map>

#include "base/word_list.h"
#include "subjects/case_parts.h"
#include "subjects/subject.h"

namespace planverk::plan {

namespace {

namespace table {

using namespace tables;

constexpr AttributeType meeting_attributes[] = {
    named,
    need("body", reference, "body", "The body that meets."),
    need("date", date, "The day."),
    may("start", time, "When it begins."),
    may("end", time, "When it ends."),
    may("place", printed_text, "Where it is held."),
    may("season", printed_text, "Which of the year's meetings it is."),
    may("no", printed_text, "The meeting's number, as it prints: `8/2026`."),
    or_else("physical", "form", enumeration, words_of<meeting_forms>, "How it is held: in one place, at a distance, or both."),
    may("open", boolean, "Whether the public may be there."),
    may("openBasis", printed_text, "The law by which it is closed."),
    may("summoned", date, "When the notice was sent."),
    may("announced", date, "When it was announced to the public."),
    may("chair", reference, "role", "Who leads it, and signs the notice."),
    may("secretary", reference, "role", "Who keeps the minutes."),
    may("firstParagraph", positive,
        "The number in the minutes of the first item without one of its own; the others count on from it."),
    taken_from,
};
constexpr AttributeType attendee_attributes[] = {
    need("role", reference, "role", "Who."),
    need("kind", enumeration, words_of<attendee_kinds>, "How."),
    may("for", reference, "role", "In whose place a substitute serves."),
    may("arrived", time, "When somebody came who was not there from the beginning."),
    may("left", time, "When somebody went before the end."),
};
constexpr AttributeType span_attributes[] = {
    need("from", reference, "meeting-item", "The first item."),
    may("to", reference, "meeting-item", "The last item; else the first one alone."),
};
constexpr AttributeType adjournment_attributes[] = {
    need("start", time, "When it begins."),
    need("end", time, "When the meeting goes on."),
};
constexpr AttributeType meeting_item_attributes[] = {
    may_be_named,
    need("no", integer, "The item's number."),
    need("title", title_text, "The item's title."),
    or_else("case", "kind", enumeration, words_of<item_kinds>, "What kind of item it is."),
    may("case", reference, "case", "The case it treats."),
    may("paragraph", printed_text, "The number that the minutes give it, e.g. `§ 12`."),
    may("presenter", reference, "role", "Who presents it."),
    may("start", time, "When it is to be treated."),
    may("added", date, "When it came to the agenda, after the notice was sent."),
    or_else("false", "immediate", boolean, "Whether its minutes are approved at once, as a part of their own."),
    may("meetingOpen", boolean, "Whether the meeting is open to the public when it is treated; else as the case says."),
    may("meetingBasis", printed_text, "The law that closes the meeting for it."),
    taken_from,
};
constexpr AttributeType withdrawal_attributes[] = {
    may("date", date, "When."),
    may("by", reference, "body role", "Who withdrew it."),
};
constexpr AttributeType recusal_attributes[] = {
    need("role", reference, "role", "Who takes no part."),
    may("substitute", reference, "role", "Who serves instead."),
    may("basis", printed_text, "The law that disqualifies."),
    or_else("true", "disqualified", boolean, "Whether the body found so; else it was asked and found that there is no bar."),
};
constexpr AttributeType vote_attributes[] = {
    may_be_named,
    need("form", enumeration, words_of<vote_forms>, "How it was decided."),
    may("on", references, "proposal decision", "What was voted on: the proposal for yes, then the one for no."),
    may("title", title_text, "What the vote is called, where there are several."),
    may("yesMeans", printed_text, "What a yes is for, as it prints."),
    may("noMeans", printed_text, "What a no is for, as it prints."),
    may("yes", count, "How many voted yes; else as many as are listed."),
    may("no", count, "How many voted no."),
    may("abstained", count, "How many abstained."),
    may("absent", count, "How many were absent."),
    may("outcome", enumeration, words_of<vote_outcomes>, "What it came to; else as the numbers give it."),
    may("casting", reference, "role", "Whose vote decides where both have the same number."),
};
constexpr AttributeType ballot_attributes[] = {
    need("role", reference, "role", "Who voted."),
    need("choice", enumeration, words_of<choices>, "How."),
};
constexpr AttributeType statement_attributes[] = {
    may("by", reference, "body role", "Who makes it."),
    or_else("note", "kind", enumeration, words_of<statement_kinds>, "A note for the minutes, or an opinion of one's own."),
};
constexpr AttributeType scrutiny_attributes[] = {
    may_be_named,
    or_else("ordinary", "kind", enumeration, words_of<scrutiny_kinds>, "Of the whole minutes, or of a part at once."),
    need("by", references, "role", "Who approves the minutes, beside the chair."),
    may("substitutes", references, "role", "Who does where one of them cannot."),
    may("place", printed_text, "Where."),
    may("date", date, "When it is to be done."),
    may("start", time, "At what time."),
    may("done", date, "When it was done."),
    may("posted", date, "When it was announced that it was done."),
    may("takenDown", date, "When the announcement is taken down."),
    may("kept", printed_text, "Where the minutes are kept."),
};

constexpr ElementType types[] = {
    {"meeting", "meeting", Content::elements, meeting_attributes,
     "attendee meeting-adjournment meeting-item scrutiny", {}, {}, "A meeting of a body."},
    {"attendee", "attendee", Content::elements, attendee_attributes, "attendee-during", {}, {},
     "Someone called to the meeting, by role."},
    {"attendee-during", "during", Content::empty, span_attributes, {}, {}, {},
     "The items at which somebody was there who was not there for all."},
    {"meeting-adjournment", "adjournment", Content::empty, adjournment_attributes, {}, {}, {},
     "A pause in which the meeting was adjourned."},
    {"meeting-item", "item", Content::elements, meeting_item_attributes,
     "withdrawal recusal meeting-adjournment basis attachment proposal procedure vote decision statement meeting-summary "
     "debate",
     {}, "withdrawal procedure summary debate", "An item of the meeting's agenda and minutes."},
    {"withdrawal", "withdrawal", Content::mixed, withdrawal_attributes, "%inline", {}, {},
     "That an item was taken off the agenda, and why: it stays in the list."},
    {"recusal", "recusal", Content::mixed, recusal_attributes, "%inline", {}, {},
     "That somebody takes no part in an item because of an interest in it, and why."},
    {"procedure", "procedure", Content::elements, {}, "%block", {}, {}, "In which order the proposals were put to the body."},
    {"vote", "vote", Content::elements, vote_attributes, "ballot", {}, {}, "How it was voted, and who voted how."},
    {"ballot", "ballot", Content::empty, ballot_attributes, {}, {}, {}, "One vote."},
    {"statement", "statement", Content::mixed, statement_attributes, "%inline p list", {}, {},
     "Something that somebody had put in the minutes."},
    {"meeting-summary", "summary", Content::elements, {}, "%block", {}, {}, "What the item was about."},
    {"debate", "debate", Content::elements, {}, "%block", {}, {}, "What was said."},
    {"scrutiny", "scrutiny", Content::elements, scrutiny_attributes, "scrutiny-during", {}, {},
     "The approval of the minutes: who, where and when, and its announcement."},
    {"scrutiny-during", "during", Content::empty, span_attributes, {}, {}, {},
     "The items that are approved at once; else those that say so."},
};

}  // namespace table

ItemSpan span_of(xml::Node node) {
  return {node, nullptr, nullptr};
}

Attendee attendee(xml::Node node) {
  Attendee made;
  made.node = node;
  made.kind = value_of(attendee_kinds, node.get("kind"), AttendeeKind::other);
  made.arrived = TimeOfDay::parse(node.get("arrived"));
  made.left = TimeOfDay::parse(node.get("left"));
  for (xml::Node each = node.first_child("during"); each; each = each.next("during")) made.during.push_back(span_of(each));
  return made;
}

Adjournment adjournment(xml::Node node) {
  return {node, TimeOfDay::parse(node.get("start")), TimeOfDay::parse(node.get("end"))};
}

Vote vote(xml::Node node) {
  Vote made;
  made.node = node;
  made.id = node.get("id");
  made.form = value_of(vote_forms, node.get("form"), VoteForm::counted);
  made.yes = integer_in(node, "yes");
  made.no = integer_in(node, "no");
  made.abstained = integer_in(node, "abstained");
  made.absent = integer_in(node, "absent");
  if (node.has("outcome")) made.outcome = value_of(vote_outcomes, node.get("outcome"), VoteOutcome::tie);
  for (xml::Node each = node.first_child("ballot"); each; each = each.next("ballot"))
    made.ballots.push_back({each, nullptr, value_of(choices, each.get("choice"), Choice::yes)});
  return made;
}

void add_part(MeetingItem& item, xml::Node child) {
  const std::string_view name = child.name();
  if (name == "withdrawal") item.withdrawal = child;
  if (name == "recusal") item.recusals.push_back({child, nullptr, nullptr});
  if (name == "adjournment") item.adjournments.push_back(adjournment(child));
  if (name == "attachment") item.attachments.push_back(read_attachment(child));
  if (name == "proposal") item.proposals.push_back(read_decision(child));
  if (name == "vote") item.votes.push_back(vote(child));
  if (name == "decision") item.decisions.push_back(read_decision(child));
  if (name == "statement") {
    item.statements.push_back(
        {child, value_of(statement_kinds, child.get("kind"), StatementKind::note), nullptr});
  }
}

MeetingItem item(xml::Node node) {
  MeetingItem made;
  made.node = node;
  made.id = node.get("id");
  made.title = node.get("title");
  made.paragraph = node.get("paragraph");
  made.no = integer_in(node, "no").value_or(0);
  made.kind = value_of(item_kinds, node.get("kind"), ItemKind::matter);
  made.added = date_in(node, "added");
  made.immediate = boolean_in(node, "immediate").value_or(false);
  made.summary = node.first_child("summary");
  made.debate = node.first_child("debate");
  node.each_element([&](xml::Node child) { add_part(made, child); });
  return made;
}

Scrutiny scrutiny(xml::Node node) {
  Scrutiny made;
  made.node = node;
  made.kind = value_of(scrutiny_kinds, node.get("kind"), ScrutinyKind::ordinary);
  made.date = date_in(node, "date");
  made.done = date_in(node, "done");
  made.posted = date_in(node, "posted");
  made.taken_down = date_in(node, "takenDown");
  for (xml::Node each = node.first_child("during"); each; each = each.next("during")) made.of.push_back(span_of(each));
  return made;
}

bool read(ViewReader& reader, xml::Node node, std::string_view name) {
  if (name != "meeting") return false;
  Meeting& meeting = reader.add(reader.views().meetings, node);
  meeting.place = node.get("place");
  meeting.season = node.get("season");
  meeting.date = date_in(node, "date").value_or(Date());
  meeting.start = TimeOfDay::parse(node.get("start"));
  meeting.end = TimeOfDay::parse(node.get("end"));
  meeting.summoned = date_in(node, "summoned");
  meeting.announced = date_in(node, "announced");
  meeting.first_paragraph = integer_in(node, "firstParagraph");
  meeting.form = value_of(meeting_forms, node.get("form"), MeetingForm::physical);
  node.each_element([&](xml::Node child) {
    if (child.name() == "attendee") meeting.attendees.push_back(attendee(child));
    if (child.name() == "adjournment") meeting.adjournments.push_back(adjournment(child));
    if (child.name() == "item") meeting.items.push_back(item(child));
    if (child.name() == "scrutiny") meeting.scrutinies.push_back(scrutiny(child));
  });
  return true;
}

using ItemsById = std::unordered_map<std::string_view, const MeetingItem*>;

ItemsById items_by_id(const Meeting& meeting) {
  ItemsById items;
  for (const MeetingItem& item : meeting.items) {
    if (!item.id.empty()) items.emplace(item.id, &item);
  }
  return items;
}

void link(const ItemsById& items, std::vector<ItemSpan>& spans) {
  const auto named = [&](std::string_view id) {
    const auto found = items.find(id);
    return found == items.end() ? nullptr : found->second;
  };
  for (ItemSpan& span : spans) {
    span.from = named(span.node.get("from"));
    span.to = named(span.node.get("to"));
  }
}

void link(const ViewReader& reader, MeetingItem& item) {
  item.concerns = reader.to<Case>(item.node, "case");
  for (Decision& each : item.proposals) link_decision(reader, each);
  for (Decision& each : item.decisions) link_decision(reader, each);
  for (Recusal& each : item.recusals) {
    each.role = reader.to<Role>(each.node, "role");
    each.substitute = reader.to<Role>(each.node, "substitute");
  }
  for (Vote& each : item.votes) {
    each.casting = reader.to<Role>(each.node, "casting");
    for (Ballot& ballot : each.ballots) ballot.role = reader.to<Role>(ballot.node, "role");
  }
  for (Statement& each : item.statements) each.by_role = reader.to<Role>(each.node, "by");
}

void link(ViewReader& reader) {
  Views& views = reader.views();
  for (Meeting& meeting : views.meetings) {
    meeting.body = reader.to<Body>(meeting.node, "body");
    meeting.chair = reader.to<Role>(meeting.node, "chair");
    meeting.secretary = reader.to<Role>(meeting.node, "secretary");
    for (MeetingItem& each : meeting.items) link(reader, each);
    const ItemsById items = items_by_id(meeting);
    for (Attendee& attendee : meeting.attendees) {
      attendee.role = reader.to<Role>(attendee.node, "role");
      attendee.stands_for = reader.to<Role>(attendee.node, "for");
      link(items, attendee.during);
    }
    for (Scrutiny& each : meeting.scrutinies) {
      for (const std::string_view id : WordList(each.node.get("by"))) {
        if (const auto* role = views.find<Role>(id)) each.by.push_back(role);
      }
      link(items, each.of);
    }
  }
}

}  // namespace

extern const Subject meeting_subject;
constinit const Subject meeting_subject{"meeting", table::types, read, link};

}  // namespace planverk::plan
