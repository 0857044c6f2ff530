// Numbers of registries and minutes, as people write them.
#include <algorithm>
#include <charconv>

#include "exchange/meeting_data.h"

namespace planverk::exchange {

namespace {

struct Digits {
  std::string_view text;
  char before = ' ';  ///< what stands before them

  [[nodiscard]] int value() const {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
  }
  /// Four digits of a year that registries may have.
  [[nodiscard]] bool is_year() const {
    constexpr int earliest = 1900, latest = 2199;
    return text.size() == 4 && value() >= earliest && value() <= latest;
  }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<Digits> groups_of(std::string_view text) {
  constexpr std::size_t longest = 9;  // what an int holds
  std::vector<Digits> out;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const std::size_t from = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at - from <= longest) out.push_back({text.substr(from, at - from), from == 0 ? ' ' : text[from - 1]});
  }
  return out;
}

constexpr int century = 2000;

/// `2026/412` or `412/2026`; of two such years the first is the year.
std::optional<YearNumber> with_full_year(const std::vector<Digits>& groups) {
  if (groups.size() < 2) return std::nullopt;
  if (groups[0].is_year()) return YearNumber{groups[0].value(), groups[1].value()};
  if (groups[1].is_year()) return YearNumber{groups[1].value(), groups[0].value()};
  return std::nullopt;
}

}  // namespace

std::optional<YearNumber> number_of_year(std::string_view text, int year) {
  const std::vector<Digits> groups = groups_of(text);
  if (groups.empty()) return std::nullopt;
  if (const auto full = with_full_year(groups)) return full;
  if (groups.size() > 1 && groups[1].before == '/' && groups[1].text.size() == 2)
    return YearNumber{century + groups[1].value(), groups[0].value()};
  return YearNumber{year, groups[0].value()};
}

std::optional<YearNumber> archive_number(std::string_view text) {
  const std::vector<Digits> groups = groups_of(text);
  if (const auto full = with_full_year(groups)) return full;
  if (groups.size() > 1 && groups[1].before == '/' && groups[0].text.size() == 2)
    return YearNumber{century + groups[0].value(), groups[1].value()};
  return std::nullopt;
}

}  // namespace planverk::exchange
