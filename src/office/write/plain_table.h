/// What both writers ask of a table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/write_book.h"

namespace planverk::office {

/// Some column has a heading, so that there is a row of them.
[[nodiscard]] bool has_headings(const Table& table);
[[nodiscard]] bool has_totals(const Table& table);
/// The sum of the numbers of a column; none when it leaves 64 bits.
[[nodiscard]] std::optional<Decimal> total_of(const Table& table, std::size_t column);
/// How many decimals the column shows: as stated, else those of the number that has most.
[[nodiscard]] int shown_decimals(const Table& table, std::size_t column);

}  // namespace planverk::office
