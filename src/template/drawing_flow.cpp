#include <algorithm>

#include "document/drawing.h"
#include "drawings.h"

namespace planverk::templates {

using document::break_for_figure;
using document::estimated_width;
using document::rectangle;

namespace {

constexpr Length text_size = 9_pt;
constexpr Length leading = 12_pt;
constexpr Length padding = 5_pt;
constexpr Length arrow_room = 16_pt;
constexpr Length line = 1_pt;

struct Box {
  std::vector<std::string> title, text;
};

PathStep step(PathStep::Type type, Length x, Length y) {
  return {type, {x, y}, {}, {}};
}

Path stroke(std::vector<PathStep> steps, Ink ink) {
  Path path;
  path.steps = std::move(steps);
  path.stroke = ink;
  path.stroke_width = line;
  return path;
}

Length lines_height(std::size_t count) {
  return leading * static_cast<std::int32_t>(count);
}

/// Words in lines, each in the middle of the box.
void write(Drawing& drawing, const std::vector<std::string>& lines, Length middle, Length top, Weight weight, Ink ink) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Length baseline = top + lines_height(i) + text_size;
    drawing.items.emplace_back(DrawnText{{middle, baseline}, lines[i], text_size, weight, Anchor::middle, ink});
  }
}

void draw_arrow(Drawing& drawing, Length from, Length to, Length y) {
  drawing.items.emplace_back(
      stroke({step(PathStep::Type::move, from, y), step(PathStep::Type::line, to - 4_pt, y)}, Ink::outline));
  drawing.items.emplace_back(arrow_head({to, y}, 1, 0, Ink::outline));
}

/// From under the last box down and along the bar, and up to the first.
void draw_feedback(Drawing& drawing, const DrawingPart& feedback, Length boxes_bottom, Length first, Length last) {
  constexpr Length drop = 18_pt;
  const Length width = last - first;
  const auto lines = break_for_figure(feedback.text, text_size, Weight::semibold, width - padding * 4);
  const Length top = boxes_bottom + drop;
  const Length height = lines_height(lines.size()) + padding * 2;
  drawing.items.emplace_back(
      rectangle({first + line / 2, top}, width - line, height, Ink::paper, Ink::outline, line, 3_pt));
  write(drawing, lines, first + width / 2, top + padding, Weight::semibold, Ink::text);
  const Length inset = 20_pt;
  drawing.items.emplace_back(stroke(
      {step(PathStep::Type::move, last - inset, boxes_bottom), step(PathStep::Type::line, last - inset, top - 4_pt)},
      Ink::outline));
  drawing.items.emplace_back(arrow_head({last - inset, top}, 0, 1, Ink::outline));
  drawing.items.emplace_back(stroke(
      {step(PathStep::Type::move, first + inset, top), step(PathStep::Type::line, first + inset, boxes_bottom + 4_pt)},
      Ink::outline));
  drawing.items.emplace_back(arrow_head({first + inset, boxes_bottom}, 0, -1, Ink::outline));
  drawing.height = top + height + line;
}

/// The look of a level: told by the outline and a bar at the left, not by colour alone.
void draw_box(Drawing& drawing, Length left, Length top, Length width, Length height, std::size_t level) {
  constexpr Ink fills[] = {Ink::tint, Ink::paper, Ink::paper, Ink::tint};
  const Length thick = level == 1 || level == 3 ? 2_pt : line;
  drawing.items.emplace_back(rectangle({left + thick / 2, top + thick / 2}, width - thick, height - thick,
                                       fills[level % std::size(fills)], Ink::outline, thick,
                                       level % 2 == 0 ? 3_pt : 0_pt));
  if (level < 2) return;
  drawing.items.emplace_back(rectangle({left + 3_pt, top + 3_pt}, width - 6_pt, height - 6_pt, Ink::none, Ink::outline,
                                       0.5_pt, level % 2 == 0 ? 2_pt : 0_pt));
}

