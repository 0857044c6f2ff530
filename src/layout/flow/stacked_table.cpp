#include "flow/stacked_table.h"

#include <string>
#include <vector>

#include "table/cells.h"
#include "table/grid.h"
#include "table/measure.h"

namespace planverk::layout {

using document::Kind;
using document::NodeId;
using style::TextRole;

namespace {

class StackedTable {
 public:
  StackedTable(FlowBuilder& builder, NodeId table, const Frame& frame)
      : builder_(builder),
        context_(builder.context()),
        frame_(frame),
        look_(context_.look(style::StyleFor::table, table)),
        head_(context_.theme.style(look_.table.head)),
        text_(look_.text ? *look_.text : context_.theme.style(TextRole::table_text)),
        grid_(make_grid(context_.tree(), table, context_.limits, context_.found)),
        heads_(grid_.columns) {
    frame_.compact = true;
  }

  void add() {
    for (std::uint32_t row = 0; row < grid_.rows.size(); ++row) {
      if (row < grid_.head_rows) {
        add_heads(grid_.rows[row]);
      } else {
        add_row(grid_.rows[row]);
      }
    }
    add_rule();
  }

 private:
  /// The heads are read once, first, as in every table; before each cell they are repeated.
  void add_heads(const GridRow& row) {
    Frame frame = frame_;
    frame.text = &head_;
    for (std::uint32_t i = row.first_cell; i < row.end_cell; ++i) {
      const GridCell& cell = grid_.cells[i];
      builder_.content(cell.node, frame);
      const std::string words = words_below(context_.tree(), cell.node);
      for (std::size_t column = cell.column; column < std::size_t{cell.column} + cell.columns; ++column) {
        if (!heads_[column].empty() && !words.empty()) heads_[column] += ", ";
        heads_[column] += words;
      }
    }
  }

  void add_row(const GridRow& row) {
    add_rule();
    Flow& flow = builder_.flow();
    const std::size_t rule = flow.size() - 1;
    for (std::uint32_t i = row.first_cell; i < row.end_cell; ++i) {
      if (i == row.first_cell) {
        add_name(grid_.cells[i]);
      } else {
        add_cell(grid_.cells[i]);
      }
    }
    // A row stands together, as in other tables; of a long one its name and the first lines behind it.
    constexpr std::size_t long_row = 20, least_lines = 3;
    const std::size_t lines = flow.size() - rule - 1;
    const std::size_t bound = rule + (lines > long_row ? least_lines : lines);
    for (std::size_t i = rule + 1; i <= bound && i < flow.size(); ++i) flow[i].bound = true;
  }

  void add_name(const GridCell& cell) {
    Frame frame = frame_;
    frame.text = &text_;
    frame.font = FontStyle::semibold;
    builder_.content(cell.node, frame);
  }

  void add_cell(const GridCell& cell) {
    Flow& flow = builder_.flow();
    const std::size_t first = flow.size();
    const std::string& head = heads_[cell.column];
    Frame frame = frame_;
    frame.text = &text_;
    frame.x += text_.size;
    frame.width -= text_.size;
    const Length room = frame.width.scaled(2, 5);
    const Length label = head.empty() ? Length{} : context_.setter.width_of(head, head_.font, head_.size);
    const bool beside = label.milli > 0 && label + text_.size <= room && document::is_inline(first_kind(cell.node));
    if (label.milli > 0 && !beside && context_.tree()[cell.node].first_child != document::no_node) add_label_line(head, frame);
    const std::size_t content = flow.size();
    if (beside) {
      frame.x += room;
      frame.width -= room;
    }
    builder_.content(cell.node, frame);
    if (content > first && flow.size() > content) flow[content].bound = true;
    if (!beside || flow.size() == content || flow[content].line == none) return;
    flow[content].label = set_label(head);
    flow[content].label_x = frame_.x + text_.size;
  }

  [[nodiscard]] Kind first_kind(NodeId cell) const {
    const NodeId child = context_.tree()[cell].first_child;
    return child == document::no_node ? Kind::paragraph : context_.tree()[child].kind;
  }

  std::uint32_t set_label(const std::string& words) {
    Lines& pool = builder_.flow().pool();
    const Tag tag{.artifact = Artifact::repeat, .piece = {}};
    context_.setter.set_line(words, head_.font, head_.size, head_.ink, tag, pool);
    return static_cast<std::uint32_t>(pool.lines.size() - 1);
  }

  void add_label_line(const std::string& words, const Frame& frame) {
    Atom atom;
    atom.line = set_label(words);
    atom.height = builder_.flow().pool().lines[atom.line].height = head_.leading;
    atom.x = frame.x;
    builder_.flow().add(atom);
  }

  void add_rule() {
    const Length thickness = context_.theme.hair_rule;
    builder_.add_block(make_rule(frame_.width, thickness, thickness, document::Ink::hair), look_.padding, look_.padding,
                       frame_.x);
  }

  FlowBuilder& builder_;
  Context& context_;
  Frame frame_;
  const style::BlockStyle& look_;
  const style::TextStyle& head_;
  style::TextStyle text_;
  TableGrid grid_;
  std::vector<std::string> heads_;  ///< of each column
};

}  // namespace

bool stacks_tables(const style::Theme& theme) {
  return theme.style(TextRole::table_text).size <= theme.least_text;
}

void add_stacked_table(FlowBuilder& builder, NodeId table, const Frame& frame) {
  const document::Tree& tree = builder.context().tree();
  const style::BlockStyle& look = builder.context().look(style::StyleFor::table, table);
  builder.room(look.before);
  tree.each_child(table, [&](NodeId child) {
    if (tree[child].kind == Kind::caption) builder.caption(child, frame);
  });
  StackedTable(builder, table, frame).add();
  tree.each_child(table, [&](NodeId child) {
    if (tree[child].kind == Kind::table_note) builder.note(child, frame);
  });
  builder.room(look.after);
}

}  // namespace planverk::layout
