#include "words/format.h"

#include <utility>

#include "language/format.h"

namespace planverk::templates {

namespace {

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
    {"numeral", Format::numeral},
    {"lower-first", Format::lower_first},
    {"upper-first", Format::upper_first},
    {"unit", Format::unit},
    {"unit-of-number", Format::unit_of_number},
    {"amount", Format::amount},
    {"cost", Format::cost},
};

}  // namespace

std::optional<Format> format_of(std::string_view name) {
  for (const auto& [known, format] : format_names) {
    if (known == name) return format;
  }
  return std::nullopt;
}

std::optional<document::Value> value_of(Format format, std::string_view value) {
  using Type = document::Value::Type;
  if (format == Format::number || format == Format::percent || format == Format::amount || format == Format::cost) {
    const std::optional<Decimal> number = Decimal::parse(value);
    if (!number) return std::nullopt;
    return document::Value{.type = format == Format::percent ? Type::percent : Type::number, .number = *number};
  }
  if (format == Format::date || format == Format::date_long) {
    const std::optional<Date> date = Date::parse(value);
    if (!date) return std::nullopt;
    return document::Value{.type = Type::date, .date = *date};
  }
  return std::nullopt;
}

std::string Formatter::print(Format format, std::string_view value, const FormatOptions& options) const {
  switch (format) {
    case Format::number:
    case Format::amount:
    case Format::cost:
      return language::number(pack_, value, options.decimals, digit_groups_from_);
    case Format::percent:
      return language::percent(pack_, language::number(pack_, value, options.decimals, digit_groups_from_));
    case Format::date:
      return language::date(pack_, value);
    case Format::date_long:
      return language::long_date(pack_, value);
    case Format::month:
      return language::month(pack_, value);
    case Format::time_span:
      return language::time_span(value, options.to);
    case Format::period:
      return language::period(pack_, value, options.to);
    case Format::numeral:
      return language::numeral(pack_, value);
    case Format::lower_first:
      return language::within_sentence(pack_, value);
    case Format::upper_first:
      return language::with_capital(value);
    case Format::time:
    case Format::unit:
    case Format::unit_of_number:
    case Format::text:
      break;
  }
  return std::string(value);
}

}  // namespace planverk::templates
