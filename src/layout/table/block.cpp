// Working out which rows of a table stand in a region. What is made beforehand is in make.cpp, the painting in
// paint.cpp.
#include "table/block.h"

#include <algorithm>

namespace planverk::layout {

using document::Kind;
using document::NodeId;

namespace {

/// A label of up to so many lines is shown again whole where its rows go on; of a longer one the first two lines.
constexpr std::size_t short_label = 6;
constexpr std::size_t least_lines = 2;
/// Longer than any page.
constexpr Length no_end = 1'000'000_pt;

}  // namespace

MeasuredRow& TableBlock::row(std::uint32_t index) {
  while (window_first_ + window_.size() <= index) {
    window_.push_back(cells_.row(window_first_ + static_cast<std::uint32_t>(window_.size())));
  }
  return *window_[index - window_first_];
}

Length TableBlock::rest() {
  // A table in a table is asked by each row that it stands in.
  if (!rest_) rest_ = offer({.left = no_end, .whole = no_end, .at_top = true}).height;
  return *rest_;
}

Length TableBlock::notes_above(NoteArea* notes) {
  if (notes == nullptr || begun_) return {};
  Length sum = caption_.notes_of_rest(notes);
  for (const auto& row : head_) {
    for (CellBox& box : row->cells) sum += box.flow.notes_of_rest(notes);
  }
  return sum;
}

Length TableBlock::head_part(const Region& region) {
  const Length caption = caption_height_ + caption_gap_;
  carried_head_ = {};
  if (!begun_) return caption + heads_above();
  const Length mark = mark_on_own_line_ ? caption_mark_.lines[0].height : Length{};
  carried_head_ = carried_.height_above(first_unseen(), region.whole);
  const Length all = caption + heads_above() + mark + group_height() + carried_head_;
  // A head that leaves little room for rows is not worth its repetition.
  repeat_ = all <= region.whole / 2 ? Repeat::all : head_height_ <= region.whole / 2 ? Repeat::head : Repeat::nothing;
  if (repeat_ == Repeat::nothing) carried_head_ = {};
  return repeat_ == Repeat::all ? all : repeat_ == Repeat::head ? heads_above() + carried_head_ : Length{};
}

Length TableBlock::foot_part(const Region& region) const {
  const bool rows_left = next_row_ < cells_.grid().rows.size();
  if (!heads_below_ || (begun_ && (!rows_left || head_height_ > region.whole / 2))) return {};
  return head_height_;
}

Offer TableBlock::bound_below(NoteArea* notes) {
  if (notes_.done()) return {};
  const Length marked = bound_height_.milli > 0 ? notes_.notes_of_rest(notes) : Length{};
  return {.height = below_gap_ + held_height_, .notes = marked};
}

Length TableBlock::group_height() const {
  if (!group_) return {};
  Length height;
  for (const CellBox& box : group_->cells) height = max(height, box.flow.lines_height(box.flow.size()));
  return height + cells_.padding() * 2;
}

std::size_t TableBlock::repeated_lines(const CellBox& cell) const {
  std::size_t lines = cell.flow.size() <= short_label ? cell.flow.size() : least_lines;
  const Length mark = mark_fits(cell) ? cells_.continued_mark().lines[0].height : Length{};
  while (lines > 0 && cell.flow.lines_height(lines) + mark > label_room_) --lines;
  return lines;
}

bool TableBlock::mark_fits(const CellBox& cell) const {
  const Lines& mark = cells_.continued_mark();
  return !mark.lines.empty() && mark.lines[0].width <= cell.width;
}

Length TableBlock::repeat_height(const CellBox& cell) const {
  const std::size_t lines = repeated_lines(cell);
  if (lines == 0) return {};
  const Length mark = mark_fits(cell) ? cells_.continued_mark().lines[0].height : Length{};
  return cell.flow.lines_height(lines) + mark;
}

Length TableBlock::notes_ahead(CellBox& cell, NoteArea* notes) {
  // With many notes ahead, their rows would find no room at all.
  return min(cell.flow.least_notes_of_rest(notes), page_frame(context_, false).column / 2);
}

Length TableBlock::notes_of_spanning(MeasuredRow& row, NoteArea* notes) {
  Length sum;
  if (inside_row_ && row.index == next_row_) return sum;  // counted as going on
  for (CellBox& box : row.cells) {
    if (box.cell->rows > 1) sum += notes_ahead(box, notes);
  }
  return sum;
}

TableBlock::Need TableBlock::need_of(MeasuredRow& row, Length y, NoteArea* notes) {
  const Length around = cells_.padding() * 2;
  Need need;
  need.own = inside_row_ && row.index == next_row_ ? around : cells_.least_row();
  for (CellBox& box : row.cells) {
    if (box.cell->rows == 1) need.own = max(need.own, box.rest() + around);
    if (box.cell->rows == 1) need.notes += box.flow.notes_of_rest(notes);
  }
  need.notes += notes_of_spanning(row, notes);
  need.whole = need.own;
  for (const Spanning& it : spanning_) {
    if (it.cell->cell->last_row() != row.index) continue;
    const Length content = it.cell->repeats ? repeat_height(*it.cell) : it.cell->rest();
    need.whole = max(need.whole, content + around - (y - it.top));
  }
  return need;
}

void TableBlock::begin_spanning(MeasuredRow& row, Length y) {
  if (inside_row_ && row.index == next_row_) return;  // those go on already
  for (CellBox& box : row.cells) {
    if (box.cell->rows == 1) continue;
    spanning_.push_back({&box, y});
    begun_here_.push_back({&box, y});
  }
}

void TableBlock::end_spanning(std::uint32_t row) {
  std::erase_if(spanning_, [row](const Spanning& it) { return it.cell->cell->last_row() == row; });
}

document::Keep TableBlock::keep_of(std::uint32_t row) const {
  return context_.tree().properties(cells_.grid().rows[row].node).keep;
}

Length TableBlock::room_elsewhere(const Region& region) const {
  return region.whole - (caption_height_ + caption_gap_ + heads_above() + carried_.height(region.whole) * 2);
}

bool TableBlock::should_move(const Region& region, document::Keep keep, const Need& need, Length y) const {
  if (need.own > room_elsewhere(region) || keep == document::Keep::split) return false;
  if (keep != document::Keep::automatic) return true;
  // Rather divide a high row than leave a third of a page empty.
  const Length unreasonable = region.whole / 3;
  return !(region.text_room() - y > unreasonable && need.own > unreasonable);
}

bool TableBlock::may_break_before(std::uint32_t row, Length y) {
  const auto& rows = cells_.grid().rows;
  if (cells_.row_look(row - 1).keep_next || cells_.row_look(row).keep_previous) return false;
  if (keep_of(row - 1) == document::Keep::next) return false;
  // No row goes on alone while two could.
  const bool last = row + 1 == rows.size();
  if (last && row - next_row_ >= 2 && notes_.done()) return false;
  const Length leading = context_.theme.style(style::TextRole::table_text).leading;
  // Nor does one of few lines stand alone below the head that it begins with.
  const bool first = !begun_ && row == next_row_ + 1 && !last;
  if (first && y - body_top_ < leading * 4) return false;
  return std::all_of(begun_here_.begin(), begun_here_.end(), [&](const Spanning& it) {
    const GridCell& cell = *it.cell->cell;
    if (cell.row >= row || cell.last_row() < row) return true;
    // Its label is to be read before the break.
    const Length room = y - it.top - cells_.padding() * 2;
    return it.cell->flow.rest() <= room || (it.cell->flow.size() > short_label && leading * 2 <= room);
  });
}

bool TableBlock::step_back(std::uint32_t overflow, Length y) {
  std::size_t keep = placed_.size();
  for (std::uint32_t at = overflow; keep > 0; --at, --keep) {
    if (may_break_before(at, y)) {
      placed_.resize(keep);
      return true;
    }
    y = placed_[keep - 1].y;
  }
  return false;
}

std::optional<Beside> TableBlock::offer_cells(MeasuredRow& row, const Region& room) {
  Beside parts;
  for (CellBox& box : row.cells) {
    if (box.cell->rows != 1 || box.flow.done()) continue;
    const Offer part = box.flow.offer(room);
    if (!part.anything && !part.all) return std::nullopt;
    parts.add(room, part);
  }
  return parts;
}

TableBlock::Part TableBlock::divide(const Region& region, std::uint32_t index, Length y, bool forced) {
  const Length around = cells_.padding() * 2;
  // A cell over several rows may show all of its notes in the part where it begins.
  const Length beside = notes_of_spanning(row(index), region.notes);
  Region cells = region.below(y + around, beside);
  const auto offer_in = [&](Region room) {
    room.whole = forced ? room.left : room.left + 1_pt;
    room.at_top = true;
    return offer_cells(row(index), room);
  };
  std::optional<Offer> part = offer_beside(cells, offer_in);
  if (forced && !part) {
    if (const auto parts = offer_in(cells)) part = parts->sum();
  }
  if (!part || (!forced && part->height.milli == 0)) return Part::nothing;
  const Length notes = part->notes + beside;
  Length height = part->height + around;
  if (!spanning_.empty()) height = max(height, region.text_room(notes) - y);
  // All of it, where a picture was made smaller or a long note goes on: nothing but padding would go on.
  const bool all = part->all && spanning_.empty() && beside.milli == 0;
  placed_.push_back({index, y, height, notes, !all, true});
  return all ? Part::all : Part::some;
}

bool TableBlock::place_rows(const Region& region, Length top) {
  const auto end = static_cast<std::uint32_t>(cells_.grid().rows.size());
  Length y = top;
  Region rows = region;  // with the notes of what is placed
  rows.marked += marked_;
  for (std::uint32_t index = next_row_; index < end; ++index) {
    MeasuredRow& it = row(index);
    begin_spanning(it, y);
    const Need need = need_of(it, y, region.notes);
    const bool must = placed_.empty() && !region.moving_helps();
    const Offer bound = index + 1 == end && !must ? bound_below(region.notes) : Offer{};
    if (rows.holds(y + need.whole + bound.height, need.notes + bound.notes)) {
      placed_.push_back({index, y, need.whole, need.notes});
      y += need.whole;
      rows.marked += need.notes;
      end_spanning(index);
      continue;
    }
    if (must || rows.holds(y + need.own, {}) || !should_move(rows, keep_of(index), need, y)) {
      Part part = divide(rows, index, y, false);
      if (part == Part::nothing && must) {
        forced_ = true;
        part = divide(rows, index, y, true);
        return part == Part::all && index + 1 == end;
      }
      if (part == Part::some) {
        if (need.own > room_elsewhere(region)) note_division(index);
        return false;
      }
      if (part == Part::all && bound.height.milli == 0) {
        y = placed_.back().bottom();
        rows.marked += placed_.back().notes;
        end_spanning(index);
        continue;
      }
      // What stands below the last row would be parted from it.
      if (part == Part::all) placed_.pop_back();
    }
    if (!step_back(index, y) && region.moving_helps() && tied_rows_fit(region, index, y - top)) placed_.clear();
    return false;
  }
  return true;
}

/// Rows are to stand whole; one that no page holds does not, and the run says so.
void TableBlock::note_division(std::uint32_t index) {
  if (noted_row_ == index) return;
  noted_row_ = index;
  context_.found.add("layout-overflow", context_.tree()[cells_.grid().rows[index].node].source)
      .variant("row")
      .severity = Severity::note;
}

Length TableBlock::undivided(MeasuredRow& row) {
  const Length around = cells_.padding() * 2;
  Length highest = cells_.least_row();
  for (CellBox& box : row.cells) {
    if (box.cell->rows == 1) highest = max(highest, box.rest() + around);
  }
  return highest;
}

/// The rows up to the next place where a part may end fit on a page of their own: where they do not, moving on would
/// leave a page empty for nothing.
bool TableBlock::tied_rows_fit(const Region& region, std::uint32_t index, Length height) {
  const auto end = static_cast<std::uint32_t>(cells_.grid().rows.size());
  for (; index < end; ++index) {
    height += undivided(row(index));
    if (height > room_elsewhere(region)) return false;
    if (index + 1 < end && may_break_before(index + 1, body_top_ + height)) return true;
  }
  return true;
}

/// A small table moves as one rather than leave a row behind.
bool TableBlock::keeps_whole(const Region& region) {
  constexpr std::uint32_t few_rows = 6;
  const auto rows = static_cast<std::uint32_t>(cells_.grid().rows.size());
  if (!region.moving_helps() || rows - cells_.grid().head_rows > few_rows) return false;
  Length height = body_top_ + notes_.rest();
  for (std::uint32_t i = next_row_; i < rows; ++i) height += undivided(row(i));
  return !region.holds(height, {}) && height <= region.whole / 4;
}

/// Not before it is placed so: a row tries its cells in less room than they get.
void TableBlock::report_high_head() {
  if (reported_ || !high_head_) return;
  reported_ = true;
  context_.found.add("layout-overflow", context_.tree()[table_].source).variant("head").mend("head");
}

/// Where rows go on, room is kept below them for their sums so far.
Offer TableBlock::offer(const Region& region) {
  carried_foot_ = {};
  const Offer offered = offer_rows(region);
  const auto end = static_cast<std::uint32_t>(cells_.grid().rows.size());
  if (placed_.empty() || (placed_.back().row + 1 == end && !placed_.back().divided)) return offered;
  carried_foot_ = carried_.height_above(placed_.back().row + 1, region.whole);
  return carried_foot_.milli == 0 ? offered : offer_rows(region);
}

Offer TableBlock::offer_rows(const Region& given) {
  foot_ = foot_part(given);
  Region region = given;
  const Length below_rows = foot_ + carried_foot_;
  region.left = region.left - below_rows, region.whole = region.whole - below_rows;
  placed_.clear();
  begun_here_.clear();
  spanning_.clear();
  forced_ = false;
  const auto end = static_cast<std::uint32_t>(cells_.grid().rows.size());
  body_top_ = next_row_ < end || !begun_ ? head_part(region) : Length{};
  high_head_ = !region.moving_helps() && !region.holds(body_top_ + cells_.one_line(), {});
  if (!begun_ && keeps_whole(region)) return {};
  marked_ = notes_above(region.notes);
  for (CellBox* cell : going_on_) {
    spanning_.push_back({cell, body_top_});
    if (!cell->repeats) marked_ += notes_ahead(*cell, region.notes);
  }
  label_room_ = region.text_room(marked_) - body_top_ - cells_.padding() * 2;
  const bool all_rows = place_rows(region, body_top_);
  for (const Placed& each : placed_) marked_ += each.notes;
  if (placed_.empty() && next_row_ < end) return {};
  if (placed_.empty() && !begun_ && !region.holds(body_top_, {}) && region.moving_helps()) return {};
  body_bottom_ = placed_.empty() ? body_top_ : placed_.back().bottom();
  if (!all_rows) {
    // Labels shown again reach below the rows at most as far as the notes leave room.
    label_room_ = min(label_room_, region.text_room(marked_) - body_top_ - cells_.padding() * 2);
    // Asked of the rows that stand here, not of spanning_: a row that was put back may have ended a cell there.
    for (const CellBox* cell : going_on_) {
      if (!cell->repeats || ends_here(*cell->cell)) continue;
      body_bottom_ = max(body_bottom_, body_top_ + repeat_height(*cell) + cells_.padding() * 2);
    }
  }
  const Length bottom = body_bottom_ + below_rows;
  if (!all_rows || notes_.done()) return {bottom, marked_, !placed_.empty() || !begun_, all_rows};
  const Length gap = placed_.empty() ? Length{} : below_gap_;
  notes_top_ = bottom + gap;
  const bool alone = placed_.empty() && region.at_top && begun_;
  // The notes of a title or caption below stand at the foot of its page.
  Region below{.left = given.text_room(marked_) - notes_top_, .whole = given.whole};
  if (bound_height_.milli > 0) below = given.below(notes_top_, marked_);
  below.at_top = alone;
  const Offer notes = notes_.offer(below);
  marked_ += notes.notes;
  return {notes.anything ? notes_top_ + notes.height : bottom, marked_, notes.anything || !placed_.empty() || !begun_,
          notes.all};
}

std::unique_ptr<Block> make_table(Context& context, NodeId node, const Frame& frame, bool else_none) {
  auto table = std::make_unique<TableBlock>(context, node, frame);
  if (!table->cells().fits()) {
    if (else_none) return nullptr;
    table->cells().report_overflow();
  }
  return table;
}

}  // namespace planverk::layout
