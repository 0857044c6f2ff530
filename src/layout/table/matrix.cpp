// The risk matrix: a tagged table drawn as a figure. Row heads stand at the left, column heads above or below
// the cells, as the head says; a cell shows its ids as rounded tags and its value in the lower right corner. The
// titles of the axes and their arrows are artifacts, since every head says what it is.
#include <algorithm>

#include "flow/builder.h"
#include "table/matrix_cells.h"

namespace planverk::layout {

using document::Ink;
using document::Kind;
using document::NodeId;
using style::TextRole;

namespace {

constexpr Length edge = 750_pt / 1000;
constexpr Length heavy_edge = 1600_pt / 1000;
constexpr Length heavy_inset = 2200_pt / 1000;
constexpr Length label_gap = 7_pt;
constexpr Length cell_padding = 5_pt;
constexpr Length tag_gap = 3_pt, tag_padding = 4_pt, tag_width = 18_pt;
constexpr std::uint8_t highest_band = 4;

Ink band_ink(std::uint8_t band) {
  return band == 0 ? Ink::paper
                   : static_cast<Ink>(static_cast<int>(Ink::band1) + std::min<int>(band, highest_band) - 1);
}

class Matrix final : public Block {
 public:
  Matrix(Context& context, NodeId table, const Frame& frame)
      : context_(context),
        table_(table),
        width_(frame.width),
        grid_(make_grid(context.tree(), table, context.limits, context.found)),
        caption_(lines_) {
    tag_style_ = context.theme.style(TextRole::matrix_tag);
    value_style_ = context.theme.style(TextRole::matrix_value);
    tag_height_ = tag_style_.size + 5_pt;
    make_columns(frame);
    make_rows();
    make_caption(frame);
    make_axis_titles();
  }

  Length rest() override {
    Length sum;
    for (std::size_t i = next_row_; i < rows_.size(); ++i) sum += rows_[i].height;
    return above() + sum + below();
  }

  Offer offer(const Region& region) override {
    end_row_ = rows_.size();
    const Length all = rest(), notes = caption_.notes_of_rest(region.notes);
    // A note that no page holds goes on over the page.
    const Length counted = region.moving_helps() ? notes : Length{};
    if (region.holds(all, counted)) return {all, notes, true, true};
    if (region.next().holds(all, counted) && region.moving_helps()) return {};
    Length y = above();
    end_row_ = next_row_;
    while (end_row_ + 1 < rows_.size() && region.holds(y + rows_[end_row_].height, {})) y += rows_[end_row_++].height;
    if (end_row_ > next_row_) return {y, {}, true, false};
    if (region.moving_helps()) return {};
    report_high_row();
    end_row_ = rows_.size();
    return {all, notes, true, true};
  }

  void take(Painter& painter, Length x, Length y) override {
    const bool first = next_row_ == 0;
    const bool last = end_row_ == rows_.size();
    if (heads_above_ && first) paint_heads(painter, x, y - 3_pt);
    y += above();
    Length height;
    for (std::size_t i = next_row_; i < end_row_; ++i) height += rows_[i].height;
    if (first && row_title_ != none) paint_row_title(painter, x, y + height / 2);
    if (last && !heads_above_ && heads_first_) paint_heads(painter, x, y + height);
    Length at = y;
    for (std::size_t i = next_row_; i < end_row_; ++i) {
      paint_row(painter, rows_[i], x, at);
      at += rows_[i].height;
    }
    next_row_ = end_row_;
    if (!last) return;
    if (!heads_above_ && !heads_first_) paint_heads(painter, x, at);
    if (!heads_above_) at += heads_height_;
    if (column_title_ != none) paint_column_title(painter, x, at);
    const Length caption = caption_.rest();
    caption_.offer({caption, caption, true});
    caption_.take(painter, x, at + column_title_height_ + caption_gap_);
  }

 private:
  [[nodiscard]] Length above() const { return heads_above_ && next_row_ == 0 ? heads_height_ : Length{}; }
  [[nodiscard]] Length below() {
    return (heads_above_ ? Length{} : heads_height_) + column_title_height_ + caption_gap_ + caption_.rest();
  }
  [[nodiscard]] std::size_t cell_columns() const { return grid_.columns > 1 ? grid_.columns - 1 : 1; }
  [[nodiscard]] Length cell_left(std::size_t column) const {
    const auto index = static_cast<std::int64_t>(column > 0 ? column - 1 : 0);
    return label_width_ + (width_ - label_width_).scaled(index, static_cast<std::int64_t>(cell_columns()));
  }
  [[nodiscard]] Length cell_width(std::size_t column) const { return cell_left(column + 1) - cell_left(column); }

