/// A register of a plan as a table that `planverk import` takes back unchanged: its headings are the names by which import
/// knows the columns, its keys are there, and each value is written so that it is read as itself (exchange/TABLES.md).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "language/pack.h"
#include "office/write_book.h"
#include "template/template.h"
#include "xml/tree.h"

namespace planverk::exchange {

struct RegisterTable {
  std::string name;  ///< `risks`
  office::Table table;
};

class RegisterTables {
 public:
  /// Findings: what is wrong in an organisation's files of registers.
  RegisterTables(const templates::Files& files, Diagnostics& found);
  RegisterTables(RegisterTables&&) noexcept;
  ~RegisterTables();

  /// `risks`, `actions` …
  [[nodiscard]] std::vector<std::string> names() const;
  /// The register as the tree holds it, in the words of the language; of counts by key (staff, ages) a table a dataset.
  /// Nothing where the tree has none of it.
  [[nodiscard]] std::vector<RegisterTable> tables(std::string_view name, const xml::Tree& plan, const language::Pack& pack,
                                                  const templates::Labels& labels) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace planverk::exchange
