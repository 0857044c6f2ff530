#include "chart_axes.h"

#include <algorithm>

namespace planverk::templates::chart {

using document::straight;

Length plot_height(Length width) {
  return min(max(width.scaled(36, 100), 100_pt), 160_pt);
}

Length tick_room(const ChartData& data, const AxisScale& scale) {
  Length widest;
  for (const Decimal tick : scale.ticks) widest = max(widest, width_of(data.number(tick)));
  return widest + 6_pt;
}

Length draw_head(Drawing& drawing, const ChartData& data, Length width) {
  Length top;
  if (data.series.size() > 1) top = draw_legend(drawing, labels_of(data), top, width) + 8_pt;
  if (!data.unit.empty())
    top =
        write_lines(drawing, lines_of(data.unit, width), 0_pt, top, Anchor::start, Weight::regular, Ink::second) + 4_pt;
  // Half of the uppermost number stands above its line.
  return top + 5_pt;
}

void draw_value_axis(Drawing& drawing, const ChartData& data, const Plot& plot) {
  for (const Decimal tick : plot.scale->ticks) {
    const Length y = plot.height_of(number_of(tick));
    drawing.items.emplace_back(straight({plot.left, y}, {plot.right, y}, Ink::hair, 0.5_pt));
    write(drawing, data.number(tick), {plot.left - 5_pt, baseline_at(y)}, Anchor::end, Weight::regular, Ink::second);
  }
}

void draw_zero(Drawing& drawing, const Plot& plot) {
  const Length y = plot.height_of(0);
  drawing.items.emplace_back(straight({plot.left, y}, {plot.right, y}, Ink::outline, 0.9_pt));
}

std::optional<std::vector<std::vector<std::string>>> key_lines(const std::vector<std::string>& keys, Length room) {
  constexpr std::size_t most_lines = 3;
  std::vector<std::vector<std::string>> out;
  for (const std::string& key : keys) {
    out.push_back(lines_of(key, room));
    const auto too_wide = [&](const std::string& line) { return width_of(line) > room; };
    if (out.back().size() > most_lines || std::ranges::any_of(out.back(), too_wide)) return std::nullopt;
  }
  return out;
}

void write_where_free(Drawing& drawing, const std::vector<std::string>& names, const std::vector<Length>& middles,
                      Length top, Length width) {
  constexpr Length gap = 6_pt;
  struct Place {
    Length left, right;
  };
  std::vector<Place> places;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Length own = width_of(names[i]);
    const Length left = max(min(middles[i] - own / 2, width - own), 0_pt);
    places.push_back({left, left + own});
  }
  if (places.empty()) return;
  const std::size_t last = places.size() - 1;
  Length free;
  for (std::size_t i = 0; i <= last; ++i) {
    const Place& place = places[i];
    const bool fits =
        place.left >= free && place.right <= width && (i == last || place.right + gap <= places[last].left);
    if (!fits) continue;
    write(drawing, names[i], {place.left + (place.right - place.left) / 2, top + text_size}, Anchor::middle);
    free = place.right + gap;
  }
}

Length bars_height(const ChartData& data) {
  const auto keys = static_cast<std::int32_t>(std::min<std::size_t>(data.keys.size(), 10'000));
  const auto series = static_cast<std::int32_t>(std::min<std::size_t>(data.series.size(), 1'000));
  return (leading + 13_pt * series + 6_pt) * keys;
}

}  // namespace planverk::templates::chart