  void report_high_row() {
    context_.found.add("layout-overflow", context_.tree()[rows_[next_row_].node].source)
        .variant("matrix")
        .mend("matrix");
  }

  Frame label_frame(Length width, LineAlign align) const {
    Frame frame;
    frame.width = width;
    frame.text = &context_.theme.style(TextRole::matrix_label);
    frame.align = align;
    frame.compact = true;
    return frame;
  }

  void make_columns(const Frame& frame) {
    Length widest;
    for (const GridCell& cell : grid_.cells) {
      if (cell.row < grid_.head_rows || cell.column != 0) continue;
      widest = max(widest, measure_content(context_, cell.node, label_frame(frame.width, LineAlign::end)).natural);
    }
    if (!context_.tree().properties(table_).row_axis.empty())
      side_ = context_.theme.style(TextRole::matrix_label).leading + 6_pt;
    label_width_ = side_ + min(widest + label_gap, frame.width * 3 / 10);
  }

  std::unique_ptr<CellBox> make_label(const GridCell& cell, Length width, LineAlign align) {
    auto box = std::make_unique<CellBox>(cell, lines_);
    FlowBuilder(context_, box->flow).content(cell.node, label_frame(width, align));
    return box;
  }

  void make_rows() {
    const document::Tree& tree = context_.tree();
    for (std::uint32_t i = 0; i < grid_.rows.size(); ++i) {
      const GridRow& row = grid_.rows[i];
      const bool head = i < grid_.head_rows;
      MatrixRow made;
      made.node = row.node;
      made.height = context_.theme.matrix_cell_height;
      for (std::uint32_t c = row.first_cell; c < row.end_cell; ++c) {
        const GridCell& cell = grid_.cells[c];
        if (head) {
          if (cell.column == 0 && row.end_cell - row.first_cell == grid_.columns) {
            corner_ = make_label(cell, label_width_ - side_ - label_gap, LineAlign::end);
            continue;
          }
          heads_.push_back(make_label(cell, cell_width(cell.column) - 2_pt, LineAlign::centre));
          heads_height_ = max(heads_height_, heads_.back()->flow.rest() + 4_pt);
        } else if (cell.column == 0) {
          made.head = make_label(cell, label_width_ - side_ - label_gap, LineAlign::end);
          made.height = max(made.height, made.head->flow.rest() + cell_padding);
        } else {
          made.cells.push_back(make_cell(cell));
          made.height = max(made.height, least_height(made.cells.back()));
        }
      }
      if (!head) rows_.push_back(std::move(made));
    }
    const NodeId heads = document::first_child_of(tree, table_, Kind::table_head);
    heads_above_ = heads != document::no_node && tree.properties(heads).side == document::Side::start;
    const NodeId first = document::first_child_of(tree, table_, Kind::table_body);
    for (NodeId at = first; at != document::no_node; at = tree[at].next) {
      if (tree[at].kind == Kind::table_head) heads_first_ = false;
    }
  }

  MatrixCell make_cell(const GridCell& cell) {
    const document::Tree& tree = context_.tree();
    MatrixCell made;
    made.band = tree.properties(cell.node).band;
    made.column = cell.column;
    const Ink ink = made.band == highest_band ? Ink::paper : Ink::text;
    context_.runs.clear();
    append_inlines(context_.prose, cell.node, run_style(value_style_, language_at(context_.prose, cell.node)),
                   context_.runs);
    for (const InlineRun& run : context_.runs) {
      if (run.text.find_first_not_of(" \n\t") == std::string_view::npos) continue;
      const bool tag = run.kind == RunKind::tag;
      const style::TextStyle& style = tag ? tag_style_ : value_style_;
      const Tag shows{.artifact = Artifact::none, .piece = run.piece};
      Mark mark;
      mark.width = context_.setter.set_line(run.text, style.font, style.size, tag ? Ink::text : ink, shows, lines_);
      mark.line = static_cast<std::uint32_t>(lines_.lines.size() - 1);
      mark.link = run.link;
      if (tag) mark.width = max(tag_width, mark.width + tag_padding * 2);
      (tag ? made.tags : made.value).push_back(mark);
    }
    context_.runs.clear();
    wrap_tags(made);
    return made;
  }

