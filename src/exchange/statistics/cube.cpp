#include "statistics/cube.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "json/shape.h"

namespace planverk::exchange::statistics {

using json::Value;
using Kind = Value::Kind;

constexpr Rule rules[] = {
    {"json-stat", "", Stage::exchange, RuleClass::format, Severity::error,
     "A JSON-stat file is one data set of version 2.0 whose dimensions, sizes, categories and values agree in number.",
     "ledger: json-stat"},
};

namespace {

constexpr std::size_t most_cells = 5'000'000;

std::optional<std::size_t> whole(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

class CubeReader {
 public:
  CubeReader(FileId file, Diagnostics& found) : shape_(file, found) { cube_.file = file; }

  std::optional<Cube> read(const Value& root) {
    if (!of_this_version(root)) return std::nullopt;
    cube_.label = root.word_of("label");
    cube_.source = root.word_of("source");
    cube_.updated = root.word_of("updated");
    cube_.href = root.word_of("href");
    if (!read_dimensions(root)) return std::nullopt;
    read_roles(root);
    read_table(root);
    if (!read_values(root)) return std::nullopt;
    return std::move(cube_);
  }

 private:
  bool of_this_version(const Value& root) {
    const std::string_view version = root.word_of("version"), type = root.word_of("class");
    // "2" is met for "2.0", and some writers leave it out; the form then shows by itself.
    if (root.is(Kind::object) && (version.empty() || version.starts_with('2')) && (type.empty() || type == "dataset") &&
        root.find("dimension") != nullptr) {
      return true;
    }
    shape_.found()
        .add("json-stat", shape_.span(root))
        .variant("version")
        .with("version", version.empty() ? "–" : std::string(version))
        .with("class", type.empty() ? "–" : std::string(type))
        .mend("version");
    return false;
  }

  Diagnostic& refuse(const Value& value, std::string_view at, std::size_t found, std::size_t expected) {
    return shape_.found()
        .add("json-stat", shape_.span(value))
        .with("at", std::string(at))
        .with("found", std::to_string(found))
        .with("expected", std::to_string(expected))
        .mend();
  }

  bool read_dimensions(const Value& root) {
    const Value* ids = shape_.member(root, "", "id", Kind::array);
    const Value* sizes = shape_.member(root, "", "size", Kind::array);
    const Value* dimensions = shape_.member(root, "", "dimension", Kind::object);
    if (ids == nullptr || sizes == nullptr || dimensions == nullptr) return false;
    if (ids->items.size() != sizes->items.size() || ids->items.empty()) {
      refuse(*sizes, "/size", sizes->items.size(), ids->items.size());
      return false;
    }
    std::size_t cells = 1;
    for (std::size_t i = 0; i < ids->items.size(); ++i) {
      const auto size = whole(sizes->items[i].word());
      if (!size || *size == 0 || *size > most_cells / cells) {
        shape_.refuse(sizes->items[i], json::pointer("/size", i), "1 …");
        return false;
      }
      cells *= *size;
      if (!read_dimension(*dimensions, ids->items[i], *size)) return false;
    }
    return true;
  }

  bool read_dimension(const Value& dimensions, const Value& id, std::size_t size) {
    const std::string at = json::pointer("/dimension", id.word());
    const Value* value = shape_.member(dimensions, "/dimension", id.word(), Kind::object);
    if (value == nullptr) return false;
    Dimension dimension;
    dimension.id = id.word();
    dimension.label = value->word_of("label");
    if (dimension.label.empty()) dimension.label = dimension.id;
    dimension.span = shape_.span(*value);
    const Value* category = shape_.member(*value, at, "category", Kind::object);
    if (category == nullptr || !read_codes(*category, json::pointer(at, "category"), size, dimension)) return false;
    name_categories(*category, dimension);
    cube_.dimensions.push_back(std::move(dimension));
    return true;
  }

  /// `index` is a list of codes, or an object of places by code; a dimension of one category may have labels alone.
  bool read_codes(const Value& category, const std::string& at, std::size_t size, Dimension& dimension) {
    const Value* index = category.find("index");
    if (index == nullptr) index = category.find("label");
    const bool list = index != nullptr && index->is(Kind::array);
    if (index == nullptr || (!list && !index->is(Kind::object))) {
      (void)shape_.member(category, at, "index", Kind::array);
      return false;
    }
    if (index->items.size() != size) {
      refuse(*index, json::pointer(at, "index"), index->items.size(), size);
      return false;
    }
    dimension.categories.resize(size);
    for (std::size_t i = 0; i < size; ++i) {
      const std::string code(list ? index->items[i].word() : std::string_view(index->names[i]));
      const auto place = list || index->items[i].is(Kind::text) ? std::optional(i) : whole(index->items[i].word());
      if (!place || *place >= size || !dimension.index.emplace(code, *place).second ||
          !dimension.categories[*place].code.empty()) {
        shape_.refuse(index->items[i], json::pointer(json::pointer(at, "index"), list ? std::to_string(i) : code), "0 …");
        return false;
      }
      dimension.categories[*place].code = code;
    }
    return true;
  }

  void name_categories(const Value& category, Dimension& dimension) {
    const Value* labels = category.find("label");
    const Value* units = category.find("unit");
    for (Category& each : dimension.categories) {
      each.label = labels == nullptr ? std::string() : std::string(labels->word_of(each.code));
      if (each.label.empty()) each.label = each.code;
      const Value* unit = units == nullptr ? nullptr : units->find(each.code);
      if (unit == nullptr) continue;
      each.unit = unit->word_of("base");
      if (each.unit.empty()) each.unit = unit->word_of("label");
      if (const auto decimals = whole(unit->word_of("decimals")); decimals && *decimals <= 9) {
        each.decimals = static_cast<int>(*decimals);
      }
    }
  }

  void read_roles(const Value& root) {
    const Value* roles = root.find("role");
    if (roles == nullptr) return;
    for (const auto& [name, role] : {std::pair("time", Dimension::Role::time), std::pair("geo", Dimension::Role::geo),
                                     std::pair("metric", Dimension::Role::metric)}) {
      const Value* ids = roles->find(name);
      if (ids == nullptr) continue;
      for (const Value& id : ids->items) {
        for (Dimension& each : cube_.dimensions) {
          if (each.id == id.word()) each.role = role;
        }
      }
    }
  }

  /// PxWebApi says the table's number among what is its own.
  void read_table(const Value& root) {
    const Value* extension = root.find("extension");
    const Value* px = extension == nullptr ? nullptr : extension->find("px");
    if (px != nullptr) cube_.table = px->word_of("tableid");
    if (cube_.table.empty() && extension != nullptr) cube_.table = extension->word_of("tableId");
  }

  bool read_values(const Value& root) {
    std::size_t cells = 1;
    for (const Dimension& each : cube_.dimensions) cells *= each.categories.size();
    const Value* values = root.find("value");
    if (values == nullptr || (!values->is(Kind::array) && !values->is(Kind::object))) {
      if (values == nullptr) (void)shape_.member(root, "", "value", Kind::array);
      if (values != nullptr) shape_.refuse(*values, "/value", "[…]");
      return false;
    }
    if (values->is(Kind::array) && values->items.size() != cells) {
      refuse(*values, "/value", values->items.size(), cells);
      return false;
    }
    bool right = true;
    for (std::size_t i = 0; i < values->items.size(); ++i) right = read_value(*values, i, cells) && right;
    read_status(root, cells);
    return right;
  }

  bool read_value(const Value& values, std::size_t i, std::size_t cells) {
    const Value& value = values.items[i];
    const auto place = values.is(Kind::array) ? std::optional(i) : whole(values.names[i]);
    const std::string at = json::pointer("/value", values.is(Kind::array) ? std::to_string(i) : values.names[i]);
    if (!place || *place >= cells) {
      shape_.refuse(value, at, "0 … " + std::to_string(cells - 1));
      return false;
    }
    Cell& cell = cube_.cells[*place];
    cell.span = shape_.span(value);
    if (value.is(Kind::null)) return true;
    cell.value = value.number();
    // Some writers put the sign for a missing value where the value would be.
    if (value.is(Kind::text)) cell.status = value.text;
    if (cell.value || value.is(Kind::text)) return true;
    shape_.refuse(value, at, "0.0");
    return false;
  }

  /// One for all, a list of as many, or an object of those that have one.
  void read_status(const Value& root, std::size_t cells) {
    const Value* status = root.find("status");
    if (status == nullptr) return;
    if (status->is(Kind::text)) {
      for (auto& [place, cell] : cube_.cells) cell.status = status->text;
      return;
    }
    for (std::size_t i = 0; i < status->items.size(); ++i) {
      const auto place = status->is(Kind::array) ? std::optional(i) : whole(status->names[i]);
      if (place && *place < cells && !status->items[i].word().empty()) {
        cube_.cells[*place].status = status->items[i].word();
      }
    }
  }

  json::Shape shape_;
  Cube cube_;
};

}  // namespace

const std::size_t* Dimension::index_of(std::string_view code) const {
  const auto found = index.find(code);
  if (found != index.end()) return &found->second;
  for (const auto& [name, place] : index) {
    if (categories[place].label == code) return &place;
  }
  return nullptr;
}

const Dimension* Cube::dimension(std::string_view id) const {
  for (const Dimension& each : dimensions) {
    if (each.id == id) return &each;
  }
  for (const Dimension& each : dimensions) {
    if (each.label == id) return &each;
  }
  return nullptr;
}

const Cell* Cube::at(const std::vector<std::size_t>& categories) const {
  std::size_t place = 0;
  for (std::size_t i = 0; i < dimensions.size(); ++i) place = place * dimensions[i].categories.size() + categories[i];
  const auto cell = cells.find(place);
  return cell == cells.end() ? nullptr : &cell->second;
}

bool is_json_stat(std::string_view bytes) {
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (begin == std::string_view::npos || bytes[begin] != '{') return false;
  // Its own words stand among the first members or, after the values, among the last.
  constexpr std::size_t looked_at = 65'536;
  const std::string_view head = bytes.substr(0, looked_at);
  const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), looked_at));
  const auto has = [&](std::string_view word) { return head.find(word) != std::string_view::npos || tail.find(word) != std::string_view::npos; };
  return has("\"dimension\"") && (has("\"dataset\"") || has("\"size\""));
}

std::optional<Cube> read_cube(const Sources& sources, FileId file, Diagnostics& found) {
  const auto root = json::parse(sources, file, {}, found);
  return root ? CubeReader(file, found).read(*root) : std::nullopt;
}

}  // namespace planverk::exchange::statistics
