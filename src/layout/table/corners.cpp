// Words in the lower right corners of cells.
#include "style/colour.h"
#include "table/cells.h"

namespace planverk::layout {

using document::Kind;
using document::NodeId;

void TableCells::corner_runs(const GridCell& cell) {
  const document::Tree& tree = context_.tree();
  context_.runs.clear();
  const document::Ink fill = tree.properties(cell.node).fill;
  style::TextStyle style = style_in(context_, context_.theme.style(look_.table.corner), frame_);
  if (fill != document::Ink::none) style.ink = style::ink_on(fill);
  tree.each_child(cell.node, [&](NodeId child) {
    if (tree[child].kind != Kind::corner) return;
    append_inlines(context_.prose, child, run_style(style, language_at(context_.prose, child)), context_.runs);
  });
  for (InlineRun& run : context_.runs) {  // a corner is one line
    if (run.kind == RunKind::line_break) run.kind = RunKind::text, run.text = " ";
  }
}

ParagraphStyle TableCells::corner_style() const {
  constexpr Length wide_enough = 10'000_pt;
  return paragraph_style(style_in(context_, context_.theme.style(look_.table.corner), frame_), wide_enough);
}

/// One line in the lower right corner of `room`. Where the cell's last line reaches that far, it stands below it.
void TableCells::set_corner(CellBox& box, Length room) {
  corner_runs(*box.cell);
  if (context_.runs.empty()) return;
  Lines& pool = box.flow.pool();
  const std::size_t before = pool.lines.size();
  context_.setter.set(context_.runs, corner_style(), pool);
  context_.runs.clear();
  if (pool.lines.size() == before) return;
  const Line& corner = pool.lines[before];
  box.corner = static_cast<std::uint32_t>(before);
  box.corner_height = corner.height;
  box.corner_x = room - corner.width;
  if (box.flow.size() == 0) return;
  const Atom& last = box.flow[box.flow.size() - 1];
  const Length gap = look_.gap / 4;
  const bool meets =
      last.line == none || last.x + pool.lines[last.line].x + pool.lines[last.line].width + gap > box.corner_x;
  if (meets) box.below = corner.height;
}

}  // namespace planverk::layout
