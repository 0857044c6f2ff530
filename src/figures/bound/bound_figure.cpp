#include "bound/bound_figure.h"

#include "bound/bound_parts.h"

namespace planverk::figures {

namespace {

BoundParts find_parts(const Bound& bound) {
  if (bound.id.empty()) return {};
  return bound_parts(bound).value_or(BoundParts());
}

}  // namespace

BoundFigure bound_figure(const plan::Views& views, const Numbers& numbers, std::string_view id, std::string_view part) {
  BoundParts found = find_parts({views, numbers, id});
  for (Part& each : found.parts) {
    if (!part.empty() && each.name != part) continue;
    const bool masked = each.value.empty() && found.masked;
    return {true, masked, std::move(each.value), std::move(each.unit), std::move(each.unit_one)};
  }
  return {};
}

std::string part_names(const plan::Views& views, const Numbers& numbers, std::string_view id) {
  std::vector<std::string_view> names;
  const BoundParts found = find_parts({views, numbers, id});
  for (const Part& part : found.parts) names.push_back(part.name);
  return joined(names);
}

}  // namespace planverk::figures
