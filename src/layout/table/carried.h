/// Sums that a table carries over from page to page: of its columns of amounts, as far as its rows have come. They are
/// drawn, not read (artifacts): a screen reader knows no pages, and hears each amount once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "page/context.h"
#include "table/grid.h"

namespace planverk::layout {

class CarriedSums {
 public:
  /// Of the columns that the document adds up; rows that are parts or sums of others count nothing. No sums where the
  /// first column is one of amounts: nothing would say what they are.
  CarriedSums(const Context& context, document::NodeId table, const TableGrid& grid);

  [[nodiscard]] bool any() const { return !columns_.empty(); }
  [[nodiscard]] std::size_t first_column() const { return columns_.front().place; }
  /// Whether a row above `row` has an amount: else there is nothing to carry.
  [[nodiscard]] bool has_any_before(std::uint32_t row) const { return row > first_counted_; }

  struct Sum {
    std::size_t column;
    std::string text;  ///< as amounts print
  };
  /// The sums of the rows above `row`, of columns that have an amount there.
  [[nodiscard]] std::vector<Sum> before(std::uint32_t row) const;
  /// The longest of all that a part of the table may show.
  [[nodiscard]] std::vector<Sum> longest() const;
  /// Where the part begins that stands behind the decimal mark of the columns.
  [[nodiscard]] std::size_t mark_in(std::string_view sum) const;

 private:
  struct Column {
    std::size_t place;
    int decimals = 0;  ///< as its amounts print
    /// By row of the body, of those above it; none before the first amount, and where it leaves 64 bits.
    std::vector<std::optional<Decimal>> sums;
  };
  [[nodiscard]] std::string printed(const Column& column, Decimal sum) const;

  const language::Pack& words_;
  int groups_from_;
  bool parentheses_;
  std::uint32_t head_rows_;
  std::uint32_t first_counted_ = none_counted;
  std::vector<Column> columns_;

  static constexpr std::uint32_t none_counted = 0xFFFFFFFF;
};

}  // namespace planverk::layout
