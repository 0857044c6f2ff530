#include "bound/bound_parts.h"

namespace planverk::figures {

namespace {

Parts parts_of(const Bound& bound, const plan::Goal& goal) {
  const GoalNumbers& each = of(bound.numbers.goals, bound.views.goals, &goal);
  return {{"money", sum_text(each.money), std::string(each.unit)}};
}

Parts parts_of(const plan::Indicator& indicator) {
  const std::string unit(indicator.unit);
  const std::string one(indicator.node.get("unitOne"));
  Parts parts{{"value", {}, unit, one}, {"forecast", {}, unit, one}, {"target", text(indicator.target), unit, one}};
  for (const plan::IndicatorValue& value : indicator.values) parts[value.forecast ? 1 : 0].value = text(value.value);
  return parts;
}

Parts parts_of(const Bound& bound, const plan::Report& report) {
  const ReportNumbers& each = of(bound.numbers.reports, bound.views.reports, &report);
  if (each.masked) {
    return {{"total", {}, {}},     {"yes", {}, {}},          {"partly", {}, {}},  {"no", {}, {}},
            {"share-yes", {}, {}}, {"share-partly", {}, {}}, {"share-no", {}, {}}};
  }
  return {{"total", std::to_string(each.total), {}},   {"yes", std::to_string(each.yes), {}},
          {"partly", std::to_string(each.partly), {}}, {"no", std::to_string(each.no), {}},
          {"share-yes", text(each.share_yes), "%"},    {"share-partly", text(each.share_partly), "%"},
          {"share-no", text(each.share_no), "%"}};
}

const plan::Assessment* find_assessment(const plan::Views& views, std::string_view id) {
  for (const plan::Report& report : views.reports) {
    for (const plan::Assessment& assessment : report.assessments) {
      if (assessment.id == id) return &assessment;
    }
  }
  return nullptr;
}

}  // namespace

std::optional<BoundParts> goal_bound(const Bound& bound) {
  if (const auto* goal = bound.views.find<plan::Goal>(bound.id))
    return BoundParts{parts_of(bound, *goal), of(bound.numbers.goals, bound.views.goals, goal).masked};
  if (const auto* indicator = bound.views.find<plan::Indicator>(bound.id))
    return BoundParts{parts_of(*indicator), indicator->node.has("fig:lost")};
  if (const auto* report = bound.views.find<plan::Report>(bound.id))
    return BoundParts{parts_of(bound, *report), of(bound.numbers.reports, bound.views.reports, report).masked};
  if (const auto* assessment = find_assessment(bound.views, bound.id)) {
    return BoundParts{{{"value", std::string(assessment->stated_value), {}},
                       {"forecast", std::string(assessment->stated_forecast), {}}}};
  }
  return std::nullopt;
}

}  // namespace planverk::figures
