/// Money: the units that amounts may have, all that is known of each in one table; and how amounts below zero print.
#pragma once

#include <cstdint>
#include <string_view>

#include "plan/subjects/register.h"

namespace planverk::plan {

struct MoneyUnit {
  std::string_view word;      ///< its code in plans; documents print it, or the label `unit.CODE`
  std::string_view currency;  ///< amounts are added and compared within one
  std::int64_t size = 1;      ///< how many of the currency one is, a power of ten: `mnkr` is 1 000 000 of `kr`
  /// What else people write for it, with bars between: messages lead from each to this code.
  std::string_view written;
};

inline constexpr MoneyUnit money_units[] = {
    {"kr", "kr", 1, "Kr|KR|kr.|SEK|sek"},
    {"tkr", "kr", 1'000, "Tkr|TKR|tkr.|tSEK|TSEK|tsek|kSEK|KSEK|ksek"},
    {"kkr", "kr", 1'000, "Kkr|KKR|kkr."},
    {"1000kr", "kr", 1'000, "1000 kr|1 000 kr|1.000 kr|1000 kr.|1 000 kr.|1.000 kr."},
    {"mkr", "kr", 1'000'000, "Mkr|MKR|mkr."},
    {"mnkr", "kr", 1'000'000, "Mnkr|MNKR|mnkr.|mnSEK|mSEK|MSEK|msek"},
    {"millkr", "kr", 1'000'000, "mill. kr|mill.kr|mill kr|mill. kr.|milj. kr|mio. kr|mio. kr.|mio kr|mio"},
    {"NOK", "NOK", 1, "nok"},
    {"TNOK", "NOK", 1'000, "tNOK|tnok|kNOK|KNOK|1000 NOK|1 000 NOK"},
    {"MNOK", "NOK", 1'000'000, "mNOK|mnok|mill. NOK|mill NOK"},
    {"DKK", "DKK", 1, "dkk"},
    {"TDKK", "DKK", 1'000, "tDKK|tdkk|kDKK|1000 DKK|1.000 DKK"},
    {"MDKK", "DKK", 1'000'000, "mDKK|mdkk|mio. DKK|mio DKK"},
    {"EUR", "EUR", 1, "eur|€"},
    {"TEUR", "EUR", 1'000, "tEUR|teur|kEUR|k€|t€|1000 €|1 000 €"},
    {"MEUR", "EUR", 1'000'000, "mEUR|meur|M€|milj. €|mio. €"},
};

/// Which amounts of budgets and outcomes print below zero: municipalities have it either way.
enum class NegativeAmounts { income, costs };
inline constexpr EnumWord<NegativeAmounts> negative_amounts[] = {{NegativeAmounts::income, "income"},
                                                                 {NegativeAmounts::costs, "costs"}};
enum class NegativeForm { minus, parentheses };
inline constexpr EnumWord<NegativeForm> negative_forms[] = {{NegativeForm::minus, "minus"},
                                                            {NegativeForm::parentheses, "parentheses"}};

/// As the root of the plan says. It is a matter of printing: plans state amounts without sign, and figures count costs
/// above zero and income below, whatever the plan says here.
struct MoneySigns {
  NegativeAmounts below_zero = NegativeAmounts::income;
  NegativeForm form = NegativeForm::minus;
};
[[nodiscard]] inline MoneySigns money_signs(xml::Node root) {
  return {value_of(negative_amounts, root.get("negative"), NegativeAmounts::income),
          value_of(negative_forms, root.get("negativeForm"), NegativeForm::minus)};
}

}  // namespace planverk::plan
