/// One way through a completed document: what a reader is told, one thing after the other, in tag order. The structure
/// tree, and with it the PDF, the speech dump and the canonical text, and HTML are made from it, so that where notes
/// stand, what captions belong to and what is said in place of what is drawn is decided once, here.
///
/// The order is the tree's but for this: notes follow the block that their mark stands in (in cells, items and captions
/// the run of words, of header cells the table); the caption of a table comes first, that of a figure, and of a table
/// that is one to the reader, after it; notes below a table after the table, titles beside it not at all; what notes of
/// contents' entries say is left out, it stands where the entry leads.
#pragma once

#include "document/document.h"
#include "document/role.h"

namespace planverk::document {

/// What a node itself shows, below the node that was entered last.
enum class Shown : std::uint8_t {
  words,       ///< of a text, which may be empty
  label,       ///< the node's label: of a heading, an item, a caption, a note
  mark,        ///< a note's label in the running text; of a contents entry its page's number, bound by layout
  line_break,  ///< draws nothing and keeps words apart
  drawing,     ///< a figure's drawing or picture
  artifact,    ///< a symbol, a line to sign on, the dash before an item: drawn, never read
};

/// A node may be entered in several roles, one within the other: an item as LI, its label as Lbl, its content as LBody;
/// the mark of a note, of a table's too, as Reference and Link; the label of a heading or a caption whose words are in
/// another language than what they stand in as Span; a figure with a caption as Div around Figure and Caption; contents as a
/// TOC in each entry that others stand below, the body of a table as a TBody for each group of its rows. What has no
/// element of its own (a section, bold words) is entered as Role::none. What stands below a `said` node is walked like
/// all else; a visitor that says it passes over it.
class Visitor {
 public:
  Visitor() = default;
  Visitor(const Visitor&) = delete;
  Visitor& operator=(const Visitor&) = delete;
  virtual ~Visitor() = default;

  virtual void enter(NodeId node, Role role) = 0;
  virtual void leave(NodeId node, Role role) = 0;
  virtual void leaf(NodeId node, Shown shown) = 0;
};

/// Whether the sign before an item is decoration: that an item begins, the list says; a dash or an asterisk would be read
/// as a word of it.
[[nodiscard]] bool is_decorated(const Tree& tree, NodeId item);

/// From entering the root to leaving it.
void walk(const Document& document, Visitor& visitor);

}  // namespace planverk::document
