/// Numbers as spreadsheets show them. A file keeps the nearest binary number, often with seventeen digits
/// (0.30000000000000004); programs show fifteen, and what they show is what was typed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"

namespace planverk::office {

struct ShownNumber {
  std::string text;               ///< with a point; with an exponent where it would have more than 21 digits
  std::optional<Decimal> number;  ///< when it fits
};

/// Reads a number as XML Schema writes a double (ECMA-376-1, 18.18.27 `n`), rounded half away from zero to fifteen
/// significant digits and moved by `shift` places (2: hundredths become percent). None when it is no number.
[[nodiscard]] std::optional<ShownNumber> read_number(std::string_view text, int shift = 0);

}  // namespace planverk::office
