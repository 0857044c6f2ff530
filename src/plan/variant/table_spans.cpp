#include "variant/table_spans.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "variant/marks.h"

namespace planverk::plan {

namespace {

std::size_t span_of(xml::Node cell, std::string_view attribute) {
  const std::string_view text = cell.get(attribute);
  std::size_t number = 1;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && number > 0 ? number : 1;
}

/// The rows of a head, or those of a table below its heads.
class Part {
 public:
  Part(xml::Node parent, MendedSpans& spans) : spans_(spans) {
    for (xml::Node row = parent.first_child("row"); row; row = row.next("row")) rows_.push_back(row);
  }

  void walk() {
    if (std::ranges::none_of(rows_, is_gone)) return;
    for (std::size_t i = 0; i < rows_.size(); ++i) mend_row(i);
  }

 private:
  /// What a column is covered by from above.
  struct Cover {
    std::size_t until = 0;  ///< the first row that is free again
    bool gone = false;      ///< by a cell of a row that goes
  };

  static bool is_gone(xml::Node row) { return row.get("access") == "restricted" && !says_why(row); }

  void mend_row(std::size_t row) {
    const bool gone = is_gone(rows_[row]);
    std::size_t column = 0;
    for (xml::Node cell = rows_[row].first_child("cell"); cell; cell = cell.next("cell")) {
      int holes = 0;
      for (; column < covers_.size() && covers_[column].until > row; ++column) holes += covers_[column].gone ? 1 : 0;
      if (!gone && holes > 0) spans_.before[cell.key()] = holes;
      const std::size_t rows = span_of(cell, "rows");
      if (!gone && rows > 1) spans_.rows[cell.key()] = static_cast<int>(rows - gone_between(row, row + rows));
      const std::size_t end = column + span_of(cell, "columns");
      if (covers_.size() < end) covers_.resize(end);
      for (; column < end; ++column) covers_[column] = {row + rows, gone};
    }
    int holes = 0;
    for (; column < covers_.size(); ++column) holes += covers_[column].until > row && covers_[column].gone ? 1 : 0;
    if (!gone && holes > 0) spans_.after[rows_[row].key()] = holes;
  }

  [[nodiscard]] std::size_t gone_between(std::size_t from, std::size_t to) const {
    std::size_t count = 0;
    for (std::size_t i = from; i < std::min(to, rows_.size()); ++i) count += is_gone(rows_[i]) ? 1U : 0U;
    return count;
  }

  MendedSpans& spans_;
  std::vector<xml::Node> rows_;
  std::vector<Cover> covers_;  ///< by column
};

}  // namespace

void mend_spans(xml::Node table, Audience audience, MendedSpans& spans) {
  if (audience != Audience::open) return;
  for (xml::Node head = table.first_child("head"); head; head = head.next("head")) Part(head, spans).walk();
  Part(table, spans).walk();
}

}  // namespace planverk::plan
