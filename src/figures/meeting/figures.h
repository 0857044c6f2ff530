/// Meetings: the numbers of items in the minutes, who serves, what votes came to, and the days by which the law wants
/// what is done (meeting/law.h). What cannot be known from the plan, or was taken out of it, has no value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "plan/views.h"
#include "table/rows.h"

namespace planverk::figures {

struct VoteNumbers {
  std::optional<int> yes, no, abstained, absent;  ///< as listed, else as stated
  std::optional<plan::VoteOutcome> outcome;       ///< as the numbers give it, else as stated
  bool cast = false;                              ///< the numbers are equal, and one vote decides
  bool unanimous = false;
  std::string winner;  ///< id of the proposal or decision that it came to
};
/// Items that follow upon each other, by their places in Meeting::items.
struct ItemRun {
  std::size_t first = 0, last = 0;
};
struct ItemNumbers {
  std::string series;         ///< what stands before the number: `PS`
  std::string paragraph;      ///< `53`, `12/26`
  std::optional<int> serial;  ///< the number alone, of the year
  bool stated = false;        ///< on the item or with its case, not counted
  bool supplement = false;
  int attachments = 0;
  std::optional<int> serving;
  std::vector<VoteNumbers> votes;                        ///< as Meeting::items' votes
  std::vector<std::optional<std::size_t>> decided_by;    ///< of each decision the vote that it came of
};
struct ScrutinyNumbers {
  std::optional<Date> approve_by, announce_by, appeal_to, take_down;
  std::vector<ItemRun> runs;
};
struct MeetingNumbers {
  std::optional<plan::Country> country;
  std::vector<ItemNumbers> items;
  std::vector<std::size_t> order;  ///< the items' places as they are treated: by their numbers on the agenda
  std::vector<ScrutinyNumbers> scrutinies;
  std::optional<int> serving, members, quorum, notice_days, announce_days;
  std::optional<Date> notice_by, announce_by;
  bool quorate = false;
  int supplements = 0, withdrawn = 0;
};

struct MeetingFigures {
  std::vector<MeetingNumbers> meetings;
};

namespace figure_rows {

inline constexpr Figure meeting_rows[] = {
    one_of("meeting", "@fig:country", "SE NO DK FI", "The country whose law and practice the meeting follows."),
    value("meeting", "@fig:first-paragraph", text, {}, "The number of its first item in the minutes."),
    value("meeting", "@fig:last-paragraph", text, {}, "The number of its last item in the minutes."),
    value("meeting", "@fig:serving", count, {}, "How many served: members who were there, and substitutes."),
    value("meeting", "@fig:members", count, {}, "How many members the body has: as stated, else as listed."),
    value("meeting", "@fig:quorum", count, {}, "How many have to be there by law."),
    value("meeting", "@fig:quorate", boolean, {}, "So many were there at every item."),
    value("meeting", "@fig:supplements", count, {}, "How many items came to the agenda after the notice."),
    value("meeting", "@fig:withdrawn", count, {}, "How many items were withdrawn."),
    value("meeting", "@fig:notice-days", integer, "days", "How many days before the meeting the notice was sent."),
    value("meeting", "@fig:announce-days", integer, "days", "How many days before it the meeting was announced."),
    value("meeting", "@fig:notice-by", date, {}, "The last day to send the notice, by the body's own rule."),
    value("meeting", "@fig:announce-by", date, {}, "The last day to announce it, by the body's own rule or by law."),
    value("meeting/item", "@fig:paragraph", text, {},
          "Its number in the minutes without sign or letters, `53` or `12/26`: as stated on it; in Norway as its case has it "
          "for the meeting; else counted on."),
    value("meeting/item", "@fig:series", text, {}, "The letters before its number, where they are stated: `PS`."),
    value("meeting/item", "@fig:supplement", boolean, {}, "It came to the agenda after the notice."),
    value("meeting/item", "@fig:withdrawn", boolean, {}, "It was withdrawn."),
    value("meeting/item", "@fig:attachments", count, {}, "How many attachments are sent with it and with its case."),
    value("meeting/item", "@fig:serving", count, {}, "How many served when it was treated."),
    value("meeting/item", "@fig:complaint-weeks", count, "weeks",
          "In which who is concerned can complain of the decision, where the law says it and the case can be appealed."),
    value("attendee/during", "@fig:first-paragraph", text, {}, "The number of the first item."),
    value("attendee/during", "@fig:last-paragraph", text, {}, "The number of the last item, where it is another."),
    value("item/vote", "@fig:yes", count, {}, "How many voted yes: as listed, else as stated."),
    value("item/vote", "@fig:no", count, {}, "How many voted no."),
    value("item/vote", "@fig:abstained", count, {}, "How many abstained."),
    value("item/vote", "@fig:absent", count, {}, "How many were absent."),
    one_of("item/vote", "@fig:outcome", "yes no tie", "What it came to: as the numbers give it, else as stated."),
    value("item/vote", "@fig:margin", count, {}, "By how many votes."),
    value("item/vote", "@fig:cast", boolean, {}, "Both had the same number, and the vote of one decided."),
    value("item/vote", "@fig:unanimous", boolean, {}, "Nobody voted otherwise."),
    value("item/vote", "@fig:winner", reference, {}, "What it came to: the proposal or decision."),
    value("item/vote", "@fig:decides", boolean, {}, "A decision of the item came of it."),
    value("item/decision", "@fig:vote", count, {}, "Which of the item's votes it came of: 1 is the first."),
    value("scrutiny", "@fig:approve-by", date, {}, "The last day to approve the minutes, by law."),
    value("scrutiny", "@fig:announce-by", date, {}, "The last day to announce that they are approved."),
    value("scrutiny", "@fig:appeal-to", date, {},
          "The last day on which decisions can be appealed against: from the announcement on, by law; a working day."),
    value("scrutiny", "@fig:take-down", date, {}, "The first day on which the announcement may be taken down."),
    element("scrutiny document", "fig:span",
            "Items without a gap that are approved together, or that the document is about."),
    value("fig:span", "@fig:first-paragraph", text, {}, "The number of the first of them."),
    value("fig:span", "@fig:last-paragraph", text, {}, "The number of the last, where it is another."),
};

}  // namespace figure_rows

}  // namespace planverk::figures
