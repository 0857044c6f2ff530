#include "exchange/printed_tables.h"

#include <algorithm>
#include <map>
#include <utility>

#include "document/dump.h"
#include "document/table.h"
#include "out/cell_content.h"

namespace planverk::exchange {

namespace {

using document::Kind;
using document::no_node;
using document::NodeId;
using document::Value;

/// A column before it is known what it holds.
struct Gathered {
  std::string heading;
  std::vector<CellContent> cells;  ///< by row
};

std::string label_text(const templates::Labels& labels, std::string_view key) {
  const std::string* text = labels.find(key);
  return text == nullptr ? std::string() : *text;
}

office::TableColumn headed(std::string heading) {
  office::TableColumn column;
  column.heading = std::move(heading);
  return column;
}

class TableReader {
 public:
  TableReader(const document::Document& document, const templates::Labels& labels, NodeId table)
      : document_(document), tree_(document.tree), labels_(labels), grid_(document::grid_of(tree_, table)) {
    // Which cell stands where, in every row that it spans.
    for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
      const document::CellPlace& place = grid_.cells[i];
      for (std::uint32_t row = 0; row < place.rows; ++row) {
        for (std::uint32_t column = 0; column < place.columns; ++column)
          at_.emplace(std::pair(place.row + row, place.column + column), i);
      }
    }
  }

  office::Table read() {
    columns_.resize(grid_.columns);
    for (std::uint32_t column = 0; column < grid_.columns; ++column) columns_[column].heading = heading(column + 1);
    read_rows();
    office::Table out;
    if (std::ranges::any_of(groups_, [](const std::string& group) { return !group.empty(); })) add_groups(out);
    for (const Gathered& column : columns_) add(out, column);
    return out;
  }

 private:
  [[nodiscard]] bool is_head(NodeId row) const { return tree_[tree_[row].parent].kind == Kind::table_head; }

  [[nodiscard]] std::string heading(std::uint32_t column) const {
    std::string words;
    std::size_t before = grid_.cells.size();
    for (std::uint32_t row = 1; row <= grid_.rows.size() && is_head(grid_.rows[row - 1]); ++row) {
      const auto found = at_.find({row, column});
      if (found == at_.end() || found->second == before) continue;
      before = found->second;
      std::string own = content_of(document_, grid_.cells[before].cell).words;
      std::ranges::replace(own, '\n', ' ');
      if (!own.empty()) words += (words.empty() ? "" : " \u2013 ") + own;
    }
    return words;
  }

  void read_rows() {
    std::string group;
    for (std::uint32_t row = 1; row <= grid_.rows.size(); ++row) {
      const NodeId node = grid_.rows[row - 1];
      if (is_head(node)) continue;
      if (document::names_row_group(tree_, node)) {
        group = content_of(document_, tree_[node].first_child).words;
        continue;
      }
      if (document::begins_row_group(tree_, node)) group.clear();
      groups_.push_back(group);
      for (std::uint32_t column = 1; column <= grid_.columns; ++column)
        columns_[column - 1].cells.push_back(cell_at(row, column));
    }
  }

  /// A cell that spans columns tells what it tells once.
  [[nodiscard]] CellContent cell_at(std::uint32_t row, std::uint32_t column) const {
    const auto found = at_.find({row, column});
    if (found == at_.end() || grid_.cells[found->second].column != column) return {};
    return content_of(document_, grid_.cells[found->second].cell);
  }

  void add_groups(office::Table& out) const {
    out.columns.push_back(headed(label_text(labels_, "export.group")));
    out.rows.resize(groups_.size());
    for (std::size_t row = 0; row < groups_.size(); ++row) put(out, row, groups_[row]);
  }

  static void put(office::Table& out, std::size_t row, const std::string& words) {
    out.rows[row].push_back(words.empty() ? office::TableValue() : office::TableValue(words));
  }

  static void put(office::Table& out, std::size_t row, const CellContent& cell) {
    if (!cell.value) {
      put(out, row, cell.words);
    } else if (cell.value->type == Value::Type::date) {
      out.rows[row].emplace_back(cell.value->date);
    } else {
      out.rows[row].emplace_back(cell.value->number);
    }
  }

