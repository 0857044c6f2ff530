/// The document tree: what a reader is told, in order, without pages and without knowing what a risk or a budget is.
/// The only thing that PDF and HTML share. Built by the template stage (builder.h), completed once (complete.h:
/// numbers, captions, references, contents, notes), then read-only.
///
/// A tree owns its nodes, texts and properties; nodes are named by index (NodeId), stable for the tree's life. Texts
/// are slices of one buffer. Most nodes are bare text or rows and cells, so what only some need stands in Properties.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/drawing.h"
#include "base/image.h"
#include "base/language.h"
#include "base/length.h"
#include "base/span.h"
#include "document/drawable.h"
#include "document/mark_list.h"
#include "document/style.h"
#include "document/value.h"

namespace planverk::document {

using NodeId = std::uint32_t;
inline constexpr NodeId no_node = 0xFFFFFFFF;

enum class Kind : std::uint8_t {
  root,
  // Blocks
  cover,           ///< first page of its own: blocks by style (cover_body, title heading, subtitle, facts table)
  contents,        ///< lists what properties.listed names; complete() fills it with headings and contents_entry nodes
  contents_entry,  ///< reference in a list of contents, tables or figures: target, level; children: text; the page is
                   ///< bound by layout
  section,         ///< first child: its heading; level by nesting; properties: break_before
  heading,         ///< level 1–9; label = its number ("2.1"), empty when unnumbered
  paragraph,
  list,     ///< marker by properties.marker; children: item
  item,     ///< label = what stands before it ("•", "1."); children: inlines and/or blocks
  quote,    ///< block quote; children: paragraphs; a paragraph of style `source` last
  callout,  ///< tinted box; children: blocks; properties.style says which
  columns,  ///< side by side; children: column. HTML puts them below each other on a phone
  column,
  table,    ///< children: caption?, table_head, table_body, table_note*, titles beside it; properties.columns
  caption,  ///< of a table or a figure; label = "Tabell 2."; properties.as_figure
  table_head,
  table_body,
  row,             ///< properties.style: plain, group (stays with the next row), sum
  header,          ///< TH; properties.scope
  cell,            ///< TD
  table_note,      ///< beneath the table; label = its marker; properties.target: the first table_mark of it
  side_title,      ///< beside the rows: what their heads are steps of; an artifact, since each head says it
  foot_title,      ///< the same of the column heads, below them; both with properties.towards
  figure,          ///< drawing or picture with alt; children: caption
  note,            ///< at its mark among the inlines; label = its number; children: inlines. Tagged after its paragraph
  signature_line,  ///< a drawn rule to sign on, artifact; with `alt` a signature field too, which `id` names
  // Inlines
  text,       ///< a slice of text
  reference,  ///< link to properties.target within the document
  table_mark,  ///< the sign of a table's note where it is borne: link to properties.target; children: text
  link,       ///< link to properties.href
  said,       ///< draws its children, says properties.said (design decision D5); the canonical text is what is said
  symbol,     ///< a named shape; artifact, since its word stands beside it
  badge,      ///< text on a fill (properties.fill)
  tag,        ///< text in a rounded outline
  corner,     ///< of a cell's own words: drawn in its lower right corner
  line_break,
// Marks
#define PLANVERK_MARK(kind, ...) kind,
  PLANVERK_MARKS(PLANVERK_MARK)
#undef PLANVERK_MARK
};

enum class Scope : std::uint8_t { none, column, row };
/// At which end something stands, or to which end a scale grows.
enum class Side : std::uint8_t { start, end };
enum class Align : std::uint8_t { start, end, centre, decimal };
enum class Marker : std::uint8_t { bullet, dash, asterisk, decimal, none };
enum class BreakBefore : std::uint8_t { none, page };
/// What a titled section is counted with: its number continues that of the section around it, or the annexes and parts
/// of the document are counted on their own ("Bilaga 1") and their chapters as if they stood beside each other.
enum class Series : std::uint8_t { sections, annexes, parts };
enum class Orientation : std::uint8_t { as_pages, portrait, landscape };
/// How a row stands at a page's end. Each is a wish: what no page holds divides.
enum class Keep : std::uint8_t {
  automatic,  ///< whole, unless that leaves much of a page empty
  whole,      ///< whole
  split,      ///< divides at line ends wherever the page ends
  next,       ///< whole, and on the same page as the next row
};
/// Shapes differ, so colour is never alone.
enum class Symbol : std::uint8_t {
  none,
  yes,
  partly,
  no,
  not_started,
  on_plan,
  deviating,
  late,
  done,
  cancelled,
  up,
  down,
  same,
  logo
};

/// What a `contents` node lists, one list after the other.
struct Listed {
  bool headings = true;
  bool tables = false;
  bool figures = false;
  bool operator==(const Listed&) const = default;
};

/// One table column. Either a share of the rest, or as wide as its content wants (fit).
struct Column {
  std::int32_t share = 0;  ///< > 0: parts of what is left after the fitted columns; 0 with fit = false: automatic
  bool fit = false;        ///< as narrow as the longest unbreakable content
  Length width = {};       ///< > 0: fixed
  Align align = Align::start;
  bool sums = false;  ///< amounts that are added up from row to row
  bool operator==(const Column&) const = default;
};

/// What only some nodes have.
struct Properties {
  std::string id;     ///< the plan's id: anchor in HTML, destination in PDF
  std::string lang;   ///< BCP 47; empty: as the parent
  std::string label;  ///< number or marker, as printed
  std::string said;   ///< spoken in place of what is drawn; for `abbreviation` its long form
  std::string alt;    ///< alternative text of a figure; what a reference or link leads to, where its words do not tell
  std::string href;   ///< of a link
  NodeId target = no_node;
  std::string target_id;  ///< before complete(): the id that a reference means
  Style style;
  Scope scope = Scope::none;
  Align align = Align::start;
  Marker marker = Marker::bullet;
  BreakBefore break_before = BreakBefore::none;
  Series series = Series::sections;                 ///< of a section
  Orientation orientation = Orientation::as_pages;  ///< of the pages of a section
  std::int32_t text_columns = 1;                    ///< of a section: its text runs through so many columns
  Keep keep = Keep::automatic;                      ///< of a table's row
  Symbol symbol = Symbol::none;
  Ink fill = Ink::none;     ///< of a cell or badge
  bool counts = true;       ///< a row whose amounts are none of another row's: parts of one and sums count nothing
  bool emphasised = false;  ///< a cell that calls for attention: a heavy outline within its own
  bool as_figure = false;   ///< a caption that is counted and listed among the figures
  std::int32_t rows = 1;    ///< rows that a cell spans
  std::int32_t columns_spanned = 1;
  bool numbered = true;         ///< a section heading takes a number; a caption takes one
  bool unlisted = false;        ///< a heading left out of contents
  Listed listed;                ///< of contents
  Length indent;                ///< of a cell's content (sub-lines of a budget)
  std::vector<Column> columns;  ///< of a table; shares of `columns` children
  std::shared_ptr<const Drawable> drawing;
  std::string image;            ///< key in Document::images
  Side side = Side::start;      ///< of a table's head: drawn above or, though read first, below the rows
  std::optional<Side> towards;  ///< of a title beside a table: to which end its scale grows, with an arrow

