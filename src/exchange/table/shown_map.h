/// How a table was understood, for people.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "table/assemble.h"

namespace planverk::exchange {

/// A line for the table, one for each column (what it is, how sure that is, examples) and each setting, and what was left
/// out. Fields are called as the reader's language calls them.
void tell_layout(const Layout& layout, const Assembled& made, const Registers& registers, Language reader, std::vector<Message>& out);

}  // namespace planverk::exchange
