/// Values of a plan as they stand in a table of a register: for people, and so that import reads them as themselves. Inside
/// this stage only.
#pragma once

#include <string>
#include <string_view>

#include "office/write_book.h"
#include "table/cell_reader.h"
#include "table/names.h"
#include "table/register.h"
#include "template/template.h"

namespace planverk::exchange {

class RegisterValues {
 public:
  RegisterValues(const xml::Tree& plan, const language::Packs& packs, const language::Pack& pack, const Registers& registers,
                 const templates::Labels& labels)
      : names_(plan), reader_(packs, pack, registers, plan), labels_(labels), plan_(plan) {}

  [[nodiscard]] office::TableValue value(const Field& field, std::string_view text) const;
  /// What kind of column the field makes.
  [[nodiscard]] static office::TableColumn::Kind kind_of(const Field& field);

 private:
  [[nodiscard]] std::string code(const Field& field, std::string_view code) const;
  [[nodiscard]] std::string truth(const Field& field, std::string_view code) const;
  [[nodiscard]] std::string references(const Field& field, std::string_view ids) const;
  [[nodiscard]] std::string reference(std::string_view elements, std::string_view id) const;
  [[nodiscard]] bool reads_as(const Field& field, const std::string& words, std::string_view value) const;

  Names names_;
  CellReader reader_;
  const templates::Labels& labels_;
  const xml::Tree& plan_;
};

}  // namespace planverk::exchange
