/// What the parts of the HTML writer share while one page is written. Inside this stage only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "anchors.h"
#include "document/document.h"
#include "document/table.h"
#include "html/html.h"
#include "markup.h"
#include "sheet/sheet.h"
#include "style/theme.h"

namespace planverk::html {

using document::Document;
using document::Kind;
using document::no_node;
using document::NodeId;
using document::Properties;
using document::Style;
using document::Tree;

/// Writes a page: body.cpp, tables.cpp, inlines.cpp, said.cpp and drawing.cpp hold its members by subject.
class Page {
 public:
  Page(const Document& document, const style::Theme& theme)
      : document_(document), tree_(document.tree), theme_(theme), anchors_(document), rules_(theme) {}

  std::string write();

 private:
  // page.cpp: what stands around the document
  void write_head_band(Markup& out);
  void write_foot(Markup& out);
  void write_own_words(Markup& out, const std::vector<style::FurnitureLine>& lines);
  void logo(Markup& out);
  void write_notes(Markup& out);
  [[nodiscard]] bool has_letterhead() const;
  [[nodiscard]] bool shows_logo(NodeId paragraph) const;

  // body.cpp: blocks
  void blocks(Markup& out, NodeId container);
  void block(Markup& out, NodeId node);
  void heading(Markup& out, NodeId node);
  void paragraph(Markup& out, NodeId node);
  void list(Markup& out, NodeId node);
  void columns(Markup& out, NodeId node);
  void contents(Markup& out, NodeId node);
  void contents_level(Markup& out, NodeId& entry, int level);
  void boxed(Markup& out, std::string_view tag, const Attributes& attributes, NodeId node);
  /// Words and blocks in turn, as items, cells and captions hold them.
  void mixed(Markup& out, NodeId node);
  /// The class of the node's named style, empty when it has none.
  [[nodiscard]] std::string named(style::StyleFor kind, NodeId node) const;
  /// Attributes that any node may need: id and language.
  [[nodiscard]] Attributes common(NodeId node) const;

  // tables.cpp
  void table(Markup& out, NodeId node);
  void table_element(Markup& out, NodeId node);
  void column_group(Markup& out, NodeId node);
  void table_part(Markup& out, NodeId table, NodeId part, std::size_t& next_cell, const document::TableGrid& grid);
  void table_cell(Markup& out, NodeId table, const document::CellPlace& place);
  void table_notes(Markup& out, NodeId node);
  void matrix(Markup& out, NodeId node);
  void caption(Markup& out, NodeId node, std::string_view tag);
  [[nodiscard]] bool may_be_wider_than_a_phone(NodeId table) const;

  // drawing.cpp
  void figure(Markup& out, NodeId node);
  void picture(Markup& out, NodeId node);

  // inlines.cpp, said.cpp
  void inlines(Markup& out, NodeId container);
  void inline_node(Markup& out, NodeId node);
  void symbol(Markup& out, NodeId node);
  void note_mark(Markup& out, NodeId node);
  void link(Markup& out, NodeId node, std::string_view href);
  void said(Markup& out, NodeId node);
  bool said_around_links(Markup& out, NodeId node);
  void hidden_words(Markup& out, std::string_view words);

  const Document& document_;
  const Tree& tree_;
  const style::Theme& theme_;
  Anchors anchors_;
  DocumentRules rules_;
  std::vector<NodeId> notes_;          ///< in the order of their marks
  std::vector<std::string> note_ids_;  ///< of the texts; the marks' ids end in `-mark`
  std::vector<std::string> mark_ids_;
  bool in_matrix_cell_ = false;
  NodeId after_symbol_ = no_node;  ///< a text whose first no-break space stands beside the symbol before it
  int hidden_ = 0;                 ///< inside aria-hidden: nothing may take the focus
};

/// One named shape, 16 × 16, in the colour of the text around it.
[[nodiscard]] std::string symbol_svg(document::Symbol symbol);
/// A drawing as SVG; `alt` empty: decoration, hidden from assistive technology.
[[nodiscard]] std::string drawing_svg(const Drawing& drawing, std::string_view alt, std::string_view class_name);
/// The document's identity as JSON-LD (schema.org DigitalDocument).
[[nodiscard]] std::string identity_json(const document::Identity& identity);

}  // namespace planverk::html
