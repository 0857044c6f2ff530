#include "table/carried.h"

#include <algorithm>

#include "language/format.h"

namespace planverk::layout {

using document::no_node;
using document::NodeId;

namespace {

struct Amount {
  Decimal number;
  std::string_view printed;
};

std::optional<Amount> amount_in(const document::Tree& tree, NodeId cell) {
  for (NodeId at = tree.following(cell, cell); at != no_node; at = tree.following(at, cell)) {
    const document::Value* value = tree.value(at);
    if (value != nullptr && value->type == document::Value::Type::number) return Amount{value->number, tree.text(at)};
  }
  return std::nullopt;
}

int decimals_of(std::string_view printed, std::string_view mark) {
  std::size_t at = mark.empty() ? std::string_view::npos : printed.rfind(mark);
  int decimals = 0;
  if (at == std::string_view::npos) return decimals;
  for (at += mark.size(); at < printed.size() && printed[at] >= '0' && printed[at] <= '9'; ++at) ++decimals;
  return decimals;
}

}  // namespace

CarriedSums::CarriedSums(const Context& context, NodeId table, const TableGrid& grid)
    : words_(context.prose.languages.of(context.document.identity.label_language)),
      groups_from_(context.theme.digit_groups_from),
      parentheses_(context.document.parentheses),
      head_rows_(grid.head_rows) {
  const document::Tree& tree = context.tree();
  const auto& given = tree.properties(table).columns;
  std::vector<std::size_t> index_of(grid.columns, grid.columns);
  for (std::size_t i = 0; i < std::min(given.size(), grid.columns); ++i) {
    if (!given[i].sums) continue;
    index_of[i] = columns_.size();
    columns_.push_back({i, 0, std::vector<std::optional<Decimal>>(grid.rows.size() - grid.head_rows + 1)});
  }
  if (!columns_.empty() && columns_.front().place == 0) columns_.clear();
  if (columns_.empty()) return;
  std::vector<std::optional<Decimal>> sums(columns_.size());
  std::vector<bool> lost(columns_.size());
  for (std::uint32_t row = grid.head_rows; row < grid.rows.size(); ++row) {
    const bool counts = tree.properties(grid.rows[row].node).counts;
    for (std::uint32_t i = grid.rows[row].first_cell; i < grid.rows[row].end_cell; ++i) {
      const GridCell& cell = grid.cells[i];
      if (cell.columns != 1 || index_of[cell.column] == grid.columns) continue;
      const std::size_t column = index_of[cell.column];
      const auto amount = amount_in(tree, cell.node);
      if (!amount) continue;
      columns_[column].decimals = std::max(columns_[column].decimals, decimals_of(amount->printed, words_.decimal_mark));
      if (!counts || lost[column]) continue;
      first_counted_ = std::min(first_counted_, row);
      sums[column] = Decimal::sum(sums[column].value_or(Decimal()), amount->number);
      lost[column] = !sums[column];
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) columns_[i].sums[row - grid.head_rows + 1] = sums[i];
  }
}

std::string CarriedSums::printed(const Column& column, Decimal sum) const {
  const std::string text = language::number(words_, sum.text(), column.decimals, groups_from_);
  if (!parentheses_ || !text.starts_with(words_.minus)) return text;
  return "(" + text.substr(words_.minus.size()) + ")";
}

std::vector<CarriedSums::Sum> CarriedSums::before(std::uint32_t row) const {
  std::vector<Sum> sums;
  for (const Column& column : columns_) {
    if (const auto& sum = column.sums[row - head_rows_]) sums.push_back({column.place, printed(column, *sum)});
  }
  return sums;
}

std::vector<CarriedSums::Sum> CarriedSums::longest() const {
  std::vector<Sum> sums;
  for (const Column& column : columns_) {
    std::optional<Decimal> least, most;
    for (const auto& sum : column.sums) {
      if (!sum) continue;
      if (!least || *sum < *least) least = sum;
      if (!most || *most < *sum) most = sum;
    }
    if (least) sums.push_back({column.place, printed(column, *least)});
    if (most) sums.push_back({column.place, printed(column, *most)});
  }
  return sums;
}

std::size_t CarriedSums::mark_in(std::string_view sum) const {
  const std::size_t mark = words_.decimal_mark.empty() ? std::string_view::npos : sum.rfind(words_.decimal_mark);
  return mark != std::string_view::npos ? mark : sum.find_last_of("0123456789") + 1;
}

}  // namespace planverk::layout
