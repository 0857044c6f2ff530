// Columns: side by side or on each other, with an axis or with their values above them.
#include <algorithm>

#include "axes.h"
#include "forms.h"
#include "looks.h"

namespace planverk::chart {

namespace {

constexpr Length widest_column = 30_pt;

/// Where a group of columns stands and how wide its columns are.
struct Slots {
  Length slot, column, between;
  std::size_t columns;

  [[nodiscard]] Length group_width() const {
    const auto count = static_cast<std::int32_t>(columns);
    return column * count + between * (count - 1);
  }
  [[nodiscard]] Length middle(const Plot& plot, std::size_t key) const {
    return plot.left + slot.scaled(static_cast<std::int64_t>(2 * key + 1), 2);
  }
};

Slots slots_in(Length width, std::size_t keys, std::size_t columns) {
  const auto count = static_cast<std::int32_t>(columns);
  Slots slots{width / static_cast<std::int32_t>(keys), {}, 1.6_pt, columns};
  const Length room = slots.slot.scaled(72, 100);
  if (room / count < slots.between * 3) slots.between = 0_pt;
  slots.column = min((room - slots.between * (count - 1)) / count, widest_column);
  return slots;
}

/// The values of stacks reach as far as the sums of what is above zero and of what is below.
std::vector<Decimal> reaches(const Data& data) {
  std::vector<Decimal> out;
  for (std::size_t key = 0; key < data.keys.size(); ++key) {
    Decimal above, below;
    for (const Series& series : data.series) {
      const auto& number = series.values[key].number;
      if (!number) continue;
      Decimal& total = number->negative() ? below : above;
      total = Decimal::sum(total, *number).value_or(total);
    }
    out.push_back(above);
    out.push_back(below);
  }
  return out;
}

/// Words over a column or stack.
struct Words {
  Label label;
  Length middle;
  double value;
};

class Columns {
 public:
  Columns(const Data& data, Sheet sheet, bool stacked)
      : data_(data),
        sheet_(std::move(sheet)),
        stacked_(stacked),
        scale_(nice_scale(stacked ? reaches(data) : values_of(data), 6)) {
    plot_.right = sheet_.width() - 1_pt;
    plot_.scale = &scale_;
    settle_axis();
  }
  Columns(const Columns&) = delete;
  Columns& operator=(const Columns&) = delete;

  [[nodiscard]] bool names_fit() const { return key_lines(sheet_, data_.keys, slots_.slot - 5_pt).has_value(); }

  Drawing draw() && {
    Length top = draw_head(sheet_, data_);
    if (over_) top += leading;
    plot_.top = top;
    plot_.bottom = top + plot_height(sheet_.room());
    if (axis_) draw_value_axis(sheet_, data_, plot_);
    draw_columns();
    draw_zero(sheet_, plot_);
    if (over_) write_words();
    const bool words_below = over_ && any_negative(data_);
    const Length below = write_names(plot_.bottom + (words_below ? leading + 6_pt : axis_ ? 6_pt : 3_pt));
    return std::move(sheet_).finish(below + 2_pt);
  }

 private:
  /// Values over the columns take the place of an axis where each of them fits.
  void settle_axis() {
    const std::size_t side_by_side = stacked_ ? 1 : data_.series.size();
    plot_.left = stacked_ ? tick_room(sheet_, data_, scale_) : 1_pt;
    slots_ = slots_in(plot_.right - plot_.left, data_.keys.size(), side_by_side);
    const Length room = (side_by_side == 1 ? slots_.slot : slots_.column + slots_.between) - 3_pt;
    const auto fits = [&](const Words& each) { return sheet_.width_of(each.label.text, weight()) <= room; };
    over_ = !(stacked_ && any_negative(data_)) && std::ranges::all_of(words_over(), fits);
    axis_ = !over_ || stacked_;
    if (!axis_) {
      scale_.shrink(values_of(data_));
      return;
    }
    plot_.left = tick_room(sheet_, data_, scale_);
    slots_ = slots_in(plot_.right - plot_.left, data_.keys.size(), side_by_side);
  }

