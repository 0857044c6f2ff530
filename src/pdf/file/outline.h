/// The outline of a file (bookmarks), nested by level.
#pragma once

#include <string>
#include <vector>

#include "haru/document.h"

namespace planverk::pdf {

struct OutlineEntry {
  std::string title;
  std::string destination;  ///< `/Dest[…]`
  int level = 1;
};

/// Entries in reading order; 0 when there are none.
haru::ObjectId write_outline(haru::Document& out, const std::vector<OutlineEntry>& entries);

}  // namespace planverk::pdf
