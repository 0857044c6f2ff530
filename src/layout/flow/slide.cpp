// A slide: one section on a page of its own, its title above what it says. What does not fit is set smaller within
// limits; what then does not fit goes on on the next page under the same title, "(forts.)".
#include <array>

#include "flow/builder.h"
#include "table/cells.h"

namespace planverk::layout {

using document::Kind;
using document::NodeId;

namespace {

/// Of a thousand.
struct Sizes {
  std::int32_t text;
  std::int32_t figures;  ///< of the page's height, at most
};
/// What is tried: figures smaller first, which cost nothing to read; the last holds body text of 15 pt at 12 pt.
constexpr std::array<Sizes, 8> sizes = {
    {{1000, 1000}, {1000, 750}, {1000, 600}, {1000, 500}, {950, 500}, {900, 500}, {850, 500}, {800, 500}}};

bool shows_figure(const document::Tree& tree, NodeId section) {
  for (NodeId at = tree.following(section, section); at != document::no_node; at = tree.following(at, section)) {
    if (tree[at].kind == Kind::figure) return true;
  }
  return false;
}

class Slide final : public Block {
 public:
  Slide(Context& context, NodeId section, const Frame& frame) : context_(context), title_(title_lines_) {
    const document::Tree& tree = context.tree();
    const NodeId heading = document::first_child_of(tree, section, Kind::heading);
    if (heading != document::no_node) FlowBuilder(context, title_).block(heading, frame);
    title_height_ = title_.rest();
    const style::TextStyle& style = context.theme.style(style::TextRole::heading1);
    if (title_height_.milli > 0) gap_ = style.space_after;
    mark_ = continued_line(context, style);
    const Length room = frame.column - title_height_ - gap_;
    for (const Sizes& size : sizes) {
      if (size.text == 1000 && size.figures != 1000 && !shows_figure(tree, section)) continue;
      fill(section, heading, frame, room, size);
      if (body_->flow.rest() <= room) break;
    }
  }

  Length rest() override { return head() + body_->flow.rest(); }

  Offer offer(const Region& region) override {
    const Length top = head();
    const Length notes = begun_ ? Length{} : title_.least_notes_of_rest(region.notes);
    // The page is the slide's own: moving on gives more room only where a note of the page before goes on.
    Region body = region.inside(top).below({}, notes);
    body.at_top = true;
    Offer part = body_->flow.offer(body);
    if (begun_ && !part.anything && !part.all) return {};
    part.height += top;
    part.notes += notes;
    part.anything = part.anything || !begun_;
    return part;
  }

  void take(Painter& painter, Length x, Length y) override {
    if (!begun_) {
      title_.offer({title_height_, title_height_, true});
      title_.take(painter, x, y);
    } else if (title_height_.milli > 0) {
      paint_title_again(painter, x, y);
    }
    body_->flow.take(painter, x, y + head());
    begun_ = true;
  }

 private:
  struct Body {
    Body() : flow(lines) {}
    Lines lines;
    Flow flow;
  };

  [[nodiscard]] Length head() const { return title_height_ + gap_ + (begun_ ? mark_height() : Length{}); }
  [[nodiscard]] bool mark_has_room() const {
    return !mark_.lines.empty() && title_.size() > 0 && title_end() + mark_.lines[0].width + 12_pt < width_;
  }
  /// Where the last line of the title ends: behind its number, and as far as it is long.
  [[nodiscard]] Length title_end() const {
    const Line& last = title_lines_.lines.back();
    return title_[title_.size() - 1].x + last.x + last.width;
  }
  [[nodiscard]] Length mark_height() const {
    return mark_.lines.empty() || mark_has_room() ? Length{} : mark_.lines[0].height;
  }

  void fill(NodeId section, NodeId heading, const Frame& frame, Length room, Sizes size) {
    const document::Tree& tree = context_.tree();
    width_ = frame.width;
    body_ = std::make_unique<Body>();
    Frame inner = frame;
    inner.permille = size.text;
    inner.column = room.scaled(size.figures, 1000);
    FlowBuilder builder(context_, body_->flow);
    tree.each_child(section, [&](NodeId child) {
      if (child != heading && tree[child].kind != Kind::section) builder.block(child, inner);
    });
  }

  void paint_title_again(Painter& painter, Length x, Length y) {
    title_.paint_again(painter, x, y, title_.size());
    if (mark_.lines.empty()) return;
    const Painter::Repeat repeat(painter);
    const Line& last = title_lines_.lines.back();
    if (mark_has_room()) {
      painter.line(mark_, 0, x + title_end() + 6_pt, y + title_height_ - last.height + last.ascent);
    } else {
      painter.line(mark_, 0, x, y + title_height_ + mark_.lines[0].ascent);
    }
  }

  Context& context_;
  Lines title_lines_;
  Flow title_;
  Lines mark_;
  Length title_height_, gap_, width_;
  std::unique_ptr<Body> body_;
  bool begun_ = false;
};

}  // namespace

std::unique_ptr<Block> make_slide(Context& context, NodeId section, const Frame& frame) {
  return std::make_unique<Slide>(context, section, frame);
}

}  // namespace planverk::layout
