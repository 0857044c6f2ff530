/// Whether the files that describe registers for tables are whole: for `templates check`.
#pragma once

#include "base/diagnostic.h"
#include "template/template.h"

namespace planverk::exchange {

/// Findings of `import-register` and `xml-…` in the files `exchange/…`.
void check_registers(const templates::Files& files, Diagnostics& found);

}  // namespace planverk::exchange
