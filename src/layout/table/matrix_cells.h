/// What a risk matrix is made of, measured: rows of cells with their ids and values as lines of their own.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "table/cells.h"

namespace planverk::layout {

/// A stretch of words of one cell, as a line of its own.
struct Mark {
  std::uint32_t line = none;
  Length width;
  document::NodeId link = document::no_node;
  Length x, y;  ///< of a tag: its box within the cell's block of tags
};

struct MatrixCell {
  std::uint8_t band = 0;
  std::size_t column = 0;
  std::vector<Mark> tags;
  std::vector<Mark> value;
  Length tags_height;
  Length tags_bottom_right;  ///< where the last row of tags ends, from the cell's left edge
};

enum class Towards : std::uint8_t { up, down, right };

struct MatrixRow {
  document::NodeId node = document::no_node;
  std::vector<MatrixCell> cells;
  std::unique_ptr<CellBox> head;
  Length height;
};

}  // namespace planverk::layout
