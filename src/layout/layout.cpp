#include "layout/layout.h"

#include <span>
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

/// The page numbers of the contents on one page. Their column has its own room, so no page depends on them, one pass is
/// enough, and what is printed is the real page: they are furniture, bound when all pages are known.
void add_contents_numbers(Context& context, const PageFiller& filler, std::span<const AwaitedNumber> awaited,
                          std::vector<Item>& items) {
  const document::Tree& tree = context.tree();
  for (const AwaitedNumber& it : awaited) {
    const NodeId target = tree.properties(it.entry).target;
    const std::uint32_t page = target == no_node ? 0 : filler.page_of(target);
    if (page == 0) continue;
    const theme::TextStyle& style = context.theme.style(contents_role(tree[it.entry].level));
    add_words(context, items, std::to_string(page), {style.font, style.size, style.ink, Artifact::leader}, it.right,
              it.baseline, LineAlign::end);
  }
}

/// Head, foot, draft mark and contents numbers of every page, in order.
void hand_over_furniture(Context& context, PageFiller& filler, PageSink& sink) {
  const auto count = static_cast<std::uint32_t>(filler.pages().size());
  std::span<const AwaitedNumber> awaited = filler.painter().awaited();
  for (std::uint32_t number = 1; number <= count; ++number) {
    PageFurniture furniture = furniture_of(context, number, count, filler.pages()[number - 1]);
    std::size_t here = 0;
    while (here < awaited.size() && awaited[here].page + 1 == number) ++here;
    add_contents_numbers(context, filler, awaited.first(here), furniture.items);
    awaited = awaited.subspan(here);
    sink.furniture(std::move(furniture));
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
  FlowBuilder builder(context, filler.body());
  builder.when_grown([&filler] { filler.pump(); });
  const Frame frame = page_frame(context, false);
  tree.each_child(document::Tree::root(), [&](NodeId child) {
    if (filler.stopped()) return;
    if (tree[child].kind == Kind::cover) {
      filler.finish();
      lay_out_cover(context, filler, child);
      return;
    }
    const bool contents = tree[child].kind == Kind::contents;
    if (contents) builder.open(Opens::page);
    builder.block(child, frame);
    if (contents) builder.open(Opens::page);
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
                  .slides = document.slides,
                  .chapters = has_chapters(document),
                  .runs = {},
                  .turned_shape = turned(theme.page)};
  PageFiller filler(context, sink);
  lay_out_blocks(context, filler);
  hand_over_furniture(context, filler, sink);
  report_missing_glyphs(context);
  found.append(std::move(own));
  return {.pages = static_cast<std::uint32_t>(filler.pages().size()), .passes = 1};
}

}  // namespace planverk::layout
