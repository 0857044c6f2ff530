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

/// By the code of ISO 3166-1.
enum class Country { sweden, norway, denmark, finland };
inline constexpr EnumWord<Country> countries[] = {
    {Country::sweden, "SE"}, {Country::norway, "NO"}, {Country::denmark, "DK"}, {Country::finland, "FI"}};

enum class Season { spring, summer, autumn, winter };
inline constexpr EnumWord<Season> seasons[] = {{Season::spring, "spring"},
                                               {Season::summer, "summer"},
                                               {Season::autumn, "autumn"},
                                               {Season::winter, "winter"}};

struct Organisation {
  xml::Node node;
  std::string_view id, name;
  OrganisationKind kind = OrganisationKind::municipality;
  const Organisation* parent = nullptr;
  std::optional<Country> country;  ///< as stated
};
struct Unit {
  xml::Node node;
  std::string_view id, name;
  const Organisation* organisation = nullptr;  ///< of the unit, or of the units above it
  const Unit* parent = nullptr;
};
struct RegularMeeting {
  xml::Node node;  ///< its words are the topic
  Season season = Season::spring;
};
struct Body {
  xml::Node node;
  std::string_view id, name;
  BodyType type = BodyType::board;
  bool deciding = false;
  const Body* parent = nullptr;
  const Organisation* organisation = nullptr;
  std::vector<RegularMeeting> regular_meetings;
  std::optional<int> members, notice_days, announce_days;  ///< as stated
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

/// Who decides, who is consulted and who is informed; the lists of ids are its node's.
struct Matter {
  xml::Node node;
  std::string_view id, title;
};
struct Exclusion {
  xml::Node node;
  std::string_view id;
};

struct BodyRegisters {
  std::vector<Organisation> organisations;
  std::vector<Unit> units;
  std::vector<Body> bodies;
  std::vector<Role> roles;
  std::vector<Person> persons;
  std::vector<Matter> matters;
  std::vector<Exclusion> exclusions;
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

template <>
struct Register<Matter> {
  static constexpr std::string_view element = "matter";
  static constexpr auto list = &BodyRegisters::matters;
};
template <>
struct Register<Exclusion> {
  static constexpr std::string_view element = "exclusion";
  static constexpr auto list = &BodyRegisters::exclusions;
};

}  // namespace planverk::plan
