#include "table/cells.h"

#include <algorithm>

#include "style/colour.h"
#include "table/measure.h"
#include "table/titles.h"
#include "table/widths.h"

namespace planverk::layout {

using document::Kind;
using document::no_node;
using document::NodeId;
using style::TextRole;

Lines continued_line(Context& context, const style::TextStyle& style) {
  InlineRun run;
  run.font = FontStyle::regular;
  run.ink = document::Ink::quiet;
  run.size = style.size;
  run.text = context.document.words.continued;
  constexpr Length wide_enough = 1000_pt;
  Lines lines;
  context.setter.set(std::span(&run, 1), paragraph_style(style, wide_enough), lines);
  return lines;
}

struct TableCells::ColumnFacts {
  ColumnNeed need;
  Length after_mark;
  Length before_mark;
};

TableCells::TableCells(Context& context, NodeId table, const Frame& frame)
    : context_(context),
      table_(table),
      frame_(frame),
      grid_(make_grid(context.tree(), table, context.limits, context.found)),
      look_(context.look(style::StyleFor::table, table)),
      text_(look_.text ? *look_.text : context.theme.style(TextRole::table_text)),
      padding_y_(look_.padding) {
  const document::Tree& tree = context.tree();
  frame_.x = {};
  frame_.compact = true;
  frame_.box = nullptr;
  if (document::first_child_of(tree, table, Kind::side_title) != no_node)
    side_ = EdgeTitle::beside(context.theme.style(look_.table.titles));
  has_grounds_ = is_boxed() || std::any_of(grid_.cells.begin(), grid_.cells.end(), [&](const GridCell& cell) {
                   const document::Properties& properties = tree.properties(cell.node);
                   return properties.fill != document::Ink::none || properties.emphasised;
                 });
  after_mark_.assign(grid_.columns, {});
  if (look_.table.carried_sums && !frame.compact) carried_.emplace(context, table, grid_);
  if (carried_ && !carried_->any()) carried_.reset();
  solve();
  continued_ = continued_line(context_, style_in(context_, text_, frame_));
}

Length TableCells::least_row() const {
  return max(text_.leading + padding_y_ * 2, look_.height);
}

Length TableCells::one_line() const {
  return style_in(context_, text_, frame_).leading + padding_y_ * 2;
}

Length TableCells::middle() const {
  std::size_t first = 0;
  for (const GridCell& cell : grid_.cells) {
    if (cell.row != grid_.head_rows) continue;
    if (cell.column != first || context_.tree()[cell.node].kind != Kind::header) break;
    first += cell.columns;
  }
  return first < lefts_.size() ? (lefts_[first] + lefts_.back()) / 2 : lefts_.back();
}

Length TableCells::gap_after(std::size_t column) const {
  if (is_boxed()) return look_.gap;
  if (column + 1 >= grid_.columns) return {};
  const Length gap = look_.gap;
  // Numbers beside numbers or words would else read as one.
  const auto& columns = context_.tree().properties(table_).columns;
  const auto ends = [&](std::size_t i) {
    return i < columns.size() &&
           (columns[i].align == document::Align::end || columns[i].align == document::Align::decimal);
  };
  return ends(column) || ends(column + 1) ? gap * 2 : gap;
}

Frame TableCells::frame_of(const GridCell& cell) const {
  const document::Tree& tree = context_.tree();
  const document::Properties& properties = tree.properties(cell.node);
  const auto& columns = tree.properties(table_).columns;
  Frame frame = frame_;
  const bool head = cell.row < grid_.head_rows, row_head = !head && tree[cell.node].kind == Kind::header;
  frame.text = head       ? &context_.theme.style(look_.table.head)
               : row_head ? &context_.theme.style(look_.table.row_head)
                          : &text_;
  if (row_head && look_.table.row_head_ink != document::Ink::none) frame.ink = look_.table.row_head_ink;
  if (properties.fill != document::Ink::none) frame.ink = style::ink_on(properties.fill);
  if (const auto& face = row_look(cell.row).row.font) frame.font = face;
  LineAlign align = LineAlign::start;
  if (cell.columns == 1 && cell.column < columns.size()) align = align_of(columns[cell.column].align, align);
  frame.align = align_of(properties.align, align);
  frame.x = properties.indent;
  frame.width = frame_.width;
  return frame;
}

Measure TableCells::measure(NodeId cell, const Frame& frame) {
  const document::Tree& tree = context_.tree();
  const auto whole = [&] { return measure_content(context_, cell, frame); };
  const NodeId text = tree[cell].first_child;
  if (text == no_node || tree[text].next != no_node || tree[text].kind != Kind::text || tree[text].properties != 0)
    return whole();
  const ParagraphStyle style = paragraph_style(style_in(context_, text_in(context_, frame), frame), frame.width);
  return context_.measures.of(tree.text(text), style, language_at(context_.prose, cell), whole);
}

void TableCells::measure_cell(const GridCell& cell, std::vector<ColumnFacts>& facts) {
  const document::Tree& tree = context_.tree();
  const bool head = cell.row < grid_.head_rows;
  const Frame frame = frame_of(cell);
  Measure wants = with_room(measure(cell.node, frame), frame.x);
  corner_runs(cell);
  if (!context_.runs.empty()) {
    const Length corner = context_.setter.measure(context_.runs, corner_style()).natural;
    wants = widest(wants, {corner, corner, corner, {}});
    context_.runs.clear();
  }
  if (head) wants.natural = wants.least;
  if (cell.columns == 1) {
    ColumnFacts& column = facts[cell.column];
    const Length gap = gap_after(cell.column);
    column.need.least = max(column.need.least, wants.least + gap);
    column.need.hyphenated = max(column.need.hyphenated, wants.hyphenated + gap);
    column.need.natural = max(column.need.natural, wants.natural + gap);
    const auto& columns = tree.properties(table_).columns;
    const bool decimal = cell.column < columns.size() && columns[cell.column].align == document::Align::decimal;
    if (!head && decimal && is_number(tree, cell.node)) {
      column.after_mark = max(column.after_mark, wants.natural - wants.before_mark);
      column.before_mark = max(column.before_mark, wants.before_mark);
    }
    return;
  }
  // What a cell over several columns lacks, they share.
  const std::size_t end = cell.column + cell.columns;
  const auto spread = [&](Length wanted, Length ColumnNeed::* of) {
    Length have;
    for (std::size_t i = cell.column; i < end; ++i) have += facts[i].need.*of;
    wanted += gap_after(end - 1);
    if (wanted <= have) return;
    const Length part = (wanted - have) / cell.columns;
    for (std::size_t i = cell.column; i < end; ++i) facts[i].need.*of += part;
    facts[end - 1].need.*of += wanted - have - part * cell.columns;
  };
  spread(wants.least, &ColumnNeed::least);
  spread(wants.hyphenated, &ColumnNeed::hyphenated);
  if (!head) spread(wants.natural, &ColumnNeed::natural);
}

/// A sum so far may be longer than any amount of its column, and than the sum of all.
void TableCells::measure_carried(std::vector<ColumnFacts>& facts) {
  const auto face = context_.theme.block(style::StyleFor::row, style::carried_row).row.font.value_or(FontStyle::regular);
  for (const CarriedSums::Sum& sum : carried_->longest()) {
    const std::string_view text = sum.text;
    const Length whole = context_.setter.width_of(text, face, text_.size);
    const Length before = context_.setter.width_of(text.substr(0, carried_->mark_in(text)), face, text_.size);
    ColumnFacts& column = facts[sum.column];
    column.before_mark = max(column.before_mark, before);
    column.after_mark = max(column.after_mark, whole - before);
  }
}

void TableCells::solve() {
  std::vector<ColumnFacts> facts(grid_.columns);
  for (const bool several : {false, true}) {
    for (const GridCell& cell : grid_.cells) {
      if ((cell.columns > 1) == several) measure_cell(cell, facts);
    }
  }
  if (carried_) measure_carried(facts);
  std::vector<ColumnNeed> needs;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    ColumnNeed need = facts[i].need;
    const Length decimal = facts[i].before_mark + facts[i].after_mark;
    if (decimal.milli > 0) {
      need.least = max(need.least, decimal + gap_after(i));
      need.hyphenated = max(need.hyphenated, decimal + gap_after(i));
      need.natural = max(need.natural, need.least);
    }
    need.natural = max(need.natural, need.least);
    after_mark_[i] = facts[i].after_mark;
    needs.push_back(need);
  }
  if (look_.width.milli > 0) {
    // Rather wider than the style wants than with words that do not fit.
    Length needed = side_;
    for (const ColumnNeed& need : needs) needed += need.least;
    frame_.width = min(frame_.width, max(look_.width, needed));
  }
  const auto& given = context_.tree().properties(table_).columns;
  const bool last_takes_rest = look_.table.spare_last;
  ColumnWidths solved = solve_widths(needs, given, width(), last_takes_rest);
  const Length size = text_.size;
  const Length least_text = context_.theme.least_text;
  if (!solved.fits && size > least_text) {
    // Once more at the least size that can be read well.
    frame_.permille = static_cast<std::int32_t>(std::int64_t{least_text.milli} * 1000 / size.milli);
    for (ColumnNeed& need : needs) {
      for (Length* each : {&need.least, &need.hyphenated, &need.natural}) *each = each->scaled(frame_.permille, 1000);
    }
    for (std::size_t i = 0; i < needs.size(); ++i) {
      for (Length* each : {&needs[i].least, &needs[i].hyphenated, &needs[i].natural}) *each += gap_after(i);
      after_mark_[i] = after_mark_[i].scaled(frame_.permille, 1000);
    }
    solved = solve_widths(needs, given, width(), last_takes_rest);
  }
  if (!solved.fits) too_wide_ = solved.widest;
  lefts_.assign(1, side_);
  for (const Length width : solved.widths) lefts_.push_back(lefts_.back() + width);
}

