#include "page/painter.h"

namespace planverk::layout {

namespace {

Tag& tag_of(Item& item) {
  return std::visit([](auto& each) -> Tag& { return each.tag; }, item);
}

void make_repeat(Tag& tag) {
  if (tag.artifact == Artifact::none) tag = {.artifact = Artifact::repeat, .piece = {}};
}

void move_path(document::Path& path, Length x, Length y) {
  for (document::PathStep& step : path.steps) {
    for (document::Point* point : {&step.to, &step.control1, &step.control2}) {
      point->x += x;
      point->y += y;
    }
  }
}

}  // namespace

void move(Item& item, Length x, Length y) {
  std::visit(
      [x, y](auto& each) {
        using Type = std::decay_t<decltype(each)>;
        if constexpr (std::is_same_v<Type, TextItem>) {
          each.x += x;
          each.baseline += y;
        } else if constexpr (std::is_same_v<Type, PathItem>) {
          move_path(each.path, x, y);
        } else {
          each.x += x;
          each.y += y;
        }
      },
      item);
}

void Painter::line(const Lines& lines, std::uint32_t index, Length x, Length baseline) {
  const Line& line = lines.lines[index];
  for (std::uint32_t i = line.first_shape; i < line.end_shape; ++i) {
    Item& shape = page_->items.emplace_back(lines.shapes[i]);
    move(shape, x, baseline);
    if (repeating_) make_repeat(tag_of(shape));
  }
  for (std::uint32_t i = line.first_text; i < line.end_text; ++i) {
    TextItem text = lines.texts[i];
    text.x += x;
    text.baseline += baseline;
    if (repeating_) make_repeat(text.tag);
    page_->items.emplace_back(text);
  }
  if (repeating_) return;
  for (std::uint32_t i = line.first_note; i < line.end_note; ++i) notes_.push_back(lines.notes[i]);
  for (std::uint32_t i = line.first_link; i < line.end_link; ++i) {
    LinkArea area = lines.links[i];
    area.x += x;
    area.y += baseline;
    link(area);
  }
}

void Painter::line_upwards(const Lines& lines, std::uint32_t index, Length x, Length y) {
  const Line& line = lines.lines[index];
  for (std::uint32_t i = line.first_text; i < line.end_text; ++i) {
    TextItem text = lines.texts[i];
    text.baseline = y - text.x;
    text.x = x;
    text.upwards = true;
    if (repeating_) make_repeat(text.tag);
    page_->items.emplace_back(text);
  }
}

void Painter::fill(Length x, Length y, Length width, Length height, document::Ink ink, Artifact artifact) {
  RectangleItem item;
  item.x = x, item.y = y, item.width = width, item.height = height;
  item.fill = ink;
  item.tag.artifact = artifact;
  page_->items.emplace_back(item);
}

void Painter::outline(Length x, Length y, Length width, Length height, document::Ink ink, Length thickness) {
  RectangleItem item;
  item.x = x, item.y = y, item.width = width, item.height = height;
  item.stroke = ink;
  item.stroke_width = thickness;
  item.tag.artifact = Artifact::rule;
  page_->items.emplace_back(item);
}

void Painter::rule(Length x, Length y, Length width, Length thickness, document::Ink ink) {
  fill(x, y - thickness / 2, width, thickness, ink, Artifact::rule);
}

void Painter::path(document::Path path, Length x, Length y) {
  move_path(path, x, y);
  page_->items.emplace_back(PathItem{.path = std::move(path), .tag = {.artifact = Artifact::rule, .piece = {}}});
}

void Painter::anchor(document::NodeId node, Length y) {
  if (!repeating_ && node != document::no_node) page_->anchors.push_back({node, y});
}

void Painter::link(const LinkArea& area) {
  if (!repeating_) page_->links.push_back(area);
}

void Painter::await_number(document::NodeId entry, Length right, Length baseline) {
  if (repeating_) return;
  awaited_.push_back({index_, right, baseline, entry});
  // The number is read after the words.
  if (auto* last = page_->items.empty() ? nullptr : std::get_if<TextItem>(&page_->items.back()))
    last->space_after = true;
}

}  // namespace planverk::layout
