// The year wheel: twelve months around, January at the top, what happens in each beside it.
#include <algorithm>

#include "document/drawing.h"
#include "forms.h"
#include "numbers.h"
#include "year.h"

namespace planverk::chart {

using document::circle;
using document::on_circle;
using document::polygon;
using document::ring_piece;
using document::straight;

namespace {

constexpr Length outer_radius = 84_pt;
constexpr Length inner_radius = 50_pt;
constexpr Length mark_radius = 91_pt;
constexpr Length elbow = 14_pt;  ///< from the wheel's side to the words
constexpr Length block_gap = 7_pt;
constexpr Length least_label_width = 60_pt;

struct Block {
  Lines lines;
  Look look;
};

/// What happens in one month.
struct Month {
  std::size_t index;
  std::vector<Block> blocks;
  Length height;
  Point mark;
};

double turn_of(std::size_t month) {
  return (static_cast<double>(month) + 0.5) / 12;
}

class Ring {
 public:
  Ring(const Year& year, Sheet sheet)
      : year_(year), sheet_(std::move(sheet)), stretches_(stretches_of(year, Recurring::yes)) {
    label_width_ = sheet_.width() / 2 - mark_radius - elbow - 6_pt;
  }

  /// Nothing when the words have no room beside the wheel.
  std::optional<Drawing> draw() && {
    if (label_width_ < least_label_width) return std::nullopt;
    std::vector<Month> right = months_between(0, 6), left = months_between(6, 12);
    std::ranges::reverse(left);
    const auto fits = [this](const Month& month) { return this->fits(month); };
    if (!std::ranges::all_of(right, fits) || !std::ranges::all_of(left, fits)) return std::nullopt;
    const Length height = max(max(height_of_all(right), height_of_all(left)), mark_radius * 2 + 6_pt);
    if (height > sheet_.room().height) return std::nullopt;
    centre_ = {sheet_.width() / 2, height / 2};
    draw_months();
    draw_side(right, 1, height);
    draw_side(left, -1, height);
    return std::move(sheet_).finish(height);
  }

 private:
  [[nodiscard]] bool busy(std::int64_t month) const {
    return std::ranges::any_of(stretches_.all,
                               [&](const Stretch& each) { return each.from <= month && month <= each.until; });
  }

  [[nodiscard]] std::vector<Month> months_between(std::size_t first, std::size_t end) const {
    std::vector<Month> out;
    for (std::size_t index = first; index < end; ++index) {
      Month month{index, {}, {}, {}};
      for (const Stretch& stretch : stretches_.all) {
        if (stretch.from != static_cast<std::int64_t>(index)) continue;
        const Event& event = *stretch.event;
        month.blocks.push_back({sheet_.lines_of(event.title.text, label_width_, Weight::semibold),
                                {.weight = Weight::semibold, .source = event.title.source}});
        month.blocks.push_back(
            {sheet_.lines_of(event.text.text, label_width_), {.ink = Ink::second, .source = event.text.source}});
      }
      for (const Block& block : month.blocks) month.height += height_of(block.lines);
      if (!month.blocks.empty()) out.push_back(std::move(month));
    }
    return out;
  }

  [[nodiscard]] bool fits(const Month& month) const {
    return std::ranges::all_of(month.blocks, [this](const Block& block) {
      return sheet_.widest_of(block.lines, block.look.weight) <= label_width_;
    });
  }

  static Length height_of_all(const std::vector<Month>& months) {
    Length height;
    for (const Month& month : months) height += month.height + block_gap;
    return height;
  }

  void draw_months() {
    for (std::size_t month = 0; month < 12; ++month) {
      const double from = static_cast<double>(month) / 12;
      const auto piece = ring_piece(centre_, inner_radius, outer_radius, from, from + 1.0 / 12);
      const bool filled = busy(static_cast<std::int64_t>(month));
      sheet_.add(polygon(piece, filled ? Ink::tint : Ink::paper, Ink::outline, edge));
      const Point at = on_circle(centre_, (inner_radius + outer_radius) / 2, turn_of(month));
      sheet_.write(year_.months[month], {at.x, baseline_at(at.y)},
                   {.anchor = Anchor::middle,
                    .weight = filled ? Weight::semibold : Weight::regular,
                    .ink = filled ? Ink::accent : Ink::second});
    }
  }

  void draw_side(std::vector<Month>& months, int way, Length height) {
    std::vector<Length> middles, heights;
    for (Month& month : months) {
      month.mark = on_circle(centre_, mark_radius - 7_pt, turn_of(month.index));
      middles.push_back(month.mark.y);
      heights.push_back(month.height + block_gap);
    }
    const auto tops = spread(middles, heights, 0_pt, height);
    const Length words = centre_.x + (mark_radius + elbow) * way;
    for (std::size_t i = 0; i < months.size(); ++i) {
      const Length middle = tops[i] + heights[i] / 2;
      sheet_.add(straight(months[i].mark, {words - 3_pt * way, middle}, Ink::outline, edge));
      sheet_.add(circle(months[i].mark, 3_pt, Ink::accent, Ink::paper, 1_pt));
      Length top = middle - months[i].height / 2;
      for (Block& block : months[i].blocks) {
        block.look.anchor = way > 0 ? Anchor::start : Anchor::end;
        top = sheet_.write_lines(block.lines, words + 2_pt * way, top, block.look);
      }
    }
  }

  const Year& year_;
  Sheet sheet_;
  Stretches stretches_;
  Length label_width_;
  Point centre_;
};

}  // namespace

Drawing draw_wheel(const Year& year, Sheet sheet) {
  if (auto wheel = Ring(year, sheet).draw()) return std::move(*wheel);
  return draw_timeline(year, std::move(sheet));
}

}  // namespace planverk::chart