  /// Rows of tags, each centred in the cell.
  void wrap_tags(MatrixCell& cell) {
    const Length room = cell_width(cell.column) - cell_padding * 2;
    std::size_t first = 0;
    while (first < cell.tags.size()) {
      Length width = cell.tags[first].width;
      std::size_t end = first + 1;
      for (; end < cell.tags.size() && width + tag_gap + cell.tags[end].width <= room; ++end)
        width += tag_gap + cell.tags[end].width;
      Length x = cell_padding + max({}, room - width) / 2;
      if (first != 0) cell.tags_height += tag_gap;
      for (; first < end; ++first) {
        cell.tags[first].x = x;
        cell.tags[first].y = cell.tags_height;
        x += cell.tags[first].width + tag_gap;
      }
      cell.tags_bottom_right = x - tag_gap;
      cell.tags_height += tag_height_;
    }
  }

  [[nodiscard]] static Length value_width(const MatrixCell& cell) {
    Length width;
    for (const Mark& mark : cell.value) width += mark.width;
    return width;
  }

  /// The last row of tags and the value would stand on each other.
  [[nodiscard]] bool meets_value(const MatrixCell& cell) const {
    return !cell.value.empty() &&
           cell.tags_bottom_right + tag_gap > cell_width(cell.column) - cell_padding - value_width(cell);
  }

  [[nodiscard]] Length least_height(const MatrixCell& cell) const {
    return cell.tags_height + cell_padding * 2 + (meets_value(cell) ? value_style_.size + 3_pt : Length{});
  }

  void make_caption(const Frame& frame) {
    const document::Tree& tree = context_.tree();
    FlowBuilder builder(context_, caption_);
    Frame inner = frame;
    inner.x = {};
    tree.each_child(table_, [&](NodeId child) {
      if (tree[child].kind == Kind::caption) builder.caption(child, inner);
      if (tree[child].kind == Kind::table_note) builder.note(child, inner);
    });
    caption_gap_ = caption_.done() ? Length{} : 10_pt;
  }

  void make_axis_titles() {
    const document::Properties& properties = context_.tree().properties(table_);
    const style::TextStyle& style = context_.theme.style(TextRole::matrix_label);
    const auto title = [&](const std::string& words, std::uint32_t& line, Length& width) {
      if (words.empty()) return Length{};
      width = context_.setter.set_line(words, FontStyle::semibold, style.size, Ink::second,
                                       {.artifact = Artifact::rule, .piece = {}}, lines_);
      line = static_cast<std::uint32_t>(lines_.lines.size() - 1);
      return style.leading + 3_pt;
    };
    title(properties.row_axis, row_title_, row_title_width_);
    column_title_height_ = title(properties.column_axis, column_title_, column_title_width_);
  }

  /// An arrow of `length` whose tip is at (x, y).
  static document::Path arrow(Length x, Length y, Towards towards) {
    constexpr Length length = 9_pt;
    constexpr Length half = 2500_pt / 1000;
    const auto step = [](document::PathStep::Type type, Length to_x, Length to_y) {
      document::PathStep made;
      made.type = type;
      made.to = {to_x, to_y};
      return made;
    };
    using enum document::PathStep::Type;
    document::Path path;
    path.stroke = Ink::second;
    path.stroke_width = 900_pt / 1000;
    if (towards != Towards::right) {
      const Length back = towards == Towards::down ? -length : length;
      const Length wing = towards == Towards::down ? -half : half;
      path.steps = {step(move, x, y + back), step(line, x, y), step(move, x - half, y + wing), step(line, x, y),
                    step(line, x + half, y + wing)};
    } else {
      path.steps = {step(move, x - length, y), step(line, x, y), step(move, x - half, y - half), step(line, x, y),
                    step(line, x - half, y + half)};
    }
    return path;
  }

  /// Along the side, reading upwards, with an arrow beyond its end. `middle` is that of the rows.
  void paint_row_title(Painter& painter, Length x, Length middle) {
    const style::TextStyle& style = context_.theme.style(TextRole::matrix_label);
    constexpr Length gap = 5_pt, arrow_length = 9_pt;
    const Length whole = row_title_width_ + gap + arrow_length, low = middle + whole / 2;
    const bool down = context_.tree().properties(table_).towards == document::Side::end;
    painter.line_upwards(lines_, row_title_, x + style.size, down ? low - gap - arrow_length : low);
    painter.path(arrow(x + style.size * 2 / 3, down ? low : low - whole, down ? Towards::down : Towards::up), {}, {});
  }

