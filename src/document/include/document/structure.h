/// The structure tree that a finished PDF carries, and that a screen reader walks: derived once from the completed
/// document tree, in tag order. The speech dump prints it, the pdf stage writes it, the canonical text follows it; so
/// they cannot disagree. Roles are PDF 1.7's standard structure types (ISO 32000-1, 14.8.4).
///
/// Content is bound by *leaves*: layout gives each drawn item the leaf it belongs to (Piece), the pdf stage turns
/// the items of a leaf on a page into one marked-content sequence and hangs it where the leaf stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/role.h"

namespace planverk::document {

/// Which part of a node a drawn item shows: its label (heading number, list marker, caption number, note number), the
/// mark of a note in the running text or the page's number of a contents entry, or its content.
enum class Part : std::uint8_t { content, label, mark };

/// What a drawn item shows: a text leaf, a `said` node (all that is drawn under it), a figure, or a label.
struct Piece {
  NodeId node = no_node;
  Part part = Part::content;
  bool operator==(const Piece&) const = default;
};

using ElementId = std::uint32_t;
inline constexpr ElementId no_element = 0xFFFFFFFF;

/// A child of an element: another element, or a leaf (marked content of one piece).
struct Child {
  enum class Type : std::uint8_t { element, leaf };
  Type type;
  std::uint32_t index;  ///< ElementId, or index into Structure::leaves
};

struct Element {
  Role role;
  NodeId node;  ///< where lang, alt, said, scope, spans, id come from
  ElementId parent = no_element;
  std::uint32_t first_child = 0;  ///< into Structure::children
  std::uint32_t child_count = 0;
};

/// Consecutive pieces of one element share a leaf (bold words within a paragraph need no element of their own).
struct Leaf {
  ElementId element = no_element;
};

struct Structure {
  std::vector<Element> elements;  ///< [0] is the Document; parents before children, in tag order
  std::vector<Child> children;
  std::vector<Leaf> leaves;  ///< in tag order
  /// Leaf of a piece; 0xFFFFFFFF when the node shows nothing of that part.
  [[nodiscard]] std::uint32_t leaf_of(Piece piece) const;

  std::vector<std::uint32_t> content_leaf;  ///< by NodeId
  std::vector<std::uint32_t> label_leaf;    ///< by NodeId
  std::vector<std::uint32_t> mark_leaf;     ///< by NodeId; only notes and contents entries have one
};

/// How node kinds become elements:
///   root Document · section/cover/columns/column none (their children move up) · callout Div · heading H1–H9 (label
///   and text are leaves of it; a label in another language than what it stands in is a Span of it, of a caption too) · paragraph, standing P · list L, item LI(Lbl, LBody; inlines directly in LBody, blocks
///   as children; without Lbl where a dash or an asterisk stands before it) · quote BlockQuote · table Table, caption Caption, table_head THead, table_body a TBody for each
///   group of rows, row TR, header TH, cell TD, with a scope TH · table_note Note after the table, P where nothing refers to it · figure Figure (its
///   drawing is one leaf), with a caption Div(Figure, Caption) · titles beside a table none · note:
///   Reference(Link(mark)) in place, and Note(Lbl(Link), content) after the block that holds it, in a header cell after
///   the table · table_mark: Reference(Link), and its table_note Note(Lbl(Link), content) · reference/link Link · said Span (ActualText) · foreign Span (Lang) · insertion/deletion Span ·
///   signature_line with `alt` Form, for its field alone · contents TOC, contents_entry TOCI(Reference(Link(…, Span(page))), TOC of the entries below it) · strong, emphasis,
///   quiet, alert, badge, tag, corner, placeholder none · abbreviation Span.
/// A reference or link that leads nowhere is no element. A link inside `said` is a Link without a leaf, inside the
/// Span, for its clickable area alone. Notes of a cell, item or caption stay inside it, at the end of their run of
/// words. Headings of contents stand before their TOC.
[[nodiscard]] Structure structure_of(const Document& document);

/// The words of a leaf as drawn or said, in the normal form of dump.h (labels included); a space at either end is kept,
/// since leaves of one line stand side by side.
[[nodiscard]] std::string leaf_words(const Document& document, const Structure& structure, std::uint32_t leaf);
/// The words of every leaf at once, as they stand in the tree (not collapsed); a label is followed by a space. Layout
/// draws that space too, so that a reader of the finished file finds label and words apart.
[[nodiscard]] std::vector<std::string> leaf_texts(const Document& document, const Structure& structure);

/// By element: the language to write on it, empty where its parent's holds. Sections, columns and other nodes that are
/// no elements pass theirs on, which is why Properties::lang alone would not do. [0] is the document's language.
[[nodiscard]] std::vector<std::string_view> languages_of(const Document& document, const Structure& structure);

/// The structure as readable text for golden tests (`dump --stage tags`): role, attributes, words.
[[nodiscard]] std::string dump_structure(const Document& document);

}  // namespace planverk::document
