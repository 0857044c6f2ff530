#include <algorithm>

#include "base/utf8.h"
#include "exchange/calendar.h"
#include "language/letters.h"
#include "language/pack.h"
#include "out/meeting/meeting_days.h"
#include "plan/views.h"

namespace planverk::exchange {

namespace {

/// The part of a uid behind the `@`: the organisation as its files call it.
std::string host_of(std::string_view organisation, const language::Pack& pack) {
  std::string host;
  for (std::size_t at = 0; at < organisation.size();) {
    const std::string ascii = language::in_file_name(pack, utf8::next(organisation, at));
    if (!ascii.empty()) {
      host += ascii;
    } else if (!host.empty() && !host.ends_with('-')) {
      host += '-';
    }
  }
  while (host.ends_with('-')) host.pop_back();
  return host.empty() ? "planverk" : host;
}

bool finished(plan::ActionStatus status) {
  return status == plan::ActionStatus::done || status == plan::ActionStatus::cancelled;
}

std::string words(xml::Node node) {
  return std::string(utf8::trim(utf8::collapse(node.text())));
}

class Gatherer {
 public:
  Gatherer(const plan::Variant& variant, const templates::Labels& labels, const std::string& organisation)
      : views_(plan::read_views(variant)), index_(variant.tree), labels_(labels), host_(host_of(organisation, variant.prose_pack())),
        days_(variant, views_, labels, host_) {}

  std::vector<CalendarEntry> gather() {
    for (const plan::Action& each : views_.actions) {
      if (!finished(each.status)) task("action", each.node, each.due, words(each.title));
    }
    for (const plan::BudgetOutcome& outcome : views_.outcomes) {
      for (const plan::Measures& measures : outcome.measures) add_measures(measures);
    }
    for (const plan::Assignment& each : views_.assignments) {
      if (!finished(each.status)) task("assignment", each.node, each.due, words(each.node.first_child("title")));
    }
    for (const plan::Report& each : views_.reports) task("report", each.node, each.due, report_words(each));
    for (const plan::Meeting& each : views_.meetings) add_meeting(each);
    for (const plan::Calendar& each : views_.calendars) add_events(each);
    std::ranges::stable_sort(entries_, {}, &CalendarEntry::day);
    return std::move(entries_);
  }

 private:
  std::string label(std::string_view key, std::vector<std::pair<std::string, std::string>> values = {}) const {
    return labels_.text(key, values).value_or(std::string());
  }

  /// What an id names, in words.
  std::string name_of(std::string_view id) const {
    const xml::Node node = index_.find(id);
    const std::string_view title = node.get("title");
    return std::string(title.empty() ? node.get("name") : title);
  }

  std::string uid_of(xml::Node node) const { return calendar_uid(node.name(), node, host_); }

  void add(CalendarEntry entry) {
    if (!entry.summary.empty()) entries_.push_back(std::move(entry));
  }

  void task(const std::string& kind, xml::Node node, const std::optional<Date>& due, const std::string& title) {
    if (!due || title.empty()) return;
    CalendarEntry entry{uid_of(node), *due, std::nullopt, label("export.due", {{"what", title}}), {}, {}, label("export.category." + kind)};
    const std::string responsible = name_of(node.get("responsible"));
    if (!responsible.empty()) entry.description = label("action.responsible") + " " + responsible;
    const std::string status = label("status." + std::string(node.get("status")));
    if (node.has("status") && !status.empty())
      entry.description += (entry.description.empty() ? "" : "\n") + label("action.status") + ": " + status;
    add(std::move(entry));
  }

  void add_measures(const plan::Measures& measures) {
    for (const plan::Measure& each : measures.list) {
      if (!each.status || !finished(*each.status)) task("measure", each.node, each.due, words(each.node.first_child("title")));
    }
  }

  std::string report_words(const plan::Report& report) const {
    const std::string of = name_of(report.node.get("body"));
    return label("export.report", {{"year", std::to_string(report.year)}}) + (of.empty() ? "" : ", " + of);
  }

  void add_meeting(const plan::Meeting& meeting) {
    for (CalendarEntry& each : days_.of(meeting)) add(std::move(each));
    for (const plan::MeetingItem& item : meeting.items) {
      for (const plan::Decision& each : item.decisions) {
        if (each.to_be_carried_out() && !each.done) task("decision", each.node, each.due, std::string(item.node.get("title")));
      }
    }
  }

  /// Dates of one year; what comes in a month of every year has no day.
  void add_events(const plan::Calendar& calendar) {
    for (const plan::Event& event : calendar.events) {
      const std::optional<Date> day = event.date;
      if (!day) continue;
      const std::optional<Date> until = Date::parse(event.node.get("untilDate"));
      CalendarEntry entry{uid_of(event.node), *day, until, std::string(event.node.get("output")), {}, {}, label("export.category.event")};
      const std::string actor = name_of(event.node.get("actor"));
      if (entry.summary.empty()) entry.summary = actor;
      else if (!actor.empty()) entry.description = actor;
      add(std::move(entry));
    }
  }

  plan::Views views_;
  plan::Index index_;
  const templates::Labels& labels_;
  std::string host_;
  MeetingDays days_;
  std::vector<CalendarEntry> entries_;
};

}  // namespace

std::vector<CalendarEntry> calendar_entries(const plan::Variant& variant, const templates::Labels& labels,
                                            const std::string& organisation) {
  return Gatherer(variant, labels, organisation).gather();
}

}  // namespace planverk::exchange
