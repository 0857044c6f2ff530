#include "variant/withhold.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "variant/table_sums.h"

namespace planverk::plan {

namespace {

bool is_masked(xml::Node node) {
  return node.get("fig:masked") == "true";
}

void withhold(xml::Node node) {
  node.set("fig:masked", "true");
  node.remove_attribute("amount");
  node.remove_attribute("stated");
}

class BudgetMask {
 public:
  BudgetMask(xml::Node budget, const std::set<std::string, std::less<>>& broken) : budget_(budget), broken_(broken) {
    budget.each_element([&](xml::Node child) {
      if (child.name() == "line") add(child);
      if (child.name() != "group") return;
      groups_.push_back(child);
      for (xml::Node line = child.first_child("line"); line; line = line.next("line")) add(line);
    });
  }

  void apply() {
    if (!is_masked(budget_) && std::ranges::none_of(groups_, is_masked) &&
        std::ranges::none_of(lines_, [&](xml::Node line) { return broken_.contains(line.get("id")); })) {
      return;
    }
    budget_.set("fig:masked", "true");
    budget_.remove_attribute("frame");
    for (const xml::Node line : lines_) {
      if (line.get("kind") == "sum" && !line.has("breaks")) withhold(line);
      if (broken_.contains(line.get("id"))) withhold_upwards(line);
    }
    for (const xml::Node group : groups_) {
      bool holds_one = is_masked(group);
      for (xml::Node line = group.first_child("line"); line; line = line.next("line"))
        holds_one = holds_one || is_masked(line);
      if (holds_one) withhold(group);
    }
  }

 private:
  void add(xml::Node line) {
    lines_.push_back(line);
    if (const auto id = line.find("id")) by_id_.emplace(*id, line);
  }

  void withhold_upwards(xml::Node line) {
    for (std::size_t steps = 0; line && steps <= lines_.size(); ++steps) {
      withhold(line);
      const auto above = by_id_.find(line.get("breaks"));
      line = above == by_id_.end() ? xml::Node() : above->second;
    }
  }

  xml::Node budget_;
  const std::set<std::string, std::less<>>& broken_;
  std::vector<xml::Node> lines_;
  std::vector<xml::Node> groups_;
  std::unordered_map<std::string_view, xml::Node> by_id_;
};

}  // namespace

void withhold_sums(xml::Tree& variant, const std::set<std::string, std::less<>>& broken, char decimal_mark) {
  const xml::Node root = variant.root();
  for (xml::Node budget = root.first_child("budget"); budget; budget = budget.next("budget"))
    BudgetMask(budget, broken).apply();
  if (root.has("fig:lost")) withhold_table_sums(root, decimal_mark);
}

}  // namespace planverk::plan
