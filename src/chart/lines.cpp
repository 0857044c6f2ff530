// Lines: each with a marker of its own shape and its name at its end.
#include <algorithm>

#include "axes.h"
#include "document/drawing.h"
#include "forms.h"
#include "looks.h"

namespace planverk::chart {

using document::circle;
using document::polygon;
using document::rectangle;

namespace {

constexpr Length line_width = 1.6_pt;
constexpr Length marker = 3_pt;  ///< half of its width
constexpr Length name_gap = 12_pt;
constexpr Ink inks[] = {Ink::chart, Ink::chart2, Ink::accent, Ink::outline};

Ink ink_of(std::size_t series) {
  return inks[series % std::size(inks)];
}

void draw_marker(Sheet& sheet, Point at, std::size_t series) {
  const Ink ink = ink_of(series);
  // Every other one is open; three shapes have each way in six series, the other three in the next six.
  const Ink fill = series % 2 == 1 ? Ink::paper : ink;
  constexpr Length half = marker + 0.8_pt;
  const auto shape = [&](const std::vector<Point>& corners) { sheet.add(polygon(corners, fill, ink, 1.2_pt)); };
  switch (series % 3 + series / 6 % 2 * 3) {
    case 0:
      sheet.add(circle(at, marker, fill, ink, 1.2_pt));
      break;
    case 1:
      sheet.add(rectangle({at.x - marker, at.y - marker}, marker * 2, marker * 2, fill, ink, 1.2_pt));
      break;
    case 2:
      shape({{at.x, at.y - half}, {at.x + half, at.y + marker}, {at.x - half, at.y + marker}});
      break;
    case 3:
      shape({{at.x, at.y - half}, {at.x + half, at.y}, {at.x, at.y + half}, {at.x - half, at.y}});
      break;
    case 4:
      shape({{at.x, at.y + half}, {at.x + half, at.y - marker}, {at.x - half, at.y - marker}});
      break;
    default:
      shape({{at.x - half, at.y - half},
             {at.x + half, at.y + half},
             {at.x + half, at.y - half},
             {at.x - half, at.y + half}});
  }
}

std::optional<int> year_of(const std::string& key) {
  const auto number = Decimal::parse(key);
  if (!number || number->scale() != 0 || key.size() != 4) return std::nullopt;
  return static_cast<int>(number->units());
}

/// Where the keys stand, from 0 to 1: years by their distance, other keys evenly.
std::vector<double> places_of(const std::vector<Label>& keys) {
  std::vector<double> out;
  const std::size_t last = keys.size() - 1;
  for (std::size_t i = 0; i < keys.size(); ++i)
    out.push_back(last == 0 ? 0.5 : static_cast<double>(i) / static_cast<double>(last));
  std::vector<int> years;
  for (const Label& key : keys) {
    const auto year = year_of(key.text);
    if (!year || (!years.empty() && *year <= years.back())) return out;
    years.push_back(*year);
  }
  for (std::size_t i = 0; i < keys.size() && last > 0; ++i)
    out[i] = static_cast<double>(years[i] - years[0]) / static_cast<double>(years[last] - years[0]);
  return out;
}

/// The name at a line's end, as high as the line ends.
struct EndName {
  std::size_t series;
  Lines lines;
  Length middle;
};

class LineChart {
 public:
  LineChart(const Data& data, Sheet sheet)
      : data_(data), sheet_(std::move(sheet)), scale_(nice_scale(values_of(data), 6)), places_(places_of(data.keys)) {
    plot_.scale = &scale_;
    plot_.left = tick_room(sheet_, data_, scale_) + 2_pt;
  }
  LineChart(const LineChart&) = delete;
  LineChart& operator=(const LineChart&) = delete;

  /// Nothing where names of keys that do not count on have no room.
  std::optional<Drawing> draw() && {
    const Length top = write_unit(sheet_, data_, 0_pt) + 5_pt;
    if (!names_at_ends(top)) {
      names_.clear();
      plot_.right = sheet_.width() - 8_pt;
      set_height(data_.series.size() > 1 ? top + legend(top) + 10_pt : top);
    }
    std::vector<Length> middles;
    for (std::size_t key = 0; key < data_.keys.size(); ++key) middles.push_back(x_of(key));
    const KeyRows keys = place_keys(sheet_, data_.keys, middles);
    if (!keys.all && bars_fit(data_, sheet_) && !counts_on()) return std::nullopt;
    draw_value_axis(sheet_, data_, plot_);
    draw_zero(sheet_, plot_);
    for (std::size_t i = 0; i < data_.series.size(); ++i) draw_line(i);
    write_names();
    return std::move(sheet_).finish(write_keys(sheet_, data_.keys, keys, plot_.bottom + 6_pt) + 2_pt);
  }

