#include "page/master.h"

#include <memory>
#include <utility>

#include "base/word_list.h"
#include "page/furniture.h"

namespace planverk::layout {

using document::Ink;
using document::Kind;
using document::NodeId;
using document::Style;
using style::TextRole;

namespace {

/// A region with what stands in it.
struct Place {
  Place(Context& context, const style::Region& its_region) : region(&its_region), flow(lines), builder(context, flow) {}
  const style::Region* region;
  Lines lines;
  Flow flow;
  FlowBuilder builder;
};

class Master {
 public:
  Master(Context& context, PageFiller& filler, const style::PageMaster& master, NodeId node)
      : context_(context), filler_(filler), master_(master) {
    for (const style::Region& region : master.regions) {
      if (region.of != style::sender_part) places_.push_back(std::make_unique<Place>(context, region));
    }
    context.tree().each_child(node, [&](NodeId child) { give(child); });
  }

  void lay_out() {
    begin_page();
    Length end;
    for (const bool from_bottom : {false, true}) {
      for (const auto& place : places_) {
        if (place->flow.done() || place->region->from_bottom.has_value() != from_bottom) continue;
        end = set(*place, from_bottom ? lower_top(*place, end) : upper_top(*place));
      }
    }
  }

 private:
  void give(NodeId child) {
    const document::Tree& tree = context_.tree();
    const Style style = tree.properties(child).style;
    const bool sender = tree[child].kind == Kind::paragraph && shows_logo(tree, child);
    if (sender && sender_ == document::no_node) {
      sender_ = child;
      return;
    }
    Place* place = place_of(name_of(style));
    if (place == nullptr) return;
    Frame frame = page_frame(context_, false);
    const style::PageShape& shape = context_.theme.page;
    if (place->region->left) frame.width = shape.width - *place->region->left - shape.right;
    if (place->region->width.milli > 0) frame.width = min(frame.width, place->region->width);
    if (tree[child].kind == Kind::heading) {
      place->builder.heading_as(child, context_.theme.block(style::StyleFor::heading, "cover"), frame);
    } else {
      place->builder.block(child, frame);
    }
  }

  /// The region that asks for that style, else the one that takes all others.
  Place* place_of(std::string_view style) {
    Place* rest = nullptr;
    for (const auto& place : places_) {
      if (place->region->of.empty()) rest = place.get();
      if (WordList(place->region->of).contains(style)) return place.get();
    }
    return rest;
  }

  [[nodiscard]] Length height_above(Place& place) const {
    return context_.theme.page.height - place.region->from_bottom.value_or(Length{}) - place.flow.rest();
  }

  /// What is long begins higher up, so that it ends above what is placed from the bottom.
  [[nodiscard]] Length upper_top(Place& place) const {
    Length limit = context_.theme.page.height;
    for (const auto& other : places_) {
      if (other->region->from_bottom) limit = min(limit, height_above(*other) - other->region->gap);
    }
    return max(place.region->least, min(place.region->at.value_or(place.region->least), limit - place.flow.rest()));
  }

  [[nodiscard]] Length lower_top(Place& place, Length end) const {
    return max(height_above(place), end + place.region->gap);
  }

  void begin_page() {
    const Page& page = filler_.bare_page();
    for (const style::PageBox& box : master_.boxes) {
      const Length height = box.height.milli > 0 ? box.height : page.height - box.top;
      filler_.painter().fill(box.left, box.top, box.width, height, box.fill);
    }
    if (std::exchange(sender_shown_, true)) return;
    for (const style::Region& region : master_.regions) {
      if (region.of == style::sender_part) show_sender(region);
    }
  }

  void show_sender(const style::Region& region) {
    const style::Theme& theme = context_.theme;
    const style::BlockStyle& look = theme.block(style::StyleFor::letterhead, "cover");
    const Length x = left_of(region);
    const Length top =
        region.at ? *region.at : theme.page.height - region.from_bottom.value_or(Length{}) - theme.logo_height_cover;
    if (sender_ != document::no_node) {
      Frame frame;
      frame.width = text_width(theme.page);
      const NodeId end = context_.tree()[sender_].next;
      make_letterhead(context_, sender_, end, look, theme.logo_height_cover, frame)->take(filler_.painter(), x, top);
      return;
    }
    std::vector<Item>& items = filler_.painter().page().items;
    const Length width = add_logo(context_, items, x, top, theme.logo_height_cover, Artifact::header);
    const style::TextStyle& text = look.text ? *look.text : theme.style(TextRole::cover_subtitle);
    const Length baseline = top + theme.logo_height_cover / 2 + middle_of(text.size);
    add_words(context_, items, context_.document.identity.organisation,
              {FontStyle::semibold, text.size, Ink::text, Artifact::header}, width.milli > 0 ? x + width + look.gap : x,
              baseline, LineAlign::start);
  }

  [[nodiscard]] Length left_of(const style::Region& region) const {
    return region.left.value_or(context_.theme.page.left);
  }

  /// Gives where it ends.
  Length set(Place& place, Length y) {
    const style::PageShape& shape = context_.theme.page;
    const Length top = place.region->from_bottom ? first_least() : place.region->least;
    const Length bottom = shape.height - shape.bottom;
    bool at_top = y == top;
    while (!place.flow.done() && !filler_.stopped()) {
      const Offer offer = place.flow.offer({bottom - y, bottom - top, true});
      if (offer.anything || offer.all) {
        place.flow.take(filler_.painter(), left_of(*place.region), y);
        y += offer.height;
      } else if (at_top) {
        break;
      }
      if (place.flow.done()) break;
      begin_page();
      y = top;
      at_top = true;
    }
    return y;
  }

  /// Where words on a second page begin.
  [[nodiscard]] Length first_least() const {
    for (const auto& place : places_) {
      if (place->region->at) return place->region->least;
    }
    return context_.theme.page.top;
  }

  Context& context_;
  PageFiller& filler_;
  const style::PageMaster& master_;
  std::vector<std::unique_ptr<Place>> places_;
  NodeId sender_ = document::no_node;  ///< the paragraph with the logo
  bool sender_shown_ = false;
};

}  // namespace

void lay_out_master(Context& context, PageFiller& filler, NodeId node) {
  const Style style = context.tree().properties(node).style;
  Master(context, filler, context.theme.master(name_of(style)), node).lay_out();
}

}  // namespace planverk::layout
