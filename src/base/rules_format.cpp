// Format rules: what blocks every output. They are always on and never accepted (design decision D4).
#include <array>

#include "base/rule.h"

namespace planverk {

namespace {

constexpr std::array rules{
    Rule{"xml-syntax", "", Stage::xml, RuleClass::format, Severity::error,
         "The file is well-formed XML: every tag is closed, in order, and every attribute is quoted.",
         "xml: xml-syntax"},
    Rule{"xml-encoding", "", Stage::xml, RuleClass::format, Severity::error,
         "The file is encoded in UTF-8 and declares no other encoding.", "xml: xml-encoding"},
    Rule{"xml-character", "", Stage::xml, RuleClass::format, Severity::error,
         "The file holds well-formed UTF-8 and only characters that XML allows: no control characters but tab and "
         "line ends, and none that turns the direction of what follows.",
         "xml: xml-character"},
    Rule{"xml-doctype", "", Stage::xml, RuleClass::format, Severity::error, "The file has no DOCTYPE.",
         "xml: xml-doctype"},
    Rule{"xml-duplicate-attribute", "", Stage::xml, RuleClass::format, Severity::error,
         "An element carries each attribute at most once.", "xml: xml-duplicate-attribute"},
    Rule{"xml-root", "", Stage::xml, RuleClass::format, Severity::error,
         "The file has exactly one root element and no text outside it.", "xml: xml-root"},
    Rule{"xml-entity", "", Stage::xml, RuleClass::format, Severity::error,
         "Only the five predefined entities and references to allowed characters are used.", "xml: xml-entity"},
    Rule{"xml-instruction", "", Stage::xml, RuleClass::format, Severity::error,
         "The file has no processing instruction besides the XML declaration and, before the root, those for editors.",
         "xml: xml-instruction"},
    Rule{"include-file", "", Stage::xml, RuleClass::format, Severity::error,
         "An included file exists, is a regular file and can be read.", "xml: include-file"},
    Rule{"include-cycle", "", Stage::xml, RuleClass::format, Severity::error,
         "No file includes itself, directly or through others, and none is included twice.", "xml: include-cycle"},
    Rule{"include-outside", "", Stage::xml, RuleClass::format, Severity::error,
         "An included file lies under the root folder once symbolic links are followed.", "xml: include-outside"},
    Rule{"include-root", "", Stage::xml, RuleClass::format, Severity::error,
         "The root element of an included file has the same name as the root of the file that includes it.",
         "xml: include-root"},
    Rule{"limit", "", Stage::xml, RuleClass::format, Severity::error,
         "The input stays within every limit of the run; the message names the limit and how to raise it.",
         "xml: limit"},
    Rule{"unknown-element", "", Stage::plan, RuleClass::format, Severity::error,
         "Every element is part of the vocabulary at its place.", "plan: unknown-element"},
    Rule{"unknown-attribute", "", Stage::plan, RuleClass::format, Severity::error,
         "Every attribute is part of the vocabulary of its element.", "plan: unknown-attribute"},
    Rule{"missing-attribute", "", Stage::plan, RuleClass::format, Severity::error, "Every required attribute is given.",
         "plan: missing-attribute"},
    Rule{"bad-value", "", Stage::plan, RuleClass::format, Severity::error,
         "Every value has the form and range of its type: number, date, time, code or enumeration.", "plan: bad-value"},
    Rule{"stray-text", "", Stage::plan, RuleClass::format, Severity::error,
         "Text stands only in elements that hold text.", "plan: stray-text"},
    Rule{"misplaced-element", "", Stage::plan, RuleClass::format, Severity::error,
         "A known element stands only inside the elements that may hold it.", "plan: misplaced-element"},
    Rule{"missing-element", "", Stage::plan, RuleClass::format, Severity::error,
         "Every required child element is given.", "plan: missing-element"},
    Rule{"repeated-element", "", Stage::plan, RuleClass::format, Severity::error,
         "An element that may stand once in its parent stands there once.", "plan: repeated-element"},
    Rule{"duplicate-id", "", Stage::plan, RuleClass::format, Severity::error,
         "An id is given once in the plan with all its included files.", "plan: duplicate-id"},
    Rule{"unresolved-reference", "", Stage::plan, RuleClass::format, Severity::error,
         "Every reference names an id or code that exists.", "plan: unresolved-reference"},
    Rule{"reference-type", "", Stage::plan, RuleClass::format, Severity::error,
         "A reference leads to an element of a kind that it may lead to.", "plan: reference-type"},
    Rule{"reserved-prefix", "", Stage::plan, RuleClass::format, Severity::error,
         "No element or attribute of the input uses the prefix \"fig\", which is kept for computed figures.",
         "plan: reserved-prefix"},
    Rule{"template", "", Stage::document, RuleClass::format, Severity::error,
         "A template is valid: known instructions, compilable expressions, and parts that exist.",
         "template: template"},
    Rule{"label-missing", "", Stage::document, RuleClass::format, Severity::error,
         "Every label and message that is printed exists in the language asked for.", "template: label-missing"},
    Rule{"language-file", "", Stage::document, RuleClass::format, Severity::error,
         "A language file is whole and valid: known names, values within their forms, and a dictionary that exists.",
         "language: language-file"},
    Rule{"theme", "", Stage::layout, RuleClass::format, Severity::error,
         "A theme file is valid: known properties, values within their types, and files that exist.", "theme"},
    Rule{"logo", "", Stage::layout, RuleClass::format, Severity::error,
         "A logo is a PNG or JPEG picture that can be decoded, or an SVG of nothing but shapes, fills, strokes and "
         "transforms.",
         "picture: logo"},
    Rule{"contrast", "", Stage::layout, RuleClass::format, Severity::error,
         "Text stands out from its background by at least 4.5:1, and marks that carry meaning by at least 3:1.",
         "contrast"},
    Rule{"missing-glyph", "", Stage::layout, RuleClass::format, Severity::error,
         "Every character that is printed has a glyph in the face of its text or in a face to fall back on.",
         "layout: missing-glyph"},
    Rule{"leak", "", Stage::document, RuleClass::format, Severity::error,
         "Nothing that the variant leaves out reaches the document: no restricted text, no rejected revision, no "
         "figure made of them.",
         "plan: references to what is gone are leaks with both places"},
    Rule{"layout-overflow", "", Stage::layout, RuleClass::format, Severity::error,
         "Whatever cannot be divided fits on a page of its own.", "layout: layout-overflow"},
    Rule{"text-too-long", "", Stage::document, RuleClass::format, Severity::error,
         "A text that is said in place of what is drawn, a title and an address have at most 16,000 letters "
         "(ISO 19005-2, 6.1.13).",
         "document: text-too-long"},
    Rule{"name-clash", "", Stage::document, RuleClass::format, Severity::error,
         "Each document of a run has a file name of its own, made of its body, date, kind and title.",
         "job: name-clash"},
    Rule{"document-structure", "", Stage::document, RuleClass::format, Severity::error,
         "A composed document is sound: one title, no heading level skipped, alternative text on figures, header "
         "cells with a scope in tables, no empty heading, no link without text or target.",
         "document: document-structure"},
};

}  // namespace

std::span<const Rule> format_rules() {
  return rules;
}

}  // namespace planverk
