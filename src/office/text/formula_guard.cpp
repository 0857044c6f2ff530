#include "formula_guard.h"

#include <algorithm>

namespace planverk::office {

namespace {

/// `-5`, `+1 234,5`, a dash alone: a number at worst, and no formula.
bool is_number(std::string_view text) {
  if (text.size() == 1) return true;
  return text.size() < 30 &&
         std::ranges::all_of(
             text.substr(1), [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == '.' || c == ' '; });
}

/// Whether it would be a formula without the apostrophes at its beginning, of which there are `marks`.
bool is_formula(std::string_view text, std::size_t marks) {
  const std::string_view rest = text.substr(marks);
  if (rest.empty() || std::string_view("=+-@\t\r\n").find(rest.front()) == std::string_view::npos) return false;
  return marks > 0 || !((rest.front() == '+' || rest.front() == '-') && is_number(rest));
}

}  // namespace

std::string guarded(std::string text) {
  const std::size_t marks = std::min(text.find_first_not_of('\''), text.size());
  if (is_formula(text, marks)) text.insert(text.begin(), '\'');
  return text;
}

std::string unguarded(std::string text) {
  const std::size_t marks = std::min(text.find_first_not_of('\''), text.size());
  if (marks > 0 && is_formula(text, marks)) text.erase(0, 1);
  return text;
}

}  // namespace planverk::office
