/// Meetings in calendars: each with its times and agenda, and the days by which something of it is to be done. Inside this
/// stage only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/calendar.h"
#include "plan/views.h"

namespace planverk::exchange {

/// `scrutiny-m1-1@strandvika-kommun`: an element without an id is told by the nearest one that has one, and its place there.
[[nodiscard]] std::string calendar_uid(std::string_view kind, xml::Node node, std::string_view host);

class MeetingDays {
 public:
  MeetingDays(const plan::Variant& variant, const plan::Views& views, const templates::Labels& labels, const std::string& host)
      : variant_(variant), views_(views), labels_(labels), host_(host) {}

  /// Deadlines of what is done are left out; those for appeal are for others, and stay.
  [[nodiscard]] std::vector<CalendarEntry> of(const plan::Meeting& meeting) const;

 private:
  using Values = std::vector<std::pair<std::string, std::string>>;
  [[nodiscard]] std::string label(std::string_view key, const Values& values) const;
  [[nodiscard]] CalendarEntry held(const plan::Meeting& meeting) const;
  [[nodiscard]] std::string agenda(const plan::Meeting& meeting) const;
  void add_scrutiny(const plan::Meeting& meeting, const plan::Scrutiny& scrutiny, std::vector<CalendarEntry>& out) const;
  void add_deadline(const plan::Meeting& meeting, xml::Node node, std::string_view computed, std::string_view key,
                    std::vector<CalendarEntry>& out) const;
  [[nodiscard]] std::string about(std::string_view key, const plan::Meeting& meeting) const;

  const plan::Variant& variant_;
  const plan::Views& views_;
  const templates::Labels& labels_;
  const std::string& host_;
};

}  // namespace planverk::exchange
