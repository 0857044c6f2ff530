#include "check/value_form.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "base/word_list.h"

namespace planverk::plan {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_letter(char c) {
  return is_lower(c) || (c >= 'A' && c <= 'Z');
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool digits(std::string_view text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most && std::ranges::all_of(text, is_digit);
}

bool is_id(std::string_view text) {
  if (text.empty() || !(is_letter(text.front()) || text.front() == '_')) return false;
  return std::ranges::all_of(text,
                             [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '.' || c == '-'; });
}

/// Words that satisfy `each`, with exactly one space between them and at least one of them.
template <class Each>
bool is_list(std::string_view text, Each each) {
  while (true) {
    const std::size_t space = text.find(' ');
    if (!each(text.substr(0, space))) return false;
    if (space == std::string_view::npos) return true;
    text.remove_prefix(space + 1);
  }
}

/// Numbers, or letters where the organisation's codes have them, in groups; which of both is the rule's word (R-43).
bool is_process_code(std::string_view text) {
  int parts = 0;
  while (true) {
    const std::size_t point = text.find('.');
    const std::string_view part = text.substr(0, point);
    const bool plain = std::ranges::all_of(
        part, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-'; });
    if (part.empty() || part.size() > 9 || !plain || part.front() == '-' || ++parts > 4) return false;
    if (point == std::string_view::npos) return true;
    text.remove_prefix(point + 1);
  }
}

bool is_year(std::string_view text) {
  return digits(text, 4, 4) && text.front() != '0';
}

bool is_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-' || !is_year(text.substr(0, 4)) || !digits(text.substr(5), 2, 2)) return false;
  const std::string_view month = text.substr(5);
  return month >= "01" && month <= "12";
}

bool is_whole(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return digits(text, 1, 9);
}

bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  if (!digits(text.substr(0, point), 1, 12)) return false;
  return point == std::string_view::npos || digits(text.substr(point + 1), 1, 6);
}

bool is_percent(std::string_view text) {
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  if (point != std::string_view::npos && !digits(text.substr(point + 1), 1, 6)) return false;
  if (digits(whole, 1, 2)) return true;
  return whole == "100" &&
         (point == std::string_view::npos || text.find_first_not_of('0', point + 1) == std::string_view::npos);
}

bool is_language(std::string_view text) {
  std::size_t hyphen = text.find('-');
  const std::string_view primary = text.substr(0, hyphen);
  if (primary.size() < 2 || primary.size() > 3 || !std::ranges::all_of(primary, is_lower)) return false;
  while (hyphen != std::string_view::npos) {
    text.remove_prefix(hyphen + 1);
    hyphen = text.find('-');
    const std::string_view subtag = text.substr(0, hyphen);
    if (subtag.size() < 2 || subtag.size() > 8) return false;
    if (!std::ranges::all_of(subtag, [](char c) { return is_letter(c) || is_digit(c); })) return false;
  }
  return true;
}

bool is_href(std::string_view text) {
  if (text.empty()) return true;
  if (std::ranges::any_of(text, is_space)) return false;
  constexpr std::array<std::string_view, 5> beginnings{"https://", "http://", "mailto:", "tel:", "#"};
  return std::ranges::any_of(beginnings, [&](std::string_view start) { return text.starts_with(start); });
}

}  // namespace

bool blank(std::string_view text) {
  return std::ranges::all_of(text, is_space);
}

bool has_form(const AttributeType& attribute, std::string_view value) {
  switch (attribute.type) {
    case ValueType::text:
      return !attribute.required || !blank(value);
    case ValueType::id:
    case ValueType::reference:
      return is_id(value);
    case ValueType::references:
      return is_list(value, is_id);
    case ValueType::process_code:
      return is_process_code(value);
    case ValueType::date:
      return Date::parse(value).has_value();
    case ValueType::month:
      return is_month(value);
    case ValueType::year:
      return is_year(value);
    case ValueType::period:
      return is_year(value) || is_month(value) || Date::parse(value).has_value();
    case ValueType::time:
      return TimeOfDay::parse(value).has_value();
    case ValueType::integer:
      return is_whole(value);
    case ValueType::count:
      return digits(value, 1, 9);
    case ValueType::positive:
      return digits(value, 1, 9) && value.front() != '0';
    case ValueType::number:
      return is_number(value);
    case ValueType::percent:
      return is_percent(value);
    case ValueType::boolean:
      return value == "true" || value == "false";
    case ValueType::language:
      return is_language(value);
    case ValueType::href:
      return is_href(value);
    case ValueType::file:
      return !blank(value);
    case ValueType::enumeration:
      return !value.empty() && WordList(attribute.allowed).contains(value);
    case ValueType::enumerations:
      return is_list(
          value, [&](std::string_view word) { return !word.empty() && WordList(attribute.allowed).contains(word); });
  }
  return false;
}

