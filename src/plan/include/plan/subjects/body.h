/// Organisations, units, bodies, roles and persons, as structs. See plan/subjects/register.h.
#pragma once

#include "plan/subjects/register.h"

namespace planverk::plan {

enum class OrganisationKind { municipality, region, state, company };
enum class BodyType {
  council,
  executive,
  committee,
  board,
  working_committee,
  controllers,
  reference_group,
  forum,
  directorate,
  management,
};

inline constexpr EnumWord<OrganisationKind> organisation_kinds[] = {{OrganisationKind::municipality, "municipality"},
                                                                    {OrganisationKind::region, "region"},
                                                                    {OrganisationKind::state, "state"},
                                                                    {OrganisationKind::company, "company"}};
inline constexpr EnumWord<BodyType> body_types[] = {{BodyType::council, "council"},
                                                    {BodyType::executive, "executive"},
                                                    {BodyType::committee, "committee"},
                                                    {BodyType::board, "board"},
                                                    {BodyType::working_committee, "workingCommittee"},
                                                    {BodyType::controllers, "controllers"},
                                                    {BodyType::reference_group, "referenceGroup"},
                                                    {BodyType::forum, "forum"},
                                                    {BodyType::directorate, "directorate"},
                                                    {BodyType::management, "management"}};

struct Organisation {
  xml::Node node;
  std::string_view id, name;
  OrganisationKind kind = OrganisationKind::municipality;
  const Organisation* parent = nullptr;
};
struct Unit {
  xml::Node node;
  std::string_view id, name;
  const Organisation* organisation = nullptr;  ///< of the unit, or of the units above it
  const Unit* parent = nullptr;
};
struct Body {
  xml::Node node;
  std::string_view id, name;
  BodyType type = BodyType::board;
  bool deciding = false;
  const Body* parent = nullptr;
  const Organisation* organisation = nullptr;
};
struct Role {
  xml::Node node;
  std::string_view id, title, party;
  const Unit* unit = nullptr;
  const Body* body = nullptr;
  std::optional<Decimal> share;
};
struct Person {
  xml::Node node;
  std::string_view id, display_name;
  const Role* role = nullptr;
};

struct BodyRegisters {
  std::vector<Organisation> organisations;
  std::vector<Unit> units;
  std::vector<Body> bodies;
  std::vector<Role> roles;
  std::vector<Person> persons;
};
template <>
struct Register<Organisation> {
  static constexpr std::string_view element = "organisation";
  static constexpr auto list = &BodyRegisters::organisations;
};
template <>
struct Register<Unit> {
  static constexpr std::string_view element = "unit";
  static constexpr auto list = &BodyRegisters::units;
};
template <>
struct Register<Body> {
  static constexpr std::string_view element = "body";
  static constexpr auto list = &BodyRegisters::bodies;
};
template <>
struct Register<Role> {
  static constexpr std::string_view element = "role";
  static constexpr auto list = &BodyRegisters::roles;
};
template <>
struct Register<Person> {
  static constexpr std::string_view element = "person";
  static constexpr auto list = &BodyRegisters::persons;
};

}  // namespace planverk::plan
