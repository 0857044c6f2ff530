#include "page/blocks.h"

#include <vector>

#include "base/utf8.h"
#include "document/page_foot.h"
#include "page/filler.h"
#include "page/master.h"

namespace planverk::layout {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"missing-glyph", "", Stage::layout, RuleClass::format, Severity::error,
     "Every character that is printed has a glyph in the face of its text or in a face to fall back on.",
     "layout: missing-glyph"},
    {"dictionary-missing", "", Stage::layout, RuleClass::content, Severity::warning,
     "The dictionary that divides words of the document's language is installed.", "program-trouble"},
};

using document::Kind;
using document::no_node;
using document::NodeId;

void report_missing_glyphs(Context& context) {
  for (const MissingGlyph& it : context.setter.take_missing()) {
    const Span span = it.node == no_node ? it.source : context.tree()[it.node].source;
    std::string shown;
    utf8::append(shown, it.character);
    context.found.add("missing-glyph", span)
        .with("character", shown)
        .with("code", utf8::code_point_name(it.character))
        .mend();
  }
}

// Chapters that are laid out side by side each say it; equal findings are kept once.
void report_missing_dictionary(Context& context) {
  const std::string package = context.setter.missing_dictionary();
  if (package.empty()) return;
  context.found.add("dictionary-missing", {}).with("package", package).mend({}, {{"package", package}});
}

bool begins_page(const document::Document& document, const style::Theme& theme, NodeId section) {
  return document.slides || is_turned(document, theme, section) ||
         document.tree.properties(section).break_before == document::BreakBefore::page;
}

bool contents_alone(const document::Document& document) {
  const bool cover = document::first_child_of(document.tree, document::Tree::root(), Kind::cover) != no_node;
  return cover || document.slides;
}

bool ends_page(const document::Document& document, const style::Theme& theme, NodeId section) {
  return document.slides || is_turned(document, theme, section);
}

Ledger lay_out_blocks(const document::Document& document, const style::Theme& theme, font::Shaper& shaper,
                      const Options& options, std::span<const NodeId> blocks, bool first, PageSink& sink,
                      Diagnostics& found) {
  ParagraphSetter setter(shaper, theme);
  Context context({document, *options.languages}, theme, setter, options.limits, found);
  PageFiller filler(context, sink, first);
  FlowBuilder builder(context, filler.body());
  builder.when_grown([&filler] { filler.pump(); });
  const Frame frame = page_frame(context, false);
  for (const NodeId block : blocks) {
    if (document::is_page_foot(document.tree, block)) filler.foot().add(block, frame);
  }
  std::vector<NodeId> outside;  // of sections, since the last one
  for (const NodeId block : blocks) {
    if (filler.stopped()) break;
    if (document::is_page_foot(document.tree, block)) continue;
    const Kind kind = document.tree[block].kind;
    if (kind == Kind::section || kind == Kind::contents || kind == Kind::cover) {
      add_end_notes(builder, outside, frame);
      outside.clear();
    }
    if (kind != Kind::section) outside.push_back(block);
    if (kind == Kind::cover) {
      filler.finish(false);
      lay_out_master(context, filler, block);
      continue;
    }
    const bool contents = kind == Kind::contents && contents_alone(document);
    if (contents) builder.open(Opens::page);
    builder.block(block, frame);
    if (contents) builder.open(Opens::page);
    filler.pump();
  }
  add_end_notes(builder, outside, frame);
  filler.finish();
  report_missing_glyphs(context);
  report_missing_dictionary(context);
  return filler.take_ledger();
}

}  // namespace planverk::layout
