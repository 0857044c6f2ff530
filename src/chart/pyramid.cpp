// The population pyramid: two series back to back, the youngest at the bottom.
#include <algorithm>

#include "document/drawing.h"
#include "forms.h"
#include "looks.h"
#include "numbers.h"

namespace planverk::chart {

namespace {

constexpr Length most_pitch = 15_pt;
constexpr Length value_gap = 4_pt;
constexpr Length centre_gap = 16_pt;
constexpr Length least_reach = 40_pt;

struct Side {
  Length inner, outer;  ///< x of the bars' foot and of the longest bar's end

  [[nodiscard]] bool left() const { return outer < inner; }
};

class Pyramid {
 public:
  Pyramid(const Data& data, Sheet sheet) : data_(data), sheet_(std::move(sheet)) {
    for (const Label& key : data.keys) centre_ = max(centre_, sheet_.width_of(key.text));
    Length value_room;
    for (const Series& series : data.series) {
      for (const Value& value : series.values) value_room = max(value_room, sheet_.width_of(value.label.text));
    }
    reach_ = (sheet_.width() - centre_ - centre_gap) / 2 - value_room - value_gap;
    sides_[0].outer = value_room + value_gap;
    sides_[0].inner = sides_[0].outer + reach_;
    sides_[1].inner = sides_[0].inner + centre_ + centre_gap;
    sides_[1].outer = sides_[1].inner + reach_;
    for (const Decimal value : values_of(data)) most_ = std::max(most_, number_of(value));
    if (most_ <= 0) most_ = 1;
  }

  [[nodiscard]] bool fits() const { return data_.series.size() == 2 && !any_negative(data_) && reach_ >= least_reach; }

  Drawing draw() && {
    const auto count = static_cast<std::int32_t>(std::min<std::size_t>(data_.keys.size(), 5'000));
    top_ = draw_titles();
    pitch_ = max(min(most_pitch, (sheet_.room().height - top_ - 3_pt) / count), 0.1_pt);
    bar_ = max(pitch_ - (pitch_ > 8_pt ? 3.5_pt : 0_pt), 0.1_pt);
    draw_side(0);
    draw_side(1);
    const Length bottom = top_ + pitch_ * count - (pitch_ - bar_);
    for (const Side& side : sides_)
      sheet_.add(document::straight({side.inner, top_ - 1_pt}, {side.inner, bottom + 1_pt}, Ink::outline, 0.9_pt));
    write_keys(count);
    return std::move(sheet_).finish(bottom + 3_pt);
  }

 private:
  void draw_side(std::size_t index) {
    const Side& side = sides_[index];
    const std::size_t count = data_.keys.size();
    const bool with_values = pitch_ >= 11_pt;
    for (std::size_t key = 0; key < count; ++key) {
      const Value& value = data_.series[index].values[key];
      if (!value.number) continue;
      const Length top = top_ + pitch_ * static_cast<std::int32_t>(count - 1 - key);
      const Length length = part_of(reach_, std::clamp(number_of(*value.number) / most_, 0.0, 1.0));
      const Length left = side.left() ? side.inner - length : side.inner;
      if (length > edge) draw_area(sheet_, box(left + edge / 2, top + edge / 2, length - edge, bar_ - edge), index);
      if (!with_values) continue;
      const Length x = side.left() ? left - value_gap : left + length + value_gap;
      sheet_.write(value.label.text, {x, baseline_at(top + bar_ / 2)},
                   {.anchor = side.left() ? Anchor::end : Anchor::start, .source = value.label.source});
    }
  }

  /// The two titles stand outward from the middle; gives the height they take.
  Length draw_titles() {
    constexpr Length gap = 5_pt;
    Length below;
    for (std::size_t i = 0; i < 2; ++i) {
      const Side& side = sides_[i];
      const Label& label = data_.series[i].label;
      const Length room = (side.left() ? side.inner : sheet_.width() - side.inner) - swatch - gap;
      const Length x = side.left() ? side.inner - swatch : side.inner;
      draw_area(sheet_, box(x + edge / 2, 1.2_pt, swatch - edge, swatch - edge), i);
      below = max(below, sheet_.write_lines(sheet_.lines_of(label.text, room, Weight::semibold),
                                            side.left() ? x - gap : x + swatch + gap, 0_pt,
                                            {.anchor = side.left() ? Anchor::end : Anchor::start,
                                             .weight = Weight::semibold,
                                             .source = label.source}));
    }
    return below + 5_pt;
  }

  /// Narrow rows have a name at every second, third … one.
  void write_keys(std::int32_t count) {
    const std::int32_t every = (leading.milli + pitch_.milli - 1) / pitch_.milli;
    for (std::int32_t key = 0; key < count; key += every) {
      const Label& name = data_.keys[static_cast<std::size_t>(key)];
      const Length middle = top_ + pitch_ * (count - 1 - key) + bar_ / 2;
      sheet_.write(name.text, {sides_[0].inner + (centre_ + centre_gap) / 2, baseline_at(middle)},
                   {.anchor = Anchor::middle, .source = name.source});
    }
  }

  const Data& data_;
  Sheet sheet_;
  Side sides_[2];
  Length centre_, reach_, top_, pitch_, bar_;
  double most_ = 0;
};

}  // namespace

Drawing draw_pyramid(const Data& data, Sheet sheet) {
  Pyramid pyramid(data, sheet);
  return pyramid.fits() ? std::move(pyramid).draw() : draw_columns(data, std::move(sheet));
}

}  // namespace planverk::chart
