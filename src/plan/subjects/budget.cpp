// Budgets: lines, what breaks them down, groups.
#include "subjects/subject.h"

namespace planverk::plan {

namespace {

namespace table {

using namespace tables;

constexpr AttributeType budget_attributes[] = {
    named,
    need("body", reference, "body", "Whose budget it is."),
    need("year", year, "The year it is for."),
    need("unit", enumeration, words_of<money_units>, "The unit of all its amounts."),
    may("frame", number, "What the body may spend, net."),
    may("label", title_text, "The budget's name as it prints."),
    may("previousYear", reference, "budget", "The budget of the year before, to compare with."),
    taken_from,
};
constexpr AttributeType line_attributes[] = {
    named,
    need("label", title_text, "The line's name as it prints."),
    need("amount", number, "The amount, 0 or more as a rule: the kind gives the sign."),
    may("kind", enumeration, words_of<line_kinds>, "What it is; a line that breaks another one has that one's kind."),
    may("breaks", reference, "line", "The line that it is a part of."),
    may("goal", reference, "goal", "The goal it serves."),
    may("earmarked", printed_text, "What alone it may be used for."),
    may("stated", number, "The sum of its parts as someone wrote it; checked against the computed one."),
    may("money", enumeration, words_of<money_kinds>, "What kind of money it is, where the budget tells it apart."),
    taken_from,
};
constexpr AttributeType line_criterion_attributes[] = {named};
constexpr AttributeType group_attributes[] = {
    named,
    need("label", title_text, "The group's name as it prints."),
    may("goal", reference, "goal", "The goal it serves."),
    may("amount", number, "The subtotal as someone wrote it; checked against the computed one."),
    taken_from,
};
constexpr AttributeType narrative_attributes[] = {
    may("label", title_text, "The line's name as the text gives it; else the line's own."),
};

constexpr ElementType types[] = {
    {"budget", "budget", Content::elements, budget_attributes, "line group", {}, {}, "A body's budget for a year."},
    {"line", "line", Content::elements, line_attributes, "narrative line-criterion", {}, "narrative", "A line of the budget."},
    {"line-criterion",
     "criterion",
     Content::mixed,
     line_criterion_attributes,
     "%inline",
     {},
     {},
     "What must hold for unallocated money of the line to be given."},
    {"narrative",
     "narrative",
     Content::elements,
     narrative_attributes,
     "%block",
     {},
     {},
     "What the line's money is for."},
    {"group", "group", Content::elements, group_attributes, "line", {}, {}, "Lines with a subtotal of their own."},
};

}  // namespace table

void fill(BudgetLine& line) {
  const xml::Node node = line.node;
  line.label = node.get("label");
  line.earmarked = node.get("earmarked");
  line.amount = number_in(node, "amount").value_or(Decimal());
  line.kind = value_of(line_kinds, node.get("kind"), LineKind::none);
  line.stated = number_in(node, "stated");
  line.money = value_of(money_kinds, node.get("money"), line.earmarked.empty() ? MoneyKind::none : MoneyKind::earmarked);
  line.narrative = node.first_child("narrative");
}

/// Lines and groups in the order in which they are written.
void read_lines(ViewReader& reader, xml::Node parent) {
  parent.each_element([&](xml::Node child) {
    if (child.name() == "line") fill(reader.add(reader.views().lines, child));
    if (child.name() != "group") return;
    BudgetGroup& group = reader.add(reader.views().groups, child);
    group.label = child.get("label");
    group.amount = number_in(child, "amount");
    child.each_element([&](xml::Node line) {
      if (line.name() == "line") fill(reader.add(reader.views().lines, line));
    });
  });
}

bool read(ViewReader& reader, xml::Node node, std::string_view name) {
  if (name != "budget") return false;
  Budget& budget = reader.add(reader.views().budgets, node);
  budget.label = node.get("label");
  budget.unit = node.get("unit");
  budget.year = integer_in(node, "year").value_or(0);
  budget.frame = number_in(node, "frame");
  read_lines(reader, node);
  return true;
}

void link(ViewReader& reader) {
  const auto budget_of = [&](xml::Node node) -> Budget* {
    const Budget* found = reader.views().find<Budget>(node.get("id"));
    return found == nullptr ? nullptr
                            : &reader.views().budgets[static_cast<std::size_t>(found - reader.views().budgets.data())];
  };
  for (Budget& budget : reader.views().budgets) {
    budget.body = reader.to<Body>(budget.node, "body");
    budget.previous = reader.to<Budget>(budget.node, "previousYear");
  }
  for (BudgetGroup& group : reader.views().groups) {
    group.goal = reader.to<Goal>(group.node, "goal");
    if (Budget* budget = budget_of(group.node.parent())) {
      group.budget = budget;
      budget->groups.push_back(&group);
    }
  }
  for (BudgetLine& line : reader.views().lines) {
    line.goal = reader.to<Goal>(line.node, "goal");
    line.breaks = reader.to<BudgetLine>(line.node, "breaks");
    if (line.breaks != nullptr) {
      reader.views().lines[static_cast<std::size_t>(line.breaks - reader.views().lines.data())].parts.push_back(&line);
    }
    xml::Node around = line.node.parent();
    if (const BudgetGroup* group = reader.views().find<BudgetGroup>(around.get("id"))) {
      line.group = group;
      reader.views().groups[static_cast<std::size_t>(group - reader.views().groups.data())].lines.push_back(&line);
      around = around.parent();
    }
    if (Budget* budget = budget_of(around)) {
      line.budget = budget;
      budget->lines.push_back(&line);
    }
  }
}

}  // namespace

extern const Subject budget_subject;
constinit const Subject budget_subject{"budget", table::types, read, link};

}  // namespace planverk::plan
