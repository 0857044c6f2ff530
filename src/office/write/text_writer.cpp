#include <algorithm>

#include "office/write_book.h"
#include "plain_table.h"
#include "text/formula_guard.h"

namespace planverk::office {

namespace {

constexpr std::string_view line_end = "\r\n";

bool is_english(std::string_view language) {
  return language.substr(0, 2) == "en";
}

class TextWriter {
 public:
  TextWriter(const Table& table, const TextForm& form) : table_(table), form_(form) {}

  std::string write() {
    if (form_.mark) out_ = "\xEF\xBB\xBF";
    const std::size_t width = table_.columns.size();
    if (has_headings(table_)) {
      for (std::size_t column = 0; column < width; ++column) put(column, heading(table_.columns[column]));
      out_ += line_end;
    }
    for (const auto& row : table_.rows) {
      for (std::size_t column = 0; column < width; ++column) {
        put(column, column < row.size() ? text_of(row[column], column) : std::string());
      }
      out_ += line_end;
    }
    if (has_totals(table_)) put_totals(width);
    return std::move(out_);
  }

 private:
  /// With the unit, which the numbers below go without.
  static std::string heading(const TableColumn& column) {
    const bool stated = column.unit.empty() || column.heading.find(column.unit) != std::string::npos;
    return stated ? column.heading : column.heading + " (" + column.unit + ")";
  }

  void put_totals(std::size_t width) {
    for (std::size_t column = 0; column < width; ++column) {
      const auto total = table_.columns[column].total ? total_of(table_, column) : std::nullopt;
      put(column, total ? text_of(*total, column) : column == 0 ? table_.total_label : std::string());
    }
    out_ += line_end;
  }

  [[nodiscard]] std::string text_of(const TableValue& value, std::size_t column) const {
    if (const auto* text = std::get_if<std::string>(&value)) return guarded(*text);
    if (const auto* number = std::get_if<Decimal>(&value)) return number_text(*number, column);
    if (const auto* date = std::get_if<Date>(&value)) return date->text();
    if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "true" : "false";
    return {};
  }

  [[nodiscard]] std::string number_text(Decimal number, std::size_t column) const {
    const int decimals = table_.columns[column].decimals;
    const auto longer = decimals > number.scale() ? number.rounded(decimals) : std::nullopt;
    std::string text = longer.value_or(number).text();
    std::ranges::replace(text, '.', form_.decimal);
    if (table_.columns[column].kind == TableColumn::Kind::percent) text += '%';
    return text;
  }

  void put(std::size_t column, std::string_view text) {
    if (column > 0) out_ += form_.delimiter;
    const bool quoted =
        text.find_first_of("\"\r\n") != std::string_view::npos || text.find(form_.delimiter) != std::string_view::npos;
    if (!quoted) {
      out_ += text;
      return;
    }
    out_ += '"';
    for (const char c : text) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
  }

  const Table& table_;
  const TextForm& form_;
  std::string out_;
};

}  // namespace

TextForm csv_form(std::string_view language) {
  return is_english(language) ? TextForm{',', '.', true} : TextForm{';', ',', true};
}

TextForm tsv_form(std::string_view language) {
  return {'\t', is_english(language) ? '.' : ',', true};
}

std::string write_text(const Table& table, const TextForm& form) {
  return TextWriter(table, form).write();
}

}  // namespace planverk::office
