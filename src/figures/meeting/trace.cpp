// What the numbers of meetings are made of: who is counted, and the days between two dates.
#include "meeting/presence.h"
#include "trace/parts.h"

namespace planverk::figures {

namespace {

void trace_ballots(const plan::Vote& vote, Traces& traces) {
  if (vote.ballots.empty() || has_lost(vote.node, "ballot")) return;
  const auto count = [&](std::string_view figure, plan::Choice choice) {
    TraceParts parts;
    for (const plan::Ballot& each : vote.ballots) {
      if (each.choice == choice) parts.push_back(counted(each.node));
    }
    if (!parts.empty()) traces.add(vote.node, figure, Reckoning::count, std::move(parts));
  };
  count("fig:yes", plan::Choice::yes);
  count("fig:no", plan::Choice::no);
  count("fig:abstained", plan::Choice::abstain);
  count("fig:absent", plan::Choice::absent);
}

void trace_serving(const plan::Meeting& meeting, Traces& traces) {
  TraceParts parts;
  for (const plan::Attendee& each : meeting.attendees) {
    if (serves(each)) parts.push_back(counted(each.node));
  }
  if (!parts.empty()) traces.add(meeting.node, "fig:serving", Reckoning::count, std::move(parts));
}

}  // namespace

void meeting_trace(const plan::Variant& /*variant*/, const plan::Views& views, const Uses& /*uses*/,
                   const Numbers& /*numbers*/, Traces& traces) {
  for (const plan::Meeting& meeting : views.meetings) {
    trace_serving(meeting, traces);
    for (const plan::MeetingItem& item : meeting.items) {
      for (const plan::Vote& vote : item.votes) trace_ballots(vote, traces);
    }
    const auto days = [&](std::string_view figure, std::string_view attribute, const std::optional<Date>& from) {
      if (from)
        traces.add(meeting.node, figure, Reckoning::days,
                   {day(meeting.node, attribute, *from), day(meeting.node, "date", meeting.date)});
    };
    days("fig:notice-days", "summoned", meeting.summoned);
    days("fig:announce-days", "announced", meeting.announced);
  }
}

}  // namespace planverk::figures
