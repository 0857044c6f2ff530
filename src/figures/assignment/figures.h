/// What is to be done, wherever it was decided: how much time is left. Actions against risks, assignments and decisions
/// of meetings and measures against deficits have the same figures, so that one list can hold them all.
#pragma once

#include "plan/views.h"
#include "table/rows.h"

namespace planverk::figures {

namespace figure_rows {

inline constexpr Figure assignment_rows[] = {
    value("action assignment decision measures/measure", "@fig:open", boolean, {},
          "It is not finished: neither done nor called off. Of decisions, only of those that are to be carried out."),
    value("action assignment decision measures/measure", "@fig:days-left", integer, "days",
          "How many days are left until its end date, while it is open; below 0 it is late."),
    value("event report meeting action assignment decision measures/measure", "@fig:next", text, {},
          "When it comes next, from today on: a day, or of what comes every year the month."),
    one_of("measures/measure", "@fig:status", "notStarted onPlan deviating late done cancelled",
           "As the latest report tells, up to the day that the document speaks of."),
    value("measures/measure", "@fig:body", reference, {}, "Who decides on it."),
};

}  // namespace figure_rows

}  // namespace planverk::figures