  [[nodiscard]] Weight weight() const { return stacked_ ? Weight::semibold : Weight::regular; }
  [[nodiscard]] Length left_of(std::size_t key) const { return slots_.middle(plot_, key) - slots_.group_width() / 2; }
  [[nodiscard]] Length step() const { return slots_.column + slots_.between; }

  [[nodiscard]] std::vector<Words> words_over() const {
    std::vector<Words> out;
    for (std::size_t key = 0; key < data_.keys.size(); ++key) {
      if (stacked_) {
        const auto total = sum_of_key(data_, key);
        if (total)
          out.push_back({{data_.number(*total), data_.keys[key].source}, slots_.middle(plot_, key), number_of(*total)});
        continue;
      }
      for (std::size_t i = 0; i < data_.series.size(); ++i) {
        const Value& value = data_.series[i].values[key];
        if (!value.number) continue;
        const Length middle = left_of(key) + step() * static_cast<std::int32_t>(i) + slots_.column / 2;
        out.push_back({value.label, middle, number_of(*value.number)});
      }
    }
    return out;
  }

  void write_words() {
    for (const Words& each : words_over()) {
      const Length end = plot_.height_of(each.value);
      sheet_.write(each.label.text, {each.middle, each.value < 0 ? end + text_size + 2_pt : end - 3.5_pt},
                   {.anchor = Anchor::middle, .weight = weight(), .source = each.label.source});
    }
  }

  void draw_columns() {
    for (std::size_t key = 0; key < data_.keys.size(); ++key) {
      double above = 0, below = 0;
      for (std::size_t i = 0; i < data_.series.size(); ++i) {
        const auto& number = data_.series[i].values[key].number;
        if (!number || number->zero()) continue;
        const double length = number_of(*number);
        if (!stacked_) {
          draw_column(left_of(key) + step() * static_cast<std::int32_t>(i), 0, length, i);
          continue;
        }
        double& end = length < 0 ? below : above;
        draw_column(left_of(key), end, end + length, i);
        end += length;
      }
    }
  }

  void draw_column(Length left, double from, double to, std::size_t series) {
    const Length start = plot_.height_of(from), end = plot_.height_of(to);
    const Length top = min(start, end), height = max(max(start, end) - top, edge);
    // A hair of paper between the parts of a stack.
    const Length gap = from != 0 && height > 3_pt ? 1_pt : 0_pt;
    draw_area(sheet_,
              box(left + edge / 2, to >= from ? top : top + gap, max(slots_.column - edge, 0.1_pt), height - gap),
              series);
  }

  Length write_names(Length top) {
    if (const auto names = key_lines(sheet_, data_.keys, slots_.slot - 5_pt)) {
      Length deepest = top;
      for (std::size_t key = 0; key < names->size(); ++key) {
        const Look look{.anchor = Anchor::middle, .source = data_.keys[key].source};
        deepest = max(deepest, sheet_.write_lines((*names)[key], slots_.middle(plot_, key), top, look));
      }
      return deepest;
    }
    std::vector<Length> middles;
    for (std::size_t key = 0; key < data_.keys.size(); ++key) middles.push_back(slots_.middle(plot_, key));
    return write_keys(sheet_, data_.keys, place_keys(sheet_, data_.keys, middles), top);
  }

  const Data& data_;
  Sheet sheet_;
  bool stacked_;
  bool over_ = false, axis_ = true;
  AxisScale scale_;
  Plot plot_;
  Slots slots_{};
};

Drawing draw(const Data& data, Sheet sheet, bool stacked) {
  if (Columns columns(data, sheet, stacked); columns.names_fit() || !bars_fit(data, sheet))
    return std::move(columns).draw();
  return draw_bars(data, std::move(sheet));
}

}  // namespace

Drawing draw_columns(const Data& data, Sheet sheet) {
  return draw(data, std::move(sheet), false);
}

Drawing draw_stacked(const Data& data, Sheet sheet) {
  return draw(data, std::move(sheet), true);
}

}  // namespace planverk::chart
