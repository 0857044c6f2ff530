// The days that are left of what is to be done.
#include "trace/parts.h"

namespace planverk::figures {

void assignment_trace(const plan::Variant& variant, const plan::Views& views, const Uses& /*uses*/,
                      const Numbers& /*numbers*/, Traces& traces) {
  if (!variant.as_of) return;
  const auto add = [&](xml::Node node, const std::optional<Date>& due) {
    if (due)
      traces.add(node, "fig:days-left", Reckoning::days, {day(views.root, "asOf", *variant.as_of), day(node, "due", *due)});
  };
  for (const plan::Action& action : views.actions) add(action.node, action.due);
  for (const plan::Assignment& each : views.assignments) add(each.node, each.due);
  for (const plan::BudgetOutcome& outcome : views.outcomes) {
    for (const plan::Measures& measures : outcome.measures) {
      for (const plan::Measure& measure : measures.list) add(measure.node, measure.due);
    }
  }
  for (const plan::Meeting& meeting : views.meetings) {
    for (const plan::MeetingItem& item : meeting.items) {
      for (const plan::Decision& decision : item.decisions) add(decision.node, decision.due);
    }
  }
}

}  // namespace planverk::figures
