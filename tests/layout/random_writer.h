/// Writes a random document, block by block. Tables have a file of their own (random_tables.cpp).
#pragma once

#include "random_document.h"
#include "random_words.h"

namespace planverk::test {

using document::Kind;
using document::NodeId;
using document::Style;

class RandomWriter {
 public:
  RandomWriter(std::uint64_t seed, const RandomShape& shape)
      : random_(seed), shape_(shape), words_(random_, make_, shape.real_words) {}

  document::Document run();

 private:
  document::Properties& edit(NodeId node) { return make_.tree().edit(node); }

  void title();
  void chapters();
  void section(int depth, document::Series series = document::Series::sections);
  void paragraph(int most);
  void list(int depth);
  void figure(Length width);
  void caption();
  /// Amounts, and now and then a text among them.
  void amount();
  void cell(Kind kind, int rows, int columns, bool long_cells, bool nested);
  /// A list without signs, as of those who attend.
  void attendees();
  void row_name();
  /// The head's words name their table.
  void head(NodeId table, int columns);
  void inner_table();
  void table(int most_columns);
  /// Names and values, without a head.
  void facts();
  void columns(int depth);
  void titled_table();
  void cornered_cell(int value);
  void callout(int depth);
  /// A change mark around whole blocks.
  void changed();
  /// What may stand in a box, an item or a quote.
  void block_in(int depth);
  void block(int depth);

  Random random_;
  RandomShape shape_;
  Maker make_;
  RandomWords words_;
  bool first_ = true;
  bool in_columns_ = false;  ///< too narrow for tables in boxes
};

}  // namespace planverk::test
