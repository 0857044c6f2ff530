/// Reads a table of a Word file. The file counts columns on a grid that may be finer than any cell, leaves out what
/// stands beside short rows, and writes each cell that a taller one covers: the model has cells as they are seen.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "office/word.h"
#include "word/body_reader.h"

namespace planverk::office::word {

class TableReader {
 public:
  explicit TableReader(BodyReader& body) : body_(body) {}
  [[nodiscard]] Table read(const Element& element);

 private:
  struct GridCell {
    std::uint32_t begin = 0, end = 0;  ///< on the file's grid
    bool goes_on = false;              ///< covered by the one above
    std::vector<Block> blocks;
  };
  struct GridRow {
    bool header = false;
    std::vector<GridCell> cells;
  };
  /// A cell of the model that others may go on.
  struct Owner {
    std::size_t row = 0, cell = 0;
    std::uint32_t end = 0;
  };
  using Owners = std::map<std::uint32_t, Owner>;  ///< by where they begin, those of the row above

  void read_rows(const Element& container);
  void read_row(const Element& element);
  void read_cells(const Element& container, GridRow& row, std::uint32_t& at);
  void read_cell(const Element& element, GridRow& row, std::uint32_t& at);
  void find_edges();
  [[nodiscard]] int columns_between(std::uint32_t begin, std::uint32_t end) const;
  void place(Table& table, GridRow& row, Owners& above);
  bool place_going_on(Table& table, GridCell& cell, bool header, const Owners& above, Owners& below);
  void take_widths(Table& table, const Element& grid) const;

  BodyReader& body_;
  std::vector<GridRow> rows_;
  std::vector<std::uint32_t> edges_;  ///< where cells begin or end on the grid, sorted
};

}  // namespace planverk::office::word
