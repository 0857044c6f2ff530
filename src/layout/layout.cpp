#include "layout/layout.h"

#include "document/page_foot.h"
#include "document/standing.h"

#include <span>
#include <string>

#include "flow/builder.h"
#include "page/blocks.h"
#include "page/chapters.h"
#include "page/context.h"
#include "page/furniture.h"

namespace planverk::layout {

using document::no_node;
using document::NodeId;

namespace {

/// The page numbers of the contents on one page. Their column has its own room, so no page depends on them, one pass is
/// enough, and what is printed is the real page: they are furniture, bound when all pages are known.
void add_contents_numbers(Context& context, std::span<const std::uint32_t> page_of,
                          std::span<const AwaitedNumber> awaited, std::vector<Item>& items) {
  const document::Tree& tree = context.tree();
  for (const AwaitedNumber& it : awaited) {
    const NodeId target = tree.properties(it.entry).target;
    const std::uint32_t page = target == no_node ? 0 : page_of[target];
    if (page == 0) continue;
    const style::TextStyle& style = context.theme.style(contents_role(tree[it.entry].level));
    const Words words{style.font, style.size, style.ink, Artifact::none, {it.entry, document::Part::mark}};
    add_words(context, items, std::to_string(page), words, it.right, it.baseline, LineAlign::end);
  }
}

/// Head, foot, draft mark and contents numbers of every page, in order.
void hand_over_furniture(Context& context, const Ledger& ledger, PageSink& sink) {
  std::vector<std::uint32_t> page_of(context.tree().size(), 0);
  for (const auto& [node, page] : ledger.anchors) {
    if (page_of[node] == 0) page_of[node] = page;
  }
  const auto count = static_cast<std::uint32_t>(ledger.pages.size());
  std::span<const AwaitedNumber> awaited = ledger.awaited;
  StandingWords unread(context.tree());
  for (std::uint32_t number = 1; number <= count; ++number) {
    PageFurniture furniture = furniture_of(context, number, count, ledger.pages[number - 1], unread);
    std::size_t here = 0;
    while (here < awaited.size() && awaited[here].page + 1 == number) ++here;
    add_contents_numbers(context, page_of, awaited.first(here), furniture.items);
    awaited = awaited.subspan(here);
    sink.furniture(std::move(furniture));
  }
}

/// Takes pages that nobody wants.
class NoSink final : public PageSink {
 public:
  void page(Page&&) override {}
  void furniture(PageFurniture&&) override {}
};

bool has_page_foot(const document::Tree& tree) {
  bool found = false;
  tree.each_child(document::Tree::root(),
                  [&](NodeId child) { found = found || document::is_page_foot(tree, child); });
  return found;
}

std::vector<NodeId> all_blocks(const document::Tree& tree) {
  std::vector<NodeId> blocks;
  tree.each_child(document::Tree::root(), [&](NodeId child) {
    if (!document::is_standing(tree, child)) blocks.push_back(child);
  });
  return blocks;
}

Ledger lay_out_pages(const document::Document& document, const style::Theme& theme, font::Shaper& shaper,
                     const Options& options, PageSink& sink, Diagnostics& found) {
  // On facing pages what stands on a page depends on its number, and a foot stands on the first one that has text.
  const bool beside = options.workers > 0 && !theme.facing_pages && !has_page_foot(document.tree);
  const std::vector<Chapter> chapters = beside ? chapters_of(document, theme) : std::vector<Chapter>();
  if (chapters.size() > 1 && can_share(document.tree, chapters)) {
    Diagnostics own;
    Ledger ledger = lay_out_beside(document, theme, shaper.library(), options, chapters, sink, own);
    if (!own.blocked() && ledger.pages.size() <= options.limits.pages) {
      found.append(std::move(own));
      return ledger;
    }
    // What was handed over is worth nothing; what is said of it shall not depend on the number of threads.
    NoSink nowhere;
    return lay_out_blocks(document, theme, shaper, options, all_blocks(document.tree), true, nowhere, found);
  }
  return lay_out_blocks(document, theme, shaper, options, all_blocks(document.tree), true, sink, found);
}

}  // namespace

Summary lay_out(const document::Document& document, const style::Theme& theme, font::Shaper& shaper,
                const Options& options, PageSink& sink, Diagnostics& found) {
  const Ledger ledger = lay_out_pages(document, theme, shaper, options, sink, found);
  ParagraphSetter setter(shaper, theme);
  Diagnostics of_furniture;
  Context context({document, *options.languages}, theme, setter, options.limits, of_furniture);
  hand_over_furniture(context, ledger, sink);
  report_missing_glyphs(context);
  found.append(std::move(of_furniture));
  return {.pages = static_cast<std::uint32_t>(ledger.pages.size())};
}

Summary lay_out(const document::Document& document, const style::Theme& theme, font::Shaper& shaper,
                const Options& options, Diagnostics& found) {
  NoSink nowhere;
  return lay_out(document, theme, shaper, options, nowhere, found);
}

}  // namespace planverk::layout