/// What the levels are, in words beside a sample of their boxes.
void draw_levels(Drawing& drawing, const std::vector<const DrawingPart*>& levels) {
  constexpr Length sample_width = 18_pt, sample_height = 11_pt, gap = 5_pt, between = 16_pt;
  Length left, top = drawing.height + 9_pt;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const auto lines =
        break_for_figure(levels[i]->text, text_size, Weight::regular, drawing.width - sample_width - gap);
    Length widest;
    for (const std::string& each : lines) widest = max(widest, estimated_width(each, text_size, Weight::regular));
    const Length needed = sample_width + gap + widest;
    if (left.milli > 0 && left + needed > drawing.width) {
      left = 0_pt;
      top = drawing.height + 3_pt;
    }
    draw_box(drawing, left, top + 0.5_pt, sample_width, sample_height, i);
    for (std::size_t row = 0; row < lines.size(); ++row) {
      drawing.items.emplace_back(DrawnText{{left + sample_width + gap, top + lines_height(row) + text_size},
                                           lines[row],
                                           text_size,
                                           Weight::regular,
                                           Anchor::start,
                                           Ink::text});
    }
    drawing.height = max(drawing.height, top + lines_height(lines.size()) + line);
    left += needed + between;
  }
}

std::size_t level_of(const DrawingPart& step, const std::vector<const DrawingPart*>& levels) {
  const auto found = std::ranges::find(levels, step.series, [](const DrawingPart* level) { return level->series; });
  return found == levels.end() ? 0 : static_cast<std::size_t>(found - levels.begin());
}

}  // namespace

Path arrow_head(Point tip, int dx, int dy, Ink ink) {
  constexpr Length size = 5_pt, half = 3_pt;
  const Length back_x = tip.x - size * dx, back_y = tip.y - size * dy;
  Path path;
  path.fill = ink;
  path.steps = {
      step(PathStep::Type::move, tip.x, tip.y), step(PathStep::Type::line, back_x + half * dy, back_y + half * dx),
      step(PathStep::Type::line, back_x - half * dy, back_y - half * dx), step(PathStep::Type::close, tip.x, tip.y)};
  return path;
}

Drawing draw_flow(const std::vector<DrawingPart>& parts, Length width) {
  Drawing drawing;
  drawing.width = width;
  std::vector<const DrawingPart*> steps, levels;
  const DrawingPart* feedback = nullptr;
  for (const DrawingPart& part : parts) {
    if (part.kind == "feedback")
      feedback = &part;
    else if (part.kind == "level")
      levels.push_back(&part);
    else
      steps.push_back(&part);
  }
  const auto count = static_cast<std::int32_t>(steps.size());
  if (count == 0) return drawing;
  const Length box_width = (width - arrow_room * (count - 1)) / count;
  std::vector<Box> boxes;
  std::size_t title_lines = 0, text_lines = 0;
  for (const DrawingPart* part : steps) {
    Box& box = boxes.emplace_back();
    box.title = break_for_figure(part->label, text_size, Weight::semibold, box_width - padding * 2);
    if (!part->text.empty())
      box.text = break_for_figure(part->text, text_size, Weight::regular, box_width - padding * 2);
    title_lines = std::max(title_lines, box.title.size());
    text_lines = std::max(text_lines, box.text.size());
  }
  const Length text_gap = text_lines > 0 ? 4_pt : 0_pt;
  const Length height = lines_height(title_lines) + text_gap + lines_height(text_lines) + padding * 2 + 2_pt;
  for (std::int32_t i = 0; i < count; ++i) {
    const Box& box = boxes[static_cast<std::size_t>(i)];
    const Length left = (box_width + arrow_room) * i;
    draw_box(drawing, left, 0_pt, box_width, height, level_of(*steps[static_cast<std::size_t>(i)], levels));
    const Length middle = left + box_width / 2;
    write(drawing, box.title, middle, padding, Weight::semibold, Ink::accent);
    write(drawing, box.text, middle, padding + lines_height(title_lines) + text_gap, Weight::regular, Ink::text);
    if (i + 1 < count) draw_arrow(drawing, left + box_width + 2_pt, left + box_width + arrow_room - 1_pt, height / 2);
  }
  drawing.height = height;
  if (feedback != nullptr) draw_feedback(drawing, *feedback, height, 0_pt, width);
  draw_levels(drawing, levels);
  return drawing;
}

}  // namespace planverk::templates
