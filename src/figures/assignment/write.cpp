// Time left for what is to be done.
#include "count/numbers.h"
#include "table/write.h"

namespace planverk::figures {

namespace {

bool finished(plan::ActionStatus status) {
  return status == plan::ActionStatus::done || status == plan::ActionStatus::cancelled;
}

void write_next(xml::Node node, const std::optional<Date>& day, const std::optional<Date>& as_of) {
  if (!day || !as_of || *day < *as_of) return;
  write(node, "event report meeting action assignment decision measures/measure/@fig:next", day->text());
}

void write_open(xml::Node node, const std::optional<Date>& due, const std::optional<Date>& as_of) {
  write_flag(node, "action assignment decision measures/measure/@fig:open", true);
  if (!due || !as_of) return;
  write(node, "action assignment decision measures/measure/@fig:days-left", static_cast<int>(due->days() - as_of->days()));
  write_next(node, due, as_of);
}

/// Of what comes every year: this year, or the next when its month is over.
void write_next_month(xml::Node node, int month, const Date& as_of) {
  const int year = as_of.year() + (month < static_cast<int>(as_of.month()) ? 1 : 0);
  const std::string digits = std::to_string(100 + month);
  const std::string next = std::to_string(year) + '-' + digits.substr(1);
  write(node, "event report meeting action assignment decision measures/measure/@fig:next", next);
}

void write_coming(const plan::Views& views, const Date& as_of) {
  for (const plan::Calendar& calendar : views.calendars) {
    for (const plan::Event& event : calendar.events) {
      if (event.date) {
        write_next(event.node, event.date, as_of);
      } else if (event.month) {
        write_next_month(event.node, *event.month, as_of);
      }
    }
  }
  for (const plan::Report& report : views.reports) write_next(report.node, report.due, as_of);
  for (const plan::Meeting& meeting : views.meetings) write_next(meeting.node, meeting.date, as_of);
}

/// What a report tells of it after today is not known yet.
std::optional<plan::ActionStatus> latest_status(const plan::Measure& measure, const std::optional<Date>& as_of) {
  std::optional<plan::ActionStatus> status = measure.status;
  std::optional<Date> told;
  for (const plan::MeasureFollowUp& each : measure.follow_ups) {
    const std::optional<Date> day = each.report == nullptr ? std::nullopt : each.report->period;
    if (!each.status || (day && as_of && *day > *as_of) || (told && day && *day < *told)) continue;
    status = each.status;
    told = day;
  }
  return status;
}

void write_measures(const plan::Measures& measures, const std::optional<Date>& as_of) {
  for (const plan::Measure& measure : measures.list) {
    const auto status = latest_status(measure, as_of);
    if (status) write(measure.node, "measures/measure/@fig:status", plan::word_of(plan::action_statuses, *status));
    if (measures.decision.body != nullptr) write(measure.node, "measures/measure/@fig:body", measures.decision.body->id);
    if (!status || !finished(*status)) write_open(measure.node, measure.due, as_of);
  }
}

}  // namespace

void assignment_write(plan::Variant& variant, const plan::Views& views, const Uses& /*uses*/,
                      const Numbers& /*numbers*/) {
  if (variant.as_of) write_coming(views, *variant.as_of);
  for (const plan::Action& action : views.actions) {
    if (!finished(action.status)) write_open(action.node, action.due, variant.as_of);
  }
  for (const plan::Assignment& each : views.assignments) {
    if (!finished(each.status)) write_open(each.node, each.due, variant.as_of);
  }
  for (const plan::BudgetOutcome& outcome : views.outcomes) {
    for (const plan::Measures& measures : outcome.measures) write_measures(measures, variant.as_of);
  }
  for (const plan::Meeting& meeting : views.meetings) {
    for (const plan::MeetingItem& item : meeting.items) {
      for (const plan::Decision& decision : item.decisions) {
        if (decision.to_be_carried_out() && !decision.done) write_open(decision.node, decision.due, variant.as_of);
      }
    }
  }
}

}  // namespace planverk::figures
