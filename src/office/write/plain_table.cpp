#include "plain_table.h"

#include <algorithm>

namespace planverk::office {

bool has_headings(const Table& table) {
  return std::ranges::any_of(table.columns, [](const TableColumn& column) { return !column.heading.empty(); });
}

bool has_totals(const Table& table) {
  return !table.rows.empty() && std::ranges::any_of(table.columns, &TableColumn::total);
}

std::optional<Decimal> total_of(const Table& table, std::size_t column) {
  std::optional<Decimal> total = Decimal();
  for (const auto& row : table.rows) {
    const auto* number = column < row.size() ? std::get_if<Decimal>(&row[column]) : nullptr;
    if (number != nullptr && total) total = Decimal::sum(*total, *number);
  }
  return total;
}

int shown_decimals(const Table& table, std::size_t column) {
  int most = table.columns[column].decimals;
  if (most >= 0) return most;
  for (const auto& row : table.rows) {
    const auto* number = column < row.size() ? std::get_if<Decimal>(&row[column]) : nullptr;
    if (number != nullptr) most = std::max(most, number->scale());
  }
  return std::max(most, 0);
}

}  // namespace planverk::office
