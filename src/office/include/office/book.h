/// What a file of tables holds, whichever program wrote it: XLSX, CSV or TSV. Values are what their author sees, typed
/// where the file types them; what a number of a text file means is for those to say who know the language.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/diagnostic.h"
#include "base/sources.h"

namespace planverk::office {

struct Cell {
  enum class Kind {
    empty,
    text,
    number,  ///< `number` is exact where the file's digits are: at most fifteen significant ones, as programs show them
    date,    ///< a day, of either epoch; `time` where the cell shows one. A time of day alone is a text with `time`
    boolean,  ///< `text` is `true` or `false`
    error,    ///< `text` is `#REF!` and the like
  };
  Kind kind = Kind::empty;
  std::string text;  ///< of every kind: as a person would type it (1234.5, 25%, 2026-03-01, 2026-03-01 14:30, 30:15)
  std::optional<Decimal> number;  ///< none when it has more digits than a Decimal takes
  std::optional<int> decimals;    ///< of a number whose format says how many its author sees; of 25.4 %, one
  std::optional<Date> date;
  std::optional<TimeOfDay> time;
  bool percent = false;       ///< the number prints as a percentage: 0.25 is shown as 25 %
  bool formula = false;       ///< the value is the one that the program cached
  bool uncalculated = false;  ///< a formula without such a value: empty, but nobody knows what it would show
  bool merged = false;        ///< covered by a merged cell; it has that one's value
  Span span;                  ///< in `Sheet::file`, for findings
};

/// A row as the file has it; cells beyond the last filled one are left out.
struct Row {
  std::uint32_t number = 0;  ///< from 1, as programs count
  bool hidden = false;
  std::vector<Cell> cells;  ///< by column, from 0
};

struct Sheet {
  std::string name;  ///< empty for text files
  bool hidden = false;
  FileId file = 0;  ///< a text rendering of the sheet, a line a row, registered with Sources as `book.xlsx!Name`; for
                    ///< text files the file itself
  std::vector<Row> rows;  ///< filled ones only, in order
  std::vector<bool> hidden_columns;
};

struct Book {
  std::string name;    ///< the file as the user named it
  std::string digest;  ///< SHA-256 of its bytes, hexadecimal
  std::string format;  ///< `xlsx`, `csv`, `tsv`
  std::string keywords; ///< of the properties of a workbook, which programs that change it keep
  std::vector<Sheet> sheets;
};

struct BookLimits {
  std::uint64_t cells = 200'000;  ///< filled ones of a book
  std::uint64_t columns = 16'384;
  std::uint64_t rows = 1'048'576;
  std::uint64_t cell_letters = 32'767;
};

/// `B7` of a row (from 1) and a column (from 0).
[[nodiscard]] std::string cell_address(std::uint32_t row, std::size_t column);

/// Reads by what the bytes are, not by the file's name: a zip is XLSX, else text (UTF-8 with or without a mark, UTF-16
/// with one, else Windows-1252), parted by tabs, semicolons or commas, whichever its first lines agree on. What is
/// wrong is a finding with the cell's place; no book when the file as a whole can't be read.
std::optional<Book> read_book(Sources& sources, std::string name, std::string bytes, const BookLimits& limits,
                              Diagnostics& found);

}  // namespace planverk::office
