#include "variant/later.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

namespace planverk::plan {

namespace {

struct Told {
  std::string_view parent, child;
};
constexpr std::array told{Told{"risk", "assessed"}, Told{"action", "followUp"}, Told{"assignment", "followUp"},
                          Told{"control", "result"}, Told{"indicator", "value"}};

/// The day that a period begins with: `2026`, `2026 T2`, `2026 Q1`, `2026 H2`, `2026-04`; none when it can't be told.
std::optional<Date> first_day(std::string_view period) {
  constexpr std::size_t year_digits = 4;
  const std::string year(period.substr(0, year_digits));
  std::string_view rest = period.substr(year.size());
  while (rest.starts_with(' ') || rest.starts_with('-')) rest.remove_prefix(1);
  if (rest.empty()) return Date::parse(year + "-01-01");
  const int months = rest.front() == 'T' ? 4 : rest.front() == 'Q' ? 3 : rest.front() == 'H' ? 6 : 1;
  if (months > 1) rest.remove_prefix(1);
  int number = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  if (error != std::errc() || end != rest.data() + rest.size() || number < 1 || number > 12 / months) return std::nullopt;
  const int month = (number - 1) * months + 1;
  return Date::parse(year + (month < 10 ? "-0" : "-") + std::to_string(month) + "-01");
}

/// What tells of a period is of it, whenever it was found out; all else is of its own day.
bool is_later(xml::Node node, const Date& day) {
  if (node.get("kind") == "forecast") return false;
  const auto of = node.has("period") ? first_day(node.get("period")) : Date::parse(node.get("date"));
  return of && *of > day;
}

}  // namespace

void drop_later(Variant& variant) {
  if (!variant.as_of) return;
  variant.tree.root().each_element([&](xml::Node fact) {
    for (const Told& each : told) {
      if (fact.name() != each.parent) continue;
      std::vector<xml::Node> gone;
      for (xml::Node child = fact.first_child(each.child); child; child = child.next(each.child)) {
        if (is_later(child, *variant.as_of)) gone.push_back(child);
      }
      if (gone.empty()) continue;
      const auto same = std::ranges::find_if(variant.later, [&](const Later& one) { return one.parent == each.parent; });
      if (same == variant.later.end()) {
        variant.later.push_back({each.parent, std::string(fact.get("id")), variant.tree.span(gone.front()), gone.size()});
      } else {
        same->count += gone.size();
      }
      for (const xml::Node node : gone) fact.remove_child(node);
    }
  });
}

}  // namespace planverk::plan
