/// The plan's settings: abbreviations, revisions, accepted findings, limits, calendars, as structs. See
/// plan/subjects/register.h.
#pragma once

#include "plan/subjects/body.h"
#include "plan/subjects/register.h"

namespace planverk::plan {

enum class CalendarKind { none, budget, reporting };
inline constexpr EnumWord<CalendarKind> calendar_kinds[] = {{CalendarKind::budget, "budget"},
                                                            {CalendarKind::reporting, "reporting"}};
enum class LinkFrequency { once, year, half, tertial, quarter };
inline constexpr EnumWord<LinkFrequency> link_frequencies[] = {{LinkFrequency::once, "once"},
                                                               {LinkFrequency::year, "year"},
                                                               {LinkFrequency::half, "half"},
                                                               {LinkFrequency::tertial, "tertial"},
                                                               {LinkFrequency::quarter, "quarter"}};

struct Abbreviation {
  xml::Node node;
  std::string_view short_form, long_form;
};
struct Revision {
  xml::Node node;
  std::string_view id, type, state;
  std::optional<Date> date;
  const Revision* pair = nullptr;
};
/// A finding that the plan accepts.
struct Accept {
  xml::Node node;
  std::string_view rule, at, reason;
  const Role* by = nullptr;  ///< null when a body accepts it
  std::optional<Date> date;
};
struct PlanLimits {
  xml::Node node;
  std::optional<int> goals_max;
  std::optional<int> goal_years;
  std::optional<Decimal> deficit_percent;
  std::optional<Decimal> investment_from, overrun_percent;
  std::string_view investment_unit;  ///< of investment_from
};
struct Event {
  xml::Node node;
  std::optional<int> month;
  std::optional<Date> date;
  std::string_view actor, output;  ///< actor: an id
};
struct Calendar {
  xml::Node node;
  std::string_view id;
  CalendarKind kind = CalendarKind::none;
  std::vector<Event> events;
};

struct Link {
  xml::Node node;
  LinkFrequency frequency = LinkFrequency::once;
  std::optional<int> from, to;
  int each = 1;
};
/// Documents that follow from each other.
struct Chain {
  xml::Node node;
  std::string_view id;
  std::vector<Link> links;
};

struct SettingRegisters {
  std::vector<Abbreviation> abbreviations;
  std::vector<Revision> revisions;
  std::vector<Accept> accepted;
  std::vector<Calendar> calendars;
  std::vector<Chain> chains;
  std::optional<PlanLimits> limits;
};
template <>
struct Register<Revision> {
  static constexpr std::string_view element = "revision";
  static constexpr auto list = &SettingRegisters::revisions;
};
template <>
struct Register<Calendar> {
  static constexpr std::string_view element = "calendar";
  static constexpr auto list = &SettingRegisters::calendars;
};

template <>
struct Register<Chain> {
  static constexpr std::string_view element = "chain";
  static constexpr auto list = &SettingRegisters::chains;
};

}  // namespace planverk::plan
