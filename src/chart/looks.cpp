#include "looks.h"

#include "document/drawing.h"

namespace planverk::chart {

using document::dotted;
using document::Hatch;
using document::hatched;
using document::polygon;

namespace {

constexpr Length swatch_gap = 5_pt;
constexpr Length entry_gap = 16_pt;

struct Hatching {
  Hatch way;
  Ink ink;
  Length spacing, width;
};

/// A ground, and up to two sets of lines or dots upon it.
struct AreaLook {
  Ink ground = Ink::paper;
  std::vector<Hatching> lines = {};
  Length dots = {};  ///< their spacing
};

const AreaLook& look_of(std::size_t series) {
  static const AreaLook all[looks] = {
      {.ground = Ink::chart},
      {.lines = {{Hatch::rising, Ink::chart2, 5_pt, 1.3_pt}}},
      {.dots = 4_pt},
      {.ground = Ink::accent},
      {.lines = {{Hatch::level, Ink::chart, 3_pt, 1_pt}}},
      {},
      {.lines = {{Hatch::falling, Ink::accent, 5_pt, 1_pt}}},
      {.lines = {{Hatch::falling, Ink::chart2, 5_pt, 1_pt}, {Hatch::rising, Ink::chart2, 5_pt, 1_pt}}},
      {.lines = {{Hatch::level, Ink::chart, 5_pt, 1_pt}, {Hatch::rising, Ink::chart, 5_pt, 1_pt}}},
      {.lines = {{Hatch::rising, Ink::accent, 3_pt, 1.6_pt}}},
      {.dots = 7_pt},
      {.lines = {{Hatch::level, Ink::accent, 6_pt, 2_pt}}},
  };
  return all[series % looks];
}

}  // namespace

std::vector<Point> box(Length left, Length top, Length width, Length height) {
  return {{left, top}, {left + width, top}, {left + width, top + height}, {left, top + height}};
}

void draw_area(Sheet& sheet, const std::vector<Point>& area, std::size_t series) {
  const AreaLook& look = look_of(series);
  sheet.add(polygon(area, look.ground, Ink::none, 0_pt));
  for (const Hatching& each : look.lines) sheet.add(hatched(area, each.way, each.spacing, each.ink, each.width));
  if (look.dots.milli > 0) sheet.add(dotted(area, look.dots, look.dots.scaled(19, 100), Ink::accent));
  sheet.add(polygon(area, Ink::none, Ink::outline, edge));
}

Length draw_legend(Sheet& sheet, const std::vector<Series>& series, Length top) {
  const Length room = sheet.width() - swatch - swatch_gap;
  Length left, row_height, below = top;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const Label& label = series[i].label;
    const Lines lines = sheet.lines_of(label.text, room);
    const Length needed = swatch + swatch_gap + sheet.widest_of(lines);
    if (left.milli > 0 && left + needed > sheet.width()) {
      left = 0_pt;
      below += row_height + 2_pt;
      row_height = 0_pt;
    }
    draw_area(sheet, box(left + edge / 2, below + 1.2_pt, swatch - edge, swatch - edge), i);
    sheet.write_lines(lines, left + swatch + swatch_gap, below, {.source = label.source});
    row_height = max(row_height, max(height_of(lines), leading));
    left += needed + entry_gap;
  }
  return below + row_height - top;
}

}  // namespace planverk::chart