  bool operator==(const Properties&) const = default;
};

struct Node {
  Kind kind = Kind::text;
  std::uint8_t level = 0;  ///< heading level; contents_entry level; list nesting
  NodeId parent = no_node;
  NodeId first_child = no_node;
  NodeId last_child = no_node;
  NodeId next = no_node;
  std::uint32_t text_start = 0;
  std::uint32_t text_length = 0;
  std::uint32_t properties = 0;  ///< index; 0: none (all defaults)
  Span source;                   ///< the place in the plan that it prints
};

using planverk::Image;

class Tree {
 public:
  Tree();
  NodeId add(NodeId parent, Kind kind, Span source = {});
  NodeId add_text(NodeId parent, std::string_view text, Span source = {});
  /// Moves a node (and all below it) to be the last child of `parent`.
  void move(NodeId node, NodeId parent);
  void move_before(NodeId node, NodeId sibling);
  void detach(NodeId node);

  [[nodiscard]] static constexpr NodeId root() { return 0; }
  [[nodiscard]] const Node& operator[](NodeId node) const { return nodes_[node]; }
  [[nodiscard]] Node& operator[](NodeId node) { return nodes_[node]; }
  [[nodiscard]] std::string_view text(NodeId node) const {
    return std::string_view(text_).substr(nodes_[node].text_start, nodes_[node].text_length);
  }
  /// The value that a text prints; null for most. Kept beside the nodes: few texts have one.
  [[nodiscard]] const Value* value(NodeId node) const;
  /// For texts in the order in which they were added.
  void set_value(NodeId text, const Value& value);
  /// Defaults when the node has none of its own.
  [[nodiscard]] const Properties& properties(NodeId node) const { return properties_[nodes_[node].properties]; }
  /// The node's own, made at the first call; what it shares with others is copied first.
  Properties& edit(NodeId node);
  /// Lets the node share the properties of nodes that have the same, such as cells that are aligned alike: a register
  /// has thousands. For a node whose properties were just made, with all that it is opened with.
  void share_properties(NodeId node);
  [[nodiscard]] std::size_t property_count() const { return properties_.size(); }  ///< as they are kept
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  /// The node after `node` in document order among those below `within`; no_node at the end. Without recursion.
  [[nodiscard]] NodeId following(NodeId node, NodeId within = 0) const;
  /// The same, but nothing below `node`.
  [[nodiscard]] NodeId following_past(NodeId node, NodeId within = 0) const;

  /// Calls visit(child) for each child in order.
  template <class Visit>
  void each_child(NodeId node, Visit&& visit) const {
    for (NodeId child = nodes_[node].first_child; child != no_node; child = nodes_[child].next) visit(child);
  }

 private:
  std::vector<Node> nodes_;
  std::string text_;
  std::deque<Properties> properties_;
  std::vector<std::uint32_t> sharers_;                       ///< of each of them; 0: one node's own, not to be found
  std::unordered_map<std::uint64_t, std::uint32_t> shared_;  ///< hash → index; looked up only
  std::vector<std::pair<NodeId, Value>> values_;             ///< by node, ascending
};

[[nodiscard]] bool is_inline(Kind kind);
/// The language that holds at a node: its own, else its nearest ancestor's; empty: the document's.
[[nodiscard]] std::string_view language_at(const Tree& tree, NodeId node);
/// A paragraph that begins with the logo: it says whose document it is.
[[nodiscard]] bool shows_logo(const Tree& tree, NodeId paragraph);
/// The first child of that kind, or no_node.
[[nodiscard]] NodeId first_child_of(const Tree& tree, NodeId node, Kind kind);
[[nodiscard]] std::string_view name_of(Kind kind);
[[nodiscard]] std::string_view name_of(Symbol symbol);
[[nodiscard]] std::optional<Symbol> symbol_of(std::string_view name);

}  // namespace planverk::document
