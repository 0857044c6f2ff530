/// What a text in a table prints, as a value: for outputs that calculate with it (sheets, JSON), where words would
/// have lost it.
#pragma once

#include <cstdint>
#include <string>

#include "base/date.h"
#include "base/decimal.h"

namespace planverk::document {

struct Value {
  enum class Type : std::uint8_t { number, percent, date };
  Type type = Type::number;
  Decimal number = {};  ///< exact, as the plan states or figures compute it, however many decimals are printed
  Date date = {};
  bool operator==(const Value&) const = default;
};

/// `1181`, `65.8%`, `2026-05-01`
[[nodiscard]] std::string text_of(const Value& value);

}  // namespace planverk::document
