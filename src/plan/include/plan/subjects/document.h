/// The variant's document, as structs. See plan/subjects/register.h.
#pragma once

#include "plan/subjects/body.h"
#include "plan/subjects/case.h"
#include "plan/subjects/goal.h"
#include "plan/subjects/register.h"

namespace planverk::plan {

enum class DocumentStatus { draft, proposal, adopted, final };
enum class SignatureKind { electronic, manual, sign_off };

inline constexpr EnumWord<DocumentStatus> document_statuses[] = {{DocumentStatus::draft, "draft"},
                                                                 {DocumentStatus::proposal, "proposal"},
                                                                 {DocumentStatus::adopted, "adopted"},
                                                                 {DocumentStatus::final, "final"}};
inline constexpr EnumWord<SignatureKind> signature_kinds[] = {
    {SignatureKind::electronic, "electronic"}, {SignatureKind::manual, "manual"}, {SignatureKind::sign_off, "signOff"}};

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
