/// Which element a table's entries stand in: the budget of its lines, the meeting of its items, the dataset of its series.
#pragma once

#include <optional>
#include <string>

#include "table/row_values.h"

namespace planverk::exchange {

struct Parent {
  Arrival named;         ///< the element with its key, and what is told of it
  xml::Node node;        ///< in the plan; null for a new one
};

class Parents {
 public:
  Parents(Layout& layout, const Desk& desk) : layout_(layout), desk_(desk) {}

  /// By what the command or the map says, else by the row's columns of it, else the only one of the plan. None: it is to be
  /// asked for, and the layout has it with `?`. The root for registers that stand there.
  [[nodiscard]] std::optional<Parent> of(const Part& row);
  [[nodiscard]] bool asks() const { return asks_; }

 private:
  [[nodiscard]] std::string fixed() const;
  [[nodiscard]] std::optional<Parent> by_id(const std::string& id);
  [[nodiscard]] std::optional<Parent> made(const Part& row);
  [[nodiscard]] std::optional<Parent> made_dataset();
  std::optional<Parent> ask();

  Layout& layout_;
  const Desk& desk_;
  bool asks_ = false;
};

}  // namespace planverk::exchange
