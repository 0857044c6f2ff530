// The figures of meetings on the tree.
#include <cstdlib>

#include "base/word_list.h"
#include "count/numbers.h"
#include "meeting/law.h"
#include "meeting/paragraphs.h"
#include "table/write.h"

namespace planverk::figures {

namespace {

void write_date(xml::Node node, FigureName name, const std::optional<Date>& date) {
  if (date) write(node, name, date->text());
}

void write_text(xml::Node node, FigureName name, const std::string& text) {
  if (!text.empty()) write(node, name, text);
}

void write_number(xml::Node node, FigureName name, int number) {
  if (number != 0) write(node, name, std::optional(number));
}

void write_vote(const plan::Vote& vote, const VoteNumbers& numbers) {
  write(vote.node, "item/vote/@fig:yes", numbers.yes);
  write(vote.node, "item/vote/@fig:no", numbers.no);
  write(vote.node, "item/vote/@fig:abstained", numbers.abstained);
  write(vote.node, "item/vote/@fig:absent", numbers.absent);
  if (numbers.outcome) write(vote.node, "item/vote/@fig:outcome", plan::word_of(plan::vote_outcomes, *numbers.outcome));
  if (numbers.yes && numbers.no)
    write(vote.node, "item/vote/@fig:margin", std::optional(std::abs(*numbers.yes - *numbers.no)));
  write_flag(vote.node, "item/vote/@fig:cast", numbers.cast);
  write_flag(vote.node, "item/vote/@fig:unanimous", numbers.unanimous);
  write_text(vote.node, "item/vote/@fig:winner", numbers.winner);
}

void write_item(const plan::MeetingItem& item, const ItemNumbers& numbers, const Clause* complaint) {
  write_text(item.node, "meeting/item/@fig:paragraph", numbers.paragraph);
  write_text(item.node, "meeting/item/@fig:series", numbers.series);
  write_flag(item.node, "meeting/item/@fig:supplement", numbers.supplement);
  write_flag(item.node, "meeting/item/@fig:withdrawn", static_cast<bool>(item.withdrawal));
  write_number(item.node, "meeting/item/@fig:attachments", numbers.attachments);
  write(item.node, "meeting/item/@fig:serving", numbers.serving);
  const bool appeal = item.concerns != nullptr && item.concerns->node.get("appeal") == "true";
  if (appeal && complaint != nullptr)
    write(item.node, "meeting/item/@fig:complaint-weeks", std::optional(complaint->value));
  for (std::size_t i = 0; i < item.votes.size(); ++i) write_vote(item.votes[i], numbers.votes[i]);
  for (std::size_t i = 0; i < item.decisions.size(); ++i) {
    if (!numbers.decided_by[i]) continue;
    write(item.decisions[i].node, "item/decision/@fig:vote", std::optional(static_cast<int>(*numbers.decided_by[i]) + 1));
    write_flag(item.votes[*numbers.decided_by[i]].node, "item/vote/@fig:decides", true);
  }
}

/// The first and the last of them, as numbers; of one alone the last is not said.
struct Ends {
  std::string first, last;
};

Ends ends_of(const MeetingNumbers& numbers, ItemRun run) {
  const std::string& last = numbers.items[run.last].paragraph;
  return {numbers.items[run.first].paragraph, run.last == run.first ? std::string() : last};
}

void write_runs(xml::Node node, const MeetingNumbers& numbers, const std::vector<ItemRun>& runs) {
  for (const ItemRun run : runs) {
    const xml::Node span = append(node, "scrutiny document/fig:span");
    const Ends ends = ends_of(numbers, run);
    write_text(span, "fig:span/@fig:first-paragraph", ends.first);
    write_text(span, "fig:span/@fig:last-paragraph", ends.last);
  }
}

void write_spans(const plan::Attendee& attendee, const plan::Meeting& meeting, const MeetingNumbers& numbers) {
  const auto place = [&](const plan::MeetingItem* item) { return static_cast<std::size_t>(item - meeting.items.data()); };
  for (const plan::ItemSpan& span : attendee.during) {
    if (span.from == nullptr) continue;
    const Ends ends = ends_of(numbers, {place(span.from), place(span.to == nullptr ? span.from : span.to)});
    write_text(span.node, "attendee/during/@fig:first-paragraph", ends.first);
    write_text(span.node, "attendee/during/@fig:last-paragraph", ends.last);
  }
}

void write_scrutiny(const plan::Scrutiny& scrutiny, const ScrutinyNumbers& numbers, const MeetingNumbers& of_meeting) {
  write_date(scrutiny.node, "scrutiny/@fig:approve-by", numbers.approve_by);
  write_date(scrutiny.node, "scrutiny/@fig:announce-by", numbers.announce_by);
  write_date(scrutiny.node, "scrutiny/@fig:appeal-to", numbers.appeal_to);
  write_date(scrutiny.node, "scrutiny/@fig:take-down", numbers.take_down);
  write_runs(scrutiny.node, of_meeting, numbers.runs);
}

void write_meeting(const plan::Meeting& meeting, const MeetingNumbers& numbers) {
  const xml::Node node = meeting.node;
  if (numbers.country) write(node, "meeting/@fig:country", plan::word_of(plan::countries, *numbers.country));
  const std::vector<ItemRun> runs = runs_of(meeting, numbers, [](const plan::MeetingItem&) { return true; });
  if (!runs.empty()) {
    write_text(node, "meeting/@fig:first-paragraph", numbers.items[runs.front().first].paragraph);
    write_text(node, "meeting/@fig:last-paragraph", numbers.items[runs.back().last].paragraph);
  }
  write(node, "meeting/@fig:serving", numbers.serving);
  write(node, "meeting/@fig:members", numbers.members);
  write(node, "meeting/@fig:quorum", numbers.quorum);
  write_flag(node, "meeting/@fig:quorate", numbers.quorate);
  write_number(node, "meeting/@fig:supplements", numbers.supplements);
  write_number(node, "meeting/@fig:withdrawn", numbers.withdrawn);
  write(node, "meeting/@fig:notice-days", numbers.notice_days);
  write(node, "meeting/@fig:announce-days", numbers.announce_days);
  write_date(node, "meeting/@fig:notice-by", numbers.notice_by);
  write_date(node, "meeting/@fig:announce-by", numbers.announce_by);
  const Clause* complaint = clause_for(numbers.country, meeting.body, LawFact::complaint);
  for (std::size_t i = 0; i < meeting.items.size(); ++i) write_item(meeting.items[i], numbers.items[i], complaint);
  for (const plan::Attendee& attendee : meeting.attendees) write_spans(attendee, meeting, numbers);
  for (std::size_t i = 0; i < meeting.scrutinies.size(); ++i)
    write_scrutiny(meeting.scrutinies[i], numbers.scrutinies[i], numbers);
}

/// What a document of some of the items is about.
void write_document(const plan::Views& views, const Numbers& numbers) {
  const plan::Meeting* meeting = views.document.of_meeting;
  if (meeting == nullptr) return;
  const WordList named(views.document.node.get("items"));
  const MeetingNumbers& of_meeting = of(numbers.meetings, views.meetings, meeting);
  const bool all = named.begin() == named.end();
  write_runs(views.document.node, of_meeting,
             runs_of(*meeting, of_meeting, [&](const plan::MeetingItem& item) { return all || named.contains(item.id); }));
}

}  // namespace

void meeting_write(plan::Variant& /*variant*/, const plan::Views& views, const Uses& /*uses*/, const Numbers& numbers) {
  for (const plan::Meeting& meeting : views.meetings)
    write_meeting(meeting, of(numbers.meetings, views.meetings, &meeting));
  write_document(views, numbers);
}

}  // namespace planverk::figures