void TableCells::report_overflow() {
  if (!too_wide_) return;
  const std::size_t column = *too_wide_;
  std::string name = std::to_string(column + 1);
  for (const GridCell& cell : grid_.cells) {
    if (cell.row >= grid_.head_rows) break;
    if (cell.column <= column && column < cell.column + cell.columns) {
      if (std::string words = words_below(context_.tree(), cell.node); !words.empty()) name = std::move(words);
    }
  }
  context_.found.add("layout-overflow", context_.tree()[table_].source)
      .variant("column")
      .with("column", name)
      .mend("column");
}

void TableCells::align_on_mark(CellBox& box) {
  const document::Tree& tree = context_.tree();
  const auto& columns = tree.properties(table_).columns;
  const std::size_t column = box.cell->column;
  if (box.cell->columns != 1 || box.cell->row < grid_.head_rows || column >= columns.size()) return;
  if (columns[column].align != document::Align::decimal ||
      tree.properties(box.cell->node).align != document::Align::start)
    return;
  if (box.flow.size() != 1 || !box.flow.only_lines() || !is_number(tree, box.cell->node)) return;
  Frame frame = frame_of(*box.cell);
  const Measure wants = measure(box.cell->node, frame);
  const Length behind = wants.natural - wants.before_mark;
  box.flow.shift(Length{} - (after_mark_[column] - behind));
}

std::unique_ptr<MeasuredRow> TableCells::row(std::uint32_t index) {
  auto row = std::make_unique<MeasuredRow>();
  row->index = row->last_needed = index;
  const GridRow& it = grid_.rows[index];
  row->cells.reserve(it.end_cell - it.first_cell);
  for (std::uint32_t i = it.first_cell; i < it.end_cell; ++i) {
    const GridCell& cell = grid_.cells[i];
    CellBox& box = row->cells.emplace_back(cell, row->lines);
    const std::size_t end = std::size_t{cell.column} + cell.columns;
    box.x = lefts_[cell.column] + inset();
    box.width = lefts_[end] - box.x;
    Frame frame = frame_of(cell);
    const Length room = box.width + inset() - gap_after(end - 1);
    frame.width = room - frame.x;
    FlowBuilder(context_, box.flow).content(cell.node, frame);
    align_on_mark(box);
    set_corner(box, room);
    row->last_needed = std::max(row->last_needed, cell.last_row());
  }
  return row;
}

}  // namespace planverk::layout
