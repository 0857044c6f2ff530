/// The structs of meetings, cases, proposals and decisions, and of the variant's document; for what holds for all of
/// them see entities.h.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "plan/entities.h"
#include "xml/tree.h"

namespace planverk::plan {

enum class AttendeeKind { present, substitute, absent, other };
enum class DecisionType { none, adopt, approve, take_note, refer, postpone, remit, deny, forward, elect, amend };
enum class DocumentStatus { draft, proposal, adopted, final };
enum class SignatureKind { electronic, manual, sign_off };

struct Case;
struct Meeting;
struct Decision {  ///< a proposal or a decision
  xml::Node node;
  std::string_view id;
  bool proposal = false;
  DecisionType type = DecisionType::none;
  const Body* by_body = nullptr;  ///< one of by_body and by_role
  const Role* by_role = nullptr;
  const Body* to = nullptr;
  std::optional<Date> date;
  std::vector<xml::Node> items, notify, dissent;
};
struct MeetingItem {
  xml::Node node;
  std::string_view id, title, paragraph;
  int no = 0;
  const Case* concerns = nullptr;
  xml::Node summary, debate;
  std::vector<Decision> proposals, decisions;
};
struct Attendee {
  xml::Node node;
  const Role* role = nullptr;
  AttendeeKind kind = AttendeeKind::present;
};
struct Meeting {
  xml::Node node;
  std::string_view id, place, season;
  const Body* body = nullptr;
  Date date;
  std::optional<TimeOfDay> start, end;
  std::vector<Attendee> attendees;
  std::vector<MeetingItem> items;
};
struct Hearing {
  xml::Node node;
  std::string_view no;
  const Meeting* meeting = nullptr;
};
struct PriorDecision {
  xml::Node node;
  std::string_view no, paragraph, title, month;  ///< month: `yyyy-mm`
  const Body* body = nullptr;
  std::optional<Date> date;
};
struct Basis {
  xml::Node node;
  std::optional<Date> date;
};
struct Notify {
  xml::Node node;
  const Body* body = nullptr;
};
struct Attachment {
  xml::Node node;
  std::string_view id, title, href;
  std::optional<Date> date;
  std::optional<int> no;
};
struct Case {
  xml::Node node;
  std::string_view id, title, record_no, archive_no, archive_code, dnr, legal_basis;
  const Role* officer = nullptr;
  std::vector<Hearing> hearings;
  std::vector<PriorDecision> prior_decisions;
  std::vector<Decision> proposals;
  std::vector<Basis> basis;
  std::vector<Notify> notify;
  std::vector<Attachment> attachments;
};

struct Adoption {
  xml::Node node;
  const Body* body = nullptr;
  std::optional<Date> date;
  std::string_view paragraph;
};
struct Sign {
  xml::Node node;
  const Role* role = nullptr;
  const Person* person = nullptr;
  int offset = 0;
};
struct Signatures {
  xml::Node node;
  SignatureKind kind = SignatureKind::electronic;
  std::string_view place;
  std::optional<Date> date;
  std::vector<Sign> signs;
};
struct Section {
  xml::Node node;
  std::string_view id, title, use, number;  ///< number: `auto`, `none` or as it is to print
  DecisionType type = DecisionType::none;
  bool annex = false;
  std::vector<Section> sections;
};
/// The one document of the variant.
struct Document {
  xml::Node node;
  std::string_view id, title, subtitle, dnr, applies_to, period_from, period_to, supersedes;
  DocumentStatus status = DocumentStatus::draft;
  const Body* body = nullptr;
  const Unit* unit = nullptr;
  const Organisation* organisation =
      nullptr;  ///< its own, else its unit's, else its body's, else the only one there is
  Date date;
  xml::Node subject;              ///< what `of` leads to
  const Case* of_case = nullptr;  ///< at most one of of_case, of_meeting, of_report
  const Meeting* of_meeting = nullptr;
  const Report* of_report = nullptr;
  std::string_view responsible;  ///< id of a role, body or unit
  std::vector<Adoption> adoptions;
  std::vector<Section> sections;  ///< sections and annexes, nested
  std::vector<Signatures> signatures;
};

}  // namespace planverk::plan
