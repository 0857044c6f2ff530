#include "text_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "delimiter.h"
#include "encoding.h"
#include "formula_guard.h"
#include "records.h"
#include "sheet/address.h"
#include "sheet/budget.h"

namespace planverk::office {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"office-text", "", Stage::exchange, RuleClass::format, Severity::error,
     "A file of text in columns is text in UTF-8, UTF-16 or Windows-1252, and each quote in it is closed or doubled.",
     "office: text"},
};

namespace {

bool is_unclosed(const std::optional<RecordReader::Fault>& fault) {
  return fault && fault->kind == RecordReader::Fault::Kind::unclosed;
}

class TextTableReader {
 public:
  TextTableReader(Sources& sources, Book book, const BookLimits& limits, Diagnostics& found)
      : sources_(sources), book_(std::move(book)), budget_(limits), found_(found) {}

  std::optional<Book> read(std::string bytes) {
    Decoded decoded = decode(std::move(bytes));
    file_ = sources_.add(book_.name, std::move(decoded.text));
    if (decoded.fault) {
      report_encoding(*decoded.fault);
      return std::nullopt;
    }
    const std::string_view text = sources_.bytes(file_);
    const Columns columns = find_columns(text);
    book_.format = columns.delimiter == '\t' ? "tsv" : "csv";
    book_.sheets.emplace_back().file = file_;
    if (!read_records(RecordReader(text, columns.delimiter, columns.begin))) return std::nullopt;
    return std::move(book_);
  }

 private:
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
  }

  void report_encoding(const Decoded::Fault& fault) {
    found_.add("office-text", span(fault.offset, fault.offset))
        .variant(fault.control ? "control" : "encoding")
        .with("value", fmt::format("{:02X}", fault.found))
        .mend("encoding");
  }

  bool read_records(RecordReader reader) {
    std::uint32_t number = 0;
    while (auto record = reader.next()) {
      ++number;
      report_fault(reader.fault());
      if (is_unclosed(reader.fault())) return true;  // the rest of the file is no cell
      if (!take(number, std::move(*record))) return false;
    }
    return true;
  }

  void report_fault(const std::optional<RecordReader::Fault>& fault) {
    constexpr std::size_t most_faults = 100;
    if (!fault || ++faults_ > most_faults) return;
    found_.add("office-text", span(fault->offset, fault->offset + 1))
        .variant(is_unclosed(fault) ? "unclosed" : "quote")
        .mend("quote");
  }

  bool take(std::uint32_t number, std::vector<Field> fields) {
    while (!fields.empty() && fields.back().value.empty()) fields.pop_back();
    if (fields.empty()) return true;
    const BookLimits& limits = budget_.limits();
    const Field& last = fields.back();
    const CellPlace end{number, fields.size() - 1};
    if (number > limits.rows) return over("rows", limits.rows, last, end);
    if (fields.size() > limits.columns) return over("columns", limits.columns, last, end);
    if (!budget_.take_places(fields.size())) return over("places", budget_.most_places(), last, end);
    Row& row = book_.sheets.front().rows.emplace_back();
    row.number = number;
    for (Field& field : fields) {
      if (!take(field, row)) return false;
    }
    return true;
  }

  bool take(Field& field, Row& row) {
    const CellPlace place{row.number, row.cells.size()};
    const BookLimits& limits = budget_.limits();
    Cell& cell = row.cells.emplace_back();
    cell.span = span(field.begin, field.end);
    if (field.value.empty()) return true;
    if (!budget_.take_filled()) return over("cells", limits.cells, field, place);
    if (field.value.size() > limits.cell_letters && utf8::length(field.value) > limits.cell_letters) {
      return over("letters", limits.cell_letters, field, place);
    }
    if (!budget_.take_text(field.value.size())) return over("text", Budget::most_text >> 20U, field, place);
    cell.kind = Cell::Kind::text;
    cell.text = unguarded(std::move(field.value));
    return true;
  }

  bool over(std::string_view variant, std::uint64_t most, const Field& field, CellPlace place) {
    found_.add("office-limit", span(field.begin, field.end))
        .variant(variant)
        .with("cell", cell_address(place))
        .with("max", std::to_string(most))
        .mend("smaller");
    return false;
  }

  Sources& sources_;
  Book book_;
  Budget budget_;
  Diagnostics& found_;
  FileId file_ = 0;
  std::size_t faults_ = 0;
};

}  // namespace

std::optional<Book> read_text_table(Sources& sources, Book book, std::string bytes, const BookLimits& limits,
                                    Diagnostics& found) {
  return TextTableReader(sources, std::move(book), limits, found).read(std::move(bytes));
}

}  // namespace planverk::office
