#include "check/meant.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "check/value_form.h"
#include "plan/subjects/money.h"

namespace planverk::plan {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr Pair elements[] = {
    {"strong", "b"},
    {"em", "i"},
    {"ul", "list"},
    {"ol", "list"},
    {"li", "item"},
    {"h1", "section"},
    {"h2", "section"},
    {"h3", "section"},
    {"h4", "section"},
    {"h5", "section"},
    {"h6", "section"},
    {"div", "section"},
    {"tr", "row"},
    {"td", "cell"},
    {"th", "cell"},
    {"thead", "head"},
    {"img", "figure"},
    {"image", "figure"},
    {"para", "p"},
    {"blockquote", "quote"},
    {"footnote", "note"},
    {"aside", "callout"},
    {"figcaption", "caption"},
};
/// With plain spaces.
std::string plain_spaced(std::string_view value) {
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    const char32_t c = utf8::next(value, at);
    const bool space = c == U'\u00A0' || c == U'\u202F' || c == U'\u2009';
    utf8::append(out, space ? U' ' : c);
  }
  return out;
}

/// Of the table's own size: nothing is worth a thousand times as much by what a message says.
std::optional<std::string_view> meant_unit(std::string_view value) {
  const std::string wanted = plain_spaced(value);
  for (const MoneyUnit& unit : money_units) {
    for (std::string_view rest = unit.written; !rest.empty();) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      if (rest.substr(0, end) == wanted) return unit.word;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return std::nullopt;
}

std::optional<std::string_view> second_of(std::span<const Pair> pairs, std::string_view first) {
  const auto found = std::ranges::find(pairs, first, &Pair::first);
  return found == pairs.end() ? std::nullopt : std::optional(found->second);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Without the spaces between groups; `1 20` and `12 345 6` have none.
std::optional<std::string> without_groups(std::string_view value) {
  std::string out;
  std::size_t since_space = 0;
  bool grouped = false;
  for (std::size_t at = 0; at < value.size();) {
    const char32_t c = utf8::next(value, at);
    if (c == U' ' || c == U'\u00A0' || c == U'\u202F' || c == U'\u2009') {
      if (since_space == 0 || since_space > 3 || (grouped && since_space != 3)) return std::nullopt;
      grouped = true;
      since_space = 0;
    } else if (c < 0x80 && is_digit(static_cast<char>(c))) {
      out += static_cast<char>(c);
      ++since_space;
    } else if ((c == U',' || c == U'.') && (!grouped || since_space == 3)) {
      out += static_cast<char>(c);
      grouped = false;
      since_space = 0;
    } else if ((c == U'\u2212' || c == U'-') && out.empty()) {
      out += '-';
    } else {
      return std::nullopt;
    }
  }
  return grouped && since_space != 3 ? std::nullopt : std::optional(std::move(out));
}

/// Three digits behind the only mark may be thousandths or thousands; where points part groups, the comma is decimal.
std::optional<std::string> meant_number(std::string_view value) {
  std::optional<std::string> number = without_groups(value);
  if (!number) return std::nullopt;
  const std::size_t comma = number->find(',');
  if (comma == std::string::npos) return number;
  const bool points = number->find('.') != std::string::npos;
  if (number->find(',', comma + 1) != std::string::npos || number->find('.', comma) != std::string::npos) return {};
  const bool spaced = value.find_first_not_of("-0123456789,.") != std::string_view::npos;
  if (!points && !spaced && number->size() - comma - 1 == 3) return std::nullopt;
  std::size_t since = 0;
  for (std::size_t at = comma; points && at-- > 0;) {
    if ((*number)[at] != '.' && ++since > 3) return std::nullopt;
    if ((*number)[at] == '.' && since != 3) return std::nullopt;
    if ((*number)[at] == '.') since = 0;
  }
  (*number)[comma] = 'd';
  std::erase(*number, '.');
  std::ranges::replace(*number, 'd', '.');
  return number;
}

std::vector<std::string> parts_of(std::string_view value, std::string_view marks) {
  std::vector<std::string> parts(1);
  for (const char c : value) {
    if (marks.find(c) != std::string_view::npos) {
      parts.emplace_back();
    } else if (is_digit(c)) {
      parts.back() += c;
    } else {
      return {};
    }
  }
  for (std::string& part : parts) {
    if (part.size() == 1) part.insert(0, 1, '0');
  }
  return parts;
}

/// `2026-1-5`, `20260105`, and `5.1.2026` as Nordic countries write it.
std::optional<std::string> meant_day(std::string_view value) {
  const std::vector<std::string> parts = parts_of(value, "-.");
  if (parts.size() == 1 && parts[0].size() == 8) {
    return parts[0].substr(0, 4) + '-' + parts[0].substr(4, 2) + '-' + parts[0].substr(6);
  }
  if (parts.size() != 3) return std::nullopt;
  const bool year_first = parts[0].size() == 4;
  if (year_first) return parts[0] + '-' + parts[1] + '-' + parts[2];
  if (value.find('-') != std::string_view::npos || parts[2].size() != 4) return std::nullopt;
  return parts[2] + '-' + parts[1] + '-' + parts[0];
}

std::optional<std::string> meant_time(std::string_view value) {
  const std::vector<std::string> parts = parts_of(value, ":.");
  return parts.size() == 2 ? std::optional(parts[0] + ':' + parts[1]) : std::nullopt;
}

}  // namespace

std::optional<std::string> meant_form(const AttributeType& attribute, std::string_view value) {
  const auto meant = [&]() -> std::optional<std::string> {
    switch (attribute.type) {
      case ValueType::number:
      case ValueType::integer:
      case ValueType::count:
      case ValueType::positive:
        return meant_number(value);
      case ValueType::date:
      case ValueType::period:
        return meant_day(value);
      case ValueType::time:
        return meant_time(value);
      default:
        return std::nullopt;
    }
  }();
  return meant && has_form(attribute, *meant) ? meant : std::nullopt;
}

std::optional<std::string_view> meant_element(std::string_view name) {
  return second_of(elements, name);
}

std::optional<std::string_view> meant_value(std::string_view attribute, std::string_view value) {
  return is_measure(attribute) ? meant_unit(value) : std::nullopt;
}

bool is_measure(std::string_view attribute) {
  return attribute == "unit" || attribute == "investmentUnit";
}

}  // namespace planverk::plan
