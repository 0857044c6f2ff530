#include "text/runs.h"

#include "base/direction.h"
#include "document/direction.h"
#include "document/mark.h"
#include "document/note_marks.h"

namespace planverk::layout {

namespace {

using document::Ink;
using document::Kind;
using document::NodeId;

FontStyle bolder(FontStyle font) {
  switch (font) {
    case FontStyle::regular:
    case FontStyle::italic:
      return FontStyle::semibold;
    case FontStyle::semibold:
    case FontStyle::bold:
      return FontStyle::bold;
  }
  return font;
}

bool is_cell(Kind kind) {
  return kind == Kind::cell || kind == Kind::header;
}

/// What the runs inherit on the way down.
struct Inherited {
  RunStyle style;
  std::uint8_t decoration = 0;
  NodeId link = document::no_node;
  NodeId said = document::no_node;  ///< what is drawn below shows this node
  bool from_right = false;          ///< its language is read from right to left
};

void look(const document::Mark& mark, Inherited& inherited) {
  if (mark.bolder) inherited.style.font = bolder(inherited.style.font);
  if (mark.italic) inherited.style.font = FontStyle::italic;
  if (mark.ink != Ink::none) inherited.style.ink = mark.ink;
  inherited.decoration |= static_cast<std::uint8_t>(mark.line);
}

const language::Pack& pack_of(const language::Packs& languages, std::string_view tag) {
  const language::Pack* known = languages.find(tag);
  return known != nullptr ? *known : languages.shared();
}

class Flattener {
 public:
  Flattener(const Prose& prose, std::vector<InlineRun>& runs)
      : document_(prose.document), languages_(prose.languages), runs_(runs) {}

  void paragraph(NodeId parent, Inherited inherited) {
    from_right_ = inherited.from_right = document::reads_from_right(document_.tree, parent);
    children(parent, inherited);
  }
  void children(NodeId parent, const Inherited& inherited) {
    document_.tree.each_child(parent, [&](NodeId child) {
      const Kind kind = document_.tree[child].kind;
      // What stands in a cell's corner is no part of its lines.
      if (kind == Kind::corner && is_cell(document_.tree[parent].kind)) return;
      if (document::is_inline(kind)) inline_node(child, inherited);
    });
  }

 private:
  InlineRun& add(RunKind kind, NodeId node, const Inherited& inherited) {
    InlineRun run;
    run.kind = kind;
    run.font = inherited.style.font;
    run.ink = inherited.style.ink;
    run.size = inherited.style.size;
    run.language = inherited.style.language;
    run.decoration = inherited.decoration;
    run.link = inherited.link;
    run.piece.node = inherited.said == document::no_node ? node : inherited.said;
    run.from_right = from_right_;
    run.other_side = inherited.from_right != from_right_;
    return runs_.emplace_back(run);
  }

  void inline_node(NodeId node, Inherited inherited);
  void small_box(NodeId node, RunKind kind, Inherited inherited);

  const document::Document& document_;
  const language::Packs& languages_;
  std::vector<InlineRun>& runs_;
  bool from_right_ = false;  ///< the paragraph is read from right to left
};

/// A badge or tag: its words in one run, also those of which more is said than drawn (a change).
void Flattener::small_box(NodeId node, RunKind kind, Inherited inherited) {
  inherited.style.font = kind == RunKind::badge ? FontStyle::bold : FontStyle::semibold;
  inherited.style.ink = Ink::text;
  const document::Tree& tree = document_.tree;
  for (NodeId at = tree.following(node, node); at != document::no_node; at = tree.following(at, node)) {
    if (tree[at].kind == Kind::said && inherited.said == document::no_node) inherited.said = at;
    if (tree[at].kind != Kind::text) continue;
    InlineRun& run = add(kind, at, inherited);
    run.decoration = 0;  // its own shape tells it
    run.text = tree.text(at);
    run.fill = tree.properties(node).fill;
  }
}

void Flattener::inline_node(NodeId node, Inherited inherited) {
  const document::Properties& properties = document_.tree.properties(node);
  if (!properties.lang.empty()) {
    inherited.style.language = &pack_of(languages_, properties.lang);
    inherited.from_right = is_right_to_left(properties.lang);
  }
  switch (document_.tree[node].kind) {
    case Kind::text: {
      // What parts two marks is raised as they are.
      const bool mark = document::parts_note_marks(document_.tree, node);
      add(mark ? RunKind::note_mark : RunKind::text, node, inherited).text = document_.tree.text(node);
      return;
    }
    case Kind::line_break:
      add(RunKind::line_break, node, inherited);
      return;
    case Kind::symbol:
      add(RunKind::symbol, node, inherited).symbol = properties.symbol;
      return;
    case Kind::badge:
      small_box(node, RunKind::badge, inherited);
      return;
    case Kind::tag:
      small_box(node, RunKind::tag, inherited);
      return;
    case Kind::note: {
      InlineRun& run = add(RunKind::note_mark, node, inherited);
      run.text = properties.label;
      run.piece = {node, document::Part::mark};
      run.note = run.link = node;
      return;
    }
    case Kind::table_mark:
      inherited.link = node;  // its form shows what it is
      break;
    case Kind::reference:
    case Kind::link:
      // One that leads nowhere has been reported; it is words like others.
      if (properties.target == document::no_node && properties.href.empty()) break;
      inherited.link = node;
      inherited.style.ink = Ink::accent;
      // Colour alone would tell it from the words around it only to those who see colours (WCAG 1.4.1).
      inherited.decoration |= static_cast<std::uint8_t>(document::Decoration::under);
      break;
    case Kind::said:
      if (inherited.said == document::no_node) inherited.said = node;
      break;
    default:
      if (const document::Mark* mark = document::mark_of(document_.tree[node].kind)) look(*mark, inherited);
      break;
  }
  children(node, inherited);
}

}  // namespace

RunStyle run_style(const style::TextStyle& style, const language::Pack* language) {
  return {style.font, style.ink, style.size, language};
}

const language::Pack* language_at(const Prose& prose, NodeId node) {
  const document::Document& document = prose.document;
  for (; node != document::no_node; node = document.tree[node].parent) {
    const std::string& own = document.tree.properties(node).lang;
    if (!own.empty()) return &pack_of(prose.languages, own);
  }
  return &pack_of(prose.languages, document.identity.language);
}

void append_inlines(const Prose& prose, NodeId parent, const RunStyle& style, std::vector<InlineRun>& runs) {
  Flattener(prose, runs).paragraph(parent, Inherited{style, 0, document::no_node, document::no_node});
}

void append_label(const document::Document& document, NodeId node, const RunStyle& style,
                  std::vector<InlineRun>& runs) {
  const std::string& label = document.tree.properties(node).label;
  if (label.empty()) return;
  InlineRun run;
  run.font = style.font;
  run.ink = style.ink;
  run.size = style.size;
  run.language = style.language;
  run.text = label;
  run.piece = {node, document::Part::label};
  runs.push_back(run);
}

}  // namespace planverk::layout
