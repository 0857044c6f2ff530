/// A data set of JSON-stat 2.0 (json-stat.org/format): dimensions, their categories, and a value or none for each
/// combination. PxWebApi of Statistics Norway, Statistics Sweden and others answers in it.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/diagnostic.h"
#include "base/sources.h"
#include "json/value.h"

namespace planverk::exchange::statistics {

struct Category {
  std::string code, label;
  std::string unit;             ///< of a metric: `persons`
  std::optional<int> decimals;  ///< as it says that its values are shown
};

struct Dimension {
  std::string id, label;
  std::vector<Category> categories;
  enum class Role { none, time, geo, metric } role = Role::none;
  Span span;

  [[nodiscard]] const std::size_t* index_of(std::string_view code) const;
  std::map<std::string, std::size_t, std::less<>> index;  ///< by code
};

struct Cell {
  std::optional<Decimal> value;  ///< none: not measured, hidden, not there
  std::string status;            ///< the source's own sign: `:`, `..`
  Span span;
};

struct Cube {
  FileId file = 0;
  std::string label, source, updated, href;
  std::string table;  ///< its number in the source's own register: `07459`, `TAB638`
  std::vector<Dimension> dimensions;
  std::map<std::size_t, Cell> cells;  ///< by place in row-major order; those that are not there have no value
  [[nodiscard]] const Dimension* dimension(std::string_view id) const;  ///< by id or label
  /// The cell of one category a dimension.
  [[nodiscard]] const Cell* at(const std::vector<std::size_t>& categories) const;
};

/// `class` is `dataset` and there is an `id` of dimensions, or `version` is 2.0.
[[nodiscard]] bool is_json_stat(std::string_view bytes);

/// None, with findings of `json-…` and `json-stat`, when it is no whole data set.
[[nodiscard]] std::optional<Cube> read_cube(const Sources& sources, FileId file, Diagnostics& found);

}  // namespace planverk::exchange::statistics
