// Painting the part of a table that the last offer decided, and moving on to the next.
#include <algorithm>
#include <cassert>

#include "table/block.h"

namespace planverk::layout {

using document::Ink;

namespace {

/// Columns [first, end) between two cells that go on below a rule.
struct Gap {
  std::size_t first, end;
};

}  // namespace

void TableBlock::paint_caption_again(Painter& painter, Length x, Length y) {
  caption_.paint_again(painter, x, y, caption_.size());
  const Lines& mark = caption_mark_;
  if (mark.lines.empty()) return;
  const Painter::Repeat repeat(painter);
  const Line& last = caption_lines_.lines.back();
  const Length size = context_.theme.style(style::TextRole::caption).size;
  const Length baseline = y + caption_height_ - last.height + last.ascent;
  if (mark_on_own_line_) {
    painter.line(mark, 0, x, y + caption_height_ + mark.lines[0].ascent);
  } else {
    painter.line(mark, 0, x + last.x + last.width + size / 4, baseline);
  }
}

void TableBlock::paint_head_row(Painter& painter, std::size_t row, Length x, Length y, bool again) {
  for (CellBox& box : head_[row]->cells) {
    Length height;
    for (std::uint32_t covered = box.cell->row; covered <= box.cell->last_row(); ++covered)
      height += head_heights_[covered];
    paint_ground(painter, *box.cell, y, y + height, x, {});
    // Heads stand on their rule, or hang from it.
    const Length content = again ? box.flow.lines_height(box.flow.size()) : box.flow.rest();
    const Length at = heads_below_ ? y + cells_.padding() : y + height - cells_.padding() - content - box.below;
    if (again) {
      box.flow.paint_again(painter, x + box.x, at, box.flow.size());
    } else {
      paint_corner(painter, box, y + height, x, {});
      box.flow.offer({content, content, true});
      box.flow.take(painter, x + box.x, at);
    }
    if (box.cell->columns > 1 && box.cell->last_row() + 1 < head_.size()) {
      painter.rule(x + box.x, y + height, box.width - cells_.look().gap, context_.theme.hair_rule, Ink::quiet);
    }
  }
}

void TableBlock::paint_head_rows(Painter& painter, Length x, Length y, bool again) {
  const Length top = y;
  for (std::size_t i = 0; i < head_.size(); ++i) {
    paint_head_row(painter, i, x, y, again);
    y += head_heights_[i];
  }
  const style::BlockStyle& look = cells_.look();
  const bool bare = head_.empty();
  const Length thickness = bare ? look.rule_above : look.table.head_rule;
  const Ink ink = bare ? look.rule_ink : look.table.head_rule_ink;
  if (thickness.milli <= 0 || ink == Ink::none) return;
  painter.rule(x + cells_.left(), bare || heads_below_ ? top : y, cells_.width(), thickness, ink);
}

void TableBlock::paint_head(Painter& painter, Length x, Length y) {
  if (!begun_) {
    if (!caption_.done()) {
      caption_.offer({caption_height_, caption_height_, true});
      caption_.take(painter, x, y);
    }
    if (!heads_below_) paint_head_rows(painter, x, y + caption_height_ + caption_gap_, false);
    return;
  }
  if (repeat_ == Repeat::nothing) return;
  if (repeat_ == Repeat::all && caption_height_.milli > 0) paint_caption_again(painter, x, y);
  const Length group = repeat_ == Repeat::all ? group_height() : Length{};
  if (!heads_below_) paint_head_rows(painter, x, y + body_top_ - head_height_ - group - carried_head_, true);
  if (carried_head_.milli > 0)
    carried_.paint(painter, first_unseen(), document::Side::start, x, y + body_top_ - group - carried_head_);
  if (group.milli > 0) paint_group_again(painter, x, y + body_top_ - group);
}

/// `top` and `bottom` are those of the cell.
void TableBlock::paint_ground(Painter& painter, const GridCell& cell, Length top, Length bottom, Length x, Length y) {
  const Ink fill = context_.tree().properties(cell.node).fill;
  if (fill == Ink::none) return;
  const Length left = cells_.column_left(cell.column);
  const Length width = cells_.column_left(std::size_t{cell.column} + cell.columns) - left;
  painter.fill(x + left, y + top, width, bottom - top, fill);
}

void TableBlock::paint_grounds(Painter& painter, Length x, Length y) {
  if (!cells_.has_grounds()) return;
  struct Ground {
    const GridCell* cell;
    Length top, bottom;
  };
  std::vector<Ground> grounds;
  for (const CellBox* cell : going_on_) grounds.push_back({cell->cell, body_top_, bottom_of(*cell->cell)});
  for (const Placed& placed : placed_) {
    const bool continued = inside_row_ && placed.row == next_row_;
    for (const CellBox& box : row(placed.row).cells) {
      if (box.cell->rows == 1) grounds.push_back({box.cell, placed.y, placed.bottom()});
      if (box.cell->rows > 1 && !continued) grounds.push_back({box.cell, placed.y, bottom_of(*box.cell)});
    }
  }
  const style::TableStyle& look = cells_.look().table;
  for (const Ground& it : grounds) paint_ground(painter, *it.cell, it.top, it.bottom, x, y);
  for (const Ground& it : grounds) {
    if (context_.tree()[it.cell->node].kind != document::Kind::cell) continue;
    const Length left = cells_.column_left(it.cell->column);
    const Length width = cells_.column_left(std::size_t{it.cell->column} + it.cell->columns) - left;
    const Length height = it.bottom - it.top;
    if (look.cell_rule.milli > 0)
      painter.outline(x + left, y + it.top, width, height, look.cell_rule_ink, look.cell_rule);
    if (!context_.tree().properties(it.cell->node).emphasised || look.emphasis_rule.milli <= 0) continue;
    // Clear of the cell's own outline.
    const Length in = (look.cell_rule + look.emphasis_rule) / 2 + look.emphasis_rule * 2 / 3;
    painter.outline(x + left + in, y + it.top + in, width - in * 2, height - in * 2, look.emphasis_ink,
                    look.emphasis_rule);
  }
}

void TableBlock::paint_corner(Painter& painter, const CellBox& cell, Length bottom, Length x, Length y) {
  if (cell.corner == none) return;
  painter.line(cell.flow.pool(), cell.corner, x + cell.x + cell.corner_x, y + bottom - cells_.padding());
}

void TableBlock::paint_group_again(Painter& painter, Length x, Length y) {
  const Painter::Repeat repeat(painter);
  for (const CellBox& box : group_->cells)
    box.flow.paint_again(painter, x + box.x, y + cells_.padding(), box.flow.size());
  const Lines& mark = cells_.continued_mark();
  const CellBox& first = group_->cells.front();
  if (mark.lines.empty() || first.flow.size() == 0) return;
  const Atom& last = first.flow[first.flow.size() - 1];
  const Line& line = group_->lines.lines[last.line];
  const Length end = last.x + line.x + line.width + context_.theme.style(style::TextRole::table_text).size / 4;
  if (end + mark.lines[0].width > first.width) return;
  const Length top = first.flow.lines_height(first.flow.size()) - line.height;
  painter.line(mark, 0, x + first.x + end, y + cells_.padding() + top + line.ascent);
}

void TableBlock::paint_cell(Painter& painter, CellBox& cell, Length top, Length bottom, bool must_end, Length x,
                            Length y) {
  const Length room = bottom - top - cells_.padding() * 2;
  Length down;
  if (cells_.look().table.middle && must_end) {
    const Length spare = room - cell.flow.rest();
    down = max({}, min(spare / 2, spare - cell.below));
  }
  if (ends_here(*cell.cell)) paint_corner(painter, cell, bottom, x, y);
  cell.flow.offer({room, must_end ? room : room + 1_pt, true});
  cell.flow.take(painter, x + cell.x, y + top + cells_.padding() + down);
}

void TableBlock::paint_offered(Painter& painter, CellBox& cell, Length top, Length x, Length y) {
  cell.flow.take(painter, x + cell.x, y + top + cells_.padding());
}

void TableBlock::paint_again(Painter& painter, const CellBox& cell, Length x, Length y) {
  const Length top = y + body_top_ + cells_.padding();
  const std::size_t lines = repeated_lines(cell);
  if (lines == 0) return;
  cell.flow.paint_again(painter, x + cell.x, top, lines);
  const Lines& mark = cells_.continued_mark();
  const Painter::Repeat repeat(painter);
  if (mark_fits(cell)) painter.line(mark, 0, x + cell.x, top + cell.flow.lines_height(lines) + mark.lines[0].ascent);
}

Length TableBlock::bottom_of(const GridCell& cell) const {
  const std::uint32_t first = placed_.front().row;
  const std::size_t index = cell.last_row() - first;
  return index < placed_.size() ? placed_[index].bottom() : body_bottom_;
}

bool TableBlock::ends_here(const GridCell& cell) const {
  const Placed& last = placed_.back();
  return cell.last_row() < last.row || (cell.last_row() == last.row && !last.divided);
}

void TableBlock::paint_row(Painter& painter, const Placed& placed, Length x, Length y) {
  const document::Tree& tree = context_.tree();
  MeasuredRow& it = row(placed.row);
  const bool continued = inside_row_ && placed.row == next_row_;
  const document::NodeId node = cells_.grid().rows[placed.row].node;
  if (!continued && !tree.properties(node).id.empty()) painter.anchor(node, y + placed.y);
  for (CellBox& box : it.cells) {
    if (!continued && !tree.properties(box.cell->node).id.empty()) painter.anchor(box.cell->node, y + placed.y);
    if (box.cell->rows == 1 && placed.offered) {
      if (!placed.divided) paint_corner(painter, box, placed.bottom(), x, y);
      if (!box.flow.done()) paint_offered(painter, box, placed.y, x, y);
    } else if (box.cell->rows == 1) {
      paint_cell(painter, box, placed.y, placed.bottom(), true, x, y);
    } else if (!continued) {
      paint_cell(painter, box, placed.y, bottom_of(*box.cell), ends_here(*box.cell) || forced_, x, y);
      going_on_.push_back(&box);
    }
  }
}

void TableBlock::paint_rule_below(Painter& painter, const Placed& placed, Length x, Length y) {
  if (placed.divided || !cells_.look().table.row_rules) return;
  const style::BlockStyle& here = cells_.row_look(placed.row);
  const bool is_last = placed.row + 1 >= cells_.grid().rows.size();
  const style::BlockStyle& next = is_last ? here : cells_.row_look(placed.row + 1);
  if (!is_last && here.row.joined && &next == &here) return;
  // The stronger of the rule below the one and the rule above the other.
  const bool below = is_last || here.rule_below >= next.rule_above;
  const Length thickness = below ? here.rule_below : next.rule_above;
  const Ink ink = below ? here.rule_ink : next.rule_ink;
  if (thickness.milli <= 0 || ink == Ink::none) return;
  // Under the columns whose cells end here.
  std::vector<Gap> covered;
  for (const CellBox* cell : going_on_) {
    if (cell->cell->row <= placed.row && cell->cell->last_row() > placed.row) {
      covered.push_back({cell->cell->column, std::size_t{cell->cell->column} + cell->cell->columns});
    }
  }
  std::sort(covered.begin(), covered.end(), [](const Gap& a, const Gap& b) { return a.first < b.first; });
  const Length at = y + placed.bottom();
  std::size_t from = 0;
  const auto draw = [&](std::size_t end) {
    if (from >= end) return;
    painter.rule(x + cells_.column_left(from), at, cells_.column_left(end) - cells_.column_left(from), thickness, ink);
  };
  for (const Gap& gap : covered) {
    draw(gap.first);
    from = std::max(from, gap.end);
  }
  draw(cells_.grid().columns);
}

void TableBlock::take(Painter& painter, Length x, Length y) {
  report_high_head();
  rest_.reset();
  const auto end = static_cast<std::uint32_t>(cells_.grid().rows.size());
  const bool shows_heads = !placed_.empty() || (!begun_ && next_row_ == end);
  // In the order they are read, wherever they stand.
  if (shows_heads) paint_head(painter, x, y);
  if (shows_heads && foot_.milli > 0) paint_head_rows(painter, x, y + body_bottom_, begun_);
  if (!placed_.empty()) {
    paint_grounds(painter, x, y);
    if (!begun_ && side_title_) side_title_->paint_beside(painter, x, y + (body_top_ + body_bottom_) / 2);
    for (CellBox* cell : going_on_) {
      if (cell->repeats) {
        paint_again(painter, *cell, x, y);
        if (ends_here(*cell->cell)) paint_corner(painter, *cell, bottom_of(*cell->cell), x, y);
      } else {
        paint_cell(painter, *cell, body_top_, bottom_of(*cell->cell), ends_here(*cell->cell) || forced_, x, y);
      }
    }
    for (const Placed& each : placed_) {
      paint_row(painter, each, x, y);
      paint_rule_below(painter, each, x, y);
    }
  }
  if (carried_foot_.milli > 0 && !placed_.empty())
    carried_.paint(painter, placed_.back().row + 1, document::Side::end, x, y + body_bottom_ + foot_);
  begun_ = true;
  settle();
  if (next_row_ == end && !notes_.done()) {
    notes_.take(painter, x, y + notes_top_);
  }
}

/// Moves on past what was placed.
void TableBlock::settle() {
  if (placed_.empty()) return;
  const Placed& last = placed_.back();
  inside_row_ = last.divided;
  next_row_ = last.divided ? last.row : last.row + 1;
  std::erase_if(going_on_, [this](const CellBox* box) { return box->cell->last_row() < next_row_; });
  for (CellBox* box : going_on_) box->repeats = box->flow.done() && box->flow.size() > 0 && box->flow.only_lines();
  while (!window_.empty() && window_.front()->last_needed < next_row_) {
    assert(std::all_of(window_.front()->cells.begin(), window_.front()->cells.end(),
                       [](const CellBox& box) { return box.flow.done(); }));
    window_.pop_front();
    ++window_first_;
  }
  settle_group();
  placed_.clear();
}

void TableBlock::settle_group() {
  const auto& rows = cells_.grid().rows;
  std::uint32_t group = group_ ? group_->index : none;
  for (const Placed& each : placed_) {
    if (each.divided) break;
    const style::RowStyle& row = cells_.row_look(each.row).row;
    if (row.begins_group) group = each.row;
    if (row.ends_group) group = none;
  }
  const bool next_begins_one = next_row_ >= rows.size() || cells_.row_look(next_row_).row.begins_group;
  if (group == none || next_begins_one) {
    group_.reset();
  } else if (!group_ || group_->index != group) {
    group_ = cells_.row(group);
    constexpr std::size_t few_lines = 2;
    const bool short_one = std::all_of(group_->cells.begin(), group_->cells.end(), [](const CellBox& box) {
      return box.flow.only_lines() && box.flow.size() <= few_lines;
    });
    if (!short_one || group_->cells.empty()) group_.reset();
  }
}

}  // namespace planverk::layout
