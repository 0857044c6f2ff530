#include "body/figures.h"

#include <fmt/format.h>

#include "document/dump.h"
#include "markup/drawing.h"
#include "markup/measure.h"

namespace planverk::html {

namespace {

/// As wide as a column of text in a browser is, whatever the page on paper; as high as it may be on one with a caption.
constexpr document::Room column{160_mm, 520_pt};

/// Wider than this, with words in it, a drawing would be too small to read on a phone: it scrolls instead.
constexpr Length phone_width = Length::points(270);
/// The least width that the style sheet gives a wide drawing (34 rem of 12 pt). What is narrower keeps its own width.
constexpr Length wide_width = Length::points(408);

std::string_view class_of(const Drawing& drawing) {
  if (drawing.width <= phone_width) return "drawing";
  return drawing.width < wide_width ? "drawing fixed" : "drawing wide";
}

/// The room of a figure: that of the page, or its share of it when it stands in a column.
document::Room room_of(const Context& context, NodeId figure) {
  const Tree& tree = context.tree;
  document::Room room = column;
  for (NodeId node = figure; node != document::no_node; node = tree[node].parent) {
    if (tree[node].kind != Kind::column) continue;
    std::int32_t shares = 0, own = 1, place = 0, columns = 0;
    tree.each_child(tree[node].parent, [&](NodeId sibling) {
      const auto& of_all = tree.properties(tree[node].parent).columns;
      const auto at = static_cast<std::size_t>(place++);
      const std::int32_t share = at < of_all.size() && of_all[at].share > 0 ? of_all[at].share : 1;
      shares += share;
      ++columns;
      if (sibling == node) own = share;
    });
    const style::BlockStyle& look =
        context.theme.block(style::StyleFor::columns, name_of(tree.properties(tree[node].parent).style));
    room.width = (room.width - look.gap * (columns - 1)).scaled(own, shares);
  }
  return room;
}

}  // namespace

void Figures::enter(NodeId node) {
  context_.begin("figure", context_.common(node).classed(context_.named(style::StyleFor::figure, node)));
}

void Figures::leave() {
  if (waiting_) context_.to().raw(waiting_->take());
  waiting_.reset();
  context_.end("figure");
}

void Figures::drawing(NodeId node) {
  const bool waits =
      first_child_of(context_.tree, node, Kind::caption) != no_node &&
      context_.theme.block(style::StyleFor::figure, name_of(context_.tree.properties(node).style)).caption ==
          style::CaptionSide::above;
  if (waits) waiting_ = context_.to().aside();
  write_drawing(waits ? *waiting_ : context_.to(), node);
}

void Figures::write_drawing(Markup& out, NodeId node) {
  const NodeId caption = first_child_of(context_.tree, node, Kind::caption);
  const auto& drawable = context_.tree.properties(node).drawing;
  const Drawing drawing = drawable == nullptr ? Drawing{} : drawable->draw(room_of(context_, node), SafeMeasure());
  const bool scrolls = drawing.width > phone_width;
  out.line();
  if (scrolls) {
    out.open("div", context_.scroll_box(caption, document::normal_words(context_.tree.properties(node).alt)));
  }
  if (drawable != nullptr) {
    out.raw(drawing_svg(drawing, document::normal_words(context_.tree.properties(node).alt), class_of(drawing)));
  } else {
    picture(out, node);
  }
  if (scrolls) out.close("div");
}

void Figures::picture(Markup& out, NodeId node) {
  const Properties& properties = context_.tree.properties(node);
  const std::string alt = document::normal_words(properties.alt);
  const auto image = context_.document.images.find(properties.image);
  if (image == context_.document.images.end()) return;
  const std::string type = image->second.jpeg ? "image/jpeg" : "image/png";
  out.empty("img", Attributes()
                       .add("src", fmt::format("data:{};base64,{}", type, base64(image->second.bytes)))
                       .always("alt", alt)
                       .add("width", std::to_string(image->second.width))
                       .add("height", std::to_string(image->second.height)));
}

void Figures::enter_caption(NodeId node) {
  context_.to().line();
  context_.to().open("figcaption", context_.common(node));
}

void Figures::leave_caption() {
  context_.to().close("figcaption");
}

}  // namespace planverk::html
