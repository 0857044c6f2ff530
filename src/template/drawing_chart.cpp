// The kinds of drawings, by name.
#include <algorithm>

#include "charts.h"

namespace planverk::templates {

namespace {

using Parts = std::vector<DrawingPart>;
using Draw = Drawing (*)(const Parts&, const DrawingOptions&);

/// A chart of data from a drawing's parts.
template <Drawing (*chart)(const ChartData&, Length)>
Drawing draw_data(const Parts& parts, const DrawingOptions& options) {
  ChartData data = chart_data(parts);
  data.unit = options.unit;
  data.number = options.number;
  return chart(data, options.width);
}

template <Drawing (*drawing)(const Parts&, Length)>
Drawing draw_parts(const Parts& parts, const DrawingOptions& options) {
  return drawing(parts, options.width);
}

Drawing draw_matrix(const Parts& parts, const DrawingOptions& options) {
  return draw_mini_matrix(parts, options.row_axis, options.column_axis);
}

struct Known {
  std::string_view name;
  Draw draw;
};

constexpr Known known[] = {
    {"goal-bar", draw_parts<draw_goal_bar>}, {"flow", draw_parts<draw_flow>},  {"timeline", draw_parts<draw_timeline>},
    {"wheel", draw_parts<draw_year_wheel>},  {"mini-matrix", draw_matrix},     {"columns", draw_data<draw_columns>},
    {"stacked", draw_data<draw_stacked>},    {"bars", draw_data<draw_bars>},   {"line", draw_data<draw_lines>},
    {"pyramid", draw_data<draw_pyramid>},    {"donut", draw_data<draw_donut>}, {"share-bar", draw_data<draw_share_bar>},
};

const Known* find(std::string_view kind) {
  const auto* found = std::ranges::find(known, kind, &Known::name);
  return found == std::end(known) ? nullptr : found;
}

}  // namespace

std::string drawing_kinds() {
  std::string out;
  for (const Known& each : known) out.append(out.empty() ? "" : ", ").append(each.name);
  return out;
}

bool is_drawing(std::string_view kind) {
  return find(kind) != nullptr;
}

std::optional<Drawing> draw(std::string_view kind, const Parts& parts, const DrawingOptions& options) {
  const Known* found = find(kind);
  return found == nullptr ? std::nullopt : std::optional(found->draw(parts, options));
}

}  // namespace planverk::templates
