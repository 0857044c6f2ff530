/// Which of a document's tables are asked for. Inside job only.
#pragma once

#include <string>
#include <vector>

#include "exchange/printed_tables.h"

namespace planverk::job {

/// Asked for by number (`2`, `Tabell 2`), by the plan's id, or by the words that the caption begins with, capitals or
/// not. Which of the wishes it met is noted; without wishes it is all tables.
[[nodiscard]] std::vector<office::Table> select_tables(std::vector<exchange::PrintedTable> tables,
                                                       const std::vector<std::string>& wanted, std::vector<bool>& met);

/// `2 Risker efter process; kostnader (id)`, for messages.
[[nodiscard]] std::string names_of(const std::vector<exchange::PrintedTable>& tables);

}  // namespace planverk::job
