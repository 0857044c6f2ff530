/// Tables of any bytes: a text in columns, or a workbook whose parts stand one after the other behind lines `=== NAME`.
/// There is a book or a finding; cells stand within their sheet's text, are what their kind says, and within the
/// limits.
#include <algorithm>
#include <string>
#include <vector>

#include "fuzz.h"
#include "office/book.h"
#include "zip_maker.h"

namespace {

using namespace planverk;
using fuzz::require;

std::string packed(std::string_view recipe) {
  constexpr std::string_view mark = "=== ";
  std::vector<test::ZipPart> parts;
  while (recipe.starts_with(mark)) {
    const std::size_t line = std::min(recipe.find('\n'), recipe.size() - 1);
    const std::size_t end = std::min(recipe.find("\n=== ", line), recipe.size() - 1);
    parts.push_back({std::string(recipe.substr(mark.size(), line - mark.size())),
                     std::string(recipe.substr(line + 1, end - std::min(line, end)))});
    recipe.remove_prefix(end + 1);
  }
  return test::make_zip(parts);
}

void check_cell(const office::Cell& cell, const office::Sheet& sheet, const Sources& sources) {
  using Kind = office::Cell::Kind;
  require(cell.span.file == sheet.file);
  require(std::size_t{cell.span.offset} + cell.span.length <= sources.bytes(sheet.file).size());
  require((cell.kind == Kind::empty) == cell.text.empty());
  require(cell.kind != Kind::date || (cell.date && cell.text.starts_with(cell.date->text())));
  require(cell.kind == Kind::number || (!cell.number && !cell.percent));
  require(!cell.number || cell.percent || Decimal::parse(cell.text) == cell.number);
  require(!cell.uncalculated || (cell.formula && cell.kind == Kind::empty));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  Sources sources;
  Diagnostics found;
  office::BookLimits limits;
  limits.cells = 500;
  const auto book =
      office::read_book(sources, "book", text.starts_with("=== ") ? packed(text) : std::string(text), limits, found);
  fuzz::require_places(found, sources);
  require(book || !found.empty());
  if (!book) return 0;
  std::size_t filled = 0;
  for (const office::Sheet& sheet : book->sheets) {
    std::uint32_t before = 0;
    for (const office::Row& row : sheet.rows) {
      require(row.number > before && !row.cells.empty() && row.cells.size() <= limits.columns);
      before = row.number;
      for (const office::Cell& cell : row.cells) {
        check_cell(cell, sheet, sources);
        if (!cell.text.empty() && !cell.merged) ++filled;
      }
    }
  }
  require(filled <= limits.cells);
  return 0;
}
