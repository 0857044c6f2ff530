#include "svg/transform.h"

#include <array>
#include <cstddef>
#include <span>

#include "svg/numbers.h"

namespace planverk::picture {

namespace {

using Values = std::span<const double>;

struct Kind {
  std::string_view name;
  std::array<bool, 7> takes;  ///< that many numbers, from none to six
  Matrix (*make)(Values values);
};

Matrix rotation(double degrees) {
  const Sines turn = direction_of(degrees);
  return {turn.cosine, turn.sine, -turn.sine, turn.cosine, 0, 0};
}
Matrix move_by(double x, double y) {
  return {1, 0, 0, 1, x, y};
}
double tangent(double degrees) {
  const Sines turn = direction_of(degrees);
  return turn.sine / turn.cosine;
}

constexpr auto kinds = std::to_array<Kind>({
    {"matrix",
     {false, false, false, false, false, false, true},
     [](Values v) -> Matrix { return {v[0], v[1], v[2], v[3], v[4], v[5]}; }},
    {"translate", {false, true, true}, [](Values v) { return move_by(v[0], v.size() > 1 ? v[1] : 0); }},
    {"scale", {false, true, true}, [](Values v) -> Matrix { return {v[0], 0, 0, v.size() > 1 ? v[1] : v[0], 0, 0}; }},
    {"rotate",
     {false, true, false, true},
     [](Values v) {
       return v.size() > 1 ? move_by(v[1], v[2]) * rotation(v[0]) * move_by(-v[1], -v[2]) : rotation(v[0]);
     }},
    {"skewX", {false, true}, [](Values v) -> Matrix { return {1, 0, tangent(v[0]), 1, 0, 0}; }},
    {"skewY", {false, true}, [](Values v) -> Matrix { return {1, tangent(v[0]), 0, 1, 0, 0}; }},
});

const Kind* find(std::string_view name) {
  for (const Kind& kind : kinds) {
    if (kind.name == name) return &kind;
  }
  return nullptr;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view between = " \t\r\n,";
  const std::size_t start = text.find_first_not_of(between);
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(between) - start + 1);
}

}  // namespace

std::optional<Matrix> read_transform(std::string_view text) {
  Matrix all;
  for (std::string_view rest = trimmed(text); !rest.empty(); rest = trimmed(rest)) {
    const std::size_t open = rest.find('(');
    const std::size_t close = rest.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return std::nullopt;
    const Kind* kind = find(trimmed(rest.substr(0, open)));
    if (kind == nullptr) return std::nullopt;
    std::array<double, 6> values{};
    std::size_t count = 0;
    Numbers numbers(rest.substr(open + 1, close - open - 1));
    while (!numbers.done()) {
      const auto value = numbers.number();
      if (!value || count == values.size()) return std::nullopt;
      values[count++] = *value;
    }
    if (!kind->takes[count]) return std::nullopt;
    all = all * kind->make(Values(values.data(), count));
    rest.remove_prefix(close + 1);
  }
  return all;
}

}  // namespace planverk::picture
