/// Reckoning with money: deviations, limits and units, exactly.
#pragma once

#include <optional>
#include <string_view>

#include "count/numbers.h"
#include "plan/subjects/money.h"
#include "plan/rule_settings.h"

namespace planverk::figures {

[[nodiscard]] std::optional<Decimal> less(const std::optional<Decimal>& a, const std::optional<Decimal>& b);
/// Whether elements of that name, which stand below the root, were taken out of the plan: no sum of them is told.
[[nodiscard]] bool is_lost(const plan::Views& views, std::string_view name);
/// The share of the whole whatever its sign, so that what is worse stays negative.
[[nodiscard]] std::optional<Decimal> percent_of(Decimal part, Decimal whole, int decimals);
/// part > whole × percent / 100, by the amount of the whole; false when that is nothing.
[[nodiscard]] bool exceeds(Decimal part, Decimal whole, Decimal percent);

/// What the budget is compared with: the forecast, or what came out when the year is closed.
[[nodiscard]] std::optional<Decimal> basis(const MoneyRow& row, bool closed);
/// The deviations of a row from its amounts.
void deviate(MoneyRow& row, bool closed);

/// What is known of a unit; one that no table knows is a currency of its own.
[[nodiscard]] plan::MoneyUnit money_unit(std::string_view unit);
/// The amount in another unit of the same currency, exactly: 9,9 `mnkr` are 9900 `tkr`. None where the currencies differ.
[[nodiscard]] std::optional<Decimal> converted(const std::optional<Decimal>& amount, std::string_view from,
                                               std::string_view to);

/// Whether an investment's overrun is above both of its limits.
[[nodiscard]] bool overruns(const plan::Investment& investment, const std::optional<Decimal>& deviation,
                            const plan::PlanLimits& limits);

/// The organisation's numbers (`rules.xml`) take the place of the plan's; a rule that is switched on without any has
/// those of its sentence. Without either there is no limit.
void take_limits(plan::Views& views, const plan::RuleSettings& settings);

void count_outcomes(const plan::Views& views, Numbers& numbers);
void count_reports_of_money(const plan::Views& views, Numbers& numbers);
/// When the investments of reports are counted.
void count_financing(const plan::Views& views, Numbers& numbers);

}  // namespace planverk::figures