 private:
  [[nodiscard]] bool counts_on() const {
    return std::ranges::all_of(
        data_.keys, [](const Label& key) { return key.text.find_first_of("0123456789") != std::string::npos; });
  }
  void set_height(Length top) {
    plot_.top = top;
    plot_.bottom = top + plot_height(sheet_.room());
  }
  [[nodiscard]] Length x_of(std::size_t key) const {
    return plot_.left + marker + part_of(plot_.right - plot_.left - marker * 2, places_[key]);
  }

  /// Whether the lines' names have room at their ends; sets the plot for it.
  bool names_at_ends(Length top) {
    const Length room = sheet_.width().scaled(30, 100) - name_gap;
    Length widest;
    for (const Series& series : data_.series)
      widest =
          max(widest, sheet_.widest_of(sheet_.lines_of(series.label.text, room, Weight::semibold), Weight::semibold));
    plot_.right = sheet_.width() - widest - name_gap;
    set_height(top);
    names_ = names(room);
    Length needed;
    for (const EndName& name : names_) needed += height_of(name.lines);
    return data_.series.size() > 1 && widest <= room && needed <= plot_.bottom - plot_.top;
  }

  [[nodiscard]] std::vector<EndName> names(Length room) const {
    std::vector<EndName> out;
    for (std::size_t i = 0; i < data_.series.size(); ++i) {
      const Series& series = data_.series[i];
      const auto last = std::ranges::find_if(series.values.rbegin(), series.values.rend(),
                                             [](const Value& value) { return value.number.has_value(); });
      if (last == series.values.rend()) continue;
      out.push_back(
          {i, sheet_.lines_of(series.label.text, room, Weight::semibold), plot_.height_of(number_of(*last->number))});
    }
    std::ranges::stable_sort(out, {}, [](const EndName& name) { return name.middle; });
    return out;
  }

  void write_names() {
    std::vector<Length> middles, heights;
    for (const EndName& name : names_) {
      middles.push_back(name.middle);
      heights.push_back(height_of(name.lines));
    }
    const auto tops = spread(middles, heights, plot_.top, plot_.bottom + 2_pt);
    for (std::size_t i = 0; i < names_.size(); ++i) {
      sheet_.write_lines(names_[i].lines, plot_.right + 7_pt, tops[i],
                         {.weight = Weight::semibold, .source = data_.series[names_[i].series].label.source});
    }
  }

  /// Names above the plot, each behind a piece of its line. Gives their height.
  Length legend(Length top) {
    constexpr Length sample = 20_pt, gap = 5_pt, between = 16_pt;
    Length left, below = top, row = leading;
    for (std::size_t i = 0; i < data_.series.size(); ++i) {
      const Label& label = data_.series[i].label;
      const Lines lines = sheet_.lines_of(label.text, sheet_.width() - sample - gap);
      const Length needed = sample + gap + sheet_.widest_of(lines);
      if (left.milli > 0 && left + needed > sheet_.width()) {
        left = 0_pt;
        below += row + 2_pt;
        row = leading;
      }
      const Length y = below + leading / 2;
      sheet_.add(document::straight({left, y}, {left + sample, y}, ink_of(i), line_width));
      draw_marker(sheet_, {left + sample / 2, y}, i);
      sheet_.write_lines(lines, left + sample + gap, below, {.source = label.source});
      row = max(row, height_of(lines));
      left += needed + between;
    }
    return below + row - top;
  }

  void draw_line(std::size_t index) {
    Path path;
    path.stroke = ink_of(index);
    path.stroke_width = line_width;
    std::vector<Point> points;
    bool joined = false;
    for (std::size_t key = 0; key < data_.keys.size(); ++key) {
      const auto& number = data_.series[index].values[key].number;
      if (number) {
        points.push_back({x_of(key), plot_.height_of(number_of(*number))});
        path.steps.push_back({joined ? PathStep::Type::line : PathStep::Type::move, points.back(), {}, {}});
      }
      joined = number.has_value();
    }
    if (points.size() > 1) sheet_.add(std::move(path));
    // Markers that would run into each other are thinned; the first stands always.
    Length free{INT32_MIN / 2};
    for (const Point at : points) {
      if (at.x < free) continue;
      draw_marker(sheet_, at, index);
      free = at.x + marker * 4;
    }
  }

  const Data& data_;
  Sheet sheet_;
  AxisScale scale_;
  std::vector<double> places_;
  Plot plot_;
  std::vector<EndName> names_;
};

}  // namespace

Drawing draw_lines(const Data& data, Sheet sheet) {
  if (auto drawn = LineChart(data, sheet).draw()) return std::move(*drawn);
  return draw_columns(data, std::move(sheet));
}

}  // namespace planverk::chart
