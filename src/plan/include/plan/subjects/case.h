/// Cases, proposals and decisions, as structs. See plan/subjects/register.h.
#pragma once

#include "plan/subjects/body.h"
#include "plan/subjects/register.h"

namespace planverk::plan {

enum class DecisionType { none, adopt, approve, take_note, refer, postpone, remit, deny, forward, elect, amend };

inline constexpr EnumWord<DecisionType> decision_types[] = {
    {DecisionType::adopt, "adopt"}, {DecisionType::approve, "approve"},   {DecisionType::take_note, "takeNote"},
    {DecisionType::refer, "refer"}, {DecisionType::postpone, "postpone"}, {DecisionType::remit, "remit"},
    {DecisionType::deny, "deny"},   {DecisionType::forward, "forward"},   {DecisionType::elect, "elect"},
    {DecisionType::amend, "amend"}};

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
  std::optional<Date> due, done;  ///< of a decision that is to be carried out
  std::vector<xml::Node> items, notify, dissent;

  /// Somebody is to do something, or has done it; most decisions are done when they are taken.
  [[nodiscard]] bool to_be_carried_out() const { return !proposal && (due || done || node.has("responsible")); }
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
  std::vector<Hearing> hearings;
  std::vector<PriorDecision> prior_decisions;
  std::vector<Decision> proposals;
  std::vector<Basis> basis;
  std::vector<Notify> notify;
  std::vector<Attachment> attachments;
};

struct CaseRegisters {
  std::vector<Case> cases;
};
template <>
struct Register<Case> {
  static constexpr std::string_view element = "case";
  static constexpr auto list = &CaseRegisters::cases;
};

}  // namespace planverk::plan
