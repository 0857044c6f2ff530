/// What a template names in a `chart`, made into typed data. The parts come as words; what each of them means depends
/// on the kind of chart, and what is no number, no time or no kind of part is said.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "chart/chart.h"

namespace planverk::templates {

struct ChartPart {
  std::string label = {};  ///< name: of a bar, of a step
  std::string text = {};   ///< what is written at or in it
  std::string value = {};  ///< a canonical decimal: how long it is; a date, or the number of a month
  std::string ink = {};    ///< yes, partly, no; band1 to band4
  std::string kind = {};   ///< of a flow: empty for a step, `feedback`, `level`; of a year: empty for an event, `month`
  std::string series = {};  ///< what it is a value of; of a flow's step its level
  std::string until = {};   ///< where a stretch of time ends
  std::string when = {};    ///< a time in words
  Span source = {};         ///< the place in the plan that it prints
  Span span = {};           ///< of the part in the template
};

/// What a template says of the whole chart.
struct ChartOptions {
  std::string unit, row_axis, column_axis;
  Span source = {};
  std::function<std::string(Decimal)> number;  ///< in the form of the document's language
};

/// A part's attribute that cannot be what it is.
struct WrongPart {
  Span span;
  std::string attribute, value;
};

/// The kinds of `<chart kind="…">`, `, ` between them.
[[nodiscard]] std::string chart_kinds();
[[nodiscard]] bool is_chart(std::string_view kind);
/// Of a known kind.
[[nodiscard]] chart::Content chart_of(std::string_view kind, const std::vector<ChartPart>& parts,
                                      const ChartOptions& options, std::vector<WrongPart>& wrong);

}  // namespace planverk::templates
