/// Chains of documents: how many there are of each.
#pragma once

#include "plan/views.h"
#include "table/rows.h"

namespace planverk::figures {

namespace figure_rows {

inline constexpr Figure setting_rows[] = {
    value("link", "@fig:count", count, {}, "How many of the document there are in its years; once without years."),
};

}  // namespace figure_rows

}  // namespace planverk::figures
