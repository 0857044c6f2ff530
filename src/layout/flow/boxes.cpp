// Boxes around or beside the running text: callouts, figures, letterheads, lines to sign on, rules.
#include <algorithm>

#include "flow/builder.h"
#include "page/drawing.h"
#include "page/furniture.h"

namespace planverk::layout {

using document::Kind;
using document::no_node;
using document::NodeId;
using document::Style;

namespace {

constexpr Length signature_room = 30_pt;
constexpr Length signature_rule = 180_pt;

class Rule final : public Block {
 public:
  Rule(Length width, Length thickness, Length height, document::Ink ink)
      : width_(width), thickness_(thickness), height_(height), ink_(ink) {}

  Length rest() override { return height_; }
  Offer offer(const Region& region) override {
    const bool fits = height_ <= region.left || !region.moving_helps();
    return {fits ? height_ : Length{}, {}, fits, fits};
  }
  void take(Painter& painter, Length x, Length y) override {
    if (ink_ != document::Ink::none) painter.rule(x, y + height_ - thickness_, width_, thickness_, ink_);
  }

 private:
  Length width_, thickness_, height_;
  document::Ink ink_;
};

/// A tinted box with a bar at its left. Where it divides, each part is a box of its own with the same padding.
class Callout final : public Block {
 public:
  Callout(Context& context, NodeId node, const Frame& frame)
      : padding_(context.theme.callout_padding), bar_(context.theme.callout_bar), width_(frame.width), flow_(lines_) {
    warning_ = context.tree().properties(node).style == Style::warning;
    Frame inner = frame;
    inner.x = bar_ + padding_;
    inner.width = frame.width - bar_ - padding_ * 2;
    inner.boxed = true;
    FlowBuilder(context, flow_).content(node, inner);
  }

  Length rest() override { return flow_.rest() + padding_ * 2; }

  Offer offer(const Region& region) override {
    const Length around = padding_ * 2;
    // The first line stands at the box's top, with no room above it. Unless the region is empty, moving on must stay
    // open.
    const Length whole = region.moving_helps() ? max(region.whole, region.left + 1_pt) : region.left;
    const Offer inner = flow_.offer({region.left - around, whole - around, true, region.notes});
    height_ = inner.anything ? inner.height + around : Length{};
    return {height_, inner.notes, inner.anything, inner.all};
  }

  void take(Painter& painter, Length x, Length y) override {
    if (height_.milli == 0) return;
    painter.fill(x, y, width_, height_, document::Ink::tint);
    painter.fill(x, y, bar_, height_, warning_ ? document::Ink::warm : document::Ink::accent, Artifact::rule);
    flow_.take(painter, x, y + padding_);
  }

 private:
  Length padding_, bar_, width_, height_;
  bool warning_ = false;
  Lines lines_;
  Flow flow_;
};

/// A drawing or a picture with its caption below. It never divides; what is higher than a page is made smaller.
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
    gap_ = caption_.done() ? Length{} : context.theme.style(style::TextRole::caption).leading / 2;
    fit(frame.column - caption_.rest() - gap_);
  }

  Length rest() override { return height_ + gap_ + caption_.rest(); }

  Offer offer(const Region& region) override {
    const Length notes = caption_.notes_of_rest(region.notes);
    const bool fits = rest() + notes <= region.left || !region.moving_helps();
    return {fits ? rest() : Length{}, fits ? notes : Length{}, fits, fits};
  }

  void take(Painter& painter, Length x, Length y) override {
    const document::Properties& properties = context_.tree().properties(node_);
    const Length left = align_ == LineAlign::end      ? x + room_ - width_
                        : align_ == LineAlign::centre ? x + (room_ - width_) / 2
                                                      : x;
    if (properties.drawing) {
      for (Item& item : drawn_) {
        move(item, left, y);
        painter.item(std::move(item));
      }
    } else if (image_ != nullptr) {
      painter.item(ImageItem{.x = left,
                             .y = y,
                             .width = width_,
                             .height = height_,
                             .image = image_,
                             .key = properties.image,
                             .tag = tag()});
    }
    const Length caption = caption_.rest();
    caption_.offer({caption, caption, true});
    caption_.take(painter, x, y + height_ + gap_);
  }

