#include "run/chart_parts.h"

#include <algorithm>
#include <optional>

namespace planverk::templates {

namespace {

using chart::Label;
using Parts = std::vector<ChartPart>;

/// Makes typed data of parts and notes what cannot be made.
class Filler {
 public:
  Filler(const Parts& parts, const ChartOptions& options, std::vector<WrongPart>& wrong)
      : parts_(parts), options_(options), wrong_(wrong) {}

  [[nodiscard]] chart::Content data(chart::Form form) const {
    chart::Data data;
    data.form = form;
    data.unit = {options_.unit, options_.source};
    data.number = options_.number;
    for (const ChartPart& part : parts_) {
      data.at({part.series, part.source}, {part.label, part.source}) = {number(part), {part.text, part.source}};
    }
    return data;
  }

  [[nodiscard]] chart::Content flow() const {
    chart::Flow flow;
    std::vector<std::string> levels;
    for (const ChartPart& part : parts_) {
      if (part.kind != "level") continue;
      levels.push_back(part.series);
      flow.levels.push_back({part.text, part.source});
    }
    for (const ChartPart& part : parts_) {
      if (part.kind == "feedback") {
        flow.feedback = Label{part.text, part.source};
      } else if (part.kind.empty()) {
        const auto level = std::ranges::find(levels, part.series);
        flow.steps.push_back({{part.label, part.source},
                              {part.text, part.source},
                              level == levels.end() ? 0 : static_cast<std::size_t>(level - levels.begin())});
      } else if (part.kind != "level") {
        refuse(part, "kind", part.kind);
      }
    }
    return flow;
  }

  /// Events without a time are left out: the table has them.
  [[nodiscard]] chart::Year year() const {
    chart::Year year;
    std::size_t months = 0;
    for (const ChartPart& part : parts_) {
      if (part.kind == "month") {
        if (months < year.months.size()) year.months[months++] = part.label;
        continue;
      }
      if (!part.kind.empty()) refuse(part, "kind", part.kind);
      const auto from = moment(part, "value", part.value);
      if (!from) continue;
      const auto until = moment(part, "until", part.until).value_or(*from);
      year.events.push_back(
          {*from, until, {part.when, part.source}, {part.label, part.source}, {part.text, part.source}});
    }
    return year;
  }

  [[nodiscard]] chart::Content goal_bar() const {
    chart::GoalBar bar;
    for (const ChartPart& part : parts_)
      bar.parts.push_back({{part.text, part.source}, number(part).value_or(Decimal()), answer(part.ink)});
    return bar;
  }

  [[nodiscard]] chart::Content mini_matrix() const {
    chart::MiniMatrix matrix;
    matrix.row_axis = options_.row_axis;
    matrix.column_axis = options_.column_axis;
    const auto place = [](std::vector<std::string>& names, const std::string& name) {
      const auto found = std::ranges::find(names, name);
      const auto at = static_cast<std::size_t>(found - names.begin());
      if (found == names.end()) names.push_back(name);
      return at;
    };
    for (const ChartPart& part : parts_) {
      const bool band =
          part.ink.size() == 5 && part.ink.starts_with("band") && part.ink[4] >= '1' && part.ink[4] <= '4';
      matrix.cells.push_back({place(matrix.rows, part.series),
                              place(matrix.columns, part.label),
                              static_cast<std::uint8_t>(band ? part.ink[4] - '0' : 0),
                              {part.text, part.source}});
    }
    return matrix;
  }

 private:
  static chart::GoalBar::Answer answer(const std::string& ink) {
    using Answer = chart::GoalBar::Answer;
    return ink == "yes" ? Answer::yes : ink == "partly" ? Answer::partly : ink == "no" ? Answer::no : Answer::other;
  }
  void refuse(const ChartPart& part, const char* attribute, const std::string& value) const {
    wrong_.push_back({part.span, attribute, value});
  }
  [[nodiscard]] std::optional<Decimal> number(const ChartPart& part) const {
    const auto number = Decimal::parse(part.value);
    if (!number && !part.value.empty()) refuse(part, "value", part.value);
    return number;
  }
  [[nodiscard]] std::optional<chart::Moment> moment(const ChartPart& part, const char* attribute,
                                                    const std::string& value) const {
    if (value.empty()) return std::nullopt;
    if (const auto day = Date::parse(value)) return chart::Moment{static_cast<int>(day->month()), day};
    const auto month = Decimal::parse(value);
    if (month && month->scale() == 0 && month->units() >= 1 && month->units() <= 12)
      return chart::Moment{static_cast<int>(month->units()), std::nullopt};
    refuse(part, attribute, value);
    return std::nullopt;
  }

  const Parts& parts_;
  const ChartOptions& options_;
  std::vector<WrongPart>& wrong_;
};

struct Known {
  std::string_view name;
  chart::Content (*make)(const Filler&);
};

template <chart::Form form>
chart::Content data(const Filler& filler) {
  return filler.data(form);
}

constexpr Known known[] = {
    {"goal-bar", [](const Filler& filler) { return filler.goal_bar(); }},
    {"flow", [](const Filler& filler) { return filler.flow(); }},
    {"timeline", [](const Filler& filler) { return chart::Content(chart::Timeline{filler.year()}); }},
    {"wheel", [](const Filler& filler) { return chart::Content(chart::Wheel{filler.year()}); }},
    {"mini-matrix", [](const Filler& filler) { return filler.mini_matrix(); }},
    {"columns", data<chart::Form::columns>},
    {"stacked", data<chart::Form::stacked>},
    {"bars", data<chart::Form::bars>},
    {"line", data<chart::Form::line>},
    {"pyramid", data<chart::Form::pyramid>},
    {"donut", data<chart::Form::donut>},
    {"share-bar", data<chart::Form::share_bar>},
};

}  // namespace

std::string chart_kinds() {
  std::string out;
  for (const Known& each : known) out.append(out.empty() ? "" : ", ").append(each.name);
  return out;
}

bool is_chart(std::string_view kind) {
  return std::ranges::find(known, kind, &Known::name) != std::end(known);
}

chart::Content chart_of(std::string_view kind, const Parts& parts, const ChartOptions& options,
                        std::vector<WrongPart>& wrong) {
  const Filler filler(parts, options, wrong);
  return std::ranges::find(known, kind, &Known::name)->make(filler);
}

}  // namespace planverk::templates
