/// What a cell's format says of its number: whether it is a day, a time or a percentage, and how many decimals are seen
/// (ECMA-376-1, 18.8.30 and 18.8.31; the ids of East Asian dates from the same table).
#pragma once

#include <optional>
#include <string_view>

namespace planverk::office {

struct NumberFormat {
  bool date = false;     ///< shows a day: year, month or day of the month
  bool time = false;     ///< shows a time of day
  bool elapsed = false;  ///< shows hours, minutes or seconds that go on counting: [h]:mm
  bool percent = false;
  std::optional<int> decimals;  ///< none when the format leaves them open, or shows a fraction or an exponent

  bool operator==(const NumberFormat&) const = default;
};

/// The format behind an id that the file does not define itself.
[[nodiscard]] NumberFormat built_in_format(unsigned id);

/// The format of a code such as `#,##0.00 "kr"` or `[$-41D]d mmmm yyyy;@`. Words in quotes, after a backslash and in
/// brackets are not its letters. Never fails: what is no format is taken as General.
[[nodiscard]] NumberFormat parse_number_format(std::string_view code);

}  // namespace planverk::office
