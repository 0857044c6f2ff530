// Tables that the plan writes out: sums of rows and columns, and the signs of their notes.
#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "judge/context.h"
#include "language/written_number.h"
#include "text/plain_text.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"table-sum", "", Stage::figures, RuleClass::content, Severity::error,
     "A row of sums in a written table, or a column of totals, is the sum of its numbers.", "figures: table-sum"},
    {"table-mark", "R-17", Stage::figures, RuleClass::content, Severity::error,
     "Each note of a table has its sign in a cell, and each sign its note.", "figures: table-mark"},
};

namespace {

struct Cell {
  xml::Node node;
  std::optional<Decimal> number;
  bool header = false;
  bool blank = false;  ///< or a dash
  bool share = false;  ///< `45 %`: shares of different wholes do not add up
};
struct Row {
  xml::Node node;
  bool sum = false, group = false;
  std::vector<Cell> cells;
};

/// Marks of notes may stand behind it.
void read_number(std::string_view text, char decimal_mark, Cell& cell) {
  while (!text.empty() && (text.back() == '*' || text.back() == ' ')) text.remove_suffix(1);
  if (text.ends_with('%')) {
    cell.share = true;
    return;
  }
  cell.number = language::written_number(text, decimal_mark);
}

bool spans(xml::Node cell) {
  const auto more = [&](std::string_view name) { return cell.has(name) && cell.get(name) != "1"; };
  return more("columns") || more("rows");
}

class FreeTable {
 public:
  FreeTable(const Context& context, xml::Node table) : context_(context), table_(table) {}

  void check() {
    if (!read() || rows_.empty()) return;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!rows_[i].sum) continue;
      for (std::size_t column = 0; column < rows_[i].cells.size(); ++column) check_sum(i, column);
    }
    for (std::size_t column = 2; column < rows_.front().cells.size(); ++column) check_column(column);
  }

 private:
  /// Tables with cells over several rows or columns, tables in a cell and masked ones are left alone.
  bool read() {
    bool plain = !is_masked(table_);
    table_.each_element([&](xml::Node child) {
      if (child.name() == "head") {
        child.each_element([&](xml::Node row) {
          row.each_element([&](xml::Node cell) { plain = plain && !spans(cell) && !is_masked(cell); });
        });
      }
      if (child.name() != "row") return;
      Row row{child, child.get("sum") == "true", child.get("group") == "true", {}};
      plain = plain && !is_masked(child);
      child.each_element([&](xml::Node node) {
        plain = plain && !spans(node) && !is_masked(node);
        row.cells.push_back(read_cell(node));
      });
      rows_.push_back(std::move(row));
    });
    return plain;
  }

  Cell read_cell(xml::Node node) const {
    std::string kept;
    std::string_view text = utf8::trim(inline_words(node, kept));
    bool blocks = false;
    for (xml::Node child = node.first_child(); child; child = child.next()) {
      if (child.type() != xml::Node::Type::element) continue;
      blocks = blocks || !plan::is_inline(child.name());
      if (child.name() == "p" && text.empty()) text = utf8::trim(inline_words(child, kept));
    }
    Cell cell{.node = node,
              .number = {},
              .header = node.get("header") == "true",
              .blank = text.empty() || text == "–" || text == "-" || text == "—"};
    if (!cell.header && (!blocks || !text.empty())) read_number(text, context_.words.decimal_mark.front(), cell);
    return cell;
  }

  struct Total {
    std::optional<Decimal> sum = Decimal();
    Decimal least, greatest;
    int parts = 0, decimals = 0;
    bool known = true, negative = false;
    void add(const Cell& cell) {
      if (cell.blank) return;
      if (!cell.number) {
        known = false;
        return;
      }
      least = parts == 0 ? *cell.number : std::min(least, *cell.number);
      greatest = parts == 0 ? *cell.number : std::max(greatest, *cell.number);
      negative = negative || cell.number->negative();
      decimals = std::max(decimals, cell.number->scale());
      ++parts;
      sum = figures::sum(sum, *cell.number);
    }
  };

  /// What a row of sums may add up: all above it, what stands since the last one or since the row that heads a group,
  /// or the sums above it.
  void check_sum(std::size_t at, std::size_t column) {
    const Cell& stated = rows_[at].cells[column];
    if (!stated.number) return;
    Total all, since_sum, since_group, sums;
    for (std::size_t i = 0; i < at; ++i) {
      const Row& row = rows_[i];
      if (row.group) since_group = Total();
      if (column >= row.cells.size()) return;
      const Cell& cell = row.cells[column];
      if (cell.share) return;
      if (row.sum) {
        sums.add(cell);
        since_sum = Total();
        since_group = Total();
        continue;
      }
      if (row.group && cell.blank) continue;
      for (Total* total : {&all, &since_sum, &since_group}) total->add(cell);
    }
    if (!all.known || all.parts < 2) return;
    for (const Total* total : {&since_sum, &since_group, &sums, &all}) {
      if (total->parts > 0 && total->sum && *total->sum == *stated.number) return;
    }
    report(stated, since_sum.parts > 0 ? since_sum : sums.parts > 0 ? sums : all);
  }

  /// A column is one of sums when most rows, and two at least, say so.
  void check_column(std::size_t column) {
    std::size_t right = 0;
    std::vector<std::pair<const Cell*, Total>> wrong;
    for (const Row& row : rows_) {
      if (column >= row.cells.size() || !row.cells[column].number) continue;
      Total total;
      for (std::size_t i = 0; i < column; ++i) {
        if (row.cells[i].share) total.known = false;
        if (!row.cells[i].header) total.add(row.cells[i]);
      }
      if (!total.known || total.parts < 2 || !total.sum) continue;
      if (*total.sum == *row.cells[column].number) {
        ++right;
      } else {
        wrong.emplace_back(&row.cells[column], total);
      }
    }
    if (right < 2 || right <= wrong.size()) return;
    // That it is a column of sums is nobody's word.
    for (const auto& [cell, total] : wrong) report(*cell, total, Severity::warning);
  }

  /// A number between the least and the greatest part is a mean or a share and no sum; one that is off by no more than
  /// what rounding makes of the parts may be right.
  void report(const Cell& stated, const Total& total, Severity most = Severity::error) {
    if (!total.sum) return;
    const Decimal number = *stated.number;
    if (!total.negative && total.parts > 1 && number >= total.least && number <= total.greatest) return;
    const Decimal slack(total.parts * 5, total.decimals + 1);
    const auto off = Decimal::sum(number, total.sum->negated());
    if (!off) return;
    const Decimal size = off->negative() ? off->negated() : *off;
    const bool rounding =
        total.decimals < Decimal::max_scale && number.scale() <= total.decimals && size <= slack && total.parts > 2;
    Diagnostic& finding = context_.add("table-sum", stated.node);
    finding.with("stated", number.text()).with("computed", total.sum->text()).with("difference", off->trimmed().text());
    finding.severity = std::min(finding.severity, rounding ? Severity::note : most);
    finding.mend({}, {{"computed", total.sum->text()}});
  }

  const Context& context_;
  xml::Node table_;
  std::vector<Row> rows_;
};

