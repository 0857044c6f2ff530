/// The values of a row's cells, by the elements that they tell.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "exchange/delivery.h"
#include "table/assemble.h"

namespace planverk::exchange {

struct FieldValue {
  const Field* field = nullptr;
  std::string with;  ///< of a field that is spread
  Told told;
  bool filled = false;  ///< the cell says something, be it that nobody understands it
};

/// What a row tells of one element: of the register's own, or of one that stands beside it.
struct Part {
  const Register* of = nullptr;
  std::vector<FieldValue> values;

  [[nodiscard]] const FieldValue* find(std::string_view field) const;
  [[nodiscard]] bool empty() const;  ///< no cell of it is filled
};

class RowValues {
 public:
  RowValues(Layout& layout, const Desk& desk) : layout_(layout), desk_(desk) {}

  /// The register's own part first, then those beside it that have columns.
  [[nodiscard]] std::vector<Part> read(const office::Row& row);
  /// `Risker!C7`
  [[nodiscard]] std::string place(const office::Row& row, std::size_t column) const;
  [[nodiscard]] bool asks() const { return asks_; }
  /// Roles that cells name and that are to be made.
  [[nodiscard]] std::vector<Arrival> take_new_roles() { return std::move(new_roles_); }

 private:
  [[nodiscard]] Told read_cell(Column& column, const Field& field, const office::Row& row);
  void refuse(const Value& value, Column& column, const Field& field, const office::Cell& cell, const std::string& place);
  [[nodiscard]] std::string refer(Column& column, const Field& field, const office::Cell& cell, const std::string& place);
  [[nodiscard]] std::string refer_one(std::string_view called, Column& column, const Field& field, const office::Cell& cell,
                                      const std::string& place);
  [[nodiscard]] std::string new_role(std::string_view title, const std::string& place, Span span);
  void ask_word(Column& column, std::string_view says);

  Layout& layout_;
  const Desk& desk_;
  bool asks_ = false;
  std::vector<Arrival> new_roles_;
};

}  // namespace planverk::exchange
