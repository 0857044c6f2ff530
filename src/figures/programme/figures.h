/// Funds and instruments over their years, agreements in the document's.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "plan/views.h"
#include "table/rows.h"

namespace planverk::figures {

struct FundNumbers {
  std::optional<Decimal> total;
  std::optional<Decimal> left, left_total;  ///< what the funds below it leave; none where there are none
  /// What the funds below it have together in the year in which they have most, and that year.
  std::optional<Decimal> parts_most;
  int year_of_most = 0;
};
struct InstrumentNumbers {
  std::optional<Decimal> total;  ///< none where no amount is given
};

struct ProgrammeFigures {
  std::vector<FundNumbers> funds;
  std::vector<InstrumentNumbers> instruments;
};

namespace figure_rows {

inline constexpr std::string_view of_entity = "its own";

inline constexpr Figure programme_rows[] = {
    value("fund schedule", "@fig:years", count, {}, "How many years it is for."),
    value("fund schedule", "@fig:total", number, of_entity, "The amount of a year times its years."),
    value("fund", "@fig:left", number, of_entity, "What the frames below it leave of each year; only where all have its years."),
    value("fund", "@fig:left-total", number, of_entity, "What the frames below it leave of all years."),
    value("instrument", "@fig:total", number, of_entity, "The sum of its funding over its years."),
    value("instrumentTable", "@fig:total", number, "the first instrument's",
          "The sum of the instruments that the table shows; none where their currencies differ."),
    value("instrumentTable", "@fig:from", year, {}, "The first year of the column of funding."),
    value("instrumentTable", "@fig:to", year, {}, "The last year of the column of funding."),
    value("agreement", "@fig:due", boolean, {}, "Its follow-up falls within the document's period."),
};

}  // namespace figure_rows

}  // namespace planverk::figures
