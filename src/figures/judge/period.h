/// The time that a document holds for, as days. `yyyy`, `yyyy-mm` and `yyyy-mm-dd` stand for their first and last day.
#pragma once

#include <optional>

#include "base/date.h"
#include "plan/views.h"

namespace planverk::figures {

struct Period {
  std::optional<Date> from, to;  ///< both within; none: open
  [[nodiscard]] bool holds(const Date& day) const { return (!from || *from <= day) && (!to || day <= *to); }
};

[[nodiscard]] Period period_between(std::string_view from, std::string_view to);
[[nodiscard]] Period period_of(const plan::Document& document);

}  // namespace planverk::figures
