#include "page/drawing.h"

namespace planverk::layout {

namespace {

FontStyle style_of(Weight weight) {
  switch (weight) {
    case Weight::semibold:
      return FontStyle::semibold;
    case Weight::bold:
      return FontStyle::bold;
    default:
      return FontStyle::regular;
  }
}

/// Where a drawing's own coordinates lie on the page.
struct Placement {
  Point origin;
  Scale scale;

  [[nodiscard]] Length operator()(Length length) const { return length.scaled(scale.shown.milli, scale.drawn.milli); }
  [[nodiscard]] Point operator()(Point point) const {
    return {origin.x + (*this)(point.x), origin.y + (*this)(point.y)};
  }
};

Path placed(const Path& path, const Placement& place) {
  Path out = path;
  out.stroke_width = place(path.stroke_width);
  for (PathStep& step : out.steps) {
    step.to = place(step.to);
    step.control1 = place(step.control1);
    step.control2 = place(step.control2);
  }
  return out;
}

void add_text(const Context& context, std::vector<Item>& items, const DrawnText& text, const Placement& place,
              Tag tag) {
  Lines line;
  const FontStyle style = style_of(text.weight);
  if (text.source.known()) context.setter.note_missing(text.text, style, text.source);
  const Length width = context.setter.set_line(text.text, style, place(text.size), text.ink, tag, line);
  if (line.texts.empty()) return;
  // The texts of a drawing stay apart when they are taken out.
  line.texts.back().space_after = true;
  const Point at = place(text.at);
  const Length start = text.anchor == planverk::Anchor::middle ? width / 2
                       : text.anchor == planverk::Anchor::end  ? width
                                                               : Length{};
  for (TextItem& item : line.texts) {
    item.x += at.x - start;
    item.baseline += at.y;
    items.emplace_back(item);
  }
}

}  // namespace

Length FaceMeasure::width(std::string_view text, Length size, Weight weight) const {
  return setter_.width_of(text, style_of(weight), size);
}

std::optional<Length> smallest_letter(const Drawing& drawing) {
  std::optional<Length> smallest;
  for (const auto& part : drawing.items) {
    if (const auto* text = std::get_if<DrawnText>(&part)) smallest = smallest ? min(*smallest, text->size) : text->size;
  }
  return smallest;
}

void add_drawing(const Context& context, std::vector<Item>& items, const Drawing& drawing, Point at, Scale scale,
                 Tag tag) {
  const Placement place{at, scale};
  for (const auto& part : drawing.items) {
    if (const auto* path = std::get_if<Path>(&part)) {
      items.emplace_back(PathItem{.path = placed(*path, place), .tag = tag});
    } else {
      add_text(context, items, std::get<DrawnText>(part), place, tag);
    }
  }
}

}  // namespace planverk::layout
