/// The unit that a figure or a stated amount is in: what the vocabulary of figures says of it, found on the plan.
#pragma once

#include <string_view>

#include "plan/variant.h"
#include "xml/tree.h"

namespace planverk::figures {

/// `tkr`, `%`, `days`, an indicator's own unit; empty where it has none, or where its parts have several.
[[nodiscard]] std::string_view unit_of(xml::Node node, std::string_view attribute, const plan::Index& index);
/// Whether it is a share in per cent, computed or stated.
[[nodiscard]] bool is_percentage(xml::Node node, std::string_view attribute);

}  // namespace planverk::figures
