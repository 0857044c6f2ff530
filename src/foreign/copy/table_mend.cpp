#include "copy/table_mend.h"

#include <algorithm>
#include <cstddef>

namespace planverk::foreign {

namespace {

constexpr std::uint32_t most_columns = 2'000;
constexpr std::uint32_t most_rows_spanned = 65'535;

std::uint32_t spanned(const Object& attribute, const char* key) {
  const std::int64_t count = attribute.get(key).integer().value_or(1);
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(count, 1, most_rows_spanned));
}

void take_span(const Object& attributes, CellSpan& span) {
  const std::size_t count = attributes.is_array() ? attributes.size() : 1;
  for (std::size_t i = 0; i < count; ++i) {
    const Object attribute = attributes.is_array() ? attributes.at(i) : attributes;
    if (!attribute.get("/O").is_name("/Table")) continue;
    if (attribute.has("/RowSpan")) span.rows = spanned(attribute, "/RowSpan");
    if (attribute.has("/ColSpan")) span.columns = std::min(spanned(attribute, "/ColSpan"), most_columns);
  }
}

class Mender {
 public:
  Mender(SourceTree& tree, CopiedRoles& roles, const Object& class_map, const std::function<bool(std::uint32_t)>& stays,
         CellSpans& spans)
      : tree_(tree), roles_(roles), class_map_(class_map), stays_(stays), spans_(spans) {}

  void repair(std::uint32_t table) {
    gather_rows(table);
    const bool whole = std::ranges::all_of(rows_, [](const Row& row) { return row.stays; });
    if (whole || rows_.empty()) return;
    for (std::size_t row = 0; row < rows_.size(); ++row) place_cells(row);
  }

 private:
  struct Row {
    std::uint32_t element = 0;
    bool stays = false;
    std::size_t part_end = 0;  ///< no cell reaches over the end of a head, body or foot
  };
  /// A cell that takes a column in the rows that follow.
  struct Held {
    std::size_t until = 0;       ///< the row behind its last one
    std::uint32_t columns = 0;   ///< from its first column; 0: it began before
    std::uint32_t rows = 1;
    bool shown = false;          ///< it or what stands for it is in a row that stays
  };

  [[nodiscard]] bool is(std::uint32_t element, const char* role) const {
    return roles_.is(tree_.elements[element].role, role);
  }

  void gather_rows(std::uint32_t holder) {
    const std::size_t first = rows_.size();
    for (const SourceKid& kid : tree_.elements[holder].kids) {
      if (kid.type != SourceKid::Type::element) continue;
      if (is(kid.index, "TR")) {
        rows_.push_back({kid.index, stays_(kid.index), 0});
      } else if (is(kid.index, "THead") || is(kid.index, "TBody") || is(kid.index, "TFoot")) {
        gather_rows(kid.index);
      }
    }
    for (std::size_t row = first; row < rows_.size(); ++row) {
      if (rows_[row].part_end == 0) rows_[row].part_end = rows_.size();
    }
  }

  [[nodiscard]] std::uint32_t rows_staying(std::size_t from, std::size_t until) const {
    const auto stays = [](const Row& row) { return row.stays; };
    return static_cast<std::uint32_t>(std::count_if(rows_.begin() + static_cast<std::ptrdiff_t>(from),
                                                    rows_.begin() + static_cast<std::ptrdiff_t>(until), stays));
  }

  void place_cells(std::size_t row) {
    std::vector<SourceKid> kids = tree_.elements[rows_[row].element].kids;
    std::size_t at = 0;
    for (std::size_t kid = 0; kid < kids.size(); ++kid) {
      if (kids[kid].type != SourceKid::Type::element || !(is(kids[kid].index, "TD") || is(kids[kid].index, "TH"))) continue;
      kid += pass_held(row, at, kids, kid);
      hold(row, at, kids[kid].index);
    }
    (void)pass_held(row, at, kids, kids.size());
    tree_.elements[rows_[row].element].kids = std::move(kids);
  }

  /// Past the columns that cells of rows above take; gives how many cells were put in for those that are gone.
  std::size_t pass_held(std::size_t row, std::size_t& at, std::vector<SourceKid>& kids, std::size_t before) {
    std::size_t added = 0;
    while (at < held_.size() && held_[at].until > row) {
      const Held cell = held_[at];
      if (cell.columns > 0 && rows_[row].stays && !cell.shown) {
        const std::uint32_t made = empty_cell(rows_[row].element, cell, rows_staying(row, cell.until));
        kids.insert(kids.begin() + static_cast<std::ptrdiff_t>(before + added),
                    {.type = SourceKid::Type::element, .index = made, .object = {}});
        ++added;
        held_[at].shown = true;
      }
      at += std::max<std::size_t>(cell.columns, 1);
    }
    return added;
  }

  void hold(std::size_t row, std::size_t& at, std::uint32_t cell) {
    const CellSpan span = span_of(tree_.elements[cell].object, class_map_);
    const std::size_t until = std::min(row + span.rows, rows_[row].part_end);
    if (held_.size() < at + span.columns) held_.resize(std::min<std::size_t>(at + span.columns, most_columns));
    for (std::size_t column = at; column < std::min<std::size_t>(at + span.columns, held_.size()); ++column)
      held_[column] = {until, column == at ? span.columns : 0, span.rows, rows_[row].stays};
    if (rows_[row].stays) {
      const std::uint32_t staying = rows_staying(row, until);
      if (staying != span.rows) spans_[cell] = {staying, span.columns};
    }
    at += span.columns;
  }

  std::uint32_t empty_cell(std::uint32_t row, const Held& instead_of, std::uint32_t rows) {
    const auto made = static_cast<std::uint32_t>(tree_.elements.size());
    SourceElement cell;
    cell.parent = row;
    cell.role = roles_.standard("TD");
    tree_.elements.push_back(std::move(cell));
    spans_[made] = {rows, instead_of.columns};
    return made;
  }

  SourceTree& tree_;
  CopiedRoles& roles_;
  const Object& class_map_;
  const std::function<bool(std::uint32_t)>& stays_;
  CellSpans& spans_;
  std::vector<Row> rows_;
  std::vector<Held> held_;  ///< by column
};

}  // namespace

CellSpan span_of(const Object& cell, const Object& class_map) {
  CellSpan span;
  const Object classes = cell.get("/C");
  for (std::size_t i = 0; i < (classes.is_array() ? classes.size() : 1); ++i)
    take_span(class_map.get((classes.is_array() ? classes.at(i) : classes).name()), span);
  take_span(cell.get("/A"), span);
  return span;
}

void mend_table(SourceTree& tree, std::uint32_t table, CopiedRoles& roles, const Object& class_map,
                const std::function<bool(std::uint32_t)>& stays, CellSpans& spans) {
  Mender(tree, roles, class_map, stays, spans).repair(table);
}

}  // namespace planverk::foreign
