/// A file as it came, beside the one that was made again.
#pragma once

#include <string>

#include "foreign/document.h"
#include "job/reproduce.h"

namespace planverk::job {

/// Fills in how alike they are, and where they part.
void compare_files(const foreign::Document& original, const std::string& made, Reproduction& result);

}  // namespace planverk::job
