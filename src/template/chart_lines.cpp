// Lines: each with a marker of its own shape and its name at its end.
#include <algorithm>

#include "chart_axes.h"

namespace planverk::templates {

using namespace chart;
using document::circle;
using document::polygon;
using document::rectangle;

namespace {

constexpr Length line_width = 1.6_pt;
constexpr Length marker = 3_pt;  ///< half of its width
constexpr Ink inks[] = {Ink::chart, Ink::chart2, Ink::accent, Ink::outline};

Ink ink_of(std::size_t series) {
  return inks[series % std::size(inks)];
}

void draw_marker(Drawing& drawing, Point at, std::size_t series) {
  const Ink ink = ink_of(series);
  // Filled in the first round of shapes and open ones in the second, the other way round in the next.
  const bool open = series % 2 == 1;
  const Ink fill = open ? Ink::paper : ink;
  switch (series / 2 % 3 * 2 + series % 2) {
    case 0:
    case 3:
      drawing.items.emplace_back(circle(at, marker, fill, ink, 1.2_pt));
      break;
    case 1:
    case 4:
      drawing.items.emplace_back(rectangle({at.x - marker, at.y - marker}, marker * 2, marker * 2, fill, ink, 1.2_pt));
      break;
    default: {
      const Length half = marker + 0.8_pt;
      drawing.items.emplace_back(polygon(
          {{at.x, at.y - half}, {at.x + half, at.y + marker}, {at.x - half, at.y + marker}}, fill, ink, 1.2_pt));
    }
  }
}

std::optional<int> year_of(const std::string& key) {
  const auto number = Decimal::parse(key);
  if (!number || number->scale() != 0 || key.size() != 4) return std::nullopt;
  return static_cast<int>(number->units());
}

/// Where the keys stand, from 0 to 1: years by their distance, other keys evenly.
std::vector<double> places_of(const std::vector<std::string>& keys) {
  std::vector<double> out;
  const std::size_t last = keys.size() - 1;
  for (std::size_t i = 0; i < keys.size(); ++i)
    out.push_back(last == 0 ? 0.5 : static_cast<double>(i) / static_cast<double>(last));
  std::vector<int> years;
  for (const std::string& key : keys) {
    const auto year = year_of(key);
    if (!year || (!years.empty() && *year <= years.back())) return out;
    years.push_back(*year);
  }
  for (std::size_t i = 0; i < keys.size() && last > 0; ++i)
    out[i] = static_cast<double>(years[i] - years[0]) / static_cast<double>(years[last] - years[0]);
  return out;
}

/// The names at the lines' ends, each as high as its line ends; none where they have no room.
struct EndName {
  std::size_t series;
  std::vector<std::string> lines;
  Length middle;
};

class Lines {
 public:
  Lines(const ChartData& data, Length width) : data_(data), scale_(nice_scale(values_of(data), 6)) {
    drawing_.width = width;
  }

  Drawing draw() && {
    const Length width = drawing_.width;
    plot_.scale = &scale_;
    plot_.left = tick_room(data_, scale_) + 2_pt;
    const Length name_room = width.scaled(30, 100);
    Length widest;
    for (const ChartSeries& series : data_.series) {
      for (const std::string& line : lines_of(series.label, name_room - 12_pt, Weight::semibold))
        widest = max(widest, width_of(line, Weight::semibold));
    }
    const bool wide_names = widest > name_room - 12_pt;
    plot_.right = width - widest - 12_pt;
    Length top = unit();
    set_height(top);
    names_ = names(name_room - 12_pt);
    Length needed;
    for (const EndName& name : names_) needed += leading * static_cast<std::int32_t>(name.lines.size());
    const bool at_ends = data_.series.size() > 1 && !wide_names && needed <= plot_.bottom - plot_.top;
    if (!at_ends) {
      names_.clear();
      plot_.right = width - 8_pt;
      if (data_.series.size() > 1) top += legend(top) + 10_pt;
      set_height(top);
    }
    places_ = places_of(data_.keys);
    draw_value_axis(drawing_, data_, plot_);
    draw_zero(drawing_, plot_);
    for (std::size_t i = 0; i < data_.series.size(); ++i) draw_line(i);
    write_names();
    std::vector<Length> middles;
    for (std::size_t key = 0; key < data_.keys.size(); ++key) middles.push_back(x_of(key));
    write_where_free(drawing_, data_.keys, middles, plot_.bottom + 6_pt, width);
    drawing_.height = plot_.bottom + 6_pt + leading + 2_pt;
    return std::move(drawing_);
  }

