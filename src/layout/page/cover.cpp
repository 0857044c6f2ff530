#include "page/cover.h"

#include <utility>

#include "page/furniture.h"

namespace planverk::layout {

using document::Ink;
using document::Kind;
using document::NodeId;
using document::Style;
using style::TextRole;

namespace {

constexpr Length logo_top = 24_mm;
constexpr Length words_top = 98_mm;
constexpr Length least_words_top = 48_mm;
constexpr Length facts_bottom = 34_mm;
constexpr Length facts_width = 130_mm;
constexpr Length subtitle_width = 120_mm;
constexpr Length bar_width = 26_mm;
constexpr Length bar_height = Length::millimetres(1.2);
constexpr Length bar_room = 8_mm;

class Cover {
 public:
  Cover(Context& context, PageFiller& filler, NodeId cover)
      : context_(context), filler_(filler), words_(word_lines_), facts_(fact_lines_) {
    sender_ = document::no_node;
    const document::Tree& tree = context.tree();
    FlowBuilder words(context, words_);
    FlowBuilder facts(context, facts_);
    const Frame frame = page_frame(context, false);
    tree.each_child(cover, [&](NodeId child) {
      const Style style = tree.properties(child).style;
      if (tree[child].kind == Kind::paragraph && sender_ == document::no_node &&
          (style == Style::letterhead || shows_logo(tree, child))) {
        sender_ = child;
      } else if (tree[child].kind == Kind::table) {
        Frame narrow = frame;
        narrow.width = min(frame.width, facts_width);
        facts.block(child, narrow);
      } else if (tree[child].kind == Kind::heading) {
        words.cover_title(child, frame);
        words.add_block(make_rule(bar_width, bar_height, bar_height, Ink::warm), bar_room, bar_room);
      } else if (style == Style::subtitle) {
        Frame narrow = frame;
        narrow.width = min(frame.width, subtitle_width);
        words.block(child, narrow);
      } else {
        words.block(child, frame);
      }
    });
  }

  void lay_out() {
    const style::PageShape& shape = context_.theme.page;
    begin_page();
    const Length facts_height = facts_.rest();
    const Length facts_top = shape.height - facts_bottom - facts_height;
    // A long title begins higher up; what no cover holds goes on on a second one.
    const Length gap = 12_mm;
    const Length wanted = words_.rest();
    const Length top = max(least_words_top, min(words_top, facts_top - gap - wanted));
    Length y = place(words_, top);
    if (facts_.done()) return;
    place(facts_, y + gap <= facts_top ? facts_top : y + gap);
  }

 private:
  void begin_page() {
    const style::Theme& theme = context_.theme;
    Page& page = filler_.bare_page();
    Painter& painter = filler_.painter();
    painter.fill({}, {}, theme.cover_band_width, page.height, Ink::accent);
    if (std::exchange(sender_shown_, true)) return;
    const Length x = theme.page.left;
    if (sender_ != document::no_node) {
      Frame frame;
      frame.width = page.width - theme.page.left - theme.page.right;
      const auto sender =
          make_letterhead(context_, sender_, context_.tree()[sender_].next,
                          theme.block(style::StyleFor::letterhead, "cover"), theme.logo_height_cover, frame);
      sender->take(painter, x, logo_top);
      return;
    }
    const Length width = add_logo(context_, page.items, x, logo_top, theme.logo_height_cover, Artifact::header);
    const style::TextStyle& style = theme.style(TextRole::cover_subtitle);
    const Length name_x = width.milli > 0 ? x + width + 8_pt : x;
    const Length baseline = logo_top + theme.logo_height_cover / 2 + style.size * 36 / 100;
    add_words(context_, page.items, context_.document.identity.organisation,
              {FontStyle::semibold, style.size, Ink::text, Artifact::header}, name_x, baseline, LineAlign::start);
  }

  /// Gives where it ends.
  Length place(Flow& flow, Length y) {
    const style::PageShape& shape = context_.theme.page;
    const Length bottom = shape.height - shape.bottom;
    const Length whole = bottom - least_words_top;
    bool at_top = y == least_words_top;
    while (!flow.done() && !filler_.stopped()) {
      const Offer offer = flow.offer({bottom - y, whole, true});
      if (offer.anything || offer.all) {
        flow.take(filler_.painter(), shape.left, y);
        y += offer.height;
      } else if (at_top) {
        break;
      }
      if (flow.done()) break;
      begin_page();
      y = least_words_top;
      at_top = true;
    }
    return y;
  }

  Context& context_;
  PageFiller& filler_;
  Lines word_lines_, fact_lines_;
  Flow words_, facts_;
  NodeId sender_;  ///< the paragraph with the logo
  bool sender_shown_ = false;
};

}  // namespace

void lay_out_cover(Context& context, PageFiller& filler, NodeId cover) {
  Cover(context, filler, cover).lay_out();
}

}  // namespace planverk::layout
