#include "words/format.h"

#include <fmt/format.h>

#include <utility>

#include "base/date.h"
#include "base/decimal.h"

namespace planverk::templates {

namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view minus_sign = "\u2212";
constexpr std::string_view en_dash = "\u2013";

constexpr std::pair<std::string_view, Format> format_names[] = {
    {"text", Format::text},
    {"number", Format::number},
    {"percent", Format::percent},
    {"date", Format::date},
    {"date-long", Format::date_long},
    {"month", Format::month},
    {"time", Format::time},
    {"time-span", Format::time_span},
    {"period", Format::period},
    {"lower-first", Format::lower_first},
    {"upper-first", Format::upper_first},
};

struct NumberSigns {
  std::string_view group, point;
};

NumberSigns signs_of(Language language) {
  switch (language) {
    case Language::da:
      return {".", ","};
    case Language::en:
      return {",", "."};
    default:
      return {no_break_space, ","};
  }
}

bool is_year(std::string_view text) {
  return text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The first letter of the value in the other case, for the letters of the five languages.
std::string with_first(std::string_view value, bool upper) {
  std::string out(value);
  if (out.empty()) return out;
  const auto first = static_cast<unsigned char>(out[0]);
  if (upper && first >= 'a' && first <= 'z') out[0] = static_cast<char>(first - 32);
  if (!upper && first >= 'A' && first <= 'Z') out[0] = static_cast<char>(first + 32);
  // U+00C0 … U+00DE and U+00E0 … U+00FE: the second of two bytes tells the case.
  if (first == 0xC3 && out.size() > 1) {
    const auto second = static_cast<unsigned char>(out[1]);
    if (upper && second >= 0xA0 && second <= 0xBE && second != 0xB7) out[1] = static_cast<char>(second - 0x20);
    if (!upper && second >= 0x80 && second <= 0x9E && second != 0x97) out[1] = static_cast<char>(second + 0x20);
  }
  return out;
}

}  // namespace

std::optional<Format> format_of(std::string_view name) {
  for (const auto& [known, format] : format_names) {
    if (known == name) return format;
  }
  return std::nullopt;
}

std::string Formatter::print(Format format, std::string_view value, const FormatOptions& options) const {
  switch (format) {
    case Format::number:
      return number(value, options);
    case Format::percent: {
      std::string out = number(value, options);
      if (language_ != Language::en) out += no_break_space;
      return out + "%";
    }
    case Format::date:
      return date(value);
    case Format::date_long:
      return date_long(value);
    case Format::month:
      return month(value);
    case Format::time_span:
      return options.to.empty() ? std::string(value) : fmt::format("{}{}{}", value, en_dash, options.to);
    case Format::period:
      return period(value, options.to);
    case Format::lower_first:
      return within_sentence(value);
    case Format::upper_first:
      return with_first(value, true);
    case Format::time:
    case Format::text:
      break;
  }
  return std::string(value);
}

/// Names of bodies and roles begin small within a sentence, save in English; an abbreviation stays as it is.
std::string Formatter::within_sentence(std::string_view value) const {
  if (language_ == Language::en) return std::string(value);
  const bool capitals = value.size() > 1 && value[1] >= 'A' && value[1] <= 'Z';
  return capitals ? std::string(value) : with_first(value, false);
}

std::string Formatter::number(std::string_view value, const FormatOptions& options) const {
  auto decimal = Decimal::parse(value);
  if (decimal && options.decimals) decimal = decimal->rounded(*options.decimals);
  if (!decimal) return std::string(value);
  std::string digits = decimal->text();
  const bool negative = digits.starts_with('-');
  if (negative) digits.erase(0, 1);
  const std::size_t point = digits.find('.');
  const std::string whole = digits.substr(0, point);
  const NumberSigns signs = signs_of(language_);
  std::string out(negative ? minus_sign : "");
  const bool grouped = whole.size() >= static_cast<std::size_t>(digit_groups_from_);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (grouped && i > 0 && (whole.size() - i) % 3 == 0) out += signs.group;
    out += whole[i];
  }
  if (point != std::string::npos) out.append(signs.point).append(digits, point + 1);
  return out;
}

std::string Formatter::date(std::string_view value) const {
  const auto date = Date::parse(value);
  if (!date) return std::string(value);
  switch (language_) {
    case Language::sv:
      return date->text();
    case Language::en:
      return date_long(value);
    default:
      return fmt::format("{:02}.{:02}.{:04}", date->day(), date->month(), date->year());
  }
}

std::string Formatter::date_long(std::string_view value) const {
  const auto date = Date::parse(value);
  if (!date) return std::string(value);
  return fmt::format("{}{}{}", day_and_month(date->day(), date->month()), no_break_space, date->year());
}

std::string Formatter::day_and_month(unsigned day, unsigned month) const {
  const bool dotted = language_ == Language::nb || language_ == Language::nn || language_ == Language::da;
  return fmt::format("{}{}{}{}", day, dotted ? "." : "", no_break_space, month_name(month));
}

std::string Formatter::month_name(unsigned month) const {
  const std::string* name = labels_.find(fmt::format("month.{}", month));
  return name != nullptr ? *name : fmt::format("{}", month);
}

std::string Formatter::month(std::string_view value) const {
  const auto date = Date::parse(value.size() == 7 ? std::string(value) + "-01" : std::string(value));
  if (!date) return std::string(value);
  return fmt::format("{}{}{}", month_name(date->month()), no_break_space, date->year());
}

// A single year is printed as the days it runs from and to, several years as a span.
std::string Formatter::period(std::string_view from, std::string_view to) const {
  if (from.empty()) return std::string(to);
  if (is_year(from) && (to.empty() || to == from)) {
    return fmt::format("{}{}{}{}{}", day_and_month(1, 1), en_dash, day_and_month(31, 12), no_break_space, from);
  }
  if (is_year(from) && is_year(to)) return fmt::format("{}{}{}", from, en_dash, to);
  const auto one = [&](std::string_view value) { return value.size() == 7 ? month(value) : date_long(value); };
  return to.empty() || to == from ? one(from) : fmt::format("{}{}{}", one(from), en_dash, one(to));
}

}  // namespace planverk::templates
