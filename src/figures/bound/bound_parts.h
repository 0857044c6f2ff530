/// The figures of a register's things by name, for `val`: each subject knows those of its own (SUBJECT/bound.cpp).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/context.h"

namespace planverk::figures {

struct Part {
  std::string_view name;
  std::string value;  ///< canonical number or word; empty: not known
  std::string unit;
  std::string unit_one = {};  ///< its form behind one, where it has another
};
/// The first is the main figure.
using Parts = std::vector<Part>;

/// What is asked for.
struct Bound {
  const plan::Views& views;
  const Numbers& numbers;
  std::string_view id;
};

struct BoundParts {
  Parts parts;
  bool masked = false;  ///< restricted things are counted in them
};

/// None: no thing has that id. Asks each subject NAME for NAME_bound(const Bound&).
[[nodiscard]] std::optional<BoundParts> bound_parts(const Bound& bound);

[[nodiscard]] inline std::string text(const std::optional<Decimal>& value) {
  return value ? value->text() : std::string();
}
[[nodiscard]] inline std::string text(const std::optional<int>& value) {
  return value ? std::to_string(*value) : std::string();
}
/// A computed sum in a sentence has no zeros behind the mark that no part has asked for.
[[nodiscard]] inline std::string sum_text(const std::optional<Decimal>& value) {
  return value ? value->trimmed().text() : std::string();
}

}  // namespace planverk::figures
