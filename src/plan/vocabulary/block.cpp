#include "vocabulary/tables.h"

namespace planverk::plan {

using namespace tables;

namespace {

constexpr AttributeType p_attributes[] = {may_be_named};
constexpr AttributeType list_attributes[] = {
    may_be_named,
    or_else("bullet", "marker", enumeration, "bullet dash asterisk decimal", "What stands before each item."),
    may("announced", count, "How many items the text before the list promises."),
    may("start", positive, "The number of the first item of a decimal list; 1 without it."),
    may("continues", reference, "list", "The list whose numbers go on here, where the list is decimal: on another slide, in another section."),
};
constexpr AttributeType item_attributes[] = {may_be_named};
constexpr AttributeType definition_attributes[] = {
    may_be_named,
    need("term", printed_text, "The term that is explained."),
    may("source", printed_text, "Where the explanation comes from."),
};
constexpr AttributeType quote_attributes[] = {
    may_be_named,
    may("source", printed_text, "Whom or what is quoted; prints in brackets."),
};
constexpr AttributeType callout_attributes[] = {
    may_be_named,
    or_else("info", "kind", enumeration, "info decision warning", "What kind of box it is."),
    may("title", title_text, "The box's title; else the label of its kind."),
};
constexpr AttributeType col_attributes[] = {
    may("share", positive, "The column's part of the width, against the others' parts; equal parts without it."),
    may("title", title_text, "The heading above the column."),
};
constexpr AttributeType table_attributes[] = {may_be_named};
constexpr AttributeType column_attributes[] = {
    may("share", positive, "The column's part of the width, against the others' parts."),
    or_else("auto", "width", enumeration, "auto content", "`content`: no wider than its content needs."),
    or_else("start", "align", enumeration, "start end centre decimal", "`decimal` aligns numbers on their comma."),
};
constexpr AttributeType row_attributes[] = {
    or_else("false", "group", boolean, "A row that heads the rows below it."),
    or_else(
        "automatic", "keep", enumeration, "automatic whole split next",
        "How it stands at a page's end: whole where a page holds it, divided wherever the page ends, or with the next "
        "row."),
    or_else("false", "sum", boolean, "A row of totals."),
};
constexpr AttributeType cell_attributes[] = {
    or_else("1", "columns", positive, "How many columns it spans."),
    or_else("1", "rows", positive, "How many rows it spans."),
    or_else("false", "header", boolean, "Heads its row."),
};
constexpr AttributeType table_note_attributes[] = {
    may_be_named,
    need("sign", text, "The sign that marks the cells it belongs to, e.g. `*`."),
};
constexpr AttributeType figure_attributes[] = {
    may_be_named,
    need("src", file, "The picture (PNG or JPEG), beside the plan or under the root."),
    need("alt", printed_text, "What the picture says, for those who do not see it."),
    need("caption", title_text, "The figure's caption."),
    may("source", printed_text, "Where the picture comes from."),
    may("of", reference, "table", "The table with the data that the picture draws."),
};
constexpr AttributeType flow_attributes[] = {
    may_be_named,
    need("caption", title_text, "The figure's caption."),
    need("alt", printed_text, "What the figure says, for those who do not see it."),
    may("source", printed_text, "Where the figure comes from."),
};
constexpr AttributeType step_attributes[] = {
    need("title", title_text, "The step's name."),
    may("level", text, "The name of one of the figure's levels, which gives the step its outline."),
};
constexpr AttributeType flow_level_attributes[] = {
    need("name", title_text, "The name by which steps refer to it."),
};
constexpr AttributeType icon_table_attributes[] = {may_be_named, need("title", title_text, "The table's title.")};
constexpr AttributeType icon_row_attributes[] = {
    may("goal", enumeration, "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17",
        "The sustainable development goal whose badge prints."),
    may("icon", text, "A short word to print in the badge, where it is no such goal."),
    may("alt", printed_text, "What the badge says; else the goal's number and name."),
};
constexpr AttributeType revision_attributes[] = {
    need("rev", reference, "revision", "The revision that this change belongs to."),
};

constexpr ElementType types[] = {
    {"p", "p", Content::mixed, p_attributes, "%inline lead", {}, {}, "A paragraph."},
    {"list", "list", Content::elements, list_attributes, "list-item list-ins list-del", {}, {}, "A list."},
    {"list-item",
     "item",
     Content::mixed,
     item_attributes,
     "%inline lead p list",
     {},
     {},
     "An item of a list: words, and perhaps lists below it."},
    {"definition", "definition", Content::mixed, definition_attributes, "%inline", {}, {}, "A term and what it means."},
    {"quote",
     "quote",
     Content::mixed,
     quote_attributes,
     "%inline p",
     {},
     {},
     "A quotation, without its marks: words, or paragraphs."},
    {"callout", "callout", Content::elements, callout_attributes, "%block", {}, {}, "A box that stands out."},
    {"columns", "columns", Content::elements, {}, "col", "col", {}, "Columns side by side, read one after the other."},
    {"col", "col", Content::elements, col_attributes, "%block %view", {}, {}, "One of the columns."},
    {"table", "table", Content::elements, table_attributes, "caption column head row tableNote", "row", "caption head",
     "A table."},
    {"caption", "caption", Content::mixed, {}, "%inline", {}, {}, "The table's caption."},
    {"column",
     "column",
     Content::empty,
     column_attributes,
     {},
     {},
     {},
     "How one column of the table is set, from the first."},
    {"head",
     "head",
     Content::elements,
     {},
     "row",
     "row",
     {},
     "The rows that head the table's columns; they repeat on each page."},
    {"row", "row", Content::elements, row_attributes, "cell", "cell", {}, "A row of the table."},
    {"cell",
     "cell",
     Content::mixed,
     cell_attributes,
     "%inline lead p list table figure",
     {},
     {},
     "A cell: words, paragraphs, lists, a smaller table or a figure."},
    {"tableNote",
     "tableNote",
     Content::mixed,
     table_note_attributes,
     "%inline",
     {},
     {},
     "A note that stays with its table."},
    {"figure", "figure", Content::empty, figure_attributes, {}, {}, {}, "A picture with caption and alternative text."},
    {"flow", "flow", Content::elements, flow_attributes, "flow-level flow-step feedback", "step", "feedback",
     "A figure of steps that follow each other."},
    {"flow-level",
     "level",
     Content::mixed,
     flow_level_attributes,
     "%inline",
     {},
     {},
     "Steps of one kind, in the words of the figure's legend."},
    {"flow-step", "step", Content::mixed, step_attributes, "%inline", {}, {}, "A step of the figure."},
    {"feedback", "feedback", Content::mixed, {}, "%inline", {}, {}, "What leads from the last step back to the first."},
    {"iconTable",
     "iconTable",
     Content::elements,
     icon_table_attributes,
     "iconRow",
     "iconRow",
     {},
     "A table of badges, each with a text."},
    {"iconRow", "iconRow", Content::mixed, icon_row_attributes, "%inline", {}, {}, "One badge and its text."},
    {"block-ins", "ins", Content::elements, revision_attributes, "%block", {}, {}, "Blocks that a revision puts in."},
    {"block-del", "del", Content::elements, revision_attributes, "%block", {}, {}, "Blocks that a revision takes out."},
    {"list-ins", "ins", Content::elements, revision_attributes, "list-item", {}, {}, "Items that a revision puts in."},
    {"list-del",
     "del",
     Content::elements,
     revision_attributes,
     "list-item",
     {},
     {},
     "Items that a revision takes out."},
};

}  // namespace

std::span<const ElementType> block_types() {
  return types;
}

}  // namespace planverk::plan
