/// A pack as one file or several.
#pragma once

#include <string>
#include <vector>

#include "job/pack.h"
#include "pack/bind.h"

namespace planverk::job {

/// `stem.pdf` with everything; else that with the agenda alone, and a file for each case or item that has papers:
/// `stem-03.pdf`, by the number of the item.
std::vector<PackFile> divide(const std::vector<AgendaItem>& items, const std::string& stem, PackSplit split);

}  // namespace planverk::job