  void add(office::Table& out, const Gathered& column) const {
    out.rows.resize(groups_.size());
    office::TableColumn made = headed(column.heading);
    std::vector<std::string> units;
    bool mixed = false;
    for (const CellContent& cell : column.cells) {
      if (!cell.value) continue;
      const auto kind = kind_of(*cell.value);
      mixed = mixed || (made.kind != office::TableColumn::Kind::text && made.kind != kind);
      made.kind = kind;
      if (kind != office::TableColumn::Kind::date)
        made.decimals = std::max(made.decimals, cell.value->number.trimmed().scale());
      if (std::ranges::find(units, cell.unit) == units.end()) units.push_back(cell.unit);
    }
    if (mixed) made.kind = office::TableColumn::Kind::text;
    if (!mixed && made.kind == office::TableColumn::Kind::number && units.size() == 1 && !units.front().empty()) {
      made.kind = office::TableColumn::Kind::amount;
      made.unit = units.front();
    }
    out.columns.push_back(made);
    for (std::size_t row = 0; row < column.cells.size(); ++row) {
      const CellContent& cell = column.cells[row];
      if (mixed) {
        put(out, row, cell.words);
      } else {
        put(out, row, cell);
      }
    }
    if (!mixed && units.size() > 1) add_units(out, column);
  }

  static office::TableColumn::Kind kind_of(const Value& value) {
    switch (value.type) {
      case Value::Type::percent:
        return office::TableColumn::Kind::percent;
      case Value::Type::date:
        return office::TableColumn::Kind::date;
      case Value::Type::number:
        break;
    }
    return office::TableColumn::Kind::number;
  }

  void add_units(office::Table& out, const Gathered& column) const {
    const std::string unit = label_text(labels_, "export.unit");
    out.columns.push_back(headed(column.heading.empty() ? unit : column.heading + " \u2013 " + unit));
    for (std::size_t row = 0; row < column.cells.size(); ++row) put(out, row, column.cells[row].unit);
  }

  const document::Document& document_;
  const document::Tree& tree_;
  const templates::Labels& labels_;
  document::TableGrid grid_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> at_;
  std::vector<Gathered> columns_;
  std::vector<std::string> groups_;  ///< by row
};

std::string without_point(std::string label) {
  while (label.ends_with('.') || label.ends_with(' ')) label.pop_back();
  return label;
}

/// Number and words of the caption; else the heading that stands above.
void name(const document::Document& document, NodeId table, const std::string& heading, PrintedTable& out) {
  const document::Tree& tree = document.tree;
  out.id = tree.properties(table).id;
  const NodeId caption = document::first_child_of(tree, table, Kind::caption);
  out.caption = heading;
  if (caption != no_node) {
    const std::string label = document::normal_words(tree.properties(caption).label);
    std::string words = document::words_of(document, caption);
    if (!label.empty() && words.starts_with(label)) words = document::normal_words(words.substr(label.size()));
    out.label = without_point(label);
    if (!words.empty()) out.caption = std::move(words);
  }
  out.table.name = out.label.empty() ? out.caption : out.label + " " + out.caption;
}

bool holds_data(const document::Tree& tree, NodeId table) {
  return document::first_child_of(tree, table, Kind::table_head) != no_node ||
         document::first_child_of(tree, table, Kind::caption) != no_node;
}

}  // namespace

std::vector<PrintedTable> printed_tables(const document::Document& document, const templates::Labels& labels) {
  std::vector<PrintedTable> tables;
  const document::Tree& tree = document.tree;
  std::string heading = document.identity.title;
  for (NodeId at = document::Tree::root(); at != no_node;) {
    const Kind kind = tree[at].kind;
    if (kind == Kind::heading) heading = document::words_of(document, at);
    if (kind == Kind::table && holds_data(tree, at)) {
      PrintedTable made;
      made.table = TableReader(document, labels, at).read();
      name(document, at, heading, made);
      tables.push_back(std::move(made));
    }
    at = kind == Kind::cover || kind == Kind::contents ? tree.following_past(at) : tree.following(at);
  }
  return tables;
}

}  // namespace planverk::exchange
