/// The map of imports as text: a new one, and what is to be changed in one that people keep.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edit/element.h"
#include "edit/manuscript.h"
#include "edit/operation.h"

namespace planverk::exchange {

/// A whole file with these parts, two spaces a level.
[[nodiscard]] std::string map_text(const std::vector<const edit::Element*>& parts, std::string_view comment);

/// The operations that bring the part into the map: where one of its name has the same values for `known_by`, its attributes
/// and children are brought up to date, else it is added. Nothing is taken away.
void bring_in(const edit::Manuscript& map, const edit::Element& part, const std::vector<std::string>& known_by,
              std::vector<edit::Operation>& operations);

}  // namespace planverk::exchange
