#include "statistics/indicators.h"

namespace planverk::exchange::statistics {

namespace {

/// An origin may stand on the indicator or on one of its values.
bool has_origin(xml::Node indicator, std::string_view origin) {
  if (indicator.get("origin") == origin) return true;
  for (xml::Node value = indicator.first_child("value"); value; value = value.next("value")) {
    if (value.get("origin") == origin) return true;
  }
  return false;
}

xml::Node by_origin(xml::Node root, std::string_view item) {
  for (xml::Node origin = root.first_child("origin"); origin; origin = origin.next("origin")) {
    if (origin.get("item") != item || origin.get("id").empty()) continue;
    for (xml::Node each = root.first_child("indicator"); each; each = each.next("indicator")) {
      if (has_origin(each, origin.get("id"))) return each;
    }
  }
  return {};
}

Told told(std::string_view value, Span span) { return {std::string(value), {}, span}; }

}  // namespace

xml::Node indicator_with_id(xml::Node root, std::string_view id) {
  for (xml::Node each = root.first_child("indicator"); each; each = each.next("indicator")) {
    if (each.get("id") == id) return each;
  }
  return {};
}

std::string indicators_of(xml::Node root) {
  std::string all;
  for (xml::Node each = root.first_child("indicator"); each; each = each.next("indicator")) {
    all += (all.empty() ? "" : ", ") + std::string(each.get("id")) + " (" + std::string(each.get("name")) + ")";
  }
  return all.empty() ? "–" : all;
}

xml::Node indicator_for(xml::Node root, std::string_view item, const Agreed& agreed, bool only_one, Span at, Diagnostics& found) {
  std::string named;
  for (const auto& [from, to] : agreed.series) {
    if (from == item) named = to;
  }
  if (only_one && !agreed.indicator.empty()) named = agreed.indicator;
  if (named.empty()) return by_origin(root, item);
  const xml::Node indicator = indicator_with_id(root, named);
  if (!indicator) {
    found.add("statistics-choice", at).variant("indicator").with("id", named).with("known", indicators_of(root)).mend("indicator");
  }
  return indicator;
}

Arrival indicator_arrival(xml::Node indicator, Span span) {
  Arrival arrival;
  arrival.name = "indicator";
  arrival.key = {"id"};
  arrival.label = indicator.get("name");
  arrival.span = span;
  arrival.attributes.emplace_back("id", told(indicator.get("id"), span));
  return arrival;
}

Arrival value_arrival(xml::Node indicator, std::string_view period, Span span) {
  Arrival arrival;
  arrival.name = "value";
  arrival.key = {"period"};
  arrival.label = period;
  arrival.span = span;
  arrival.attributes.emplace_back("period", told(period, span));
  bool forecast = false;
  std::optional<std::string_view> actual;
  for (xml::Node value = indicator.first_child("value"); value; value = value.next("value")) {
    if (value.get("period") != period) continue;
    if (value.get("kind") == "forecast") {
      forecast = true;
    } else {
      actual = value.get("kind");
    }
  }
  if (!forecast) return arrival;
  arrival.key.emplace_back("kind");
  arrival.attributes.emplace_back("kind", told(actual.value_or("actual"), span));
  return arrival;
}

}  // namespace planverk::exchange::statistics
