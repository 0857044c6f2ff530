/// The table of figures itself. It is constexpr, so that a name that is not in it cannot be written (write.h).
#pragma once

#include <array>

#include "figures/vocabulary.h"

namespace planverk::figures {

namespace figure_rows {

using enum plan::ValueType;

constexpr Figure element(std::string_view places, std::string_view name, std::string_view meaning) {
  return {places, name, std::nullopt, {}, {}, meaning};
}
constexpr Figure value(std::string_view places, std::string_view name, plan::ValueType type, std::string_view unit,
                       std::string_view meaning) {
  return {places, name, type, {}, unit, meaning};
}
constexpr Figure one_of(std::string_view places, std::string_view name, std::string_view allowed,
                        std::string_view meaning) {
  return {places, name, enumeration, allowed, {}, meaning};
}

inline constexpr std::string_view matrix_cell = "fig:matrix/fig:row/fig:cell";
inline constexpr std::string_view matrix_risks = "fig:matrix/fig:row/fig:cell fig:matrix/fig:unplaced";
inline constexpr std::string_view of_budget = "the budget's";
inline constexpr std::string_view of_dataset = "the dataset's";

}  // namespace figure_rows

inline constexpr auto figure_table = [] {
  using namespace figure_rows;
  return std::array{
      value("*", "@fig:masked", boolean, {},
            "Parts of it are taken out; what could tell them by subtraction is left out too."),
      value("*", "@fig:lost", text, {},
            "The names of the elements that were taken out of it; at the root, of all that were taken out."),

      value("risk", "@fig:value", count, {}, "Likelihood times consequence."),
      value("risk", "@fig:placed", boolean, {}, "It has a value, and so a cell of the matrix."),
      value("risk", "@fig:band", positive, {}, "The level of the band that its value lies in."),
      value("risk", "@fig:marked", boolean, {}, "Its value is the scale's `markFrom` or above."),
      value("risk", "@fig:previous", number, {}, "Its value in the latest year that the plan states."),
      value("risk", "@fig:previous-year", year, {}, "That year."),
      one_of("risk", "@fig:trend", "up down same", "How its value has changed since then."),
      value("risk action control", "@fig:area", reference, {}, "The area of the risk's process."),
      value("risk action control", "@fig:process-order", positive, {}, "The place of that process among all."),
      value("action control", "@fig:process", process_code, {}, "The code of its risk's process."),
      value("action control", "@fig:risk-no", integer, {}, "The number of its risk."),
      value("action", "@fig:overdue", boolean, {}, "It is not finished, and its day has passed."),
      value("action", "@fig:overdue-days", positive, "days", "For how long its day has passed."),
      value("control", "@fig:checks-min", count, "a year", "The least number of checks."),
      value("control", "@fig:checks-max", count, "a year", "The greatest number of checks."),

      element("planData", "fig:area", "An area, in printed order."),
      value("fig:area", "@ref", reference, {}, "The area."),
      value("fig:area", "@name", text, {}, "Its name."),
      value("fig:area", "@risks", count, {}, "How many risks it has."),
      value("fig:area", "@actions", count, {}, "How many actions it has."),
      value("fig:area", "@controls", count, {}, "How many controls it has."),

      element("planData", "fig:matrix", "The matrix of the plan's risks."),
      value("fig:matrix", "@rows", positive, {}, "How many steps of likelihood there are."),
      value("fig:matrix", "@columns", positive, {}, "How many steps of consequence there are."),
      value("fig:matrix", "@mark-from", integer, {}, "The value from which risks are marked."),
      element("fig:matrix", "fig:step", "A step of an axis."),
      one_of("fig:matrix/fig:step", "@axis", "likelihood consequence", "The axis."),
      value("fig:matrix/fig:step", "@value", integer, {}, "The step."),
      value("fig:matrix/fig:step", "@label", text, {}, "Its word, where the plan gives one."),
      element("fig:matrix", "fig:band", "A band of values."),
      value("fig:matrix/fig:band", "@from", integer, {}, "Its least value."),
      value("fig:matrix/fig:band", "@to", integer, {}, "Its greatest value."),
      value("fig:matrix/fig:band", "@level", integer, {}, "Its level, the lowest is 1."),
      value("fig:matrix/fig:band", "@label", text, {}, "Its word, where the plan gives one."),
      element("fig:matrix", "fig:row", "A likelihood, from the highest down."),
      value("fig:matrix/fig:row", "@value", integer, {}, "The step of likelihood."),
      value("fig:matrix/fig:row", "@label", text, {}, "Its word, where the plan gives one."),
      element("fig:matrix/fig:row", "fig:cell", "A consequence of that likelihood, from the lowest up."),
      value(matrix_cell, "@likelihood", integer, {}, "The step of likelihood."),
      value(matrix_cell, "@consequence", integer, {}, "The step of consequence."),
      value(matrix_cell, "@value", integer, {}, "Likelihood times consequence."),
      value(matrix_cell, "@band", integer, {}, "The level of the band that the value lies in."),
      value(matrix_cell, "@band-label", text, {}, "The band's word, where the plan gives one."),
      value(matrix_cell, "@marked", boolean, {}, "Risks of this value are marked."),
      element("fig:matrix", "fig:unplaced", "The risks that have no cell."),
      element(matrix_risks, "fig:risk", "A risk that stands there, by number."),
      value("fig:risk", "@ref", reference, {}, "The risk."),
      value("fig:risk", "@no", integer, {}, "Its number."),

      value("budget", "@fig:costs", number, of_budget, "The sum of all costs."),
      value("budget", "@fig:income", number, of_budget, "The sum of all income, negative."),
      value("budget", "@fig:total", number, of_budget, "Costs less income."),
      value("budget", "@fig:left", number, of_budget, "What is left of the frame."),
      value("budget", "@fig:over-frame", boolean, {}, "The total is above the frame."),
      one_of("line", "@fig:kind", "cost income sum", "What the line is."),
      value("line", "@fig:amount", number, of_budget, "The amount as it prints: income negative, a sum as computed."),
      value("line", "@fig:parts-total", number, of_budget, "The sum of the lines that break it down."),
      value("group", "@fig:subtotal", number, of_budget, "The sum of its lines."),
      value("line group", "@fig:share", number, "%", "Its share of all costs; income and sums have none."),
      value("line group", "@fig:part-share", number, "%", "Its share of the line that it breaks down."),
      value("line group", "@fig:level", count, {}, "How deep it stands: 0 at the top, 1 below a line, and so on."),

      value("goal", "@fig:parent", reference, {}, "The goal above it, where that stands on a higher level."),
      value("goal", "@fig:depth", count, {}, "How deep it stands in the tree of goals: 0 at the top."),
      value("goal", "@fig:money", number, "`fig:money-unit`", "The sum of its budget lines and groups."),
      value("goal", "@fig:money-unit", text, {}, "The unit of that sum."),
      element("report", "fig:summary", "How many goals are met."),
      value("fig:summary", "@total", count, {}, "How many goals are assessed."),
      element("fig:summary", "fig:count", "A value of the scale: met, partly met, not met."),
      one_of("fig:count", "@value", "yes partly no", "The value."),
      value("fig:count", "@count", count, {}, "How many goals have it."),
      value("fig:count", "@share", number, "%", "Their share of the assessed goals."),
      value("assessment", "@fig:asked", count, {}, "How many guiding questions its value has."),
      value("assessment", "@fig:answered", count, {}, "How many of them are answered."),
      value("assessment", "@fig:deviates", boolean, {}, "The goal is not met, or only partly."),

      value("dataset", "@fig:total", number, of_dataset, "The sum of all series."),
      element("dataset", "fig:row", "A key, in the order of first mention."),
      value("dataset/fig:row", "@key", text, {}, "The key."),
      value("dataset/fig:row", "@total", number, of_dataset, "The sum over the series."),
      element("dataset/fig:row", "fig:cell", "A series' point at that key."),
      value("dataset/fig:row/fig:cell", "@of", reference, {}, "The series."),
      value("dataset/fig:row/fig:cell", "@value", number, of_dataset, "The point's value."),
      value("dataset/fig:row/fig:cell", "@share", number, "%", "The point's share of its series."),
      value("series", "@fig:total", number, of_dataset, "The sum of its points."),
      value("series", "@fig:most", number, of_dataset, "Its greatest value."),
      value("series", "@fig:most-key", text, {}, "The first key that has it."),
      value("series", "@fig:least", number, of_dataset, "Its least value."),
      value("series", "@fig:least-key", text, {}, "The first key that has it."),
      value("pt", "@fig:value", number, of_dataset, "Its value, with as many decimals as the finest of its series."),
      value("pt", "@fig:share", number, "%", "Its share of the series."),

      value("val", "@fig:text-value", text, {}, "The bound figure: a number, or an assessment's word."),
      value("val", "@fig:unit", text, {}, "Its unit."),
  };
}();

}  // namespace planverk::figures
