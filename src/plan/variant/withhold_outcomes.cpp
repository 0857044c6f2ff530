#include "variant/withhold_outcomes.h"

#include <unordered_map>
#include <vector>

namespace planverk::plan {

namespace {

using Nodes = std::unordered_map<std::string_view, xml::Node>;

void withhold(xml::Node node) {
  node.set("fig:masked", "true");
  for (const char* name : {"periodBudget", "actual", "forecast", "previousForecast", "amount"}) node.remove_attribute(name);
  while (const xml::Node year = node.first_child("earlier")) node.remove_child(year);
}

class OutcomeMask {
 public:
  OutcomeMask(xml::Node root, const Ids& broken, const Ids& told) {
    for (xml::Node budget = root.first_child("budget"); budget; budget = budget.next("budget")) {
      budgets_.emplace(budget.get("id"), budget);
      budget.each_element([&](xml::Node child) {
        if (child.name() == "line") lines_.emplace(child.get("id"), child);
        if (child.name() != "group") return;
        for (xml::Node line = child.first_child("line"); line; line = line.next("line"))
          lines_.emplace(line.get("id"), line);
      });
    }
    for (const std::string& id : broken) add_upwards(id);
    for (const std::string& id : told) {
      const auto line = lines_.find(id);
      if (line != lines_.end()) add_upwards(line->second.get("breaks"));
    }
  }

  void apply(xml::Node outcome) const {
    const auto budget = budgets_.find(outcome.get("budget"));
    bool hidden = outcome.get("fig:masked") == "true" || budget == budgets_.end() ||
                  budget->second.get("fig:masked") == "true";
    std::vector<xml::Node> told;
    for (xml::Node line = outcome.first_child("lineOutcome"); line; line = line.next("lineOutcome")) told.push_back(line);
    for (const xml::Node line : told) {
      if (lines_.contains(line.get("line"))) continue;
      outcome.remove_child(line);
      hidden = true;
    }
    if (!hidden) return;
    withhold(outcome);
    for (xml::Node line = outcome.first_child("lineOutcome"); line; line = line.next("lineOutcome")) {
      if (above_.contains(line.get("line"))) withhold(line);
    }
    for (xml::Node each = outcome.first_child("settlement"); each; each = each.next("settlement")) withhold(each);
  }

 private:
  /// Each once: chains of lines share their upper ends.
  void add_upwards(std::string_view id) {
    while (!id.empty() && above_.emplace(id).second) {
      const auto line = lines_.find(id);
      if (line == lines_.end()) return;
      id = line->second.get("breaks");
    }
  }

  Nodes budgets_, lines_;
  Ids above_;
};

}  // namespace

void withhold_outcomes(xml::Tree& variant, const Ids& broken, const Ids& told) {
  const xml::Node root = variant.root();
  if (!root.has("fig:lost") || !root.first_child("outcome")) return;
  const OutcomeMask mask(root, broken, told);
  for (xml::Node outcome = root.first_child("outcome"); outcome; outcome = outcome.next("outcome")) mask.apply(outcome);
}

}  // namespace planverk::plan
