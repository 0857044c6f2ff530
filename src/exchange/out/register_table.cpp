#include "exchange/register_table.h"

#include <algorithm>

#include "base/utf8.h"
#include "out/register_value.h"
#include "table/register.h"

namespace planverk::exchange {

struct RegisterTables::Impl {
  const language::Packs& packs;
  Registers registers;
};

namespace {

/// A column: a field, and of one that is spread which of its values.
struct OutColumn {
  const Field* field = nullptr;
  std::string with;
};

std::vector<xml::Node> children_of(xml::Node parent, std::string_view name) {
  std::vector<xml::Node> found;
  for (xml::Node child = parent.first_child(name); child; child = child.next(name)) found.push_back(child);
  return found;
}

bool has_all(xml::Node node, const std::vector<std::pair<std::string, std::string>>& attributes) {
  return std::ranges::all_of(attributes, [&](const auto& each) { return node.get(each.first) == each.second; });
}

class Writer {
 public:
  Writer(const Register& of, const RegisterValues& values, const xml::Tree& plan, Language language)
      : of_(of), values_(values), plan_(plan), language_(language) {
    if (of.below.empty()) {
      elements_ = children_of(plan.root(), of.element);
    } else {
      for (const xml::Node parent : children_of(plan.root(), of.below)) gather(parent);
    }
  }

  std::vector<RegisterTable> tables() {
    if (of_.grid) return grids();
    if (elements_.empty()) return {};
    find_columns();
    office::Table table;
    table.name = called(of_, language_);
    for (const OutColumn& column : columns_) table.columns.push_back(heading(column));
    for (const xml::Node element : elements_) {
      auto& row = table.rows.emplace_back();
      for (const OutColumn& column : columns_) row.push_back(values_.value(*column.field, text_of(element, column)));
    }
    return {{of_.name, std::move(table)}};
  }

 private:
  /// Lines of a budget stand in groups too.
  void gather(xml::Node parent) {
    parent.each_element([&](xml::Node child) {
      if (child.name() == of_.element) elements_.push_back(child);
      else if (child.name() == "group") gather(child);
    });
  }

  /// Those that some element tells, in the order of the register; keys and what is needed always.
  void find_columns() {
    for (const Field& field : of_.fields) {
      if (field.spread) {
        for (const std::string& key : keys_of(field)) columns_.push_back({&field, key});
        continue;
      }
      if (!field.child_key.empty()) continue;  // a row for each value: the spread columns tell them
      const bool told = std::ranges::any_of(elements_, [&](xml::Node each) { return !text_of(each, {&field, {}}).empty(); });
      if (told || field.needed) columns_.push_back({&field, {}});
    }
  }

  /// Children that another field of the same place tells by what goes with it are not this one's: forecasts.
  [[nodiscard]] bool is_of(const Field& field, xml::Node child) const {
    if (!has_all(child, field.sets)) return false;
    return std::ranges::none_of(of_.fields, [&](const Field& other) {
      const bool same_place = other.child == field.child && other.attribute == field.attribute && &other != &field;
      return same_place && other.sets.size() > field.sets.size() && has_all(child, other.sets);
    });
  }

  [[nodiscard]] std::vector<std::string> keys_of(const Field& field) const {
    std::vector<std::string> keys;
    for (const xml::Node element : elements_) {
      for (const xml::Node child : children_of(element, field.child)) {
        std::string key(child.get(field.child_key));
        if (!child.has(field.attribute) || !is_of(field, child) || std::ranges::find(keys, key) != keys.end()) continue;
        keys.push_back(std::move(key));
      }
    }
    std::ranges::sort(keys);
    return keys;
  }

