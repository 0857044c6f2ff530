#include "layout/layout.h"

#include <string>

#include "base/utf8.h"
#include "cover.h"
#include "furniture.h"
#include "page_filler.h"

namespace planverk::layout {

using document::Kind;
using document::no_node;
using document::NodeId;

namespace {

/// Page of each node that was anchored; 0: none.
std::vector<std::uint32_t> pages_of_anchors(const document::Tree& tree, const std::deque<Page>& pages) {
  std::vector<std::uint32_t> result(tree.size(), 0);
  for (const Page& page : pages) {
    for (const Anchor& anchor : page.anchors) {
      if (result[anchor.node] == 0) result[anchor.node] = page.number;
    }
  }
  return result;
}

/// Prints the page numbers of the contents. Their column has its own room, so no page depends on them and one pass is
/// enough: what is printed is the real page.
void print_contents_numbers(Context& context, PageFiller& filler) {
  if (filler.painter().awaited().empty()) return;
  const document::Tree& tree = context.tree();
  const std::vector<std::uint32_t> page_of = pages_of_anchors(tree, filler.pages());
  for (const AwaitedNumber& it : filler.painter().awaited()) {
    const NodeId target = tree.properties(it.entry).target;
    if (target == no_node || page_of[target] == 0) continue;
    const int level = tree[it.entry].level;
    const theme::TextStyle& style = context.theme.style(level <= 1   ? theme::TextRole::contents1
                                                        : level == 2 ? theme::TextRole::contents2
                                                                     : theme::TextRole::contents3);
    add_words(context, filler.pages()[it.page].items, std::to_string(page_of[target]),
              {style.font, style.size, style.ink, Artifact::leader}, it.right, it.baseline, LineAlign::end);
  }
}

void report_missing_glyphs(Context& context) {
  for (const MissingGlyph& it : context.setter.take_missing()) {
    const Span span = it.node == no_node ? Span{} : context.tree()[it.node].source;
    std::string shown;
    utf8::append(shown, it.character);
    context.found.add("missing-glyph", span)
        .with("character", shown)
        .with("code", utf8::code_point_name(it.character))
        .mend();
  }
}

void lay_out_blocks(Context& context, PageFiller& filler) {
  const document::Tree& tree = context.tree();
  const theme::PageShape& shape = context.theme.page;
  FlowBuilder builder(context, filler.body());
  builder.when_grown([&filler] { filler.pump(); });
  Frame frame;
  frame.width = shape.width - shape.left - shape.right;
  tree.each_child(document::Tree::root(), [&](NodeId child) {
    if (filler.stopped()) return;
    if (tree[child].kind == Kind::cover) {
      filler.finish();
      lay_out_cover(context, filler, child);
      return;
    }
    const bool contents = tree[child].kind == Kind::contents;
    if (contents) builder.page_break();
    builder.block(child, frame);
    if (contents) builder.page_break();
    builder.notes_below(child, frame);
    filler.pump();
  });
  filler.finish();
}

}  // namespace

Summary lay_out(const document::Document& document, const theme::Theme& theme, font::Shaper& shaper,
                const Options& options, PageSink& sink, Diagnostics& found) {
  ParagraphSetter setter(shaper, theme);
  Diagnostics own;
  Context context{.document = document,
                  .theme = theme,
                  .setter = setter,
                  .limits = options.limits,
                  .found = own,
                  .chapters = has_chapters(document),
                  .column_height = theme.page.height - theme.page.top - theme.page.bottom,
                  .runs = {}};
  PageFiller filler(context);
  lay_out_blocks(context, filler);
  print_contents_numbers(context, filler);
  const auto count = static_cast<std::uint32_t>(filler.pages().size());
  std::vector<PageFurniture> furniture;
  furniture.reserve(count);
  for (std::uint32_t number = 1; number <= count; ++number) {
    furniture.push_back(furniture_of(context, number, count, filler.bare()[number - 1]));
  }
  report_missing_glyphs(context);
  const bool blocked = own.blocked();
  found.append(std::move(own));
  if (!blocked) {
    for (; !filler.pages().empty(); filler.pages().pop_front()) sink.page(std::move(filler.pages().front()));
    for (PageFurniture& each : furniture) sink.furniture(std::move(each));
  }
  return {.pages = count, .passes = 1};
}

}  // namespace planverk::layout
