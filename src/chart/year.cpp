#include "year.h"

#include "forms.h"

#include <algorithm>

namespace planverk::chart {

namespace {

std::int64_t time_of(const Moment& moment, bool by_date) {
  if (by_date) return moment.day->days();
  return (moment.day ? static_cast<int>(moment.day->month()) : moment.month) - 1;
}

}  // namespace

Year year_of(const Parts& parts) {
  Year year;
  std::size_t months = 0;
  for (const Part& part : parts) {
    if (part.kind == "month") {
      if (months < year.months.size()) year.months[months++] = part.label;
      continue;
    }
    if (!part.kind.empty()) parts.refuse(part, "kind", part.kind);
    const auto from = parts.moment(part, "value", part.value);
    if (!from) continue;
    const auto until = parts.moment(part, "until", part.until).value_or(*from);
    year.events.push_back(
        {*from, until, {part.when, part.source}, {part.label, part.source}, {part.text, part.source}});
  }
  return year;
}

Stretches stretches_of(const Year& year, Recurring recurring) {
  Stretches out;
  const auto dated = [](const Event& event) { return event.from.day && event.until.day; };
  out.by_date = recurring == Recurring::no && !year.events.empty() && std::ranges::all_of(year.events, dated);
  for (const Event& event : year.events) {
    const std::int64_t from = time_of(event.from, out.by_date);
    out.all.push_back({from, std::max(from, time_of(event.until, out.by_date)), &event});
  }
  std::ranges::stable_sort(out.all, {}, &Stretch::from);
  return out;
}

}  // namespace planverk::chart
