/// What a cell says, in the form of the plan's values. References are names.h's.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/packs.h"
#include "office/book.h"
#include "table/register.h"
#include "xml/tree.h"

namespace planverk::exchange {

struct Value {
  std::string text;          ///< empty: the cell says that there is none
  std::string_view problem;  ///< what is wrong, the variant of the finding `import-value`; empty: nothing

  [[nodiscard]] bool well() const { return problem.empty(); }
};

/// What a table says alike of several columns or what its author means by words of his own.
using OwnWords = std::vector<Word>;

class CellReader {
 public:
  /// `plan`: has the words of risk scales.
  CellReader(const language::Packs& packs, const language::Pack& pack, const Registers& registers, const xml::Tree& plan);

  /// By the field's type. `own` are words that the import map explains, which come first; `-` means: nothing.
  [[nodiscard]] Value read(const Field& field, const office::Cell& cell, const OwnWords& own) const;
  /// Whether the cell may be of that field, for guessing; what it refers to is not asked.
  [[nodiscard]] bool fits(const Field& field, const office::Cell& cell) const;
  /// The number or step that it tells, as a bare value of a series: its problem otherwise.
  [[nodiscard]] Value number(const office::Cell& cell) const;
  [[nodiscard]] const language::Packs& packs() const { return packs_; }

 private:
  [[nodiscard]] Value typed(const Field& field, const office::Cell& cell) const;
  [[nodiscard]] Value whole(const office::Cell& cell) const;
  [[nodiscard]] Value step(const Field& field, const office::Cell& cell) const;
  [[nodiscard]] Value day(const office::Cell& cell) const;
  [[nodiscard]] Value truth(const office::Cell& cell) const;
  [[nodiscard]] Value code(const Field& field, const office::Cell& cell) const;
  [[nodiscard]] Value running_number(const office::Cell& cell) const;

  const language::Packs& packs_;
  const language::Pack& pack_;
  const Registers& registers_;
  std::map<std::string, std::string, std::less<>> steps_;  ///< axis and the normal form of a step's word → its value
};

/// The cell's words, white space made one space; of `prose`, line breaks stay as paragraphs.
[[nodiscard]] std::string words_in(const office::Cell& cell, bool prose = false);
[[nodiscard]] bool blank(const office::Cell& cell);
/// The cell of a column; an empty one where the row is shorter.
[[nodiscard]] const office::Cell& cell_at(const office::Row& row, std::size_t column);

}  // namespace planverk::exchange
