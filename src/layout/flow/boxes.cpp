// Boxes around or beside the running text: callouts, figures, letterheads, lines to sign on, rules.
#include <algorithm>

#include "flow/builder.h"
#include "page/drawing.h"
#include "page/furniture.h"

namespace planverk::layout {

using document::Kind;
using document::no_node;
using document::NodeId;

namespace {

constexpr Length least_height = 40_pt;  ///< that a drawing is asked to fit into

class Rule final : public Block {
 public:
  Rule(Length width, Length thickness, Length height, document::Ink ink, NodeId field)
      : width_(width), thickness_(thickness), height_(height), ink_(ink), field_(field) {}

  Length rest() override { return height_; }
  Offer offer(const Region& region) override {
    const bool fits = region.holds(height_, {}) || !region.moving_helps();
    return {fits ? height_ : Length{}, {}, fits, fits};
  }
  void take(Painter& painter, Length x, Length y) override {
    if (ink_ != document::Ink::none) painter.rule(x, y + height_ - thickness_, width_, thickness_, ink_);
    if (field_ != document::no_node) painter.link(field_, x, y, width_, height_ - thickness_);
  }

 private:
  Length width_, thickness_, height_;
  document::Ink ink_;
  NodeId field_;  ///< what stands above the rule is to be signed on
};

/// A box around words: its ground, a bar at its left, rules along its top and bottom. Where it divides, each part is a
/// box of its own with the same padding.
class Box final : public Block {
 public:
  Box(Context& context, NodeId node, const style::BlockStyle& look, const Frame& frame)
      : look_(look), left_(look.indent), width_(frame.width - look.indent - look.indent_end), flow_(lines_) {
    if (look.width.milli > 0) width_ = min(width_, look.width);
    Frame inner = frame;
    inner.x = look.bar + look.padding;
    inner.width = width_ - look.bar - look.padding * 2;
    inner.column = frame.column - look.padding * 2;
    FlowBuilder builder(context, flow_);
    if (context.tree()[node].kind == Kind::paragraph) {
      style::BlockStyle words = look;
      words.indent = words.indent_end = words.width = words.before = words.after = {};
      builder.lines(node, words, inner);
      return;
    }
    inner.box = &look;
    if (look.text) inner.text = &*look.text;
    builder.content(node, inner);
  }

  Length rest() override { return flow_.rest() + look_.padding * 2; }

  Offer offer(const Region& region) override {
    const Length around = look_.padding * 2;
    // The first line stands at the box's top, with no room above it. Unless the region is empty, moving on must stay
    // open.
    Region room = region.inside(around);
    room.whole = region.moving_helps() ? max(room.whole, room.left + 1_pt) : room.left;
    room.at_top = true;
    const Offer inner = flow_.offer(room);
    height_ = inner.anything ? inner.height + around : Length{};
    return {height_, inner.notes, inner.anything, inner.all};
  }

  void take(Painter& painter, Length x, Length y) override {
    if (height_.milli == 0) return;
    x += left_;
    if (look_.fill != document::Ink::none) painter.fill(x, y, width_, height_, look_.fill);
    if (look_.bar.milli > 0) painter.fill(x, y, look_.bar, height_, look_.bar_ink, Artifact::rule);
    const auto rule = [&](Length at, Length thickness) {
      if (thickness.milli > 0) painter.rule(x, at, width_, thickness, look_.rule_ink);
    };
    rule(y, look_.rule_above);
    rule(y + height_, look_.rule_below);
    flow_.take(painter, x, y + look_.padding);
  }

 private:
  const style::BlockStyle& look_;
  Length left_, width_, height_;
  Lines lines_;
  Flow flow_;
};

/// Size of the letters of drawings; a figure's own size of words makes the whole drawing larger.
constexpr Length drawn_letter = 9_pt;

/// A drawing or a picture with its caption. It never divides, but for a caption that no page holds with it: that goes on
/// below or above it as running text does. What is higher than a page is made smaller, also for what has to stand on the
/// page with it; a high one rather than leave most of a page empty.
class Figure final : public Block {
 public:
  Figure(Context& context, NodeId node, const Frame& frame)
      : context_(context), node_(node), align_(frame.align), room_(frame.width), caption_(lines_) {
    const document::Tree& tree = context.tree();
    FlowBuilder builder(context, caption_);
    Frame inner = frame;
    inner.x = {};
    tree.each_child(node, [&](NodeId child) {
      if (tree[child].kind == Kind::caption) builder.caption(child, inner);
    });
    const style::BlockStyle& look = context.look(style::StyleFor::figure, node);
    above_ = look.caption == style::CaptionSide::above;
    gap_ = caption_.done() ? Length{} : look.caption_gap;
    if (look.text) {
      const std::int64_t wanted = std::int64_t{look.text->size.milli} * 1000;
      full_permille_ = static_cast<std::int32_t>((wanted + drawn_letter.milli - 1) / drawn_letter.milli);
    }
    whole_ = frame.column - caption_.rest() - gap_;
    if (whole_ < least_height) whole_ = max(frame.column / 2, least_height);
    fit(whole_);
    own_height_ = height_;
  }

