/// The form fields of a PDF file (ISO 32000-1, 12.7.3), in the order of the tree.
#pragma once

#include <string>
#include <vector>

#include "foreign/object.h"

namespace planverk::foreign {

struct FormField {
  Object object;     ///< an indirect dictionary
  std::string name;  ///< full: the parts above it and its own, joined by points
  std::string type;  ///< /FT, its own or inherited, with its slash; may be empty
};

/// All nodes of the tree below the catalogue's form, groups and bare widgets too: each indirect one once, at most
/// 100,000.
[[nodiscard]] std::vector<FormField> form_fields(const Object& root);

}  // namespace planverk::foreign
