/// Numbers as authors write them in tables.
#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.h"

namespace planverk::language {

/// `1 181,5`, `−99,9`; marks of notes behind it are no part of it. None where the text is not one number.
[[nodiscard]] std::optional<Decimal> written_number(std::string_view text, char decimal_mark);

}  // namespace planverk::language
