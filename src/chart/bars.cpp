// Bars beneath the names of their keys, or beside them where there are many.
#include <algorithm>

#include "axes.h"
#include "forms.h"
#include "looks.h"

namespace planverk::chart {

namespace {

constexpr Length bar_height = 11_pt, between = 2_pt, gap = 7_pt;

/// How a key's name and bars stand.
struct Manner {
  bool beside = false;  ///< the name at the left of its bars, in one line
  Length names;         ///< width of the names
  Length height;        ///< of all keys
};

Length bars_of_key(const Data& data) {
  const auto series = static_cast<std::int32_t>(std::min<std::size_t>(data.series.size(), 1'000));
  return (bar_height + between) * series - between;
}

Length legend_height(const Data& data, const Sheet& sheet) {
  if (data.series.size() < 2) return {};
  Sheet aside(sheet.room(), sheet.measure());
  return draw_legend(aside, data.series, 0_pt) + gap;
}

/// At most the room's height; none when neither manner has it.
std::optional<Manner> manner_for(const Data& data, const Sheet& sheet) {
  const Length room = sheet.room().height - legend_height(data, sheet);
  Manner beneath;
  for (const Label& key : data.keys) {
    beneath.height += height_of(sheet.lines_of(key.text, sheet.width())) + bars_of_key(data) + gap;
    if (beneath.height > room) break;
  }
  if (beneath.height <= room) return beneath;
  Manner beside{true, {}, {}};
  for (const Label& key : data.keys) {
    beside.names = max(beside.names, sheet.width_of(key.text));
    beside.height += max(bars_of_key(data) + between, leading);
    if (beside.height > room) break;
  }
  beside.names += 6_pt;
  if (beside.height > room || beside.names > sheet.width().scaled(55, 100)) return std::nullopt;
  return beside;
}

struct Reach {
  double least = 0, most = 0;
};
Reach reach_of(const Data& data) {
  Reach reach;
  for (const Decimal value : values_of(data)) {
    reach.least = std::min(reach.least, number_of(value));
    reach.most = std::max(reach.most, number_of(value));
  }
  if (reach.least == reach.most) reach.most = 1;
  return reach;
}

class Bars {
 public:
  Bars(const Data& data, Sheet& sheet, Length left) : data_(data), sheet_(sheet), left_(left), reach_(reach_of(data)) {
    Length widest_value;
    for (const Series& series : data.series) {
      for (const Value& value : series.values)
        widest_value = max(widest_value, sheet.width_of(value.label.text, Weight::semibold));
    }
    const Length width = sheet.width() - left;
    room_ = max(width - widest_value - 5_pt, width / 4);
    zero_ = at(0);
  }

  /// The bars of one key below `top`; gives what is below the last.
  Length draw(std::size_t key, Length top) {
    for (std::size_t i = 0; i < data_.series.size(); ++i) {
      const Value& value = data_.series[i].values[key];
      if (value.number) draw(value, i, top);
      top += bar_height + between;
    }
    return top - between;
  }

 private:
  [[nodiscard]] Length at(double value) const {
    return left_ + part_of(room_, (value - reach_.least) / (reach_.most - reach_.least));
  }
  /// Bars below zero end at zero, and all values stand behind the longer end.
  void draw(const Value& value, std::size_t series, Length top) {
    const Length end = at(number_of(*value.number));
    const Length left = min(zero_, end), right = max(max(zero_, end), left + edge * 2);
    draw_area(sheet_, box(left + edge / 2, top + edge / 2, right - left - edge, bar_height - edge), series);
    sheet_.write(value.label.text, {right + 4_pt, top + bar_height - 2.3_pt},
                 {.weight = Weight::semibold, .source = value.label.source});
  }

  const Data& data_;
  Sheet& sheet_;
  Length left_, room_, zero_;
  Reach reach_;
};

}  // namespace

bool bars_fit(const Data& data, const Sheet& sheet) {
  return manner_for(data, sheet).has_value();
}

namespace {

Drawing draw(const Data& data, Sheet sheet, const Manner& manner) {
  Length top = data.series.size() > 1 ? draw_legend(sheet, data.series, 0_pt) + gap : 0_pt;
  Bars bars(data, sheet, manner.beside ? manner.names : 0_pt);
  for (std::size_t key = 0; key < data.keys.size(); ++key) {
    const Label& name = data.keys[key];
    if (manner.beside) {
      const Length middle = top + bars_of_key(data) / 2;
      sheet.write(name.text, {manner.names - 6_pt, baseline_at(middle)},
                  {.anchor = Anchor::end, .source = name.source});
      top = max(bars.draw(key, top) + between, top + leading);
      continue;
    }
    top = sheet.write_lines(sheet.lines_of(name.text, sheet.width()), 0_pt, top, {.source = name.source});
    top = bars.draw(key, top) + gap;
  }
  return std::move(sheet).finish(max(top - (manner.beside ? between : gap) + 1_pt, 1_pt));
}

/// What were series are keys, and the keys series.
Data changed_over(const Data& data) {
  Data other;
  other.unit = data.unit;
  other.number = data.number;
  for (const Series& series : data.series) {
    for (std::size_t key = 0; key < data.keys.size(); ++key)
      other.at(data.keys[key], series.label) = series.values[key];
  }
  return other;
}

/// One series, whose bars have the names of both.
Data named_each(const Data& data) {
  Data other;
  for (std::size_t key = 0; key < data.keys.size(); ++key) {
    for (const Series& series : data.series) {
      const Label& name = series.label;
      other.at({}, {name.text + ", " + data.keys[key].text, name.source}) = series.values[key];
    }
  }
  return other;
}

}  // namespace

Drawing draw_bars(const Data& data, Sheet sheet) {
  const auto manner = manner_for(data, sheet);
  return manner ? draw(data, std::move(sheet), *manner) : draw_columns(data, std::move(sheet));
}

Drawing draw_many(const Data& data, Sheet sheet) {
  const Data shown = data.keys.size() <= looks ? changed_over(data) : named_each(data);
  return draw(shown, sheet, manner_for(shown, sheet).value_or(Manner{}));
}

}  // namespace planverk::chart
