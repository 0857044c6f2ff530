#include <algorithm>
#include <optional>

#include "base/decimal.h"
#include "document/drawing.h"
#include "drawings.h"

namespace planverk::templates {

using document::estimated_width;
using document::rectangle;

namespace {

constexpr Length text_size = 9_pt;
constexpr Length label_leading = 12_pt;

std::int64_t units_at(const std::string& value, int scale) {
  const auto number = Decimal::parse(value);
  const auto even = number ? number->rounded(scale) : std::nullopt;
  return even && even->units() > 0 ? even->units() : 0;
}

/// The values as whole numbers of one unit, so that lengths are exact ratios.
std::vector<std::int64_t> comparable(const std::vector<DrawingPart>& parts) {
  int scale = 0;
  for (const DrawingPart& part : parts) {
    if (const auto number = Decimal::parse(part.value)) scale = std::max(scale, number->trimmed().scale());
  }
  std::vector<std::int64_t> out;
  out.reserve(parts.size());
  for (const DrawingPart& part : parts) out.push_back(units_at(part.value, scale));
  return out;
}

struct Segment {
  const DrawingPart* part;
  Length left, width;
};

std::vector<Segment> segments_of(const std::vector<DrawingPart>& parts, Length width) {
  const std::vector<std::int64_t> values = comparable(parts);
  std::int64_t total = 0;
  for (const std::int64_t value : values) total += value;
  std::vector<Segment> out;
  std::int64_t before = 0;
  for (std::size_t i = 0; i < parts.size() && total > 0; ++i) {
    if (values[i] == 0) continue;
    const Length left = width.scaled(before, total);
    before += values[i];
    out.push_back({&parts[i], left, width.scaled(before, total) - left});
  }
  return out;
}

Ink ink_named(const std::string& name) {
  if (name == "yes") return Ink::yes;
  if (name == "partly") return Ink::partly;
  if (name == "no") return Ink::no;
  return Ink::chart;
}

/// "Partly" is outlined with a bar at its left, the others are filled: told apart without colour.
void draw_segment(Drawing& drawing, const Segment& segment, Length top, Length height) {
  constexpr Length gap = 1.6_pt, line = 1_pt, bar = 6.8_pt;
  const Ink ink = ink_named(segment.part->ink);
  const Length left = segment.left + (segment.left.milli > 0 ? gap / 2 : 0_pt);
  const Length right = segment.left + segment.width - (segment.left + segment.width < drawing.width ? gap / 2 : 0_pt);
  const Length width = max(right - left, line);
  if (ink != Ink::partly) {
    drawing.items.emplace_back(rectangle({left, top}, width, height, ink, Ink::none, 0_pt, 0_pt));
    return;
  }
  const Length half = line / 2;
  drawing.items.emplace_back(
      rectangle({left + half, top + half}, max(width - line, 0_pt), height - line, Ink::paper, ink, line, 0_pt));
  drawing.items.emplace_back(rectangle({left, top}, min(bar, width), height, ink, Ink::none, 0_pt, 0_pt));
}

DrawnText words(std::string text, Point at, Weight weight, Ink ink) {
  return {at, std::move(text), text_size, weight, Anchor::start, ink};
}

}  // namespace

Drawing draw_goal_bar(const std::vector<DrawingPart>& parts, Length width) {
  constexpr Length height = 31_pt, padding = 8.5_pt, partly_padding = 14_pt;
  Drawing drawing;
  drawing.width = width;
  drawing.height = height;
  const std::vector<Segment> segments = segments_of(parts, width);
  const auto padding_of = [&](const Segment& segment) {
    return segment.part->ink == "partly" ? partly_padding : padding;
  };
  const bool fits = std::ranges::all_of(segments, [&](const Segment& segment) {
    return estimated_width(segment.part->text, text_size, Weight::semibold) + padding_of(segment) + 2_pt <=
           segment.width;
  });
  for (const Segment& segment : segments) draw_segment(drawing, segment, 0_pt, height);
  const Length baseline = height / 2 + text_size.scaled(36, 100);
  if (fits) {
    for (const Segment& segment : segments) {
      const Ink ink = segment.part->ink == "partly" ? Ink::partly : Ink::paper;
      drawing.items.emplace_back(
          words(segment.part->text, {segment.left + padding_of(segment), baseline}, Weight::semibold, ink));
    }
    return drawing;
  }
  // A narrow part has no room for its words: all of them stand beneath, each behind its sample.
  constexpr Length sample = 8_pt, between = 18_pt;
  Length at = 0_pt, top = height + 7_pt;
  for (const Segment& segment : segments) {
    const Length needed = sample + 5_pt + estimated_width(segment.part->text, text_size, Weight::semibold);
    if (at.milli > 0 && at + needed > width) {
      at = 0_pt;
      top += label_leading + 2_pt;
    }
    const bool outlined = segment.part->ink == "partly";
    drawing.items.emplace_back(rectangle({at + 0.5_pt, top + 0.5_pt}, sample - 1_pt, sample - 1_pt,
                                         outlined ? Ink::paper : ink_named(segment.part->ink),
                                         ink_named(segment.part->ink), 1_pt, 0_pt));
    drawing.items.emplace_back(
        words(segment.part->text, {at + sample + 5_pt, top + sample}, Weight::semibold, Ink::text));
    at += needed + between;
  }
  drawing.height = top + label_leading;
  return drawing;
}

}  // namespace planverk::templates
