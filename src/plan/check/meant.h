/// What people write who know HTML or how others shorten units, and what it is called here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plan/vocabulary.h"

namespace planverk::plan {

/// The element for a name of HTML's.
[[nodiscard]] std::optional<std::string_view> meant_element(std::string_view name);
/// The code for a value that others write; of the same size, where it has one.
[[nodiscard]] std::optional<std::string_view> meant_value(std::string_view attribute, std::string_view value);
/// Whether codes that look alike mean things of different size, so that the nearest one is no advice.
[[nodiscard]] bool is_measure(std::string_view attribute);
/// The same number, day or time of day in the form of the type: `1 200,5` as `1200.5`, `5.1.2026` as `2026-01-05`. None
/// where it may be read in two ways: `1,200` may be a thousand times as much as `1.2`.
[[nodiscard]] std::optional<std::string> meant_form(const AttributeType& attribute, std::string_view value);

}  // namespace planverk::plan
