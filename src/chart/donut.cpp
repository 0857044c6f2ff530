// Parts of a whole: the ring with its total within, and the one bar; each part named beside its sample.
#include <algorithm>

#include "document/drawing.h"
#include "forms.h"
#include "looks.h"
#include "numbers.h"

namespace planverk::chart {

using document::ring_piece;

namespace {

constexpr Length swatch_gap = 6_pt;
constexpr Length row_gap = 3_pt;
constexpr Length value_gap = 10_pt;
constexpr Length outer_radius = 62_pt;
constexpr Length inner_radius = 36_pt;

struct PartOfWhole {
  Label name, value;
  double share = 0;
};

/// None where a part is below zero or nothing is known: then there is no whole.
std::vector<PartOfWhole> parts_of(const Data& data) {
  std::vector<PartOfWhole> out;
  double total = 0;
  for (const Value& value : data.series.front().values) {
    if (value.number && value.number->negative()) return {};
    if (value.number) total += number_of(*value.number);
  }
  for (std::size_t key = 0; key < data.keys.size() && total > 0; ++key) {
    const Value& value = data.series.front().values[key];
    if (value.number) out.push_back({data.keys[key], value.label, number_of(*value.number) / total});
  }
  return out;
}

/// The parts below each other: sample, name, and the value at the right.
class List {
 public:
  List(const std::vector<PartOfWhole>& parts, const Sheet& sheet, Length width) : parts_(parts) {
    Length widest_name;
    for (const PartOfWhole& part : parts) {
      value_ = max(value_, sheet.width_of(part.value.text, Weight::semibold));
      widest_name = max(widest_name, sheet.width_of(part.name.text));
    }
    names_ = min(widest_name, width - swatch - swatch_gap - value_gap - value_);
    for (const PartOfWhole& part : parts) {
      lines_.push_back(sheet.lines_of(part.name.text, names_));
      fits_ = fits_ && sheet.widest_of(lines_.back()) <= names_;
      height_ += height_of(lines_.back()) + row_gap;
    }
    height_ = max(height_ - row_gap, 0_pt);
  }

  [[nodiscard]] bool fits() const { return fits_; }
  [[nodiscard]] Length height() const { return height_; }

  void write(Sheet& sheet, Length left, Length top) const {
    const Length right = left + swatch + swatch_gap + names_ + value_gap + value_;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const PartOfWhole& part = parts_[i];
      draw_area(sheet, box(left + edge / 2, top + 1.2_pt, swatch - edge, swatch - edge), i);
      sheet.write(part.value.text, {right, top + text_size},
                  {.anchor = Anchor::end, .weight = Weight::semibold, .source = part.value.source});
      top = sheet.write_lines(lines_[i], left + swatch + swatch_gap, top, {.source = part.name.source}) + row_gap;
    }
  }

 private:
  const std::vector<PartOfWhole>& parts_;
  std::vector<Lines> lines_;
  Length value_, names_, height_;
  bool fits_ = true;
};

void draw_ring(Sheet& sheet, const std::vector<PartOfWhole>& parts, Point centre) {
  double turn = 0;
  // Between two parts a hair of paper; the only part goes round.
  const double gap = parts.size() > 1 ? 0.0022 : 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const double end = turn + parts[i].share;
    if (parts[i].share > 0) {
      const double inset = std::min(gap, parts[i].share / 4);
      draw_area(sheet, ring_piece(centre, inner_radius, outer_radius, turn + inset, end - inset), i);
    }
    turn = end;
  }
}

void write_total(Sheet& sheet, const Data& data, Point centre) {
  const auto total = sum_of(data.series.front());
  if (!total) return;
  const std::string number = data.number(*total);
  const Length room = inner_radius * 2 - 10_pt;
  const Lines unit = sheet.lines_of(data.unit.text, room);
  const bool unit_fits = !unit.empty() && unit.size() <= 2 && sheet.widest_of(unit) <= room;
  if (sheet.width_of(number, Weight::bold) > room) return;
  const Length top = centre.y - leading * static_cast<std::int32_t>(1 + (unit_fits ? unit.size() : 0)) / 2;
  sheet.write_lines({number}, centre.x, top, {.anchor = Anchor::middle, .weight = Weight::bold});
  if (unit_fits) {
    sheet.write_lines(unit, centre.x, top + leading,
                      {.anchor = Anchor::middle, .ink = Ink::second, .source = data.unit.source});
  }
}

}  // namespace

Drawing draw_donut(const Data& data, Sheet sheet) {
  const std::vector<PartOfWhole> parts = parts_of(data);
  const Length ring = outer_radius * 2 + edge;
  const bool beside = sheet.width() >= ring + 140_pt;
  const Length list_left = beside ? ring + 24_pt : 0_pt;
  const List list(parts, sheet, sheet.width() - list_left);
  const Length middle = beside ? max(ring, list.height()) / 2 : ring / 2;
  const Length list_top = beside ? middle - list.height() / 2 : ring + 10_pt;
  const Length height = max(middle * 2, list_top + list.height()) + 1_pt;
  if (parts.empty() || parts.size() > looks || sheet.width() < ring || !list.fits() || height > sheet.room().height)
    return draw_columns(data, std::move(sheet));
  const Point centre{beside ? ring / 2 : sheet.width() / 2, middle};
  draw_ring(sheet, parts, centre);
  write_total(sheet, data, centre);
  list.write(sheet, list_left, list_top);
  return std::move(sheet).finish(height);
}

Drawing draw_share_bar(const Data& data, Sheet sheet) {
  constexpr Length bar_height = 28_pt, list_top = bar_height + 8_pt;
  const std::vector<PartOfWhole> parts = parts_of(data);
  const List list(parts, sheet, sheet.width());
  const Length height = list_top + list.height() + 1_pt;
  if (parts.empty() || parts.size() > looks || !list.fits() || height > sheet.room().height)
    return draw_bars(data, std::move(sheet));
  double before = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Length left = part_of(sheet.width(), before);
    before = std::min(before + parts[i].share, 1.0);
    const Length right = part_of(sheet.width(), before);
    const Length gap = i > 0 && right - left > 3_pt ? 1.2_pt : 0_pt;
    if (parts[i].share > 0 && right - left - gap > edge)
      draw_area(sheet, box(left + gap + edge / 2, edge / 2, right - left - gap - edge, bar_height), i);
  }
  list.write(sheet, 0_pt, list_top);
  return std::move(sheet).finish(height);
}

}  // namespace planverk::chart
