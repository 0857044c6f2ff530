#include <algorithm>
#include <optional>

#include "document/drawing.h"
#include "forms.h"

namespace planverk::chart {

using document::rectangle;
using Answer = GoalBar::Answer;

namespace {

constexpr Length bar_height = 31_pt;
constexpr Length padding = 8.5_pt, partly_padding = 14_pt;

struct Segment {
  const GoalBar::Part* part;
  Length left, width;

  [[nodiscard]] bool outlined() const { return part->answer == Answer::partly; }
  [[nodiscard]] Length inset() const { return outlined() ? partly_padding : padding; }
};

/// The counts as whole numbers of one unit, so that lengths are exact ratios.
std::vector<std::int64_t> comparable(const std::vector<GoalBar::Part>& parts) {
  int scale = 0;
  for (const GoalBar::Part& part : parts) scale = std::max(scale, part.count.trimmed().scale());
  std::vector<std::int64_t> out;
  for (const GoalBar::Part& part : parts) {
    const auto even = part.count.rounded(scale);
    out.push_back(even && even->units() > 0 ? even->units() : 0);
  }
  return out;
}

std::vector<Segment> segments_of(const std::vector<GoalBar::Part>& parts, Length width) {
  const std::vector<std::int64_t> counts = comparable(parts);
  std::int64_t total = 0, before = 0;
  for (const std::int64_t count : counts) total += count;
  std::vector<Segment> out;
  for (std::size_t i = 0; i < parts.size() && total > 0; ++i) {
    if (counts[i] == 0) continue;
    const Length left = width.scaled(before, total);
    before += counts[i];
    out.push_back({&parts[i], left, width.scaled(before, total) - left});
  }
  return out;
}

Ink ink_of(Answer answer) {
  switch (answer) {
    case Answer::yes:
      return Ink::yes;
    case Answer::partly:
      return Ink::partly;
    case Answer::no:
      return Ink::no;
    case Answer::other:
      break;
  }
  return Ink::chart;
}

/// "Partly" is outlined with a bar at its left, the others are filled: told apart without colour.
void draw_segment(Sheet& sheet, const Segment& segment) {
  constexpr Length gap = 1.6_pt, line = 1_pt, bar = 6.8_pt;
  const Ink ink = ink_of(segment.part->answer);
  const Length end = segment.left + segment.width;
  const Length left = segment.left + (segment.left.milli > 0 ? gap / 2 : 0_pt);
  const Length width = max(end - (end < sheet.width() ? gap / 2 : 0_pt) - left, line);
  if (!segment.outlined()) {
    sheet.add(rectangle({left, 0_pt}, width, bar_height, ink, Ink::none, 0_pt, 0_pt));
    return;
  }
  sheet.add(rectangle({left + line / 2, line / 2}, max(width - line, 0_pt), bar_height - line, Ink::paper, ink, line));
  sheet.add(rectangle({left, 0_pt}, min(bar, width), bar_height, ink, Ink::none, 0_pt));
}

/// All labels beneath, each behind its sample. Gives what is below.
Length write_beneath(Sheet& sheet, const std::vector<Segment>& segments) {
  constexpr Length sample = 8_pt, gap = 5_pt, between = 18_pt;
  Length at, top = bar_height + 7_pt, row = leading;
  for (const Segment& segment : segments) {
    const Label& label = segment.part->label;
    const Lines lines = sheet.lines_of(label.text, sheet.width() - sample - gap, Weight::semibold);
    const Length needed = sample + gap + sheet.widest_of(lines, Weight::semibold);
    if (at.milli > 0 && at + needed > sheet.width()) {
      at = 0_pt;
      top += row + 2_pt;
      row = leading;
    }
    const Ink ink = ink_of(segment.part->answer);
    sheet.add(rectangle({at + 0.5_pt, top + 0.5_pt}, sample - 1_pt, sample - 1_pt,
                        segment.outlined() ? Ink::paper : ink, ink, 1_pt, 0_pt));
    sheet.write_lines(lines, at + sample + gap, top - 1_pt, {.weight = Weight::semibold, .source = label.source});
    row = max(row, height_of(lines));
    at += needed + between;
  }
  return top + row;
}

GoalBar::Answer answer_of(const std::string& ink) {
  using Answer = GoalBar::Answer;
  return ink == "yes" ? Answer::yes : ink == "partly" ? Answer::partly : ink == "no" ? Answer::no : Answer::other;
}

}  // namespace

GoalBar goal_bar_of(const Parts& parts) {
  GoalBar bar;
  for (const Part& part : parts)
    bar.parts.push_back({{part.text, part.source}, parts.number(part).value_or(Decimal()), answer_of(part.ink)});
  return bar;
}

Drawing draw_goal_bar(const GoalBar& bar, Sheet sheet) {
  const std::vector<Segment> segments = segments_of(bar.parts, sheet.width());
  const bool within = std::ranges::all_of(segments, [&](const Segment& segment) {
    return sheet.width_of(segment.part->label.text, Weight::semibold) + segment.inset() + 2_pt <= segment.width;
  });
  for (const Segment& segment : segments) draw_segment(sheet, segment);
  // A narrow part has no room for its words: all of them stand beneath.
  if (!within) return std::move(sheet).finish(write_beneath(sheet, segments));
  for (const Segment& segment : segments) {
    const Label& label = segment.part->label;
    sheet.write(
        label.text, {segment.left + segment.inset(), baseline_at(bar_height / 2)},
        {.weight = Weight::semibold, .ink = segment.outlined() ? Ink::partly : Ink::paper, .source = label.source});
  }
  return std::move(sheet).finish(bar_height);
}

}  // namespace planverk::chart
