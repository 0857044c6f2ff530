/// Files that go with a file: embedded and associated with the whole of it (ISO 19005-3, 6.8).
#pragma once

#include <string>
#include <vector>

#include "deflate.h"
#include "haru/document.h"
#include "pdf/composition.h"

namespace planverk::pdf {

struct AssociatedEntries {
  std::string catalog;         ///< `/AF[…]`
  std::string embedded_files;  ///< `/EmbeddedFiles<<…>>`, for the catalog's Names
};

/// Both empty when there are none.
[[nodiscard]] AssociatedEntries write_associated(haru::Document& out, Compressor& compressor,
                                                 const std::vector<Associated>& files);

}  // namespace planverk::pdf