  void paint_column_title(Painter& painter, Length x, Length y) {
    const style::TextStyle& style = context_.theme.style(TextRole::matrix_label);
    const Length room = width_ - label_width_;
    const Length left = x + label_width_ + (room - column_title_width_ - 14_pt) / 2;
    const Length baseline = y + 3_pt + lines_.lines[column_title_].ascent;
    painter.line(lines_, column_title_, left, baseline);
    painter.path(arrow(left + column_title_width_ + 14_pt, baseline - style.size / 3, Towards::right), {}, {});
  }

  static void paint_label(Painter& painter, CellBox& box, Length x, Length y) {
    const Length height = box.flow.rest();
    box.flow.offer({height, height, true});
    box.flow.take(painter, x, y);
  }

  void paint_heads(Painter& painter, Length x, Length y) {
    if (corner_) paint_label(painter, *corner_, x + side_, y + 3_pt);
    for (const auto& head : heads_) paint_label(painter, *head, x + cell_left(head->cell->column) + 1_pt, y + 3_pt);
  }

  void paint_row(Painter& painter, MatrixRow& row, Length x, Length y) {
    const document::Tree& tree = context_.tree();
    if (!tree.properties(row.node).id.empty()) painter.anchor(row.node, y);
    for (const MatrixCell& cell : row.cells) {
      painter.fill(x + cell_left(cell.column), y, cell_width(cell.column), row.height, band_ink(cell.band));
    }
    for (const MatrixCell& cell : row.cells) {
      const Length left = x + cell_left(cell.column);
      painter.outline(left, y, cell_width(cell.column), row.height, Ink::outline, edge);
      if (cell.band != highest_band) continue;
      painter.outline(left + heavy_inset, y + heavy_inset, cell_width(cell.column) - heavy_inset * 2,
                      row.height - heavy_inset * 2, Ink::text, heavy_edge);
    }
    if (row.head) paint_label(painter, *row.head, x + side_, y + (row.height - row.head->flow.rest()) / 2);
    for (const MatrixCell& cell : row.cells) paint_cell(painter, cell, row.height, x + cell_left(cell.column), y);
  }

  void paint_cell(Painter& painter, const MatrixCell& cell, Length height, Length x, Length y) {
    const Length strip = meets_value(cell) && height - cell.tags_height < (value_style_.size + 3_pt + cell_padding) * 2
                             ? value_style_.size + 3_pt
                             : Length{};
    const Length top = y + (height - strip - cell.tags_height) / 2;
    Length right = x + cell_width(cell.column) - cell_padding - value_width(cell);
    const Length baseline = y + height - cell_padding;
    for (const Mark& mark : cell.value) {
      painter.line(lines_, mark.line, right, baseline);
      if (mark.link != document::no_node)
        painter.link(mark.link, right, baseline - value_style_.size, mark.width, value_style_.size);
      right += mark.width;
    }
    for (const Mark& tag : cell.tags) paint_tag(painter, tag, x + tag.x, top + tag.y);
  }

  void paint_tag(Painter& painter, const Mark& tag, Length x, Length y) {
    RectangleItem box;
    box.x = x, box.y = y, box.width = tag.width, box.height = tag_height_;
    box.fill = Ink::paper, box.stroke = Ink::text, box.stroke_width = 500_pt / 1000;
    box.radius = tag_height_ / 2;
    box.tag.artifact = Artifact::background;
    painter.item(box);
    const Length text = lines_.lines[tag.line].width;
    painter.line(lines_, tag.line, x + (tag.width - text) / 2, y + tag_height_ / 2 + tag_style_.size * 36 / 100);
    if (tag.link != document::no_node) painter.link(tag.link, x, y, tag.width, tag_height_);
  }

  Context& context_;
  NodeId table_;
  Length width_, label_width_, tag_height_;
  TableGrid grid_;
  style::TextStyle tag_style_, value_style_;
  Lines lines_;
  std::vector<MatrixRow> rows_;
  std::vector<std::unique_ptr<CellBox>> heads_;
  std::unique_ptr<CellBox> corner_;
  bool heads_above_ = false;
  bool heads_first_ = true;
  Length heads_height_;
  Flow caption_;
  Length side_;  ///< room for the title along the side
  Length caption_gap_, column_title_height_;
  std::uint32_t row_title_ = none, column_title_ = none;
  Length row_title_width_, column_title_width_;
  std::size_t next_row_ = 0, end_row_ = 0;
};

}  // namespace

std::unique_ptr<Block> make_matrix(Context& context, NodeId node, const Frame& frame) {
  return std::make_unique<Matrix>(context, node, frame);
}

}  // namespace planverk::layout
