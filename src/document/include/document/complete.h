/// Completes a composed tree once, before anything reads it: heading levels (the title is H1, sections by nesting),
/// section numbers, caption numbers (tables and figures count apart; a caption may say that its table is a figure),
/// list item labels, note numbers, texts of references that have none ("avsnitt 2.1", "tabell 3"), contents entries,
/// targets by id.
///
/// A section is named by its first child when that is a heading. What stands below an unnumbered section or an annex
/// (Series::annexes, "Bilaga 1") has no number. A label that a heading has before is a stated number and is compared.
/// The words said around tracked changes and placeholders become `said` nodes on their first and last words, so that
/// every output says them. Inlines among or behind blocks get a paragraph. A reference that leads nowhere keeps no
/// target and is no link.
#pragma once

#include "base/diagnostic.h"
#include "base/limits.h"
#include "document/document.h"

namespace planverk::document {

/// All that may find something: everything but the entries of the contents. A last section may be appended after it,
/// since what it says may depend on the findings.
/// Findings: cross-reference, typed-reference and unreferenced-annex, outline-title and outline-character, section-number, limit (nodes).
void resolve(Document& document, const Limits& limits, Diagnostics& found);

/// Numbers what a section has that was appended to a resolved document; it has nothing else to resolve.
void number_appended(Document& document);

/// Fills the contents of a resolved document, and puts first what stands beside the text of each page (standing.h).
/// Nothing is appended to it any more.
void list_contents(Document& document);

/// Both, one after the other.
void complete(Document& document, const Limits& limits, Diagnostics& found);

/// Letters (UTF-16 units) of a text that stands in a PDF as one string: alternative text, what is said in place of what
/// is drawn, an address, a title. ISO 19005-2, 6.1.13 allows 32,767 bytes.
inline constexpr std::size_t longest_string = 16'000;

/// Our own checks of a completed tree, beyond what any validator sees: no heading level skipped, exactly one H1, every
/// figure with alternative text, every table with header cells that have a scope and rows that are equally wide, no
/// empty heading, no link without text or target. A finding (`document-structure`) is a fault of a template. A text
/// longer than `longest_string` is text-too-long.
void check(const Document& document, Diagnostics& found);

}  // namespace planverk::document