  Length rest() override {
    if (drawn_) return caption_.rest();
    return own_height_ + (caption_.done() ? Length{} : gap_ + caption_.rest());
  }

  Offer offer(const Region& region) override {
    if (drawn_) return caption_.offer(region);
    const Length notes = caption_.notes_of_rest(region.notes);
    const Length around = caption_.done() ? Length{} : gap_ + caption_.rest();
    const Length room = region.text_room(notes) - around;
    fit(whole_);
    divided_ = height_ > room && room < least_height && !region.moving_helps() && !caption_.done();
    if (divided_) return offer_divided(region);
    if (height_ > room && room >= least_height && (!region.moving_helps() || is_worth_it(region, room))) fit(room);
    const bool fits = height_ <= room || !region.moving_helps();
    return {fits ? height_ + around : Length{}, fits ? notes : Length{}, fits, fits};
  }

  void take(Painter& painter, Length x, Length y) override {
    if (divided_ || drawn_) return take_part(painter, x, y);
    const Length caption = caption_.rest();
    const Length around = caption_.done() ? Length{} : gap_ + caption;
    const Length caption_top = above_ ? y : y + height_ + gap_;
    draw(painter, x, above_ ? y + around : y);
    caption_.offer({caption, caption, true});
    caption_.take(painter, x, caption_top);
  }

 private:
  /// As much of the caption as there is room for, with the drawing above it or not yet below it.
  Offer offer_divided(const Region& region) {
    Offer sum;
    if (above_) {
      sum = caption_.offer(region);
      sum.all = false;
      return sum;
    }
    const Length room = max(region.text_room(), least_height);
    if (height_ > room) fit(room);
    sum = caption_.offer(region.below(height_ + gap_, {}));
    caption_begins_ = sum.anything;
    sum.height = sum.anything ? height_ + gap_ + sum.height : height_;
    sum.anything = true;
    return sum;
  }

  void take_part(Painter& painter, Length x, Length y) {
    const bool draws = !drawn_ && !above_;
    if (draws) draw(painter, x, y);
    if (draws) y += height_ + gap_;
    if (!draws || caption_begins_) caption_.take(painter, x, y);
    drawn_ = !above_;
  }

  void draw(Painter& painter, Length x, Length y) {
    const Length left = align_ == LineAlign::end      ? x + room_ - width_
                        : align_ == LineAlign::centre ? x + (room_ - width_) / 2
                                                      : x;
    if (drawing_) {
      report_small_letters();
      std::vector<Item> drawn;
      add_drawing(context_, drawn, *drawing_, {left, y}, {Length{permille_}, Length{1000}}, tag());
      for (Item& item : drawn) painter.item(std::move(item));
    } else if (image_ != nullptr) {
      painter.item(ImageItem{.x = left,
                             .y = y,
                             .width = width_,
                             .height = height_,
                             .image = image_,
                             .key = context_.tree().properties(node_).image,
                             .tag = tag()});
    }
  }

  [[nodiscard]] Tag tag() const { return {.artifact = Artifact::none, .piece = {node_, document::Part::content}}; }

  /// Most of a page would be left empty, and what stands there instead is not much smaller than it should be.
  [[nodiscard]] bool is_worth_it(const Region& region, Length room) {
    const bool high = own_height_ >= region.whole.scaled(2, 3) && room >= own_height_.scaled(2, 3);
    if (!high || !drawing_) return high;
    fit(room);
    const auto letter = smallest_letter(*drawing_);
    const bool readable = !letter || letter->scaled(permille_, 1000) >= least_letter;
    fit(whole_);
    return readable;
  }

  void fit(Length height) {
    if (fitted_ == height) return;
    fitted_ = height;
    const document::Properties& properties = context_.tree().properties(node_);
    if (properties.drawing) {
      const auto unscaled = [&](Length length) { return length.scaled(1000, full_permille_); };
      drawing_ = properties.drawing->draw({unscaled(room_), unscaled(max(height, least_height))},
                                          FaceMeasure(context_.setter));
      fit(*drawing_, height);
      return;
    }
    const auto found = context_.document.images.find(properties.image);
    if (found == context_.document.images.end() || found->second.width <= 0 || found->second.height <= 0) return;
    image_ = &found->second;
    // 150 dots an inch unless the room is narrower.
    const auto natural = [](int pixels) {
      return Length{static_cast<std::int32_t>(std::min<std::int64_t>(std::int64_t{pixels} * 480, 10'000'000))};
    };
    width_ = min(natural(image_->width), room_);
    height_ = width_.scaled(image_->height, image_->width);
    if (height_ <= height) return;
    height_ = height;
    width_ = height_.scaled(image_->width, image_->height);
  }

