/// Operations as JSON, for files, pipes and the desk (OPERATIONS.md): an array of objects, each with the address it is
/// about, as text (address.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "base/sources.h"
#include "edit/operation.h"

namespace planverk::edit {

/// Reads a file that is registered with `sources`. Findings of the rule `edit-operations`, which name the place in the
/// JSON as a JSON pointer (RFC 6901), and of the rules `xml-…` for elements; none then.
std::optional<std::vector<Operation>> read_operations(Sources& sources, FileId file, const Limits& limits,
                                                      Diagnostics& found);

/// Reads one element as XML; it is registered with `sources` under `name`. None with findings of the rules `xml-…`.
std::optional<Element> read_element(Sources& sources, std::string name, std::string xml, const Limits& limits,
                                    Diagnostics& found);

}  // namespace planverk::edit
