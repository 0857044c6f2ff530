#include "table/day.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "table/heading.h"

namespace planverk::exchange {

namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int number_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 9)) value = value * 10 + (c - '0');
  return value;
}

/// Runs of digits, of letters, and each other sign but white space by itself.
std::vector<std::string> tokens_of(std::string_view text) {
  std::vector<std::string> out;
  int kind = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(text, at);
    const int own = c >= U'0' && c <= U'9' ? 1 : utf8::is_letter(c) ? 2 : utf8::is_space(c) || c == U'\u00A0' ? 0 : 3;
    if (own != 0 && (own != kind || own == 3)) out.emplace_back();
    if (own == 2) {
      utf8::append(out.back(), utf8::lower(c));
    } else if (own != 0) {
      out.back() += text.substr(begin, at - begin);
    }
    kind = own;
  }
  return out;
}

/// The month of a name in any of the languages; 0: none.
unsigned month_named(std::string_view word, const language::Packs& packs) {
  for (const Language each : packs.languages()) {
    const language::Pack& pack = packs.of(each);
    for (const language::Words* names : {&pack.months, &pack.months_in_dates, &pack.short_months}) {
      for (std::size_t i = 0; i < names->size(); ++i) {
        std::string_view name = (*names)[i];
        if (name.ends_with('.')) name.remove_suffix(1);
        if (normal(name) == word) return static_cast<unsigned>(i + 1);
      }
    }
  }
  return 0;
}

DayReading day_of(int year, int month, int day) {
  const auto date = Date::parse(fmt::format("{:04}-{:02}-{:02}", year, month, day));
  return date ? DayReading{DayReading::Kind::day, *date} : DayReading{};
}

constexpr DayReading ambiguous{DayReading::Kind::ambiguous, {}};

/// Three numbers with `first` and `second` between them.
DayReading day_of_numbers(const std::vector<std::string>& part, char first, char second) {
  const std::string &one = part[0], &two = part[2], &three = part.back();
  const int a = number_of(one), b = number_of(two), c = number_of(three);
  if (one.size() == 4) return first == second || second == ' ' ? day_of(a, b, c) : DayReading{};
  if (three.size() == 2) return ambiguous;
  if (three.size() != 4) return {};
  // With the same stroke twice, some languages have the month first.
  if (first == '/' && second == '/') {
    if (a != b && a <= 12 && b <= 12) return ambiguous;
    return b > 12 ? day_of(c, a, b) : day_of(c, b, a);
  }
  return day_of(c, b, a);
}

}  // namespace

DayReading read_day(std::string_view text, const language::Packs& packs) {
  const std::vector<std::string> part = tokens_of(utf8::trim(text));
  if (part.size() == 1 && part[0].size() == 8 && all_digits(part[0])) {
    return day_of(number_of(part[0].substr(0, 4)), number_of(part[0].substr(4, 2)), number_of(part[0].substr(6, 2)));
  }
  if (part.size() >= 3 && all_digits(part.front()) && all_digits(part.back())) {
    if (const unsigned month = month_named(part[part.size() - 2], packs); month != 0 && part.size() <= 4) {
      if (part.size() == 4 && part[1] != ".") return {};
      if (part.back().size() == 2) return ambiguous;
      return day_of(number_of(part.back()), static_cast<int>(month), number_of(part.front()));
    }
    const bool numbers = (part.size() == 5 || part.size() == 4) && all_digits(part[2]) && part[1].size() == 1;
    if (numbers && std::string_view("-./").contains(part[1][0])) {
      return day_of_numbers(part, part[1][0], part.size() == 5 ? part[3][0] : ' ');
    }
  }
  return {};
}

std::optional<std::string> read_period(std::string_view text, const language::Packs& packs, const Registers& registers,
                                       std::string* rest) {
  std::string year, number, letter, others;
  unsigned month = 0;
  for (const std::string& token : tokens_of(text)) {
    if (all_digits(token)) {
      if (token.size() == 4 && (token.starts_with("19") || token.starts_with("20"))) {
        if (!year.empty()) return std::nullopt;
        year = token;
      } else if (token.size() <= 2 && number.empty()) {
        number = token;
      } else {
        return std::nullopt;
      }
      continue;
    }
    const std::string_view means = registers.meaning(token);
    if (means == "T" || means == "Q" || means == "H") {
      letter = means;
    } else if (const unsigned named = month_named(token, packs); named != 0 && month == 0) {
      month = named;
    } else if (utf8::is_letter(static_cast<unsigned char>(token[0])) || static_cast<unsigned char>(token[0]) >= 0x80) {
      others += (others.empty() ? "" : " ") + token;
    }
  }
  if (year.empty()) return std::nullopt;
  if (rest != nullptr) *rest = others;
  if (!letter.empty()) return number.empty() ? std::nullopt : std::optional(year + " " + letter + number);
  if (month == 0 && !number.empty()) month = static_cast<unsigned>(number_of(number));
  if (month > 12) return std::nullopt;
  return month == 0 ? year : fmt::format("{}-{:02}", year, month);
}

}  // namespace planverk::exchange