// XSD patterns match the whole value.
#define PLANVERK_ID "[A-Za-z_][A-Za-z0-9_.\\-]*"
#define PLANVERK_YEAR "[1-9][0-9]{3}"
#define PLANVERK_MONTH PLANVERK_YEAR "-(0[1-9]|1[0-2])"
// Days of long months, of short months, of any February, and of a February in a leap year.
#define PLANVERK_DATE                                             \
  "(" PLANVERK_YEAR                                               \
  "-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"                   \
  "|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))" \
  "|([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)-02-29)"

std::string_view pattern_of(ValueType type) {
  switch (type) {
    case ValueType::id:
    case ValueType::reference:
      return PLANVERK_ID;
    case ValueType::references:
      return PLANVERK_ID "( " PLANVERK_ID ")*";
    case ValueType::process_code:
      return "[A-Za-z0-9][A-Za-z0-9-]{0,8}(\\.[A-Za-z0-9][A-Za-z0-9-]{0,8}){0,3}";
    case ValueType::date:
      return PLANVERK_DATE;
    case ValueType::month:
      return PLANVERK_MONTH;
    case ValueType::year:
      return PLANVERK_YEAR;
    case ValueType::period:
      return PLANVERK_YEAR "|" PLANVERK_MONTH "|" PLANVERK_DATE;
    case ValueType::time:
      return "([01][0-9]|2[0-3]):[0-5][0-9]";
    case ValueType::integer:
      return "-?[0-9]{1,9}";
    case ValueType::count:
      return "[0-9]{1,9}";
    case ValueType::positive:
      return "[1-9][0-9]{0,8}";
    case ValueType::number:
      return "-?[0-9]{1,12}(\\.[0-9]{1,6})?";
    case ValueType::percent:
      return "[0-9]{1,2}(\\.[0-9]{1,6})?|100(\\.0{1,6})?";
    case ValueType::boolean:
      return "true|false";
    case ValueType::language:
      return "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    case ValueType::href:
      return "((https?://|mailto:|tel:|#)\\S*)?";
    case ValueType::file:
      return "\\s*\\S(\\s|\\S)*";
    case ValueType::text:
    case ValueType::enumeration:
    case ValueType::enumerations:
      return {};
  }
  return {};
}

#undef PLANVERK_ID
#undef PLANVERK_YEAR
#undef PLANVERK_MONTH
#undef PLANVERK_DATE

std::string_view name_of(ValueType type) {
  switch (type) {
    case ValueType::text:
      return "text";
    case ValueType::id:
      return "id";
    case ValueType::reference:
      return "reference";
    case ValueType::references:
      return "references";
    case ValueType::process_code:
      return "process-code";
    case ValueType::date:
      return "date";
    case ValueType::month:
      return "month";
    case ValueType::year:
      return "year";
    case ValueType::period:
      return "period";
    case ValueType::time:
      return "time";
    case ValueType::integer:
      return "integer";
    case ValueType::count:
      return "count";
    case ValueType::positive:
      return "positive";
    case ValueType::number:
      return "number";
    case ValueType::percent:
      return "percent";
    case ValueType::boolean:
      return "boolean";
    case ValueType::language:
      return "language";
    case ValueType::href:
      return "href";
    case ValueType::file:
      return "file";
    case ValueType::enumeration:
      return "enumeration";
    case ValueType::enumerations:
      return "enumerations";
  }
  return {};
}

}  // namespace planverk::plan
