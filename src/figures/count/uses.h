/// What the variant's document shows, and therefore which rules speak of it: a finding about something that the
/// document does not print would only be in the way. The kind and the views that it holds make a register the
/// document's concern; this is decided once, before any rule runs.
#pragma once

#include <string_view>
#include <vector>

#include "plan/kinds.h"
#include "plan/views.h"

namespace planverk::figures {

/// A view element of the document, in reading order.
struct ViewUse {
  std::string_view name;
  xml::Node node;
};

struct Uses {
  bool risks = false;
  bool actions = false;
  bool controls = false;
  bool goals = false;                            ///< all goals of the plan
  bool finance = false;                          ///< what the reports tell of budgets and investments
  bool assignments = false;                      ///< and decisions that are to be carried out
  bool programme = false;                        ///< funds, instruments, agreements
  std::vector<const plan::Budget*> budgets;      ///< in the plan's order
  std::vector<const plan::Report*> reports;      ///< in the plan's order
  std::vector<const plan::Dataset*> datasets;    ///< in the plan's order
  std::vector<const plan::Calendar*> calendars;  ///< in the plan's order
  const plan::Case* of_case = nullptr;
  const plan::Meeting* of_meeting = nullptr;
  std::vector<ViewUse> views;

  [[nodiscard]] bool has_view(std::string_view name) const;
  /// The first view of that name that shows this element (`of`), or a null node.
  [[nodiscard]] xml::Node view_of(std::string_view name, std::string_view id) const;
  [[nodiscard]] bool shows(const plan::Budget* budget) const;
  [[nodiscard]] bool shows(const plan::Report* report) const;
};

[[nodiscard]] Uses find_uses(const plan::KindFacts& kind, const plan::Views& views);

}  // namespace planverk::figures
