/// Whether the files that name an accounts file's codes are whole: for `templates check`.
#pragma once

#include "base/diagnostic.h"
#include "template/template.h"

namespace planverk::exchange {

/// Findings of `ledger-names` and `xml-…` in the files `ledger/…`.
void check_ledger_names(const templates::Files& files, Diagnostics& found);

}  // namespace planverk::exchange
