#include "variant/later.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace planverk::plan {

namespace {

struct Told {
  std::string_view parent, child;
};
constexpr std::array told{Told{"risk", "assessed"}, Told{"action", "followUp"}, Told{"assignment", "followUp"},
                          Told{"control", "result"}, Told{"indicator", "value"}};

constexpr std::size_t year_digits = 4;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// By its date, else by the year that its period begins with.
bool is_later(xml::Node node, const Date& day) {
  if (node.get("kind") == "forecast") return false;
  if (const auto date = Date::parse(node.get("date"))) return *date > day;
  const std::string_view year = node.get("period").substr(0, year_digits);
  return year.size() == year_digits && std::ranges::all_of(year, is_digit) && year > day.text().substr(0, year_digits);
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
