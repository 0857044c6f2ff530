#include "vocabulary/tables.h"

namespace planverk::plan {

using namespace tables;

namespace {

constexpr AttributeType budget_attributes[] = {
    named,
    need("body", reference, "body", "Whose budget it is."),
    need("year", year, "The year it is for."),
    need("unit", enumeration, "kr tkr mnkr NOK TNOK MNOK", "The unit of all its amounts."),
    may("frame", number, "What the body may spend, net."),
    may("label", title_text, "The budget's name as it prints."),
    may("previousYear", reference, "budget", "The budget of the year before, to compare with."),
};
constexpr AttributeType line_attributes[] = {
    named,
    need("label", title_text, "The line's name as it prints."),
    need("amount", number, "The amount, 0 or more as a rule: the kind gives the sign."),
    may("kind", enumeration, "income cost sum", "What it is; a line that breaks another one has that one's kind."),
    may("breaks", reference, "line", "The line that it is a part of."),
    may("goal", reference, "goal", "The goal it serves."),
    may("earmarked", printed_text, "What alone it may be used for."),
    may("stated", number, "The sum of its parts as someone wrote it; checked against the computed one."),
};
constexpr AttributeType group_attributes[] = {
    named,
    need("label", title_text, "The group's name as it prints."),
    may("goal", reference, "goal", "The goal it serves."),
    may("amount", number, "The subtotal as someone wrote it; checked against the computed one."),
};
constexpr AttributeType narrative_attributes[] = {
    may("label", title_text, "The line's name as the text gives it; else the line's own."),
};

constexpr ElementType types[] = {
    {"budget", "budget", Content::elements, budget_attributes, "line group", {}, {}, "A body's budget for a year."},
    {"line", "line", Content::elements, line_attributes, "narrative", {}, "narrative", "A line of the budget."},
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

}  // namespace

std::span<const ElementType> budget_types() {
  return types;
}

}  // namespace planverk::plan
