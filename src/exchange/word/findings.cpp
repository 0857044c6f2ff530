#include "word/findings.h"

#include <array>

#include "word/shape.h"

namespace planverk::exchange::word {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"word-left-out", "", Stage::exchange, RuleClass::format, Severity::note,
     "All that a Word text has comes into the plan; what a plan has no place for is told, a kind at a time.",
     "word: left out"},
    {"word-heading", "", Stage::exchange, RuleClass::format, Severity::warning,
     "Each heading of a Word text stands at most one level below the one above it.", "word: headings"},
    {"word-picture", "", Stage::exchange, RuleClass::format, Severity::warning,
     "Each picture of a Word text is a PNG or JPEG with an alternative text.", "word: pictures"},
    {"word-change", "", Stage::exchange, RuleClass::format, Severity::warning,
     "Each tracked change of a Word text says when it was made; whose it is a plan says by a role.", "word: changes"},
    {"word-language", "", Stage::exchange, RuleClass::format, Severity::warning,
     "A Word text has the language of the document that it goes into.", "word: language"},
    {"word-kept", "", Stage::exchange, RuleClass::format, Severity::warning,
     "A paragraph with figures from the registers has the same words in the Word text as in the plan.", "word: kept"},
};

namespace {

using office::Omission;

struct Kind {
  Omission omission;
  std::string_view variant;
};
constexpr auto kinds = std::to_array<Kind>({
    {Omission::comment, "comment"},
    {Omission::header_footer, "header-footer"},
    {Omission::contents, "contents"},
    {Omission::hidden, "hidden"},
    {Omission::colour, "colour"},
    {Omission::size, "size"},
    {Omission::underline, "underline"},
    {Omission::struck, "struck"},
    {Omission::raised, "raised"},
    {Omission::capitals, "capitals"},
    {Omission::formatting_change, "formatting-change"},
    {Omission::text_box, "text-box"},
    {Omission::page_break, "page-break"},
    {Omission::section_layout, "section-layout"},
    {Omission::equation, "equation"},
    {Omission::drawing, "drawing"},
    {Omission::embedded, "embedded"},
    {Omission::linked_picture, "linked-picture"},
    {Omission::symbol, "symbol"},
    {Omission::field, "field"},
    {Omission::nested_too_deep, "nested-too-deep"},
    {Omission::frame, "frame"},
});
static_assert(kinds.size() == office::omission_kinds);

Span whole(const office::WordDocument& document) {
  return {document.file, 0, 0};
}

void tell(std::string_view variant, std::size_t count, const office::WordDocument& document, Diagnostics& found) {
  if (count == 0) return;
  found.add("word-left-out", whole(document)).variant(variant).with("n", std::to_string(count)).with("words", "");
}

}  // namespace

void tell_left_out(const office::WordDocument& document, const Losses& losses, const Outline& outline,
                   const Figures& figures, Diagnostics& found) {
  for (const Kind& kind : kinds) {
    const office::Omitted& omitted = document.omission(kind.omission);
    if (omitted.count == 0) continue;
    found.add("word-left-out", omitted.first)
        .variant(kind.variant)
        .with("n", std::to_string(omitted.count))
        .with("words", omitted.words);
  }
  tell("tab", losses.tabs, document, found);
  tell("address", losses.addresses, document, found);
  tell("caption-number", losses.caption_numbers, document, found);
  tell("inner-heading", losses.heading_forms, document, found);
  tell("letters", losses.letters, document, found);
  tell("head-row", losses.guessed_heads, document, found);
  tell("head-column", losses.guessed_columns, document, found);
  tell("box", losses.boxes, document, found);
  tell("section-order", losses.reordered, document, found);
  tell("heading-form", outline.plain_headings, document, found);
  tell("decorative", figures.decorative(), document, found);
}

void tell_headings(const office::WordDocument& document, const Outline& outline, Diagnostics& found) {
  for (const office::Paragraph* heading : outline.skipped) {
    found.add("word-heading", heading->span)
        .with("title", heading_words(*heading, document))
        .with("level", std::to_string(heading->level))
        .mend();
  }
}

void tell_pictures(const office::WordDocument& document, const Figures& figures, Diagnostics& found) {
  if (figures.without_words() > 0)
    found.add("word-picture", whole(document)).with("n", std::to_string(figures.without_words())).mend();
  for (const std::string& part : figures.of_other_formats()) {
    found.add("word-picture", whole(document)).variant("format").with("file", part).mend("format");
  }
}

void tell_revisions(const office::WordDocument& document, const Revisions& revisions, Diagnostics& found) {
  if (revisions.elements().empty()) return;
  if (revisions.named_authors())
    found.add("word-change", whole(document)).with("n", std::to_string(revisions.elements().size())).mend();
  if (revisions.undated() > 0) {
    found.add("word-change", whole(document))
        .variant("undated")
        .with("n", std::to_string(revisions.undated()))
        .mend("undated");
  }
}

void tell_language(const office::WordDocument& document, std::string_view language, Diagnostics& found) {
  if (!is_language_tag(document.language) || language.empty()) return;
  if (language_in(document.language) == language_in(language)) return;
  found.add("word-language", whole(document))
      .with("language", document.language)
      .with("other", std::string(language))
      .mend({}, {{"language", document.language}});
}

void tell_kept(const edit::Manuscript& plan, const Differ& differ, Diagnostics& found) {
  for (const Differ::Kept& kept : differ.kept()) {
    found.add("word-kept", plan.tree().span(kept.node)).with("words", shortened(kept.words)).mend();
  }
}

}  // namespace planverk::exchange::word
