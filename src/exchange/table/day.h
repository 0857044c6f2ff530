/// Days and periods as people type them into cells, read strictly.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "language/packs.h"
#include "table/register.h"

namespace planverk::exchange {

struct DayReading {
  enum class Kind { day, ambiguous, none };
  Kind kind = Kind::none;
  Date day;
};

/// `2026-03-01`, `20260301`, `1.3.2026`, `1/3-2026`, `1/3 2026`, `1. mars 2026`. A year of two digits and `1/3/2026`, where
/// either may be the month, are ambiguous.
[[nodiscard]] DayReading read_day(std::string_view text, const language::Packs& packs);

/// A year or a part of one as plans write it: `2026`, `2026-03`, `2026 T1`, `2026 Q2`; of `T1 2026`, `tertial 1 2026`,
/// `mars 2026`, `2026-03`. `rest` gets the words that say something else (`prognos`), in normal form.
[[nodiscard]] std::optional<std::string> read_period(std::string_view text, const language::Packs& packs,
                                                     const Registers& registers, std::string* rest = nullptr);

}  // namespace planverk::exchange
