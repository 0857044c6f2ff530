// What `val` and `keyFigure` show is made of what the figure is made of that they ask for.
#include <algorithm>

#include "base/utf8.h"
#include "bound/asked_figure.h"
#include "bound/bound_parts.h"
#include "trace/parts.h"

namespace planverk::figures {

namespace {

constexpr std::string_view shown = "fig:text-value";

/// Where the figure of that name stands: figures are called alike on the tree and in texts. Those of outcomes are on
/// the row of their total, those of reports on the counts of their summary.
std::vector<std::pair<xml::Node, std::string>> places_of(xml::Node thing, const std::string& name) {
  std::vector<std::pair<xml::Node, std::string>> places{{thing, "fig:" + name}, {thing, name}};
  for (xml::Node row = thing.first_child("fig:row"); row; row = row.next("fig:row")) {
    if (!row.has("ref")) places.emplace_back(row, name);
  }
  const xml::Node summary = thing.first_child("fig:summary");
  if (summary) places.emplace_back(summary, name);
  const bool share = name.starts_with("share-");
  for (xml::Node count = summary.first_child("fig:count"); count; count = count.next("fig:count")) {
    if (count.get("value") == (share ? name.substr(6) : name)) places.emplace_back(count, share ? "share" : "count");
  }
  return places;
}

std::string asked_part(const Bound& bound, std::string_view wanted) {
  if (!wanted.empty()) return std::string(wanted);
  const auto parts = bound_parts(bound);
  return parts && !parts->parts.empty() ? std::string(parts->parts.front().name) : std::string();
}

/// The figure that is asked for as an element's attribute, where it has the same value there.
std::optional<TracePart> place_of(const Bound& bound, std::string_view wanted, std::string_view value) {
  const auto number = Decimal::parse(value);
  if (!number || bound.id.empty()) return std::nullopt;
  const xml::Node thing = bound.views.node(bound.id);
  for (const auto& [node, attribute] : places_of(thing, asked_part(bound, wanted))) {
    if (Decimal::parse(node.get(attribute)) == number) return part(node, attribute);
  }
  return std::nullopt;
}

TraceParts keys_of(const plan::Views& views, xml::Node node) {
  TraceParts parts;
  const auto* series = views.find<plan::Series>(node.get("of"));
  if (series == nullptr) return parts;
  for (std::string_view keys = node.get("keys"); !keys.empty();) {
    const std::size_t end = std::min(keys.find(';'), keys.size());
    const auto point = std::ranges::find(series->points, utf8::trim(keys.substr(0, end)), &plan::DataPoint::key);
    if (point != series->points.end()) parts.push_back(part(point->node, "fig:value"));
    keys.remove_prefix(std::min(end + 1, keys.size()));
  }
  return parts;
}

void trace_one(const plan::Views& views, const Numbers& numbers, xml::Node node, Traces& traces) {
  const std::string_view of = node.get("of");
  const bool share = node.get("as") == "share";
  TraceParts parts = keys_of(views, node);
  if (!node.has("keys")) {
    const std::string value = bound_figure(views, numbers, of, node.get("part")).value;
    auto place = place_of({views, numbers, of}, node.get("part"), value);
    if (!place) return;
    if (!share) {
      traces.repeat(node, shown, place->node, place->attribute);
      return;
    }
    parts.push_back(std::move(place));
  }
  if (share) {
    const std::string_view base = node.has("base") ? node.get("base") : of;
    parts.push_back(place_of({views, numbers, base}, "total", bound_figure(views, numbers, base, "total").value));
  }
  traces.add(node, shown, share ? Reckoning::share : Reckoning::sum, std::move(parts));
}

}  // namespace

void trace_bound(const plan::Views& views, const Numbers& numbers, xml::Node node, Traces& traces) {
  if ((node.name() == "val" || node.name() == "keyFigure") && node.has(shown)) trace_one(views, numbers, node, traces);
  node.each_element([&](xml::Node child) { trace_bound(views, numbers, child, traces); });
}

}  // namespace planverk::figures
