/// What the traces of money share. Rows are elements of figures (`fig:row`, `fig:investment`, `fig:financing`).
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "trace/parts.h"

namespace planverk::figures {

[[nodiscard]] std::vector<xml::Node> children_of(xml::Node node, std::string_view name);
/// The deviation of a row from its budget and what that is compared with, and the share that it is.
void trace_deviation(Traces& traces, xml::Node row, std::string_view compared);
/// An amount of the total, of the same amount of the rows.
void trace_sum(Traces& traces, xml::Node total, std::string_view attribute, std::span<const xml::Node> rows);
/// Investments and what they are paid with, of a report.
void trace_investments(xml::Node report, Traces& traces);

}  // namespace planverk::figures
