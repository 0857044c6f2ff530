#include "figures/units.h"

#include "figures/vocabulary.h"

namespace planverk::figures {

namespace {

const Figure* figure_at(xml::Node node, std::string_view attribute) {
  for (const Figure& figure : figure_types()) {
    if (figure.is_attribute() && figure.bare_name() == attribute && figure.places != "*" && stands_at(figure, node))
      return &figure;
  }
  return nullptr;
}

/// The nearest of these elements, the node itself first.
xml::Node nearest(xml::Node node, std::string_view name) {
  while (node && node.name() != name) node = node.parent();
  return node;
}

std::string_view unit_of_report(xml::Node node, xml::Node report) {
  const bool investments = nearest(node, "fig:investment") || nearest(node, "fig:financing");
  return report.get(investments ? "fig:investment-unit" : "fig:money-unit");
}

/// Of a budget, of what refers to one, or of what stands in either.
std::string_view unit_of_money(xml::Node node, const plan::Index& index) {
  for (; node; node = node.parent()) {
    if (node.name() == "budget" || node.name() == "investment") return node.get("unit");
    if (node.name() == "report") return {};
    if (node.has("budget") && !node.name().starts_with("fig:")) return index.find(node.get("budget")).get("unit");
    if (node.name() == "allocation") return unit_of_money(index.find(node.get("line")), index);
  }
  return {};
}

}  // namespace

bool is_percentage(xml::Node node, std::string_view attribute) {
  if (const Figure* figure = figure_at(node, attribute)) return figure->unit == "%";
  if (node.has("fig:unit")) return node.get("fig:unit") == "%";
  return node.name() == "role" && attribute == "share";
}

std::string_view unit_of(xml::Node node, std::string_view attribute, const plan::Index& index) {
  if (is_percentage(node, attribute)) return "%";
  if (attribute == "fig:text-value") return node.get("fig:unit");
  const Figure* figure = figure_at(node, attribute);
  const std::string_view unit = figure == nullptr ? std::string_view() : figure->unit;
  if (unit == "days") return "days";
  if (const xml::Node report = nearest(node, "report"); report && !unit.empty()) return unit_of_report(node, report);
  if (unit == "the dataset's") {
    const xml::Node series = nearest(node, "series");
    return series && series.has("unit") ? series.get("unit") : nearest(node, "dataset").get("unit");
  }
  if (node.has("fig:money-unit")) return node.get("fig:money-unit");
  if (!unit.empty() && node.has("unit")) return node.get("unit");
  if (unit == "its own") return node.parent().get("unit");
  return unit.empty() ? std::string_view() : unit_of_money(node, index);
}

}  // namespace planverk::figures
