// What of a table is made before its rows are placed: the texts around them and its head.
#include "table/block.h"

namespace planverk::layout {

using document::Kind;
using document::NodeId;

TableBlock::TableBlock(Context& context, NodeId table, const Frame& frame)
    : context_(context),
      table_(table),
      cells_(context, table, frame),
      carried_(cells_),
      caption_(caption_lines_),
      notes_(note_lines_),
      window_first_(cells_.grid().head_rows),
      next_row_(cells_.grid().head_rows) {
  make_texts(frame);
  make_head(frame);
}

void TableBlock::make_texts(const Frame& frame) {
  const document::Tree& tree = context_.tree();
  const style::BlockStyle& look = cells_.look();
  FlowBuilder caption(context_, caption_), below(context_, notes_);
  Frame inner = frame;
  inner.x = {};
  inner.align = LineAlign::start;
  const bool caption_below = look.caption == style::CaptionSide::below;
  const style::TextStyle& titles = context_.theme.style(look.table.titles);
  if (const NodeId title = document::first_child_of(tree, table_, Kind::side_title); title != document::no_node)
    side_title_.emplace(context_, title, titles);
  if (const NodeId title = document::first_child_of(tree, table_, Kind::foot_title); title != document::no_node)
    below.add_block(make_foot_title(context_, title, titles, cells_.middle()), {}, look.caption_gap);
  below_gap_ = notes_.size() > 0 ? Length{} : caption_below ? look.caption_gap : look.padding;
  tree.each_child(table_, [&](NodeId child) {
    if (tree[child].kind == Kind::caption) (caption_below ? below : caption).caption(child, inner);
  });
  for (std::size_t i = 1; i < notes_.size(); ++i) notes_[i].bound = true;
  bound_height_ = notes_.rest();
  tree.each_child(table_, [&](NodeId child) {
    if (tree[child].kind == Kind::table_note) below.note(child, inner);
  });
  held_height_ = notes_.rest();
  const Length two_lines = context_.theme.style(style::TextRole::note).leading * 2;
  if (held_height_ > frame.column / 4) held_height_ = min(held_height_, bound_height_ + two_lines);
  caption_height_ = caption_.rest();
  if (!caption_.done()) {
    caption_gap_ = look.caption_gap;
    const Line& last = caption_lines_.lines.back();
    caption_mark_ = continued_line(context_, context_.theme.style(style::TextRole::caption));
    const Length mark = caption_mark_.lines.empty() ? Length{} : caption_mark_.lines[0].width;
    mark_on_own_line_ =
        last.x + last.width + context_.theme.style(style::TextRole::caption).size / 2 + mark > frame.width;
  }
}

void TableBlock::make_head(const Frame& frame) {
  const TableGrid& grid = cells_.grid();
  const Length around = cells_.padding() * 2;
  for (std::uint32_t i = 0; i < grid.head_rows; ++i) {
    head_.push_back(cells_.row(i));
    Length height = around;
    for (CellBox& box : head_.back()->cells) {
      if (box.cell->rows == 1) height = max(height, box.rest() + around);
    }
    head_heights_.push_back(height);
  }
  for (const auto& row : head_) {
    for (CellBox& box : row->cells) {
      Length have;
      for (std::uint32_t i = box.cell->row; i <= box.cell->last_row(); ++i) have += head_heights_[i];
      head_heights_[box.cell->last_row()] += max({}, box.rest() + around - have);
    }
  }
  for (const Length height : head_heights_) head_height_ += height;
  const NodeId heads = document::first_child_of(context_.tree(), table_, Kind::table_head);
  // What stands in a cell is to fit on a page with the heads, the caption and what is held below the last row.
  const Length below = held_height_.milli > 0 ? below_gap_ + held_height_ : Length{};
  const Length taken = caption_height_ + caption_gap_ + head_height_ + below + around + carried_.height(frame.column) * 2;
  cells_.set_column(max(frame.column - taken, frame.column / 4));
  heads_below_ = heads != document::no_node && context_.tree().properties(heads).side == document::Side::end;
}

}  // namespace planverk::layout
