/// Meetings of bodies, as structs: who was there, the items with what was proposed, voted on and decided, and how the
/// minutes are approved. What documents print alone stays in the tree. See plan/subjects/register.h.
#pragma once

#include "plan/subjects/case.h"
#include "plan/subjects/register.h"

namespace planverk::plan {

enum class AttendeeKind { present, substitute, absent, other };
enum class MeetingForm { physical, remote, hybrid };
enum class ItemKind { matter, opening, election, information, referral, delegated, interpellation, question, other };
enum class VoteForm { unanimous, acclamation, counted, roll_call, secret };
enum class Choice { yes, no, abstain, absent };
enum class VoteOutcome { yes, no, tie };
enum class StatementKind { note, opinion };
enum class ScrutinyKind { ordinary, immediate };

inline constexpr EnumWord<AttendeeKind> attendee_kinds[] = {{AttendeeKind::present, "present"},
                                                            {AttendeeKind::substitute, "substitute"},
                                                            {AttendeeKind::absent, "absent"},
                                                            {AttendeeKind::other, "other"}};
inline constexpr EnumWord<MeetingForm> meeting_forms[] = {
    {MeetingForm::physical, "physical"}, {MeetingForm::remote, "remote"}, {MeetingForm::hybrid, "hybrid"}};
inline constexpr EnumWord<ItemKind> item_kinds[] = {
    {ItemKind::matter, "case"},           {ItemKind::opening, "opening"},
    {ItemKind::election, "election"},     {ItemKind::information, "information"},
    {ItemKind::referral, "referral"},     {ItemKind::delegated, "delegated"},
    {ItemKind::interpellation, "interpellation"}, {ItemKind::question, "question"},
    {ItemKind::other, "other"}};
inline constexpr EnumWord<VoteForm> vote_forms[] = {{VoteForm::unanimous, "unanimous"},
                                                    {VoteForm::acclamation, "acclamation"},
                                                    {VoteForm::counted, "counted"},
                                                    {VoteForm::roll_call, "rollCall"},
                                                    {VoteForm::secret, "secret"}};
inline constexpr EnumWord<Choice> choices[] = {
    {Choice::yes, "yes"}, {Choice::no, "no"}, {Choice::abstain, "abstain"}, {Choice::absent, "absent"}};
inline constexpr EnumWord<VoteOutcome> vote_outcomes[] = {
    {VoteOutcome::yes, "yes"}, {VoteOutcome::no, "no"}, {VoteOutcome::tie, "tie"}};
inline constexpr EnumWord<StatementKind> statement_kinds[] = {{StatementKind::note, "note"},
                                                              {StatementKind::opinion, "opinion"}};
inline constexpr EnumWord<ScrutinyKind> scrutiny_kinds[] = {{ScrutinyKind::ordinary, "ordinary"},
                                                            {ScrutinyKind::immediate, "immediate"}};

struct MeetingItem;
/// The items from one to another, both with what is between them.
struct ItemSpan {
  xml::Node node;
  const MeetingItem* from = nullptr;
  const MeetingItem* to = nullptr;  ///< null: `from` alone
};
struct Attendee {
  xml::Node node;
  const Role* role = nullptr;
  AttendeeKind kind = AttendeeKind::present;
  const Role* stands_for = nullptr;
  std::optional<TimeOfDay> arrived, left;
  std::vector<ItemSpan> during;  ///< empty: all of them
};
struct Adjournment {
  xml::Node node;
  std::optional<TimeOfDay> start, end;
};
struct Recusal {
  xml::Node node;
  const Role* role = nullptr;
  const Role* substitute = nullptr;
};
struct Ballot {
  xml::Node node;
  const Role* role = nullptr;
  Choice choice = Choice::yes;
};
struct Vote {
  xml::Node node;
  std::string_view id;
  VoteForm form = VoteForm::counted;
  std::optional<int> yes, no, abstained, absent;  ///< as stated
  std::optional<VoteOutcome> outcome;             ///< as stated
  const Role* casting = nullptr;
  std::vector<Ballot> ballots;
};
struct Statement {
  xml::Node node;
  StatementKind kind = StatementKind::note;
  const Role* by_role = nullptr;
};
struct MeetingItem {
  xml::Node node;
  std::string_view id, title, paragraph;
  int no = 0;
  ItemKind kind = ItemKind::matter;
  const Case* concerns = nullptr;
  std::optional<Date> added;
  bool immediate = false;  ///< its minutes are approved at once
  xml::Node withdrawal;    ///< empty: it was treated
  xml::Node summary, debate;
  std::vector<Decision> proposals, decisions;
  std::vector<Vote> votes;
  std::vector<Recusal> recusals;
  std::vector<Statement> statements;
  std::vector<Adjournment> adjournments;
  std::vector<Attachment> attachments;
};
struct Scrutiny {
  xml::Node node;
  ScrutinyKind kind = ScrutinyKind::ordinary;
  std::vector<const Role*> by;
  std::optional<Date> date, done, posted, taken_down;
  std::vector<ItemSpan> of;  ///< of an immediate one: its items; empty: those that say so
};
struct Meeting {
  xml::Node node;
  std::string_view id, place, season;
  const Body* body = nullptr;
  Date date;
  std::optional<TimeOfDay> start, end;
  std::optional<Date> summoned, announced;
  std::optional<int> first_paragraph;
  MeetingForm form = MeetingForm::physical;
  const Role* chair = nullptr;
  const Role* secretary = nullptr;
  std::vector<Attendee> attendees;
  std::vector<Adjournment> adjournments;
  std::vector<MeetingItem> items;
  std::vector<Scrutiny> scrutinies;
};

struct MeetingRegisters {
  std::vector<Meeting> meetings;
};
template <>
struct Register<Meeting> {
  static constexpr std::string_view element = "meeting";
  static constexpr auto list = &MeetingRegisters::meetings;
};

}  // namespace planverk::plan