 private:
  Length unit() {
    if (data_.unit.empty()) return 5_pt;
    return write_lines(drawing_, lines_of(data_.unit, drawing_.width), 0_pt, 0_pt, Anchor::start, Weight::regular,
                       Ink::second) +
           9_pt;
  }
  void set_height(Length top) {
    plot_.top = top;
    plot_.bottom = top + plot_height(drawing_.width);
  }
  [[nodiscard]] Length x_of(std::size_t key) const {
    return plot_.left + marker + part_of(plot_.right - plot_.left - marker * 2, places_[key]);
  }
  [[nodiscard]] std::optional<std::size_t> last_known(const ChartSeries& series) const {
    for (std::size_t i = series.values.size(); i-- > 0;) {
      if (series.values[i].value) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<EndName> names(Length room) const {
    std::vector<EndName> out;
    for (std::size_t i = 0; i < data_.series.size(); ++i) {
      const auto last = last_known(data_.series[i]);
      if (!last) continue;
      const double value = number_of(*data_.series[i].values[*last].value);
      out.push_back({i, lines_of(data_.series[i].label, room, Weight::semibold), plot_.height_of(value)});
    }
    std::ranges::stable_sort(out, {}, [](const EndName& name) { return name.middle; });
    return out;
  }

  void write_names() {
    std::vector<Length> middles, heights;
    for (const EndName& name : names_) {
      middles.push_back(name.middle);
      heights.push_back(leading * static_cast<std::int32_t>(name.lines.size()));
    }
    const auto tops = spread(middles, heights, plot_.top, plot_.bottom + 2_pt);
    for (std::size_t i = 0; i < names_.size(); ++i)
      write_lines(drawing_, names_[i].lines, plot_.right + 7_pt, tops[i], Anchor::start, Weight::semibold);
  }

  /// Names above the plot, each behind a piece of its line.
  Length legend(Length top) {
    constexpr Length sample = 20_pt, gap = 5_pt, between = 16_pt;
    Length left, below = top;
    Length row = leading;
    for (std::size_t i = 0; i < data_.series.size(); ++i) {
      const auto lines = lines_of(data_.series[i].label, drawing_.width - sample - gap);
      Length widest;
      for (const std::string& line : lines) widest = max(widest, width_of(line));
      if (left.milli > 0 && left + sample + gap + widest > drawing_.width) {
        left = 0_pt;
        below += row + 2_pt;
        row = leading;
      }
      const Length y = below + leading / 2;
      drawing_.items.emplace_back(document::straight({left, y}, {left + sample, y}, ink_of(i), line_width));
      draw_marker(drawing_, {left + sample / 2, y}, i);
      write_lines(drawing_, lines, left + sample + gap, below);
      row = max(row, leading * static_cast<std::int32_t>(lines.size()));
      left += sample + gap + widest + between;
    }
    return below + row - top;
  }

  void draw_line(std::size_t index) {
    const ChartSeries& series = data_.series[index];
    Path path;
    path.stroke = ink_of(index);
    path.stroke_width = line_width;
    std::vector<Point> points;
    bool joined = false;
    for (std::size_t key = 0; key < data_.keys.size(); ++key) {
      const auto& value = series.values[key].value;
      if (!value) {
        joined = false;
        continue;
      }
      const Point at{x_of(key), plot_.height_of(number_of(*value))};
      path.steps.push_back({joined ? PathStep::Type::line : PathStep::Type::move, at, {}, {}});
      joined = true;
      points.push_back(at);
    }
    if (points.size() > 1) drawing_.items.emplace_back(std::move(path));
    // Markers that would run into each other are thinned; the first stands always.
    Length free{INT32_MIN / 2};
    for (const Point at : points) {
      if (at.x < free) continue;
      draw_marker(drawing_, at, index);
      free = at.x + marker * 4;
    }
  }

  const ChartData& data_;
  AxisScale scale_;
  Plot plot_;
  std::vector<EndName> names_;
  std::vector<double> places_;
  Drawing drawing_;
};

}  // namespace

Drawing draw_lines(const ChartData& data, Length width) {
  if (data.keys.empty() || data.series.empty()) return {};
  return Lines(data, width).draw();
}

}  // namespace planverk::templates
