/// A table in a flow. It is placed part by part, one a page: the caption above and the head, above the rows or below
/// them, stand on each (again as artifacts after the first); titles and a caption below the rows stand at its end. Rows
/// stand whole where an empty page could hold them and divide at line ends otherwise, cells over several rows go on
/// with them. What a part holds is first worked out (offer), then painted (take).
#pragma once

#include <deque>
#include <optional>

#include "table/carried_row.h"
#include "table/cells.h"
#include "table/titles.h"

namespace planverk::layout {

class TableBlock final : public Block {
 public:
  TableBlock(Context& context, document::NodeId table, const Frame& frame);

  [[nodiscard]] TableCells& cells() { return cells_; }
  Length rest() override;
  Offer offer(const Region& region) override;
  void take(Painter& painter, Length x, Length y) override;

 private:
  struct Placed {
    std::uint32_t row;
    Length y, height;
    Length notes;  ///< of all notes marked in it
    bool divided = false;
    bool offered = false;  ///< what its cells show was decided with the notes marked in them
    [[nodiscard]] Length bottom() const { return y + height; }
  };
  /// A cell over several rows, and where it begins in this part.
  struct Spanning {
    CellBox* cell;
    Length top;
  };
  struct Need {
    Length whole;  ///< of all that ends in the row
    Length own;    ///< of the cells that are in this row alone
    Length notes;  ///< of the notes marked in cells that begin in it
  };
  enum class Repeat : std::uint8_t { all, head, nothing };

  // Working out (block.cpp, make.cpp)
  Offer offer_rows(const Region& region);
  void make_texts(const Frame& frame);
  void make_head(const Frame& frame);
  MeasuredRow& row(std::uint32_t index);
  [[nodiscard]] Length head_part(const Region& region);
  /// The first row that no part has begun to show.
  [[nodiscard]] std::uint32_t first_unseen() const { return inside_row_ ? next_row_ + 1 : next_row_; }
  [[nodiscard]] Length heads_above() const { return heads_below_ ? Length{} : head_height_; }
  /// What the heads take below the rows of this part.
  [[nodiscard]] Length foot_part(const Region& region) const;
  /// Stands with the last row: the title and the caption below it, with their notes; of the table's own notes all
  /// when they are few, else their beginning.
  [[nodiscard]] Offer bound_below(NoteArea* notes);
  [[nodiscard]] Length group_height() const;
  [[nodiscard]] Length repeat_height(const CellBox& cell) const;
  /// `(forts.)` is left out where the column is too narrow for it.
  [[nodiscard]] bool mark_fits(const CellBox& cell) const;
  [[nodiscard]] std::size_t repeated_lines(const CellBox& cell) const;
  Need need_of(MeasuredRow& row, Length y, NoteArea* notes);
  /// Room kept for the notes of a cell over several rows: which part of the table they come to is not known yet.
  [[nodiscard]] Length notes_ahead(CellBox& cell, NoteArea* notes);
  /// Notes marked in cells over several rows that begin in this one.
  [[nodiscard]] Length notes_of_spanning(MeasuredRow& row, NoteArea* notes);
  [[nodiscard]] Length notes_above(NoteArea* notes);  ///< marked in the caption, the head and the notes beneath
  void begin_spanning(MeasuredRow& row, Length y);
  void end_spanning(std::uint32_t row);
  /// The rows from next_row_ on that stand whole; true when all do.
  bool place_rows(const Region& region, Length top);
  enum class Part : std::uint8_t { nothing, some, all };
  /// Places of the row what the region holds.
  Part divide(const Region& region, std::uint32_t row, Length y, bool forced);
  /// What the row's own cells show in that room; none when one of them shows nothing.
  std::optional<Beside> offer_cells(MeasuredRow& row, const Region& room);
  /// Puts rows back until what remains may end a part; false when none may.
  bool step_back(std::uint32_t overflow, Length y);
  [[nodiscard]] bool may_break_before(std::uint32_t row, Length y);
  void note_division(std::uint32_t row);
  [[nodiscard]] bool keeps_whole(const Region& region);
  /// `height`: of the rows placed before the one at `index`.
  [[nodiscard]] bool tied_rows_fit(const Region& region, std::uint32_t index, Length height);
  /// Height of a row by the cells that are in it alone.
  [[nodiscard]] Length undivided(MeasuredRow& row);
  void report_high_head();
  [[nodiscard]] Length room_elsewhere(const Region& region) const;  ///< for rows, on a page of the table's own
  [[nodiscard]] document::Keep keep_of(std::uint32_t row) const;
  [[nodiscard]] bool should_move(const Region& region, document::Keep keep, const Need& need, Length y) const;