  [[nodiscard]] std::string text_of(xml::Node element, const OutColumn& column) const {
    const Field& field = *column.field;
    xml::Node node = field.of_parent ? parent_of(element) : element;
    if (!field.child.empty()) {
      node = {};
      for (const xml::Node child : children_of(element, field.child)) {
        if (!node && (column.with.empty() || child.get(field.child_key) == column.with) && is_of(field, child)) node = child;
      }
    }
    if (!field.attribute.empty()) return std::string(node.get(field.attribute));
    return field.prose ? paragraphs(node) : std::string(utf8::trim(utf8::collapse(node.text())));
  }

  [[nodiscard]] xml::Node parent_of(xml::Node element) const {
    while (element && element.name() != of_.below) element = element.parent();
    return element;
  }

  static std::string paragraphs(xml::Node node) {
    std::string out;
    node.each_element([&](xml::Node paragraph) {
      const std::string words(utf8::trim(utf8::collapse(paragraph.text())));
      if (!words.empty()) out += (out.empty() ? "" : "\n") + words;
    });
    return out;
  }

  [[nodiscard]] office::TableColumn heading(const OutColumn& column) const {
    office::TableColumn made;
    made.heading = called(*column.field, language_);
    if (!column.with.empty()) made.heading += " " + column.with;
    made.kind = RegisterValues::kind_of(*column.field);
    return made;
  }

  /// A row a key, a column a series, a table a dataset.
  [[nodiscard]] std::vector<RegisterTable> grids() const {
    std::vector<RegisterTable> out;
    const Field* key = of_.find("key");
    for (const xml::Node dataset : children_of(plan_.root(), of_.below)) {
      const auto series = children_of(dataset, of_.element);
      if (series.empty()) continue;
      office::Table table;
      table.name = dataset.get("label");
      office::TableColumn keys;
      keys.heading = key == nullptr ? std::string() : called(*key, language_);
      table.columns.push_back(keys);
      std::vector<std::string> known;
      for (const xml::Node each : series) {
        office::TableColumn column;
        column.heading = each.get("label");
        column.kind = office::TableColumn::Kind::number;
        table.columns.push_back(column);
        for (const xml::Node point : children_of(each, "pt")) {
          std::string name(point.get("key"));
          if (std::ranges::find(known, name) == known.end()) known.push_back(std::move(name));
        }
      }
      for (const std::string& name : known) table.rows.push_back(grid_row(series, name));
      out.push_back({of_.name, std::move(table)});
    }
    return out;
  }

  static std::vector<office::TableValue> grid_row(const std::vector<xml::Node>& series, const std::string& key) {
    std::vector<office::TableValue> row{key};
    for (const xml::Node each : series) {
      office::TableValue value;
      for (const xml::Node point : children_of(each, "pt")) {
        const auto number = Decimal::parse(point.get("value"));
        if (point.get("key") == key && number) value = *number;
      }
      row.push_back(std::move(value));
    }
    return row;
  }

  const Register& of_;
  const RegisterValues& values_;
  const xml::Tree& plan_;
  Language language_;
  std::vector<xml::Node> elements_;
  std::vector<OutColumn> columns_;
};

}  // namespace

RegisterTables::RegisterTables(const templates::Files& files, Diagnostics& found)
    : impl_(std::make_unique<Impl>(Impl{files.languages(), read_registers(files, found)})) {}
RegisterTables::RegisterTables(RegisterTables&&) noexcept = default;
RegisterTables::~RegisterTables() = default;

std::vector<std::string> RegisterTables::names() const {
  std::vector<std::string> names;
  for (const Register& each : impl_->registers.all) names.push_back(each.name);
  return names;
}

std::vector<RegisterTable> RegisterTables::tables(std::string_view name, const xml::Tree& plan, const language::Pack& pack,
                                                  const templates::Labels& labels) const {
  const Register* of = impl_->registers.find(name);
  if (of == nullptr) return {};
  const RegisterValues values(plan, impl_->packs, pack, impl_->registers, labels);
  return Writer(*of, values, plan, pack.language).tables();
}

}  // namespace planverk::exchange
