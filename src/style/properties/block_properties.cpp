#include "properties/block_properties.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "properties/properties.h"

namespace planverk::style {

namespace {

constexpr std::string_view length_form = "11pt, 2.6mm";
constexpr std::string_view ink_form = "text, second, quiet, accent, none";
constexpr std::string_view yes_no = "yes, no";

template <class Value, class Target>
bool put(const std::optional<Value>& value, Target& target) {
  if (value) target = *value;
  return value.has_value();
}

template <Length BlockStyle::* member>
bool set_length(BlockStyle& style, const Theme&, std::string_view value) {
  return put(read_length(value), style.*member);
}

template <Ink BlockStyle::* member>
bool set_ink(BlockStyle& style, const Theme&, std::string_view value) {
  return put(read_ink(value), style.*member);
}

template <bool BlockStyle::* member>
bool set_bool(BlockStyle& style, const Theme&, std::string_view value) {
  return put(read_yes_no(value), style.*member);
}

/// The style's own text, which begins as the body's.
TextStyle& text_of(BlockStyle& style, const Theme& theme) {
  if (!style.text) style.text = theme.style(TextRole::body);
  return *style.text;
}

template <auto member, auto read>
bool set_text(BlockStyle& style, const Theme& theme, std::string_view value) {
  return put(read(value), text_of(style, theme).*member);
}

bool set_role(BlockStyle& style, const Theme& theme, std::string_view value) {
  if (value == "around") {
    style.text.reset();
    return true;
  }
  const std::optional<TextRole> role = read_role(value);
  if (role) style.text = theme.style(*role);
  return role.has_value();
}

template <auto part, auto member, auto read>
bool set_part(BlockStyle& style, const Theme&, std::string_view value) {
  return put(read(value), style.*part.*member);
}

constexpr std::string_view role_form = "tableText, tableHead";

bool set_spare(BlockStyle& style, const Theme&, std::string_view value) {
  style.table.spare_last = value == "last";
  return value == "last" || value == "all";
}

bool set_beside(BlockStyle& style, const Theme&, std::string_view value) {
  return put(read_small_number(value), style.beside);
}

bool set_headings(BlockStyle& style, const Theme&, std::string_view value) {
  return put(read_role(value), style.headings);
}

bool set_caption(BlockStyle& style, const Theme&, std::string_view value) {
  style.caption = value == "above" ? CaptionSide::above : CaptionSide::below;
  return value == "above" || value == "below";
}

constexpr auto properties = std::to_array<BlockProperty>({
    {"text", "", "body, lead, small, around", "The role of its words; `around`: as what it stands in.", set_role},
    {"size", "", text_size_form,
     "Size of its words, in place of the role's, at most 48pt; of a figure: of the letters of a drawing, which grows "
     "with them.",
     set_text<&TextStyle::size, read_text_size>},
    {"leading", "", leading_form, "From baseline to baseline, at most 96pt.",
     set_text<&TextStyle::leading, read_leading>},
    {"font", "", "regular, italic, semibold, bold", "Face of its words.", set_text<&TextStyle::font, read_font_style>},
    {"ink", "", ink_form, "Ink of its words.", set_text<&TextStyle::ink, read_ink>},
    {"hyphenate", "", yes_no, "Words may be divided.", set_text<&TextStyle::hyphenate, read_yes_no>},
    {"before", "", length_form, "Room above.", set_length<&BlockStyle::before>},
    {"after", "", length_form, "Room below.", set_length<&BlockStyle::after>},
    {"keepNext", "paragraph row", yes_no, "On the page of what follows.", set_bool<&BlockStyle::keep_next>},
    {"keepPrevious", "paragraph columns row", yes_no, "On the page of what stands above.",
     set_bool<&BlockStyle::keep_previous>},
    {"indent", "paragraph list quote", length_form, "From the left edge.", set_length<&BlockStyle::indent>},
    {"indentEnd", "paragraph quote", length_form, "From the right edge.", set_length<&BlockStyle::indent_end>},
    {"width", "paragraph signature-line table", length_form, "No wider than this; a table, than its words need.",
     set_length<&BlockStyle::width>},
    {"height", "signature-line table", length_form,
     "Room that it takes; of a table: least height of a row of its body.", set_length<&BlockStyle::height>},
    {"padding", "paragraph callout table", length_form,
     "Between its edge and its words; of a table: above and below what is in a cell.",
     set_length<&BlockStyle::padding>},
    {"fill", "paragraph callout", ink_form, "Ground under its words.", set_ink<&BlockStyle::fill>},
    {"bar", "paragraph callout", length_form, "Width of a bar along its left edge.", set_length<&BlockStyle::bar>},
    {"barInk", "paragraph callout", ink_form, "Ink of the bar.", set_ink<&BlockStyle::bar_ink>},
    {"ruleAbove", "paragraph callout table row", length_form,
     "Thickness of a rule along its top; of a table: without heads.", set_length<&BlockStyle::rule_above>},
    {"ruleBelow", "paragraph callout signature-line heading row", length_form, "Thickness of a rule along its bottom.",
     set_length<&BlockStyle::rule_below>},
    {"ruleInk", "paragraph callout signature-line heading table row", ink_form, "Ink of its rules.",
     set_ink<&BlockStyle::rule_ink>},
    {"ruleWidth", "heading", length_form, "How long the rule below it is.", set_length<&BlockStyle::rule_width>},
    {"headings", "callout", "heading3, heading4", "Role of the headings in it.", set_headings},
    {"headingInk", "callout", ink_form, "Ink of the headings in it, in place of their role's.",
     set_ink<&BlockStyle::heading_ink>},
    {"beside", "columns", "0, 1, 2", "So many side by side, the others below them; 0: all.", set_beside},
    {"gap", "columns section letterhead heading table", length_form,
     "Between columns; between the logo and the words beside it; above and below a heading's rule.",
     set_length<&BlockStyle::gap>},
    {"lastAtEnd", "columns", yes_no, "Words of the last column stand at the right edge.",
     set_bool<&BlockStyle::last_at_end>},
    {"caption", "figure table", "above, below", "Side of the caption.", set_caption},
    {"captionGap", "figure table", length_form, "Between it and its caption.", set_length<&BlockStyle::caption_gap>},
    {"headText", "table", role_form, "Role of the words in its heads.",
     set_part<&BlockStyle::table, &TableStyle::head, read_role>},
    {"rowHeadText", "table", role_form, "Role of the words in heads of rows.",
     set_part<&BlockStyle::table, &TableStyle::row_head, read_role>},
    {"rowHeadInk", "table", ink_form, "Ink of heads of rows, in place of their role's.",
     set_part<&BlockStyle::table, &TableStyle::row_head_ink, read_ink>},
    {"cornerText", "table", role_form, "Role of what stands in the corner of a cell.",
     set_part<&BlockStyle::table, &TableStyle::corner, read_role>},
    {"titleText", "table", role_form, "Role of the titles beside it.",
     set_part<&BlockStyle::table, &TableStyle::titles, read_role>},
    {"cellRule", "table", length_form,
     "Thickness of an outline around each cell that is no head; words in cells then have room on all sides.",
     set_part<&BlockStyle::table, &TableStyle::cell_rule, read_length>},
    {"cellRuleInk", "table", ink_form, "Its ink.", set_part<&BlockStyle::table, &TableStyle::cell_rule_ink, read_ink>},
    {"emphasisRule", "table", length_form, "Thickness of a second outline within a cell that calls for attention.",
     set_part<&BlockStyle::table, &TableStyle::emphasis_rule, read_length>},
    {"emphasisInk", "table", ink_form, "Its ink.", set_part<&BlockStyle::table, &TableStyle::emphasis_ink, read_ink>},
    {"headRule", "table", length_form, "Thickness of the rule below its heads.",
     set_part<&BlockStyle::table, &TableStyle::head_rule, read_length>},
    {"headRuleInk", "table", ink_form, "Its ink.", set_part<&BlockStyle::table, &TableStyle::head_rule_ink, read_ink>},
    {"middle", "table", yes_no, "What is in a cell stands in the middle of its height.",
     set_part<&BlockStyle::table, &TableStyle::middle, read_yes_no>},
    {"rowRules", "table", yes_no, "Rules between its rows.",
     set_part<&BlockStyle::table, &TableStyle::row_rules, read_yes_no>},
    {"carriedSums", "table", yes_no,
     "Where rows of amounts go on on another page, their sums so far stand at the foot, and again at the head of the next. "
     "Only on pages; a screen reader reads the rows, not these.",
     set_part<&BlockStyle::table, &TableStyle::carried_sums, read_yes_no>},
    {"spare", "table", "all, last", "Columns that room goes to which none asks for.", set_spare},
    {"face", "row", "italic, semibold, bold", "In place of a regular face.",
     set_part<&BlockStyle::row, &RowStyle::font, read_font_style>},
    {"beginsGroup", "row", yes_no, "Shown again where the rows below it go on on another page.",
     set_part<&BlockStyle::row, &RowStyle::begins_group, read_yes_no>},
    {"endsGroup", "row", yes_no, "The rows below it belong to no group.",
     set_part<&BlockStyle::row, &RowStyle::ends_group, read_yes_no>},
    {"joined", "row", yes_no, "No rule between two of them.",
     set_part<&BlockStyle::row, &RowStyle::joined, read_yes_no>},
    {"divider", "section", yes_no, "Its title has a page of its own.", set_bool<&BlockStyle::divider>},
});

constexpr std::array<std::string_view, static_cast<std::size_t>(StyleFor::count_)> kinds{
    "paragraph", "heading", "letterhead", "list",  "quote", "callout",
    "columns",   "section", "figure",     "table", "row",   "signature-line"};

}  // namespace

std::string_view name_of(StyleFor kind) {
  return kinds[static_cast<std::size_t>(kind)];
}

std::optional<StyleFor> read_style_for(std::string_view text) {
  const auto* found = std::find(kinds.begin(), kinds.end(), text);
  if (found == kinds.end()) return std::nullopt;
  return static_cast<StyleFor>(found - kinds.begin());
}

std::span<const BlockProperty> block_properties() {
  return properties;
}

const BlockProperty* find_block_property(StyleFor kind, std::string_view name) {
  const auto* found = std::find_if(properties.begin(), properties.end(), [&](const BlockProperty& one) {
    return one.name == name && (one.kinds.empty() || WordList(one.kinds).contains(name_of(kind)));
  });
  return found == properties.end() ? nullptr : found;
}

}  // namespace planverk::style
