/// Names and values that no file can hold.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "edit/element.h"

namespace planverk::edit {

/// True when all is well. `about` is the address that messages name, `where` the place of the element it leads to.
bool check_value(std::string_view value, const std::string& about, Span where, Diagnostics& found);
bool check_name(std::string_view name, Span where, Diagnostics& found);
/// The element with all that it holds.
bool check_element(const Element& element, const std::string& about, Span where, Diagnostics& found);

}  // namespace planverk::edit
