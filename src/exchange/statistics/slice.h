/// Of a cube the part that a plan can show: a line of keys, or several beside each other. What has more than one category is
/// narrowed by picks until at most two dimensions are left: the keys, and the series.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "statistics/cube.h"

namespace planverk::exchange::statistics {

/// What people said of the choice: of the options, or kept in the import map.
struct Choice {
  std::vector<std::pair<std::string, std::string>> picks;  ///< dimension (id or label), code (or label): one category of it
  std::string keys;                                        ///< the dimension that makes the keys; else time
  std::optional<int> decimals;                             ///< of values; else as the source shows them
};

struct Slice {
  const Dimension* keys = nullptr;
  const Dimension* series = nullptr;       ///< null: one series
  std::vector<std::size_t> fixed;          ///< a category a dimension; of keys and series it is not asked
  std::vector<std::size_t> key_categories, series_categories;  ///< those to show, in the file's order; one where one was picked
  std::string unit;
  std::optional<int> decimals;

  [[nodiscard]] const Cell* at(const Cube& cube, std::size_t key, std::size_t in_series) const;
};

/// Findings `statistics-choice`: a pick that names nothing, or dimensions that are still open, with their codes.
[[nodiscard]] std::optional<Slice> choose_slice(const Cube& cube, const Choice& choice, Diagnostics& found);

/// A value as the plan is to have it; `rounded` becomes true where digits go.
[[nodiscard]] std::string shown(Decimal value, std::optional<int> decimals, bool& rounded);

}  // namespace planverk::exchange::statistics
