// The root, and documents: sections, annexes, signatures.
#include "plan/subjects/document.h"
#include "plan/subjects/case.h"
#include "plan/subjects/money.h"
#include "vocabulary/archive_facts.h"
#include "vocabulary/tables.h"

namespace planverk::plan {

using namespace tables;

namespace {

constexpr AttributeType root_attributes[] = {
    need("version", enumeration, "1", "The version of this vocabulary."),
    need("lang", language,
         "The language of the plan's own words, and of labels where the document has no other: one that there is a "
         "language "
         "file for."),
    may("asOf", date, "The day that counts as today."),
    may("currency", text, "The currency of amounts."),
    or_else("income", "negative", enumeration, words_of<negative_amounts>,
            "Which amounts print below zero in tables of budgets and outcomes: income, or costs. Plans state them as ever, "
            "and deviations are below zero where they are worse."),
    or_else("minus", "negativeForm", enumeration, words_of<negative_forms>,
            "How amounts below zero print in those tables: with a minus, or in parentheses, which are spoken as a minus."),
};
constexpr AttributeType include_attributes[] = {need("href", file, "The file whose registers are taken in.")};
constexpr AttributeType document_attributes[] = {
    named,
    need("kind", enumeration, "%kinds", "What kind of document it is, which gives its form."),
    may("title", title_text, "The title; else that of the case or meeting."),
    may("subtitle", title_text, "The line below the title."),
    need("status", enumeration, words_of<document_statuses>, "How far it has come."),
    need("body", reference, "body", "The body that it belongs to."),
    need("date", date, "The document's date."),
    may("of", reference, "case meeting report", "What it is about."),
    may("items", references, "meeting-item", "Which of the meeting's items it shows; else all of them."),
    may("unit", reference, "unit", "The unit that sends it."),
    may("organisation", reference, "organisation", "The organisation that sends it; else that of the body."),
    may("lang", language,
        "The document's language, where it is another than the plan's: of its words, labels, dates and numbers."),
    may("periodFrom", period, "The beginning of the time it holds for."),
    may("periodTo", period, "The end of the time it holds for."),
    may("dnr", printed_text, "The registry number."),
    may("appliesTo", printed_text, "Whom it applies to."),
    may("responsible", reference, "role body unit", "Who keeps the document."),
    may("pageMark", enumeration, "long short none", "The form of the page mark; else that of the kind."),
    may("chapterBreak", boolean, "Whether each chapter begins a page; else as the kind has it."),
    may("reading", enumeration, "original marked final", "Which reading of its revisions it shows."),
    may("cover", enumeration, "yes no", "Whether it has a cover; else as the kind has it."),
    may("contents", enumeration, "yes no", "Whether it has a table of contents; else as the kind has it."),
    may("lists", enumerations, "tables figures", "Which lists follow the table of contents."),
    may("mark", enumeration, "draft proposal working",
        "The word across its pages: a draft, a proposal, working material; else that of a draft where it is one."),
    may("supersedes", printed_text, "The document that it replaces."),
    may("yourReference", printed_text, "What the recipient calls the matter."),
    or_else("false", "digitalOnly", boolean, "Whether it is given out in digital form only; says so among its facts."),
    may("theme", text, "The theme that it is set in."),
    or_else("pages", "layout", enumeration, "pages slides", "Whether each section is a slide of its own."),
    classification,
    classification_plan,
    classification_title,
    retention,
    retention_years,
    retention_basis,
    document_type,
    file_variant,
};
constexpr AttributeType adoption_attributes[] = {
    need("body", reference, "body", "Who adopts it."),
    may("date", date, "When."),
    may("paragraph", printed_text, "The paragraph of the minutes."),
};
constexpr AttributeType anchored_attributes[] = {
    need("title", title_text, "The superior document, as it prints."),
    may("issuer", printed_text, "Who has adopted or issued it."),
    may("from", year, "The first year it holds for."),
    may("to", year, "The last year it holds for."),
};
constexpr AttributeType section_attributes[] = {
    may_be_named,
    may("title", title_text, "The heading; required where `use` gives none."),
    may("use", enumeration, "%sections", "Which of the kind's own sections it is."),
    or_else("auto", "number", text, "`auto`, `none`, or a number as it is to print."),
    may("type", enumeration, words_of<decision_types>, "What the conclusion recommends."),
    or_else("none", "break", enumeration, "page none", "Whether it begins a page."),
    may("orientation", enumeration, "portrait landscape", "How its pages stand; else as the document's do."),
    may("columns", enumeration, "1 2 3", "In how many columns its text runs."),
    may("lang", language, "The language of its words, where it is another than the plan's."),
};
constexpr AttributeType annex_attributes[] = {
    may_be_named,
    need("title", title_text, "The annex's title."),
    may("orientation", enumeration, "portrait landscape", "How its pages stand; else as the document's do."),
    may("lang", language, "The language of its words, where it is another than the plan's."),
};
constexpr AttributeType part_attributes[] = {
    may_be_named,
    need("title", title_text, "The part's title."),
    or_else("auto", "number", text,
            "`auto`, `none`, or a number as it is to print: `2` or `II`; how the others are written is the kind's to say."),
    may("lang", language, "The language of its words, where it is another than the plan's."),
};
constexpr AttributeType signatures_attributes[] = {
    may_be_named,
    need("kind", enumeration, words_of<signature_kinds>, "How it is signed."),
    may("place", printed_text, "Where."),
    may("date", date, "When."),
};
constexpr AttributeType sign_attributes[] = {
    need("role", reference, "role", "Who signs."),
    may("person", reference, "person", "The person whose name prints with the title."),
    or_else("0", "offset", enumeration, "0 1 2 3",
            "How many lines lower than its neighbour it stands; none where a line is drawn to sign on."),
};
constexpr AttributeType revision_attributes[] = {
    need("rev", reference, "revision", "The revision that this change belongs to."),
};

constexpr std::string_view section_children = "%flow %view section section-ins section-del";

constexpr ElementType types[] = {
    {"planData",
     "planData",
     Content::elements,
     root_attributes,
     "include %register document",
     {},
     "rules limits",
     "The root: registers that hold each fact once, and documents that arrange them."},
    {"include",
     "include",
     Content::empty,
     include_attributes,
     {},
     {},
     {},
     "Takes in the registers of another file, whose root is `planData` too."},
    {"document",
     "document",
     Content::elements,
     document_attributes,
     "adoption anchoredIn document-summary part section annex signatures iconTable document-ins document-del",
     {},
     "summary",
     "A document of the plan."},
    {"adoption",
     "adoption",
     Content::mixed,
     adoption_attributes,
     "%inline",
     {},
     {},
     "The decision that adopts the document."},
    {"anchoredIn", "anchoredIn", Content::empty, anchored_attributes, {}, {}, {},
     "A superior document that this one follows from."},
    {"document-summary", "summary", Content::elements, {}, "%block", {}, {}, "The document's summary."},
    {"section",
     "section",
     Content::elements,
     section_attributes,
     section_children,
     {},
     {},
     "A chapter or a section within one."},
    {"section-ins",
     "ins",
     Content::elements,
     revision_attributes,
     section_children,
     {},
     {},
     "What a revision puts in: blocks, views or sections."},
    {"section-del",
     "del",
     Content::elements,
     revision_attributes,
     section_children,
     {},
     {},
     "What a revision takes out: blocks, views or sections."},
    {"document-ins",
     "ins",
     Content::elements,
     revision_attributes,
     "section annex",
     {},
     {},
     "Whole sections that a revision puts in."},
    {"document-del",
     "del",
     Content::elements,
     revision_attributes,
     "section annex",
     {},
     {},
     "Whole sections that a revision takes out."},
    {"part",
     "part",
     Content::elements,
     part_attributes,
     "section section-ins section-del",
     {},
     {},
     "Chapters that belong together, behind a page with their title."},
    {"annex", "annex", Content::elements, annex_attributes, section_children, {}, {}, "An annex."},
    {"signatures", "signatures", Content::elements, signatures_attributes, "sign", "sign", {}, "Who signs, and how."},
    {"sign", "sign", Content::empty, sign_attributes, {}, {}, {}, "One who signs."},
};

}  // namespace

std::span<const ElementType> document_types() {
  return types;
}

}  // namespace planverk::plan