  /// What has no room at its own size is made smaller.
  void fit(const document::Drawing& drawing, Length height) {
    if (drawing.width.milli <= 0 || drawing.height.milli <= 0) return;
    const std::int64_t by_width = std::int64_t{room_.milli} * 1000 / drawing.width.milli;
    const std::int64_t by_height = std::int64_t{height.milli} * 1000 / drawing.height.milli;
    permille_ = static_cast<std::int32_t>(std::clamp<std::int64_t>(std::min(by_width, by_height), 1, full_permille_));
    width_ = drawing.width.scaled(permille_, 1000);
    height_ = drawing.height.scaled(permille_, 1000);
  }

  void report_small_letters() const {
    const auto letter = smallest_letter(*drawing_);
    if (!letter || letter->scaled(permille_, 1000) >= least_letter) return;
    context_.found.add("layout-overflow", context_.tree()[node_].source)
        .variant("drawing")
        .with("size", std::to_string(letter->scaled(permille_, 1000).milli / 1000))
        .with("least", std::to_string(least_letter.milli / 1000))
        .mend("drawing");
  }

  Context& context_;
  NodeId node_;
  LineAlign align_;
  Length room_, width_, height_, gap_;
  Length whole_;       ///< as high as it may be on a page of its own
  Length own_height_;  ///< as it stands there
  std::optional<Length> fitted_;
  std::int32_t full_permille_ = 1000;  ///< size that a drawing has where there is room, of that which it is drawn at
  bool above_ = false;                 ///< the caption
  bool divided_ = false;               ///< no page holds the caption with it; as the last offer found
  bool caption_begins_ = false;        ///< below the drawing, where they are divided
  bool drawn_ = false;                 ///< and what is left is of the caption
  std::int32_t permille_ = 1000;
  const Image* image_ = nullptr;
  std::optional<document::Drawing> drawing_;
  Lines lines_;
  Flow caption_;
};

/// The logo with the sender's name beside it. Without a logo in the theme, the words alone.
class Letterhead final : public Block {
 public:
  Letterhead(Context& context, NodeId paragraph, NodeId end, const style::BlockStyle& look, Length logo_height,
             const Frame& frame)
      : context_(context), words_(lines_) {
    std::vector<Item> unused;
    const Length logo = add_logo(context, unused, {}, {}, logo_height, Artifact::rule);
    if (logo.milli > 0) logo_height_ = logo_height;
    Frame inner = frame;
    inner.x = logo.milli > 0 ? logo + look.gap : Length{};
    inner.width = frame.width - inner.x;
    FlowBuilder builder(context, words_);
    Frame name = inner;
    name.font = FontStyle::semibold;
    style::BlockStyle words;
    words.text = look.text;
    builder.lines(paragraph, words, name);
    for (NodeId next = context.tree()[paragraph].next; next != end; next = context.tree()[next].next)
      builder.block(next, inner);
  }

  Length rest() override { return max(logo_height_, words_.rest()); }

  Offer offer(const Region& region) override {
    const bool fits = region.holds(rest(), {}) || !region.moving_helps();
    return {fits ? rest() : Length{}, {}, fits, fits};
  }

  void take(Painter& painter, Length x, Length y) override {
    const Length words = words_.rest();
    const Length height = rest();
    add_logo(context_, painter.page().items, x, y + (height - logo_height_) / 2, logo_height_, Artifact::rule);
    words_.offer({words, words, true});
    words_.take(painter, x, y + (height - words) / 2);
  }

 private:
  Context& context_;
  Length logo_height_;
  Lines lines_;
  Flow words_;
};

}  // namespace

std::unique_ptr<Block> make_letterhead(Context& context, NodeId paragraph, NodeId end, const style::BlockStyle& look,
                                       Length logo_height, const Frame& frame) {
  return std::make_unique<Letterhead>(context, paragraph, end, look, logo_height, frame);
}

std::unique_ptr<Block> make_rule(Length width, Length thickness, Length height, document::Ink ink, NodeId field) {
  return std::make_unique<Rule>(width, thickness, height, ink, field);
}

std::unique_ptr<Block> make_box(Context& context, NodeId node, const style::BlockStyle& look, const Frame& frame) {
  return std::make_unique<Box>(context, node, look, frame);
}

std::unique_ptr<Block> make_figure(Context& context, NodeId node, const Frame& frame) {
  return std::make_unique<Figure>(context, node, frame);
}

}  // namespace planverk::layout
