#include "out/meeting/meeting_days.h"

#include "language/format.h"
#include "out/meeting/local_time.h"
#include "out/meeting/whose.h"

namespace planverk::exchange {

std::string calendar_uid(std::string_view kind, xml::Node node, std::string_view host) {
  std::string path;
  for (; node && !node.has("id"); node = node.parent()) {
    std::size_t number = 1;
    for (xml::Node each = node.previous(); each; each = each.previous()) number += each.name() == node.name() ? 1U : 0U;
    path = "-" + std::to_string(number) + path;
  }
  return std::string(kind).append("-").append(node.get("id")).append(path).append("@").append(host);
}

std::string MeetingDays::label(std::string_view key, const Values& values) const {
  return labels_.text(key, values).value_or(std::string());
}

std::string MeetingDays::about(std::string_view key, const plan::Meeting& meeting) const {
  const std::string body(meeting.body != nullptr ? meeting.body->name : std::string_view());
  return label(key, {{"body", body}, {"date", language::date(variant_.labels_pack(), meeting.date.text())}});
}

std::vector<CalendarEntry> MeetingDays::of(const plan::Meeting& meeting) const {
  std::vector<CalendarEntry> out;
  out.push_back(held(meeting));
  if (!meeting.summoned) add_deadline(meeting, meeting.node, "notice-by", "notice", out);
  if (!meeting.announced) add_deadline(meeting, meeting.node, "announce-by", "announce", out);
  for (const plan::Scrutiny& each : meeting.scrutinies) add_scrutiny(meeting, each, out);
  return out;
}

CalendarEntry MeetingDays::held(const plan::Meeting& meeting) const {
  const plan::Country country = country_of(views_, meeting, variant_.prose_language);
  CalendarEntry entry{calendar_uid("meeting", meeting.node, host_), meeting.date, std::nullopt, about("export.meeting", meeting),
                      agenda(meeting), std::string(meeting.place), label("export.category.meeting", {})};
  if (!meeting.start) return entry;
  entry.starts = utc_digits(country, meeting.date, *meeting.start);
  if (!meeting.end) return entry;
  const bool over_night = *meeting.end < *meeting.start;
  entry.ends = utc_digits(country, over_night ? Date::from_days(meeting.date.days() + 1) : meeting.date, *meeting.end);
  return entry;
}

/// A line an item, with its number in the minutes where it has one.
std::string MeetingDays::agenda(const plan::Meeting& meeting) const {
  std::string out;
  for (const plan::MeetingItem& item : meeting.items) {
    std::string number = printed_number(item, country_of(views_, meeting, variant_.prose_language));
    if (number.empty()) number = item.node.get("no");
    out += "\n" + number + " " + std::string(item.title);
    if (item.withdrawal) out += " (" + label("export.withdrawn", {}) + ")";
  }
  return out.empty() ? out : label("export.agenda", {}) + out;
}

void MeetingDays::add_deadline(const plan::Meeting& meeting, xml::Node node, std::string_view computed, std::string_view key,
                               std::vector<CalendarEntry>& out) const {
  const auto day = Date::parse(node.get("fig:" + std::string(computed)));
  if (!day) return;
  const std::string name(key);
  out.push_back({calendar_uid(name, node, host_), *day, std::nullopt, about("export." + name + (name == "appeal" ? "-to" : "-by"), meeting), {}, {},
                 label("export.category.deadline", {})});
}

void MeetingDays::add_scrutiny(const plan::Meeting& meeting, const plan::Scrutiny& scrutiny, std::vector<CalendarEntry>& out) const {
  if (!scrutiny.done && scrutiny.date) {
    CalendarEntry entry{calendar_uid("scrutiny", scrutiny.node, host_), *scrutiny.date, std::nullopt, about("export.scrutiny", meeting), {},
                        std::string(scrutiny.node.get("place")), label("export.category.meeting", {})};
    if (const auto start = TimeOfDay::parse(scrutiny.node.get("start")))
      entry.starts = utc_digits(country_of(views_, meeting, variant_.prose_language), *scrutiny.date, *start);
    out.push_back(std::move(entry));
  }
  if (!scrutiny.done) add_deadline(meeting, scrutiny.node, "approve-by", "approve", out);
  if (!scrutiny.posted) add_deadline(meeting, scrutiny.node, "announce-by", "post", out);
  add_deadline(meeting, scrutiny.node, "appeal-to", "appeal", out);
}

}  // namespace planverk::exchange
