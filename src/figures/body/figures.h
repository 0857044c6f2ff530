/// Bodies and units: the posts of their roles.
#pragma once

#include <optional>
#include <vector>

#include "base/decimal.h"
#include "plan/views.h"
#include "table/rows.h"

namespace planverk::figures {

struct PostNumbers {
  std::optional<Decimal> share;  ///< per cent of full time, all roles together
  bool masked = false;           ///< a role was taken out, and may be one of these
};

struct BodyFigures {
  std::vector<PostNumbers> bodies, units;
};

namespace figure_rows {

inline constexpr Figure body_rows[] = {
    value("body unit", "@fig:share", number, "%", "The shares of its roles together, where one states a share."),
    value("body unit", "@fig:posts", number, "full-time posts", "The same in posts: 156 % are 1.56."),
};

}  // namespace figure_rows

}  // namespace planverk::figures
