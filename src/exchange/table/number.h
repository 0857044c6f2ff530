/// Numbers as people type them into cells, read strictly: what can be read in two ways is said to be so, never guessed.
#pragma once

#include <string_view>

#include "base/decimal.h"
#include "language/pack.h"

namespace planverk::exchange {

struct NumberReading {
  enum class Kind { number, ambiguous, none };
  Kind kind = Kind::none;
  Decimal number;
  bool percent = false;  ///< a per cent sign stood behind it
};

/// In the forms of the pack's language: `1 234,5`, of Danish `1.234,50`, of English `1,234.50`; with `-`, `−` or `–` before
/// it or in parentheses when below zero. A decimal point is understood where the language has a comma (and the other way
/// round) unless three digits follow it, which may mean thousands too: `1.234` is ambiguous in Swedish.
[[nodiscard]] NumberReading read_number(std::string_view text, const language::Pack& pack);

}  // namespace planverk::exchange
