#include <iterator>

#include "vocabulary/tables.h"

namespace planverk::plan {

using namespace tables;

namespace {

constexpr AttributeType reference_attributes[] = {
    need("to", reference, "What is referred to: any id of the plan."),
};
constexpr AttributeType cite_attributes[] = {
    need("to", reference, "source", "The source."),
    may("at", text, "The place in it, as it prints: `s. 12`."),
    or_else("brackets", "form", enumeration, "brackets narrative",
            "`(Berg 2019)`, or within a sentence `Berg (2019)`."),
};
constexpr AttributeType note_attributes[] = {may_be_named};
constexpr AttributeType link_attributes[] = {
    need("href", href, "The address; left empty it counts as a placeholder."),
};
constexpr AttributeType abbr_attributes[] = {
    need("short", text, "The abbreviation as it prints."),
};
/// What has figures that a text may name.
constexpr std::string_view figures_of =
    "line group budget fund instrument outcome investment financing volume risk action control goal indicator report assessment series dataset body "
    "unit role meeting vote";
constexpr AttributeType val_attributes[] = {
    need("of", reference, figures_of, "The thing whose figure prints."),
    may("part", text, "Which of its figures; without it the main one (a line's amount, a risk's value)."),
    may("keys", text, "The keys of a series that are added up, with semicolons between them: `50–59; 60–69`."),
    may("base", reference, "series dataset", "What a share is a share of; without it the series itself."),
    or_else("plain", "as", enumeration, "plain unit share",
            "`unit` adds the unit, with a space that never breaks; `share` prints the share in percent."),
};
constexpr AttributeType claim_attributes[] = {
    need("of", reference, figures_of, "The thing that the words speak of."),
    may("part", text, "Which of its figures; without it the main one (a series' total)."),
    may("keys", text, "The keys of the series that are added up, with semicolons between them: `50–59; 60–69`."),
    may("base", reference, "series dataset", "What they are a share of; without it the series itself."),
    or_else("number", "as", enumeration, "number share", "Whether the words state the figure or its share in percent."),
    may("value", number, "The number that the words state; else the first number in them."),
    may("tolerance", number,
        "How far the words may be from the figure: 1 percentage point for shares, else only what their decimals round."),
};
constexpr AttributeType revision_attributes[] = {
    need("rev", reference, "revision", "The revision that this change belongs to."),
};
constexpr AttributeType lang_attributes[] = {
    need("code", language, "The language of the words inside, for speech and hyphenation."),
};

/// Where an inline may stand.
enum class Where : std::uint8_t {
  words,  ///< wherever words stand
  line,   ///< among the words of a paragraph or an item: not within a note, a reference or a link
  named,  ///< only where an element names it
};

struct Inline {
  Where where;
  ElementType type;
};

constexpr Inline inlines[] = {
    {Where::words, {"b", "b", Content::mixed, {}, "%inline", {}, {}, "Strong words."}},
    {Where::words, {"i", "i", Content::mixed, {}, "%inline", {}, {}, "Emphasised words or a title."}},
    {Where::named,
     {"lead",
      "lead",
      Content::mixed,
      {},
      "%inline",
      {},
      {},
      "A run-in term that opens a paragraph or an item, in bold."}},
    {Where::words,
     {"ref",
      "ref",
      Content::mixed,
      reference_attributes,
      "%text",
      {},
      {},
      "A cross reference; when empty, its words (number, title) are generated."}},
    {Where::words,
     {"cite",
      "cite",
      Content::empty,
      cite_attributes,
      {},
      {},
      {},
      "A citation: author and year in brackets, leading to the list of sources."}},
    {Where::line,
     {"note",
      "note",
      Content::mixed,
      note_attributes,
      "%text",
      {},
      {},
      "A note, told at its mark and linked both ways."}},
    {Where::words,
     {"a", "a", Content::mixed, link_attributes, "%text", {}, {}, "A link to an address outside the document."}},
    {Where::words,
     {"abbr",
      "abbr",
      Content::text,
      abbr_attributes,
      {},
      {},
      {},
      "An abbreviation; its content is the expansion, else that of the register's `abbreviation`. The first use prints "
      "both."}},
    {Where::words,
     {"val", "val", Content::empty, val_attributes, {}, {}, {}, "A figure from the registers, printed in the text."}},
    {Where::words,
     {"claim", "claim", Content::mixed, claim_attributes, "%text", {}, {},
      "Words that state a figure in the writer's own form, `about 40 %`; they are compared with the registers."}},
    {Where::words,
     {"ins", "ins", Content::mixed, revision_attributes, "%inline lead", {}, {}, "Words that a revision puts in."}},
    {Where::words,
     {"del", "del", Content::mixed, revision_attributes, "%inline lead", {}, {}, "Words that a revision takes out."}},
    {Where::words, {"nb", "nb", Content::mixed, {}, "%text", {}, {}, "Words that stay on one line."}},
    {Where::words,
     {"placeholder",
      "placeholder",
      Content::mixed,
      {},
      "%text",
      {},
      {},
      "What is still to be filled in; a final document may not hold any."}},
    {Where::words, {"lang", "lang", Content::mixed, lang_attributes, "%inline", {}, {}, "Words in another language."}},
    {Where::words, {"br", "br", Content::empty, {}, {}, {}, {}, "A new line within the paragraph."}},
};

constexpr auto types = [] {
  std::array<ElementType, std::size(inlines)> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = inlines[i].type;
  return out;
}();

}  // namespace

std::span<const ElementType> inline_types() {
  return types;
}

void add_inline_names(bool in_line, std::vector<std::string_view>& out) {
  for (const Inline& each : inlines) {
    if (each.where == Where::words || (in_line && each.where == Where::line)) out.push_back(each.type.type);
  }
}

}  // namespace planverk::plan
