/// Risks, actions and controls: their numbers, and the figures that they are written as.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "plan/views.h"
#include "table/rows.h"

namespace planverk::figures {

/// Both axes and the bands, as the plan states them or by default (1 to 4; bands 1–3, 4–6, 8–9, 12–16).
struct RiskScale {
  struct Axis {
    int min = 1;
    int max = 4;
    bool accepted = true;  ///< false where the plan states a scale that cannot be: of too few or many steps, or below 0
    int stated_min = 1, stated_max = 4;  ///< accepted or not
    const plan::Scale* stated = nullptr;
  };
  struct Band {
    int from = 0;
    int to = 0;
    int level = 1;
    std::string_view label;  ///< empty unless the plan states it
  };
  Axis likelihood, consequence;
  std::vector<Band> bands;
  int mark_from = 0;

  [[nodiscard]] const Band* band_of(int value) const;
  /// Whether some step of one axis times some step of the other gives it.
  [[nodiscard]] bool reaches(int value) const;
};
/// The word that the plan gives the step; empty when it gives none.
[[nodiscard]] std::string_view step_label(const RiskScale::Axis& axis, int value);

/// How the risk is by its latest reassessment, up to the day that the document speaks of.
struct RiskNow {
  const plan::Reassessment* by = nullptr;
  std::optional<int> likelihood, consequence, value;
  int band = 0;
};
struct RiskNumbers {
  std::optional<int> likelihood, consequence;  ///< steps of the scale only
  std::optional<int> value;
  int band = 0;  ///< 0: in no band
  bool marked = false;
  RiskNow now;
};
struct ActionNumbers {
  std::optional<int> overdue_days;  ///< above 0, and not finished
  std::optional<int> before, after;  ///< of its first risk's value, where it says what is left
};
struct ControlNumbers {
  std::optional<int> rounds;                  ///< a year; none where an event decides
  std::optional<int> checks_min, checks_max;  ///< a year
  std::optional<int> due;                     ///< rounds by the day that the document speaks of
  std::optional<int> done, deviations;        ///< rounds that its results tell of; none where results were taken out
};

/// How risk values have moved since the year before.
struct TrendNumbers {
  int same = 0, down = 0, up = 0;
  int unknown = 0;  ///< without a value now or then
  [[nodiscard]] int known() const { return same + down + up; }
};

struct RiskFigures {
  TrendNumbers trends;
  RiskScale scale;
  std::vector<RiskNumbers> risks;
  std::vector<ActionNumbers> actions;
  std::vector<ControlNumbers> controls;
  std::vector<const plan::Area*> areas;  ///< in printed order
};

namespace figure_rows {

inline constexpr std::string_view matrix_cell = "fig:matrix/fig:row/fig:cell";
inline constexpr std::string_view matrix_risks = "fig:matrix/fig:row/fig:cell fig:matrix/fig:unplaced";

inline constexpr Figure risk_rows[] = {
    value("risk", "@fig:value", count, {}, "Likelihood times consequence."),
    value("risk", "@fig:placed", boolean, {}, "It has a value, and so a cell of the matrix."),
    value("risk", "@fig:band", positive, {}, "The level of the band that its value lies in."),
    value("risk", "@fig:marked", boolean, {}, "Its value is the scale's `markFrom` or above."),
    value("risk", "@fig:previous", number, {}, "Its value in the latest year that the plan states."),
    value("risk", "@fig:previous-year", year, {}, "That year."),
    one_of("risk", "@fig:trend", "up down same", "How its value has changed since then."),
    value("risk", "@fig:now", count, {}, "Its value by the latest `assessed`, else that of the plan."),
    value("risk", "@fig:now-likelihood", integer, {}, "The step of likelihood then."),
    value("risk", "@fig:now-consequence", integer, {}, "The step of consequence then."),
    value("risk", "@fig:now-band", positive, {}, "The level of the band that this value lies in."),
    one_of("risk", "@fig:moved", "up down same", "How the value has moved since the plan."),
    value("risk action control", "@fig:area", reference, {}, "The area of the risk's process."),
    value("risk action control", "@fig:process-order", positive, {}, "The place of that process among all."),
    value("action control", "@fig:process", process_code, {}, "The code of its risk's process."),
    value("action control", "@fig:risk-no", integer, {}, "The number of its risk."),
    value("action control", "@fig:risk", reference, {}, "The first of its risks, with which it stands."),
    value("action control", "@fig:others", text, {}, "Its other risks, one space between them."),
    value("action", "@fig:before", count, {}, "Its first risk's value."),
    value("action", "@fig:after", count, {}, "What is left of it when the action is done."),
    value("action", "@fig:overdue", boolean, {}, "It is not finished, and its day has passed."),
    value("action", "@fig:overdue-days", positive, "days", "For how long its day has passed."),
    value("control", "@fig:checks-min", count, "a year", "The least number of checks."),
    value("control", "@fig:checks-max", count, "a year", "The greatest number of checks."),
    value("control", "@fig:rounds", positive, "a year", "How often it is made."),
    value("control", "@fig:due", count, {}, "How many rounds are due by the document's day."),
    value("control", "@fig:done", count, {}, "How many rounds have a result."),
    value("control", "@fig:deviations", count, {}, "How many deviations the results tell of."),
    element("control", "fig:month", "A month of the document's first year, January first."),
    value("control/fig:month", "@no", positive, {}, "Its number."),
    one_of("control/fig:month", "@state", "none planned missed done deviation notDone", "What there is of the control."),
    element("planData", "fig:month", "A month of the document's first year."),
    value("planData/fig:month", "@no", positive, {}, "Its number."),
    value("planData/fig:month", "@rounds", count, {}, "How many rounds of controls end in it."),
    value("planData/fig:month", "@done", count, {}, "How many of them are done, with or without a deviation."),
    element("planData", "fig:trends", "How the values of the risks have moved since the year before."),
    value("fig:trends", "@same", count, {}, "How many have the same value."),
    value("fig:trends", "@down", count, {}, "How many have a lower one."),
    value("fig:trends", "@up", count, {}, "How many have a higher one."),
    value("fig:trends", "@unknown", count, {}, "How many lack a value of the year before or of now."),
    value("fig:trends", "@same-share", number, "%", "Their share of those that are known."),
    value("fig:trends", "@down-share", number, "%", "Their share of those that are known."),
    value("fig:trends", "@up-share", number, "%", "Their share of those that are known."),
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
    element("fig:matrix/fig:row/fig:cell", "fig:now", "A risk that stands there by its latest assessment, by number."),
    value("fig:now", "@ref", reference, {}, "The risk."),
    value("fig:now", "@no", integer, {}, "Its number."),
    value("fig:now", "@from", count, {}, "Its value in the plan, where that is another."),
    element("fig:matrix", "fig:unplaced", "The risks that have no cell."),
    element(matrix_risks, "fig:risk", "A risk that stands there, by number."),
    value("fig:risk", "@ref", reference, {}, "The risk."),
    value("fig:risk", "@no", integer, {}, "Its number."),
};

}  // namespace figure_rows

}  // namespace planverk::figures
