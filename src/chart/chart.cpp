#include "chart/chart.h"

#include <algorithm>

#include "forms.h"

namespace planverk::chart {

namespace {

Drawing draw_data(const Data& data, Sheet sheet) {
  if (data.keys.empty() || data.series.empty()) return {};
  switch (data.form) {
    case Form::bars:
      return draw_bars(data, std::move(sheet));
    case Form::line:
      return draw_lines(data, std::move(sheet));
    case Form::pyramid:
      return draw_pyramid(data, std::move(sheet));
    case Form::donut:
      return draw_donut(data, std::move(sheet));
    case Form::share_bar:
      return draw_share_bar(data, std::move(sheet));
    case Form::columns:
    case Form::stacked:
      break;
  }
  return draw_columns(data, std::move(sheet));
}

struct Draw {
  Sheet sheet;
  Drawing operator()(const Data& data) { return draw_data(data, std::move(sheet)); }
  Drawing operator()(const Flow& flow) { return draw_flow(flow, std::move(sheet)); }
  Drawing operator()(const Timeline& timeline) { return draw_timeline(timeline.year, std::move(sheet)); }
  Drawing operator()(const Wheel& wheel) { return draw_wheel(wheel.year, std::move(sheet)); }
  Drawing operator()(const GoalBar& bar) { return draw_goal_bar(bar, std::move(sheet)); }
  Drawing operator()(const MiniMatrix& matrix) { return draw_mini_matrix(matrix, std::move(sheet)); }
};

struct Describe {
  std::string operator()(const Data& data) const {
    return "data " + std::to_string(data.series.size()) + " x " + std::to_string(data.keys.size());
  }
  std::string operator()(const Flow& flow) const { return "flow " + std::to_string(flow.steps.size()); }
  std::string operator()(const Timeline& line) const { return "timeline " + std::to_string(line.year.events.size()); }
  std::string operator()(const Wheel& wheel) const { return "wheel " + std::to_string(wheel.year.events.size()); }
  std::string operator()(const GoalBar& bar) const { return "goal bar " + std::to_string(bar.parts.size()); }
  std::string operator()(const MiniMatrix& matrix) const { return "matrix " + std::to_string(matrix.cells.size()); }
};

/// The place of what matches in a list, where it is added when it is new.
template <class List, class Make>
std::size_t place_in(List& list, const Label& label, const auto& label_of, Make make) {
  const auto found = std::ranges::find_if(list, [&](const auto& each) { return label_of(each).text == label.text; });
  if (found != list.end()) return static_cast<std::size_t>(found - list.begin());
  list.push_back(make());
  return list.size() - 1;
}

}  // namespace

Value& Data::at(const Label& series_label, const Label& key) {
  const std::size_t column =
      place_in(keys, key, [](const Label& each) -> const Label& { return each; }, [&] { return key; });
  const std::size_t row = place_in(
      series, series_label, [](const Series& each) -> const Label& { return each.label; },
      [&] { return Series{series_label, {}}; });
  for (Series& each : series) each.values.resize(keys.size());
  return series[row].values[column];
}

Drawing Chart::draw(document::Room room, const document::TextMeasure& measure) const {
  room.width = min(room.width, widest_);
  return std::visit(Draw{Sheet(room, measure)}, content_);
}

std::string Chart::description() const {
  return std::visit(Describe{}, content_);
}

}  // namespace planverk::chart
