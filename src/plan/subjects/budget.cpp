// Views of budgets: lines, what breaks them down, groups.
#include "subjects/view_reader.h"

namespace planverk::plan {

namespace {

constexpr std::array<std::string_view, 4> line_kinds{"", "income", "cost", "sum"};

void fill(BudgetLine& line) {
  const xml::Node node = line.node;
  line.label = node.get("label");
  line.earmarked = node.get("earmarked");
  line.amount = number(node, "amount").value_or(Decimal());
  line.kind = word(node.get("kind"), line_kinds, LineKind::none);
  line.stated = number(node, "stated");
  line.narrative = node.first_child("narrative");
}

}  // namespace

bool ViewReader::read_budget(xml::Node node, std::string_view name) {
  if (name != "budget") return false;
  Budget& budget = add(views_.budgets, node);
  budget.label = node.get("label");
  budget.unit = node.get("unit");
  budget.year = integer(node, "year").value_or(0);
  budget.frame = number(node, "frame");
  read_lines(node);
  return true;
}

/// Lines and groups in the order in which they are written.
void ViewReader::read_lines(xml::Node parent) {
  parent.each_element([this](xml::Node child) {
    if (child.name() == "line") fill(add(views_.lines, child));
    if (child.name() != "group") return;
    BudgetGroup& group = add(views_.groups, child);
    group.label = child.get("label");
    group.amount = number(child, "amount");
    child.each_element([this](xml::Node line) {
      if (line.name() == "line") fill(add(views_.lines, line));
    });
  });
}

void ViewReader::link_budgets() {
  const auto budget_of = [this](xml::Node node) -> Budget* {
    const Budget* found = views_.find<Budget>(node.get("id"));
    return found == nullptr ? nullptr : &views_.budgets[static_cast<std::size_t>(found - views_.budgets.data())];
  };
  for (Budget& budget : views_.budgets) {
    budget.body = to<Body>(budget.node, "body");
    budget.previous = to<Budget>(budget.node, "previousYear");
  }
  for (BudgetGroup& group : views_.groups) {
    group.goal = to<Goal>(group.node, "goal");
    if (Budget* budget = budget_of(group.node.parent())) {
      group.budget = budget;
      budget->groups.push_back(&group);
    }
  }
  for (BudgetLine& line : views_.lines) {
    line.goal = to<Goal>(line.node, "goal");
    line.breaks = to<BudgetLine>(line.node, "breaks");
    if (line.breaks != nullptr) {
      views_.lines[static_cast<std::size_t>(line.breaks - views_.lines.data())].parts.push_back(&line);
    }
    xml::Node around = line.node.parent();
    if (const BudgetGroup* group = views_.find<BudgetGroup>(around.get("id"))) {
      line.group = group;
      views_.groups[static_cast<std::size_t>(group - views_.groups.data())].lines.push_back(&line);
      around = around.parent();
    }
    if (Budget* budget = budget_of(around)) {
      line.budget = budget;
      budget->lines.push_back(&line);
    }
  }
}

}  // namespace planverk::plan
