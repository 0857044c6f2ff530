/// The names that templates call the forms of values by; the forms are the language's (language/format.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/value.h"
#include "language/pack.h"

namespace planverk::templates {

enum class Format {
  text,
  number,
  percent,
  date,
  date_long,
  month,
  time,
  time_span,
  period,
  numeral,
  lower_first,
  upper_first,
  unit,           ///< of money: the label that its code has, else the code
  unit_of_number,  ///< the same behind a number
  amount,          ///< of money, in the form that the plan gives amounts below zero
  cost             ///< the same of what is a cost above zero and income below, with the sign that the plan gives it
};
[[nodiscard]] std::optional<Format> format_of(std::string_view name);

struct FormatOptions {
  std::optional<int> decimals;  ///< so many, rounded; without it as many as the value has
  std::string to;               ///< end of a span of times or of a period
};

/// What is printed in that format, as a value; none when the format is no number's or date's or the text is none.
[[nodiscard]] std::optional<document::Value> value_of(Format format, std::string_view value);

class Formatter {
 public:
  Formatter(const language::Pack& pack, int digit_groups_from) : pack_(pack), digit_groups_from_(digit_groups_from) {}

  [[nodiscard]] std::string print(Format format, std::string_view value, const FormatOptions& options) const;

 private:
  const language::Pack& pack_;
  int digit_groups_from_;
};

}  // namespace planverk::templates
