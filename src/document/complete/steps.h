/// The steps of complete(), in the order in which they run. Each is total: it never fails, it adds findings.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "document/document.h"

namespace planverk::document {

/// Stray inlines among blocks get a paragraph.
void shape_blocks(Document& document);
/// Blanks around marks of notes and within quotation marks, stops that are written twice.
void settle_edges(Document& document);
/// Each place of a table belongs to one cell: what reaches over the end of head or body, or over another cell, is told
/// and cut, and short rows are told and filled up. PDF/UA has no room for anything else, in a draft too.
void make_tables_regular(Document& document, Diagnostics& found);
/// Heading levels, nesting of lists.
void set_levels(Tree& tree);
/// Sections, captions, items, notes.
void number_everything(Document& document, Diagnostics& found);
/// Ids to targets, texts of references that have none.
void resolve_references(Document& document, Diagnostics& found);
/// A link around each address that stands in a text without one.
void link_bare_addresses(Tree& tree);
/// Typed references to sections that are not there, and annexes that nothing refers to. Numbers and references are known.
void check_typed_references(const Document& document, Diagnostics& found);
/// Words around tracked changes and placeholders, as `said` nodes on their first and last words.
void say_changes(Document& document);
/// Which cells head others: names of groups of rows, and of rows where no cell was said to be one; empty ones don't.
void head_tables(Tree& tree);
/// The signs of a table's notes where its cells and its caption bear them, as nodes that lead there, and back.
void link_table_notes(Tree& tree, NodeId table);
/// What stands beside the text of each page is read once, first: the organisation, unless the document begins with its
/// name, and the draft mark.
void say_standing(Document& document);
/// Headings and entries of each list of contents, tables and figures; a list without entries disappears.
void fill_contents(Document& document);

/// `pattern` with `{number}` filled in; a pattern without that place gets the number behind, after a no-break space.
[[nodiscard]] std::string numbered_words(std::string_view pattern, std::string_view number);
/// Lower-cases a first letter A–Z (the words that numbers stand behind begin so in every language here).
[[nodiscard]] std::string lower_first(std::string_view text);
/// The same the other way.
[[nodiscard]] std::string upper_first(std::string_view text);
/// Whether the words before the node, in its paragraph, cell or item, have ended a sentence, or there are none. A stop
/// of one of the words that go on to a reference (`jf.`), or within a word, ends none.
[[nodiscard]] bool begins_sentence(const Tree& tree, NodeId node, std::string_view going_on);
/// The heading that names a section (its first child), or no_node.
[[nodiscard]] NodeId heading_of(const Tree& tree, NodeId section);
/// Whether the section is an item of a meeting: it bears the number that the body gave it (`§ 54`), or none.
[[nodiscard]] inline bool is_item_of_minutes(const Tree& tree, NodeId section) {
  return tree.properties(section).style == Style::named("meeting-item");
}
/// The caption of a figure, or of a table that is one to the reader.
[[nodiscard]] bool is_figure_caption(const Tree& tree, NodeId caption);

}  // namespace planverk::document
