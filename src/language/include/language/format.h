/// How values look in a language: numbers, shares, dates, spans of time. In: canonical values of the plan and its
/// figures. Out: text to print. A value that is no number or date passes through as it is: whether it should be one is
/// the plan stage's question.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "language/pack.h"

namespace planverk::language {

/// `decimals`: so many, rounded; without it as many as the value has. Numbers of at least `groups_from` digits before
/// the decimal mark stand in groups of three.
[[nodiscard]] std::string number(const Pack& pack, std::string_view value, std::optional<int> decimals,
                                 int groups_from);
/// What `number` made, as a share in per cent.
[[nodiscard]] std::string percent(const Pack& pack, std::string_view number);

[[nodiscard]] std::string date(const Pack& pack, std::string_view value);
[[nodiscard]] std::string long_date(const Pack& pack, std::string_view value);
/// Of `2026-05` or of a date.
[[nodiscard]] std::string month(const Pack& pack, std::string_view value);
/// A day of every year, of `04-30`; a month of every year, of `4`.
[[nodiscard]] std::string day_of_year(const Pack& pack, std::string_view value);
[[nodiscard]] std::string month_of_year(const Pack& pack, std::string_view value);
[[nodiscard]] std::string time_span(std::string_view from, std::string_view to);
/// Years, months or dates. A single year is printed as the days that it runs from and to.
[[nodiscard]] std::string period(const Pack& pack, std::string_view from, std::string_view to);

/// A whole number of 2 to 12 in words, as it counts things; others as they are.
[[nodiscard]] std::string numeral(const Pack& pack, std::string_view value);

/// A name as it begins within a sentence; an abbreviation stays as it is.
[[nodiscard]] std::string within_sentence(const Pack& pack, std::string_view value);
[[nodiscard]] std::string with_capital(std::string_view value);

}  // namespace planverk::language
