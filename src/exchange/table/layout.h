/// How a sheet is understood: which register it tells, where its headings stand, and what each column is. Guessed, or kept
/// from an earlier import in the map beside the plan, or both.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/import_map.h"
#include "office/book.h"
#include "table/cell_reader.h"
#include "table/register.h"

namespace planverk::exchange {

/// What maps have in the place of a field's name.
inline constexpr std::string_view to_be_asked = "?";
inline constexpr std::string_view not_taken = "-";

/// How it is known what a column is.
enum class Sure { kept, exact, likely, asked, unknown };
[[nodiscard]] std::string_view name_of(Sure sure);

struct Column {
  std::size_t index = 0;              ///< in the sheet, from 0
  std::string heading;                ///< as the map has it: told apart by `#2` where the sheet has it twice
  std::vector<std::string> examples;  ///< three values at most, as the sheet shows them
  bool hidden = false;
  Sure sure = Sure::unknown;
  std::string to;                       ///< a field's name, `?` or `-`
  std::string with;                     ///< of a field that is spread: what the column's values are of (`2026`)
  std::vector<std::string> candidates;  ///< fields, where it is to be asked
  OwnWords words;                       ///< what the map says that the table's words mean; some may still be `?`
};

/// What no column tells and the map does: it holds for all rows, and for empty cells of a column of that field.
struct Setting {
  std::string field;
  std::string value;                    ///< `?` where it is to be asked
  std::vector<std::string> candidates;  ///< for people: `3.7.0 (Inköp)`
};

struct Layout {
  const office::Sheet* sheet = nullptr;
  const Register* of = nullptr;  ///< null: it is not clear which
  std::size_t header = 0;        ///< the row of the headings, among sheet->rows
  std::vector<Column> columns;
  std::vector<Setting> settings;
  std::string origin;            ///< the id that the map gives the source; empty: none yet
  bool kept = false;             ///< a part of the map was found for it
  std::string read_from;         ///< the sheet's name as that part has it

  [[nodiscard]] const Column* column_of(std::string_view field) const;  ///< null: none tells it
  [[nodiscard]] const Setting* setting_of(std::string_view field) const;
};

/// The headings of a row, one a column; for a column without one, what stands above it.
[[nodiscard]] std::vector<std::string> headings_of(const office::Sheet& sheet, std::size_t row);

/// The best understanding of the sheet as that register; `score` gets how well it fits, 0 for not at all. `header`: where the
/// headings stand, when that is known.
[[nodiscard]] Layout guess(const office::Sheet& sheet, const Register& of, const Registers& registers, const CellReader& reader,
                           int& score, std::optional<std::size_t> header = {});
/// Among the first rows, where headings are looked for, the one with the most of these; none where no row has two of them.
[[nodiscard]] std::optional<std::size_t> row_with(const office::Sheet& sheet, const std::vector<std::string>& headings,
                                                  std::size_t* count = nullptr);

/// Takes what the map says of the sheet: of `part`, a `<table>`. Unknown fields are findings of `import-map`.
void take_kept(Layout& layout, xml::Node part, const ImportMap& map, const Registers& registers, Diagnostics& found);
/// The `<table>` that is to stand in the map.
[[nodiscard]] edit::Element to_element(const Layout& layout);

}  // namespace planverk::exchange
