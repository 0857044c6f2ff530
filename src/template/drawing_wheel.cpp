// The year wheel: twelve months around, January at the top, what happens in each beside it.
#include <algorithm>

#include "chart_parts.h"
#include "drawing_year.h"

namespace planverk::templates {

using namespace chart;
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

/// What happens in one month.
struct Month {
  std::size_t index;
  std::vector<std::pair<std::vector<std::string>, Weight>> lines;
  Length height;
  Point mark;
};

double turn_of(std::size_t month) {
  return (static_cast<double>(month) + 0.5) / 12;
}

class Wheel {
 public:
  Wheel(const Year& year, Length width) : year_(year) {
    drawing_.width = width;
    label_width_ = width / 2 - mark_radius - elbow - 6_pt;
  }

  /// Nothing when the words have no room beside the wheel.
  std::optional<Drawing> draw() && {
    if (label_width_ < least_label_width) return std::nullopt;
    std::vector<Month> right = months_between(0, 6), left = months_between(6, 12);
    std::ranges::reverse(left);
    for (const std::vector<Month>* side : {&right, &left}) {
      for (const Month& month : *side) {
        if (!fits(month)) return std::nullopt;
      }
    }
    const Length height = max(max(height_of(right), height_of(left)), mark_radius * 2 + 6_pt);
    if (height > most_height) return std::nullopt;
    centre_ = {drawing_.width / 2, height / 2};
    drawing_.height = height;
    draw_months();
    draw_side(right, 1, height);
    draw_side(left, -1, height);
    return std::move(drawing_);
  }

 private:
  [[nodiscard]] bool busy(std::size_t month) const {
    return std::ranges::any_of(year_.events, [&](const YearEvent& event) {
      return event.from <= static_cast<std::int64_t>(month) && static_cast<std::int64_t>(month) <= event.until;
    });
  }

  [[nodiscard]] std::vector<Month> months_between(std::size_t first, std::size_t end) const {
    std::vector<Month> out;
    for (std::size_t index = first; index < end; ++index) {
      Month month{index, {}, {}, {}};
      for (const YearEvent& event : year_.events) {
        if (event.from != static_cast<std::int64_t>(index)) continue;
        month.lines.emplace_back(lines_of(event.title, label_width_, Weight::semibold), Weight::semibold);
        if (!event.text.empty()) month.lines.emplace_back(lines_of(event.text, label_width_), Weight::regular);
      }
      for (const auto& [lines, weight] : month.lines) month.height += leading * static_cast<std::int32_t>(lines.size());
      if (!month.lines.empty()) out.push_back(std::move(month));
    }
    return out;
  }

  [[nodiscard]] bool fits(const Month& month) const {
    for (const auto& [lines, weight] : month.lines) {
      for (const std::string& line : lines) {
        if (width_of(line, weight) > label_width_) return false;
      }
    }
    return true;
  }

  static Length height_of(const std::vector<Month>& months) {
    Length height;
    for (const Month& month : months) height += month.height + block_gap;
    return height;
  }

  void draw_months() {
    for (std::size_t month = 0; month < 12; ++month) {
      const double from = static_cast<double>(month) / 12;
      const auto piece = ring_piece(centre_, inner_radius, outer_radius, from, from + 1.0 / 12);
      const bool filled = busy(month);
      drawing_.items.emplace_back(polygon(piece, filled ? Ink::tint : Ink::paper, Ink::outline, edge));
      const Point at = on_circle(centre_, (inner_radius + outer_radius) / 2, turn_of(month));
      write(drawing_, year_.months[month], {at.x, baseline_at(at.y)}, Anchor::middle,
            filled ? Weight::semibold : Weight::regular, filled ? Ink::accent : Ink::second);
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
      drawing_.items.emplace_back(straight(months[i].mark, {words - 3_pt * way, middle}, Ink::outline, edge));
      drawing_.items.emplace_back(circle(months[i].mark, 3_pt, Ink::accent, Ink::paper, 1_pt));
      Length top = middle - months[i].height / 2;
      for (const auto& [lines, weight] : months[i].lines) {
        top = write_lines(drawing_, lines, words + 2_pt * way, top, way > 0 ? Anchor::start : Anchor::end, weight,
                          weight == Weight::regular ? Ink::second : Ink::text);
      }
    }
  }

  const Year& year_;
  Drawing drawing_;
  Length label_width_;
  Point centre_;
};

}  // namespace

Drawing draw_year_wheel(const std::vector<DrawingPart>& parts, Length width) {
  const Year year = year_of(parts, Recurring::yes);
  if (auto wheel = Wheel(year, width).draw()) return std::move(*wheel);
  return draw_timeline(parts, width);
}

}  // namespace planverk::templates
