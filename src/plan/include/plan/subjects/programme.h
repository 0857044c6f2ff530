/// Programmes: funds, instruments and agreements, as structs. See plan/subjects/register.h.
#pragma once

#include "plan/subjects/body.h"
#include "plan/subjects/budget.h"
#include "plan/subjects/goal.h"
#include "plan/subjects/register.h"

namespace planverk::plan {

enum class AgreementKind { cooperation, framework };
inline constexpr EnumWord<AgreementKind> agreement_kinds[] = {{AgreementKind::cooperation, "cooperation"},
                                                              {AgreementKind::framework, "framework"}};

inline constexpr std::string_view evaluation_statuses = "none established workStarted started done";

/// Years of which each is in it.
struct Years {
  int from = 0;
  int to = 0;
  [[nodiscard]] int count() const { return to - from + 1; }
  bool operator==(const Years&) const = default;
};

/// Money a year over some years: a frame that instruments or other funds stay within.
struct Fund {
  xml::Node node;
  std::string_view id, label, unit;
  Decimal per_year;
  Years years;
  std::optional<Decimal> total;  ///< as stated
  const Fund* parent = nullptr;
  std::vector<const Fund*> parts;  ///< the funds below it
};
/// A step of funding: so much in each year, or once for all of them.
struct Funding {
  xml::Node node;
  Years years;
  Decimal amount;
  bool yearly = true;
};
struct Instrument {
  xml::Node node;
  std::string_view id, title, unit;
  std::optional<Decimal> stated;
  const Goal* goal = nullptr;
  std::vector<Funding> funding;  ///< in order; none where only words tell who pays
};
struct Agreement {
  xml::Node node;
  std::string_view id, title, reason;
  AgreementKind kind = AgreementKind::cooperation;
  std::optional<Date> from, to;
  std::optional<int> follow_up;
};

struct ProgrammeRegisters {
  std::vector<Fund> funds;
  std::vector<Instrument> instruments;
  std::vector<Agreement> agreements;
};
template <>
struct Register<Fund> {
  static constexpr std::string_view element = "fund";
  static constexpr auto list = &ProgrammeRegisters::funds;
};
template <>
struct Register<Instrument> {
  static constexpr std::string_view element = "instrument";
  static constexpr auto list = &ProgrammeRegisters::instruments;
};
template <>
struct Register<Agreement> {
  static constexpr std::string_view element = "agreement";
  static constexpr auto list = &ProgrammeRegisters::agreements;
};

}  // namespace planverk::plan