 private:
  [[nodiscard]] Tag tag() const { return {.artifact = Artifact::none, .piece = {node_, document::Part::content}}; }

  void fit(Length height) {
    const document::Properties& properties = context_.tree().properties(node_);
    if (properties.drawing) {
      const document::Drawing& drawing = *properties.drawing;
      if (drawing.width.milli <= 0 || drawing.height.milli <= 0) return;
      const std::int64_t by_width = std::int64_t{room_.milli} * 1000 / drawing.width.milli;
      const std::int64_t by_height = std::int64_t{height.milli} * 1000 / drawing.height.milli;
      permille_ = static_cast<std::int32_t>(std::clamp<std::int64_t>(std::min(by_width, by_height), 1, 1000));
      width_ = drawing.width.scaled(permille_, 1000);
      height_ = drawing.height.scaled(permille_, 1000);
      add_drawing(context_, drawn_, drawing, {}, permille_, tag());
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

  Context& context_;
  NodeId node_;
  LineAlign align_;
  Length room_, width_, height_, gap_;
  std::int32_t permille_ = 1000;
  const Image* image_ = nullptr;
  std::vector<Item> drawn_;  ///< the drawing, from its upper left corner
  Lines lines_;
  Flow caption_;
};

/// The logo with the sender's name beside it. Without a logo in the theme, the words alone.
class Letterhead final : public Block {
 public:
  Letterhead(Context& context, NodeId paragraph, NodeId end, style::TextRole role, Length logo_height,
             const Frame& frame)
      : context_(context), words_(lines_) {
    std::vector<Item> unused;
    const Length logo = add_logo(context, unused, {}, {}, logo_height, Artifact::rule);
    if (logo.milli > 0) logo_height_ = logo_height;
    Frame inner = frame;
    inner.x = logo.milli > 0 ? logo + 8_pt : Length{};
    inner.width = frame.width - inner.x;
    FlowBuilder builder(context, words_);
    Frame name = inner;
    name.font = FontStyle::semibold;
    builder.paragraph(paragraph, role, name);
    for (NodeId next = context.tree()[paragraph].next; next != end; next = context.tree()[next].next)
      builder.block(next, inner);
  }

  Length rest() override { return max(logo_height_, words_.rest()); }

  Offer offer(const Region& region) override {
    const bool fits = rest() <= region.left || !region.moving_helps();
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

bool shows_logo(const document::Tree& tree, NodeId paragraph) {
  const NodeId first = tree[paragraph].first_child;
  return first != no_node && tree[first].kind == Kind::symbol &&
         tree.properties(first).symbol == document::Symbol::logo;
}

std::unique_ptr<Block> make_letterhead(Context& context, NodeId paragraph, NodeId end, style::TextRole role,
                                       Length logo_height, const Frame& frame) {
  return std::make_unique<Letterhead>(context, paragraph, end, role, logo_height, frame);
}

std::unique_ptr<Block> make_rule(Length width, Length thickness, Length height, document::Ink ink) {
  return std::make_unique<Rule>(width, thickness, height, ink);
}

std::unique_ptr<Block> make_signature_line(Context& context, const Frame& frame) {
  return make_rule(min(frame.width, signature_rule), context.theme.hair_rule, signature_room, document::Ink::quiet);
}

std::unique_ptr<Block> make_callout(Context& context, NodeId node, const Frame& frame) {
  return std::make_unique<Callout>(context, node, frame);
}

std::unique_ptr<Block> make_figure(Context& context, NodeId node, const Frame& frame) {
  return std::make_unique<Figure>(context, node, frame);
}

}  // namespace planverk::layout
