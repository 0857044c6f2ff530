/// What people write who know HTML or how others shorten units, and what it is called here.
#pragma once

#include <optional>
#include <string_view>

namespace planverk::plan {

/// The element for a name of HTML's.
[[nodiscard]] std::optional<std::string_view> meant_element(std::string_view name);
/// The code for a value that others write; of the same size, where it has one.
[[nodiscard]] std::optional<std::string_view> meant_value(std::string_view attribute, std::string_view value);
/// Whether codes that look alike mean things of different size, so that the nearest one is no advice.
[[nodiscard]] bool is_measure(std::string_view attribute);

}  // namespace planverk::plan
