/// The forms that parts can be drawn in. A form is a file, which reads parts as its typed data and draws them on an
/// empty sheet, and a line of the table below; where the plan chooses among forms, its vocabulary has the word too. A
/// form that does not suit its data or the room gives way to another.
#pragma once

#include "parts.h"
#include "sheet.h"

namespace planverk::chart {

/// Series of values over keys.
[[nodiscard]] Data data_of(const Parts& parts);
using DrawData = Drawing (*)(const Data& data, Sheet sheet);
[[nodiscard]] Drawing draw_columns(const Data& data, Sheet sheet);
[[nodiscard]] Drawing draw_stacked(const Data& data, Sheet sheet);
[[nodiscard]] Drawing draw_bars(const Data& data, Sheet sheet);
/// Bars have room for every key's name.
[[nodiscard]] bool bars_fit(const Data& data, const Sheet& sheet);
/// More series than look different: each is named beside its bars, and what tells bars apart is their key; where there
/// are as many of those, each bar has both names. It leaves no name out, however high it gets.
[[nodiscard]] Drawing draw_many(const Data& data, Sheet sheet);
[[nodiscard]] Drawing draw_lines(const Data& data, Sheet sheet);
[[nodiscard]] Drawing draw_pyramid(const Data& data, Sheet sheet);
[[nodiscard]] Drawing draw_donut(const Data& data, Sheet sheet);
[[nodiscard]] Drawing draw_share_bar(const Data& data, Sheet sheet);

[[nodiscard]] Flow flow_of(const Parts& parts);
[[nodiscard]] Drawing draw_flow(const Flow& flow, Sheet sheet);

/// Events without a time are left out: the table has them.
[[nodiscard]] Year year_of(const Parts& parts);
[[nodiscard]] Drawing draw_timeline(const Year& year, Sheet sheet);
/// Events below each other along a line down: for rooms too narrow for a line across.
[[nodiscard]] std::optional<Drawing> draw_agenda(const Year& year, Sheet sheet);
[[nodiscard]] Drawing draw_wheel(const Year& year, Sheet sheet);

[[nodiscard]] GoalBar goal_bar_of(const Parts& parts);
[[nodiscard]] Drawing draw_goal_bar(const GoalBar& bar, Sheet sheet);

template <class Content>
Picture picture(Content content, Drawing (*draw)(const Content&, Sheet)) {
  return [content = std::move(content), draw](Sheet&& sheet) { return draw(content, std::move(sheet)); };
}
/// Without a key or a series nothing is drawn; with more series than look different draw_many() draws.
[[nodiscard]] Picture picture(Data data, DrawData draw);

template <auto read, auto draw>
Picture picture_of(const Parts& parts) {
  return picture(read(parts), draw);
}

struct Form {
  std::string_view name;  ///< in the plan, where it chooses; in templates; in labels as `chart.kind.NAME`
  Picture (*make)(const Parts& parts);
};
inline constexpr Form forms[] = {
    {"bar", picture_of<data_of, draw_columns>},      // columns side by side
    {"stacked", picture_of<data_of, draw_stacked>},  // one series on the other, the total above
    {"bars", picture_of<data_of, draw_bars>},        // lying, beneath or beside the names of their keys
    {"line", picture_of<data_of, draw_lines>},       // one for each series; years stand as far apart as they are
    {"pyramid", picture_of<data_of, draw_pyramid>},  // two series back to back, the first key at the bottom
    {"donut", picture_of<data_of, draw_donut>},      // the first series as parts of a ring, its total within
    {"share", picture_of<data_of, draw_share_bar>},  // the first series as parts of one bar
    {"flow", picture_of<flow_of, draw_flow>},
    {"timeline", picture_of<year_of, draw_timeline>},  // by day where all events have one, else through a year's months
    {"wheel", picture_of<year_of, draw_wheel>},        // the months around, each with its events beside it
    {"goal-bar", picture_of<goal_bar_of, draw_goal_bar>},
};

}  // namespace planverk::chart
