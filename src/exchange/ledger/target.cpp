#include "ledger/target.h"

#include <algorithm>

namespace planverk::exchange::ledger {

constexpr Rule rules[] = {
    {"ledger-target", "", Stage::exchange, RuleClass::format, Severity::error,
     "An accounts file fills a budget of the plan, in the same currency, and a report of the plan when one is named.",
     "ledger: ledger-target"},
};

namespace {

/// `b26 (2026), b27 (2027)`
std::string listed(xml::Node root, std::string_view name) {
  std::string all;
  for (xml::Node each = root.first_child(name); each; each = each.next(name)) {
    all += (all.empty() ? "" : ", ") + std::string(each.get("id")) + " (" + std::string(each.get("year")) + ")";
  }
  return all.empty() ? "–" : all;
}

xml::Node with_id(xml::Node root, std::string_view name, std::string_view id) {
  for (xml::Node each = root.first_child(name); each; each = each.next(name)) {
    if (each.get("id") == id) return each;
  }
  return {};
}

/// The only budget, of that year where one is asked for.
xml::Node only_budget(xml::Node root, int year) {
  xml::Node only;
  for (xml::Node each = root.first_child("budget"); each; each = each.next("budget")) {
    if (year != 0 && each.get("year") != std::to_string(year)) continue;
    if (only) return {};
    only = each;
  }
  return only;
}

void add_line(xml::Node line, std::string_view group, std::vector<std::pair<TargetLine, std::string>>& lines) {
  lines.push_back({{std::string(line.get("id")), std::string(line.get("label")), std::string(line.get("kind")),
                    std::string(group)},
                   std::string(line.get("breaks"))});
}

std::vector<TargetLine> lines_of(xml::Node budget) {
  std::vector<std::pair<TargetLine, std::string>> lines;
  budget.each_element([&](xml::Node child) {
    if (child.name() == "line") add_line(child, {}, lines);
    if (child.name() != "group") return;
    for (xml::Node line = child.first_child("line"); line; line = line.next("line")) add_line(line, child.get("id"), lines);
  });
  std::vector<TargetLine> all;
  for (const auto& [line, breaks] : lines) {
    all.push_back(line);
    std::string above = breaks;
    // Chains are short; one that goes in a circle is the plan's own finding and ends here.
    for (std::size_t step = 0; all.back().kind.empty() && !above.empty() && step < lines.size(); ++step) {
      const auto broken = std::ranges::find_if(lines, [&](const auto& each) { return each.first.id == above; });
      if (broken == lines.end()) break;
      all.back().kind = broken->first.kind;
      above = broken->second;
    }
  }
  return all;
}

const plan::MoneyUnit* unit_of(std::string_view word) {
  const auto unit = std::ranges::find(plan::money_units, word, &plan::MoneyUnit::word);
  return unit == std::end(plan::money_units) ? nullptr : unit;
}

}  // namespace

const TargetLine* Target::line(std::string_view id) const {
  const auto found = std::ranges::find(lines, id, &TargetLine::id);
  return found == lines.end() ? nullptr : &*found;
}

std::optional<Target> find_target(xml::Node root, const Part& part, std::string_view budget, std::string_view report,
                                  int year, FileId file, Diagnostics& found) {
  const bool named = !budget.empty();
  if (!named) budget = part.node.get("budget");
  if (report.empty()) report = part.node.get("report");
  const xml::Node node = budget.empty() ? only_budget(root, year) : with_id(root, "budget", budget);
  const auto refuse = [&](std::string_view attribute) -> Diagnostic& {
    return found.add("ledger-target", !named && part.node ? part.at(part.node, attribute) : Span{file, 0, 0});
  };
  if (!node) {
    refuse("budget").variant(budget.empty() ? "which" : "").with("id", std::string(budget)).with("known", listed(root, "budget"))
        .mend(budget.empty() ? "which" : "");
    return std::nullopt;
  }
  Target target;
  target.budget = node.get("id");
  target.year = static_cast<int>(Decimal::parse(node.get("year")).value_or(Decimal()).units());
  target.unit = unit_of(node.get("unit"));
  target.lines = lines_of(node);
  target.report = report;
  if (target.unit == nullptr) {
    refuse("budget").variant("unit").with("id", target.budget).with("unit", std::string(node.get("unit"))).mend("unit");
    return std::nullopt;
  }
  if (report.empty()) return target;
  const xml::Node report_node = with_id(root, "report", report);
  if (!report_node) {
    refuse("report").variant("report").with("id", std::string(report)).with("known", listed(root, "report")).mend("report");
    return std::nullopt;
  }
  target.report_day = Date::parse(report_node.get("period"));
  return target;
}

}  // namespace planverk::exchange::ledger
