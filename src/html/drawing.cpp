#include "document/drawing.h"

#include <fmt/format.h>

#include "document/dump.h"
#include "measure.h"
#include "page.h"

namespace planverk::html {

namespace {

using document::DrawnText;
using document::Path;
using document::PathStep;

/// Points with up to three decimals, without trailing zeros.
std::string number(Length length) {
  const std::int64_t milli = length.milli;
  std::string text = fmt::format("{}{}.{:03}", milli < 0 ? "-" : "", std::abs(milli) / 1000, std::abs(milli) % 1000);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string steps(const Path& path) {
  std::string d;
  const auto point = [](document::Point at) { return number(at.x) + " " + number(at.y); };
  for (const PathStep& step : path.steps) {
    switch (step.type) {
      case PathStep::Type::move:
        d += "M" + point(step.to);
        break;
      case PathStep::Type::line:
        d += "L" + point(step.to);
        break;
      case PathStep::Type::curve:
        d += "C" + point(step.control1) + " " + point(step.control2) + " " + point(step.to);
        break;
      case PathStep::Type::close:
        d += "Z";
        break;
    }
  }
  return d;
}

void add_path(std::string& out, const Path& path) {
  Attributes attributes;
  attributes.classed("ink-" + std::string(name_of(path.fill)));
  if (path.stroke != Ink::none) {
    attributes.classed("line-" + std::string(name_of(path.stroke))).add("stroke-width", number(path.stroke_width));
  }
  if (path.even_odd) attributes.add("fill-rule", "evenodd");
  attributes.add("d", steps(path));
  out += fmt::format("<path{}/>", attributes.text());
}

void add_text(std::string& out, const DrawnText& text) {
  Attributes attributes;
  attributes.classed("ink-" + std::string(name_of(text.ink)));
  attributes.add("x", number(text.at.x)).add("y", number(text.at.y)).add("font-size", number(text.size));
  if (text.weight != Weight::regular) attributes.add("font-weight", text.weight == Weight::bold ? "700" : "600");
  if (text.anchor != Anchor::start) attributes.add("text-anchor", text.anchor == Anchor::end ? "end" : "middle");
  out += fmt::format("<text{}>{}</text>", attributes.text(), escaped_text(text.text));
}

/// As wide as a figure stands on paper, and as high as it may be there with a caption.
constexpr document::Room paper{160_mm, 520_pt};
constexpr Length column_gap = 20_pt;

/// Wider than this, with words in it, a drawing would be too small to read on a phone: it scrolls instead.
constexpr Length phone_width = Length::points(270);
/// The least width that the style sheet gives a wide drawing (34 rem of 12 pt). What is narrower keeps its own width.
constexpr Length wide_width = Length::points(408);

std::string_view class_of(const Drawing& drawing) {
  if (drawing.width <= phone_width) return "drawing";
  return drawing.width < wide_width ? "drawing fixed" : "drawing wide";
}

/// The room of a figure: that of the page, or its share of it when it stands in a column.
document::Room room_of(const document::Tree& tree, NodeId figure) {
  document::Room room = paper;
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
    room.width = (room.width - column_gap * (columns - 1)).scaled(own, shares);
  }
  return room;
}

}  // namespace

std::string drawing_svg(const Drawing& drawing, std::string_view alt, std::string_view class_name) {
  Attributes attributes;
  attributes.classed(class_name);
  attributes.add("viewBox", fmt::format("0 0 {} {}", number(drawing.width), number(drawing.height)));
  // CSS pixels: 4/3 of a point.
  attributes.add("width", number(drawing.width.scaled(4, 3))).add("height", number(drawing.height.scaled(4, 3)));
  if (alt.empty()) {
    attributes.add("aria-hidden", "true");
  } else {
    attributes.add("role", "img").add("aria-label", alt);
  }
  std::string out = fmt::format("<svg{}>", attributes.text());
  for (const auto& item : drawing.items) {
    if (const auto* path = std::get_if<Path>(&item)) {
      add_path(out, *path);
    } else {
      add_text(out, std::get<DrawnText>(item));
    }
  }
  return out + "</svg>";
}

void Page::picture(Markup& out, NodeId node) {
  const Properties& properties = tree_.properties(node);
  const std::string alt = document::normal_words(properties.alt);
  const auto image = document_.images.find(properties.image);
  if (image == document_.images.end()) return;
  const std::string type = image->second.jpeg ? "image/jpeg" : "image/png";
  out.empty("img", Attributes()
                       .add("src", fmt::format("data:{};base64,{}", type, base64(image->second.bytes)))
                       .always("alt", alt)
                       .add("width", std::to_string(image->second.width))
                       .add("height", std::to_string(image->second.height)));
}

void Page::figure(Markup& out, NodeId node) {
  out.line();
  out.open("figure", common(node).classed(named(style::StyleFor::figure, node)));
  out.indent();
  const NodeId caption_node = first_child_of(tree_, node, Kind::caption);
  const bool above =
      theme_.block(style::StyleFor::figure, name_of(tree_.properties(node).style)).caption == style::CaptionSide::above;
  if (caption_node != no_node && above) caption(out, caption_node, "figcaption");
  const auto& drawable = tree_.properties(node).drawing;
  const Drawing drawing = drawable == nullptr ? Drawing{} : drawable->draw(room_of(tree_, node), SafeMeasure());
  const bool scrolls = drawing.width > phone_width;
  out.line();
  if (scrolls) {
    Attributes frame = Attributes().classed("scroll");
    if (caption_node != no_node) frame.add("aria-labelledby", anchors_.of(caption_node)).add("tabindex", "0");
    out.open(caption_node == no_node ? "div" : "section", frame);
  }
  if (drawable != nullptr) {
    out.raw(drawing_svg(drawing, document::normal_words(tree_.properties(node).alt), class_of(drawing)));
  } else {
    picture(out, node);
  }
  if (scrolls) out.close(caption_node == no_node ? "div" : "section");
  if (caption_node != no_node && !above) caption(out, caption_node, "figcaption");
  out.outdent();
  out.line();
  out.close("figure");
}

}  // namespace planverk::html
