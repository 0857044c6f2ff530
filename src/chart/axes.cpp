#include "axes.h"

#include <algorithm>

#include "document/drawing.h"
#include "looks.h"

namespace planverk::chart {

using document::straight;

namespace {

constexpr Length key_gap = 6_pt;
constexpr std::int32_t most_rows = 3;

bool counts_on(const Label& key) {
  return std::ranges::any_of(key.text, [](char c) { return c >= '0' && c <= '9'; });
}

/// In one row: the last name always stands, the others where they are free.
KeyRows thinned(std::vector<KeyRow> places, const std::vector<Length>& widths) {
  KeyRows out{std::move(places), 1, true};
  Length free{INT32_MIN / 2};
  const std::size_t last = widths.size() - 1;
  for (std::size_t i = 0; i <= last; ++i) {
    KeyRow& place = out.places[i];
    const Length right = place.left + widths[i];
    place.written = place.left >= free && (i == last || right + key_gap <= out.places[last].left);
    if (place.written) free = right + key_gap;
    out.all = out.all && place.written;
  }
  return out;
}

}  // namespace

Length plot_height(document::Room room) {
  const Length wanted = min(max(room.width.scaled(36, 100), 100_pt), 160_pt);
  return max(min(wanted, room.height.scaled(60, 100)), 40_pt);
}

Length tick_room(const Sheet& sheet, const Data& data, const AxisScale& scale) {
  Length widest;
  for (const Decimal tick : scale.ticks) widest = max(widest, sheet.width_of(data.number(tick)));
  return widest + 6_pt;
}

Length write_unit(Sheet& sheet, const Data& data, Length top) {
  if (data.unit.text.empty()) return top;
  return sheet.write_lines(sheet.lines_of(data.unit.text, sheet.width()), 0_pt, top,
                           {.ink = Ink::second, .source = data.unit.source}) +
         4_pt;
}

Length draw_head(Sheet& sheet, const Data& data) {
  Length top;
  if (data.series.size() > 1) top = draw_legend(sheet, data.series, top) + 8_pt;
  // Half of the uppermost number stands above its line.
  return write_unit(sheet, data, top) + 5_pt;
}

void draw_value_axis(Sheet& sheet, const Data& data, const Plot& plot) {
  for (const Decimal tick : plot.scale->ticks) {
    const Length y = plot.height_of(number_of(tick));
    sheet.add(straight({plot.left, y}, {plot.right, y}, Ink::hair, 0.5_pt));
    sheet.write(data.number(tick), {plot.left - 5_pt, baseline_at(y)}, {.anchor = Anchor::end, .ink = Ink::second});
  }
}

void draw_zero(Sheet& sheet, const Plot& plot) {
  const Length y = plot.height_of(0);
  sheet.add(straight({plot.left, y}, {plot.right, y}, Ink::outline, 0.9_pt));
}

std::optional<std::vector<Lines>> key_lines(const Sheet& sheet, const std::vector<Label>& keys, Length room) {
  constexpr std::size_t most_lines = 3;
  std::vector<Lines> out;
  for (const Label& key : keys) {
    out.push_back(sheet.lines_of(key.text, room));
    if (out.back().size() > most_lines || sheet.widest_of(out.back()) > room) return std::nullopt;
  }
  return out;
}

KeyRows place_keys(const Sheet& sheet, const std::vector<Label>& keys, const std::vector<Length>& middles) {
  std::vector<KeyRow> places;
  std::vector<Length> widths;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const Length own = sheet.width_of(keys[i].text);
    widths.push_back(own);
    places.push_back({.left = max(min(middles[i] - own / 2, sheet.width() - own), 0_pt)});
  }
  if (keys.empty()) return {};
  KeyRows row = thinned(places, widths);
  if (row.all || std::ranges::all_of(keys, counts_on)) return row;
  std::vector<Length> free(most_rows, Length{INT32_MIN / 2});
  KeyRows rows{places, 1, true};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto found = std::ranges::find_if(free, [&](Length at) { return places[i].left >= at; });
    if (found == free.end()) {
      row.all = false;
      return row;
    }
    rows.places[i].written = true;
    rows.places[i].row = static_cast<std::int32_t>(found - free.begin());
    rows.rows = std::max(rows.rows, rows.places[i].row + 1);
    *found = places[i].left + widths[i] + key_gap;
  }
  return rows;
}

Length write_keys(Sheet& sheet, const std::vector<Label>& keys, const KeyRows& rows, Length top) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const KeyRow& place = rows.places[i];
    if (!place.written) continue;
    sheet.write(keys[i].text, {place.left, top + leading * place.row + text_size}, {.source = keys[i].source});
  }
  return top + leading * rows.rows;
}

}  // namespace planverk::chart
