#include "language/format.h"

#include "base/date.h"
#include "base/decimal.h"
#include "base/utf8.h"

namespace planverk::language {

namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view en_dash = "\u2013";
constexpr std::size_t month_size = 7;  // 2026-05

bool is_year(std::string_view text) {
  return text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string padded(unsigned number, std::size_t digits) {
  std::string text = std::to_string(number);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  return text;
}

/// The form with its `{places}` filled in.
template <class Value>
std::string filled(std::string_view form, Value&& value) {
  std::string out;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t open = form.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : form.find('}', open);
    if (close == std::string_view::npos) return out.append(form.substr(at));
    out.append(form.substr(at, open - at)).append(value(form.substr(open + 1, close - open - 1)));
    at = close + 1;
  }
  return out;
}

struct Day {
  unsigned day, month;
  int year;
};

std::string in_form(std::string_view form, const Day& day, const std::string& month) {
  return filled(form, [&](std::string_view place) {
    if (place == "d") return std::to_string(day.day);
    if (place == "dd") return padded(day.day, 2);
    if (place == "m") return std::to_string(day.month);
    if (place == "mm") return padded(day.month, 2);
    if (place == "yyyy") return padded(static_cast<unsigned>(day.year), 4);
    return month;
  });
}

std::string in_form(const Pack& pack, std::string_view form, std::string_view value) {
  const auto date = Date::parse(value);
  if (!date) return std::string(value);
  return in_form(form, {date->day(), date->month(), date->year()}, month_in_date(pack, date->month()));
}

/// The first letter of the value in the other case.
std::string with_first(std::string_view value, char32_t (*change)(char32_t)) {
  std::string out;
  std::size_t at = 0;
  if (!value.empty()) utf8::append(out, change(utf8::next(value, at)));
  return out.append(value.substr(at));
}

}  // namespace

std::string number(const Pack& pack, std::string_view value, std::optional<int> decimals, int groups_from) {
  auto decimal = Decimal::parse(value);
  if (decimal && decimals) decimal = decimal->rounded(*decimals);
  if (!decimal) return std::string(value);
  std::string digits = decimal->text();
  const bool negative = digits.starts_with('-');
  if (negative) digits.erase(0, 1);
  const std::size_t point = digits.find('.');
  const std::string whole = digits.substr(0, point);
  std::string out(negative ? pack.minus : "");
  const bool grouped = whole.size() >= static_cast<std::size_t>(groups_from);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (grouped && i > 0 && (whole.size() - i) % 3 == 0) out += pack.digit_group;
    out += whole[i];
  }
  if (point != std::string::npos) out.append(pack.decimal_mark).append(digits, point + 1);
  return out;
}

std::string percent(const Pack& pack, std::string_view number) {
  return filled(pack.percent, [&](std::string_view) { return number; });
}

std::string date(const Pack& pack, std::string_view value) {
  return in_form(pack, pack.date, value);
}

std::string long_date(const Pack& pack, std::string_view value) {
  return in_form(pack, pack.long_date, value);
}

std::string day_of_year(const Pack& pack, std::string_view value) {
  constexpr std::string_view leap_year = "2024-";  // which has every day
  const auto date = Date::parse(std::string(leap_year).append(value));
  if (!date) return std::string(value);
  return in_form(pack.day_and_month, {date->day(), date->month(), 0}, month_in_date(pack, date->month()));
}

std::string month_of_year(const Pack& pack, std::string_view value) {
  for (unsigned month = 1; month <= 12; ++month) {
    if (value == std::to_string(month)) return month_name(pack, month);
  }
  return std::string(value);
}

std::string month(const Pack& pack, std::string_view value) {
  const auto date = Date::parse(value.size() == month_size ? std::string(value) + "-01" : std::string(value));
  if (!date) return std::string(value);
  return in_form(pack.month_and_year, {1, date->month(), date->year()}, month_name(pack, date->month()));
}

std::string time_span(std::string_view from, std::string_view to) {
  std::string out(from);
  if (!to.empty()) out.append(en_dash).append(to);
  return out;
}

// A single year is printed as the days it runs from and to, several years as a span.
std::string period(const Pack& pack, std::string_view from, std::string_view to) {
  if (from.empty()) return std::string(to);
  if (is_year(from) && (to.empty() || to == from)) {
    const auto day_of = [&](unsigned day, unsigned month) {
      return in_form(pack.day_and_month, {day, month, 0}, month_in_date(pack, month));
    };
    return time_span(day_of(1, 1), day_of(31, 12)).append(no_break_space).append(from);
  }
  const auto one = [&](std::string_view value) {
    if (is_year(value)) return std::string(value);
    return value.size() == month_size ? month(pack, value) : long_date(pack, value);
  };
  if (from.size() == month_size && to.size() == month_size && from != to && from.substr(0, 4) == to.substr(0, 4)) {
    if (const auto first = Date::parse(std::string(from) + "-01"))
      return time_span(month_name(pack, first->month()), month(pack, to));
  }
  return to.empty() || to == from ? one(from) : time_span(one(from), one(to));
}

std::string numeral(const Pack& pack, std::string_view value) {
  for (std::size_t i = 0; i < pack.numerals.size(); ++i) {
    if (value == std::to_string(i + 2)) return pack.numerals[i].substr(0, pack.numerals[i].find('/'));
  }
  return std::string(value);
}

std::string within_sentence(const Pack& pack, std::string_view value) {
  const bool capitals = value.size() > 1 && value[1] >= 'A' && value[1] <= 'Z';
  if (capitals || pack.names_in_sentences == "kept") return std::string(value);
  return with_first(value, utf8::lower);
}

std::string with_capital(std::string_view value) {
  return with_first(value, utf8::upper);
}

}  // namespace planverk::language