  // Painting (paint.cpp)
  void paint_head(Painter& painter, Length x, Length y);
  void paint_head_row(Painter& painter, std::size_t row, Length x, Length y, bool again);
  void paint_grounds(Painter& painter, Length x, Length y);
  void paint_ground(Painter& painter, const GridCell& cell, Length top, Length bottom, Length x, Length y);
  void paint_corner(Painter& painter, const CellBox& cell, Length bottom, Length x, Length y);
  void paint_caption_again(Painter& painter, Length x, Length y);
  void paint_head_rows(Painter& painter, Length x, Length y, bool again);
  void paint_group_again(Painter& painter, Length x, Length y);
  void paint_row(Painter& painter, const Placed& placed, Length x, Length y);
  void paint_cell(Painter& painter, CellBox& cell, Length top, Length bottom, bool must_end, Length x, Length y);
  void paint_offered(Painter& painter, CellBox& cell, Length top, Length x, Length y);
  void paint_again(Painter& painter, const CellBox& cell, Length x, Length y);
  void paint_rule_below(Painter& painter, const Placed& placed, Length x, Length y);
  [[nodiscard]] Length bottom_of(const GridCell& cell) const;
  [[nodiscard]] bool ends_here(const GridCell& cell) const;
  void settle();
  void settle_group();

  Context& context_;
  document::NodeId table_;
  TableCells cells_;
  CarriedRow carried_;
  Lines caption_lines_;
  Flow caption_;
  Length caption_height_, caption_gap_;
  Lines caption_mark_;
  bool mark_on_own_line_ = false;  ///< `(forts.)` does not fit behind the caption's last line
  std::vector<std::unique_ptr<MeasuredRow>> head_;
  std::vector<Length> head_heights_;
  Length head_height_;
  bool heads_below_ = false;
  std::optional<EdgeTitle> side_title_;
  Lines note_lines_;
  Flow notes_;           ///< what stands below the rows: title, caption, notes
  Length below_gap_;     ///< above them
  Length bound_height_;  ///< of their title and caption
  Length held_height_;   ///< of what stands with the last row

  // How far it has come.
  std::deque<std::unique_ptr<MeasuredRow>> window_;  ///< measured rows that are still needed
  std::uint32_t window_first_;
  std::uint32_t next_row_;
  bool begun_ = false;
  bool high_head_ = false;              ///< its head leaves no room for a row, as the last offer found
  bool reported_ = false;               ///< that it is
  std::uint32_t noted_row_ = none;      ///< the last row of which was said that it divides
  std::optional<Length> rest_;          ///< height of all that is left, once asked
  bool inside_row_ = false;             ///< some of next_row_ stands on an earlier part
  std::unique_ptr<MeasuredRow> group_;  ///< the group row that next_row_ belongs to: shown again under the head
  std::vector<CellBox*> going_on_;      ///< cells that began above next_row_ and cover it

  // What the last offer decided.
  std::vector<Placed> placed_;
  std::vector<Spanning> spanning_;    ///< while rows are placed: those that cover the row at hand
  std::vector<Spanning> begun_here_;  ///< cells over several rows that begin in this part
  Repeat repeat_ = Repeat::all;
  Length body_top_, body_bottom_, notes_top_;
  Length foot_;        ///< height of the heads below the rows
  Length carried_head_, carried_foot_;  ///< of the sums so far, above the rows of this part and below them
  Length label_room_;  ///< for a label that is shown again
  Length marked_;      ///< height of the notes marked in what is placed
  bool forced_ = false;
};

}  // namespace planverk::layout