/// The signs that a table's notes explain, and those that its cells and its caption bear: runs of asterisks, or what a
/// note's own sign is.
class TableMarks {
 public:
  TableMarks(const Context& context, xml::Node table) : context_(context), table_(table) { gather(table); }

  void check() const {
    for (const xml::Node note : notes_) {
      const std::string sign(note.get("sign"));
      if (!is_borne(sign) && !masked()) context_.add("table-mark", note, "sign").with("sign", sign).mend();
    }
    std::string kept;
    for (const xml::Node cell : cells_) check_cell(cell, utf8::trim(words_of(cell, kept)));
  }

 private:
  void gather(xml::Node node) {
    node.each_element([&](xml::Node child) {
      const std::string_view name = child.name();
      if (name == "cell" || name == "caption") {
        cells_.push_back(child);
      } else if (name == "tableNote") {
        notes_.push_back(child);
      } else if (name == "head" || name == "row" || name == "ins") {
        gather(child);
      }
    });
  }

  /// Its own words and those of the blocks in it.
  static std::string_view words_of(xml::Node cell, std::string& kept) {
    const xml::Node only = cell.first_child();
    const std::string_view own = inline_words(cell, kept);
    if (!only || (only.type() == xml::Node::Type::text && !only.next())) return own;
    cell.each_element([&](xml::Node block) {
      if (!plan::is_inline(block.name())) kept += inline_text(block);
    });
    return kept;
  }

  [[nodiscard]] bool is_borne(const std::string& sign) const {
    std::string kept;
    return std::ranges::any_of(
        cells_, [&](xml::Node cell) { return words_of(cell, kept).find(sign) != std::string_view::npos; });
  }

  [[nodiscard]] bool masked() const { return is_masked(table_) || std::ranges::any_of(cells_, is_masked); }

  void check_cell(xml::Node cell, std::string_view text) const {
    if (!text.ends_with('*')) return;
    const std::size_t last = text.find_last_not_of('*');
    if (last == std::string_view::npos || text[last] == ' ') return;
    const std::string sign(text.substr(last + 1));
    if (std::ranges::any_of(notes_, [&](xml::Node note) { return note.get("sign") == sign; })) return;
    Diagnostic& finding = context_.add("table-mark", cell);
    finding.variant("unexplained").with("sign", sign).mend("unexplained", {{"sign", sign}});
    finding.severity = std::min(finding.severity, Severity::warning);  // a paragraph below may explain it
  }

  const Context& context_;
  xml::Node table_;
  std::vector<xml::Node> notes_, cells_;
};

}  // namespace

void data_table_rules(const Context& context) {
  for (const xml::Node table : context.tables) {
    FreeTable(context, table).check();
    TableMarks(context, table).check();
  }
}

}  // namespace planverk::figures
