/// How values look in each language (design.md §7): numbers, money, shares, dates, times, spans. In: canonical values
/// of the plan and its figures. Out: text to print. A value that is no number or date passes through as it is: whether
/// it should be one is the plan stage's question.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/language.h"
#include "template/template.h"

namespace planverk::templates {

enum class Format { text, number, percent, date, date_long, month, time, time_span, period, lower_first, upper_first };
[[nodiscard]] std::optional<Format> format_of(std::string_view name);

struct FormatOptions {
  std::optional<int> decimals;  ///< so many, rounded; without it as many as the value has
  std::string to;               ///< end of a span of times or of a period
};

class Formatter {
 public:
  /// `labels` gives the names of the months; kept by reference.
  Formatter(Language language, const Labels& labels, int digit_groups_from)
      : language_(language), labels_(labels), digit_groups_from_(digit_groups_from) {}

  [[nodiscard]] std::string print(Format format, std::string_view value, const FormatOptions& options) const;

 private:
  [[nodiscard]] std::string within_sentence(std::string_view value) const;
  [[nodiscard]] std::string number(std::string_view value, const FormatOptions& options) const;
  [[nodiscard]] std::string date(std::string_view value) const;
  [[nodiscard]] std::string date_long(std::string_view value) const;
  [[nodiscard]] std::string day_and_month(unsigned day, unsigned month) const;
  [[nodiscard]] std::string month(std::string_view value) const;
  [[nodiscard]] std::string month_name(unsigned month) const;
  [[nodiscard]] std::string period(std::string_view from, std::string_view to) const;

  Language language_;
  const Labels& labels_;
  int digit_groups_from_;
};

}  // namespace planverk::templates
