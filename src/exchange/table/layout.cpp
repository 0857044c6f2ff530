#include "table/layout.h"

#include <algorithm>
#include <map>

#include "table/heading.h"

namespace planverk::exchange {

namespace {

/// How many different texts a row has; a title that is merged over many columns is one.
std::size_t different_texts(const office::Row& row) {
  std::vector<std::string> texts;
  for (const office::Cell& cell : row.cells) {
    std::string text = words_in(cell);
    if (!text.empty() && std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
  }
  return texts.size();
}

}  // namespace

std::string_view name_of(Sure sure) {
  constexpr std::string_view names[] = {"kept", "exact", "likely", "asked", "unknown"};
  return names[static_cast<std::size_t>(sure)];
}

const Column* Layout::column_of(std::string_view field) const {
  const auto found = std::ranges::find(columns, field, &Column::to);
  return found == columns.end() ? nullptr : &*found;
}

const Setting* Layout::setting_of(std::string_view field) const {
  const auto found = std::ranges::find(settings, field, &Setting::field);
  return found == settings.end() ? nullptr : &*found;
}

std::vector<std::string> headings_of(const office::Sheet& sheet, std::size_t row) {
  const office::Row& own = sheet.rows[row];
  const office::Row* above = row > 0 && sheet.rows[row - 1].number + 1 == own.number && different_texts(sheet.rows[row - 1]) > 1
                                 ? &sheet.rows[row - 1]
                                 : nullptr;
  const std::size_t columns = std::max(own.cells.size(), above == nullptr ? 0 : above->cells.size());
  std::vector<std::string> headings;
  std::map<std::string, int> times;
  for (std::size_t i = 0; i < columns; ++i) {
    std::string heading = words_in(cell_at(own, i));
    if (heading.empty() && above != nullptr && !cell_at(*above, i).merged) heading = words_in(cell_at(*above, i));
    if (!heading.empty()) {
      const int time = ++times[heading];
      if (time > 1) heading += " #" + std::to_string(time);
    }
    headings.push_back(std::move(heading));
  }
  return headings;
}

void take_kept(Layout& layout, xml::Node part, const ImportMap& map, const Registers& registers, Diagnostics& found) {
  layout.kept = true;
  layout.read_from = part.get("sheet");
  layout.origin = part.get("origin");
  const std::vector<std::string> names = registers.field_names(*layout.of);
  const auto known = [&](xml::Node node, std::string_view attribute) {
    const std::string name(node.get(attribute));
    const bool of_parent = name == layout.of->below || plan::find_attribute(*layout.of->parent_type, name) != nullptr;
    if (name == to_be_asked || name == not_taken || registers.field(*layout.of, name) != nullptr) return true;
    if (of_parent && attribute == "field") return true;
    auto& finding = found.add("import-map", map.span(node, attribute))
                        .variant("field")
                        .with("value", name)
                        .with("register", layout.of->name);
    const std::vector<std::string_view> views(names.begin(), names.end());
    if (const auto best = plan::nearest(name, views)) {
      finding.mend("nearest", {{"nearest", std::string(*best)}});
    } else {
      std::string list;
      for (const std::string& each : names) list += (list.empty() ? "" : ", ") + each;
      finding.mend("known", {{"known", list}});
    }
    return false;
  };
  part.each_element([&](xml::Node node) {
    if (node.name() == "set") {
      if (!known(node, "field")) return;
      std::erase_if(layout.settings, [&](const Setting& each) { return each.field == node.get("field"); });
      layout.settings.push_back({std::string(node.get("field")), std::string(node.get("value")), {}});
    } else if (node.name() == "column" && known(node, "to")) {
      const std::string heading = normal_whole(node.get("heading"));
      const auto column = std::ranges::find_if(layout.columns, [&](const Column& each) { return normal_whole(each.heading) == heading; });
      if (column == layout.columns.end()) return;  // of another month's file
      column->to = node.get("to");
      column->with = node.get("for");
      column->sure = column->to == to_be_asked ? Sure::asked : Sure::kept;
      node.each_element([&](xml::Node word) {
        if (word.name() == "word") {
          column->words.push_back({normal_whole(word.get("says")), std::string(word.get("means")), std::string(word.get("says"))});
        }
      });
    }
  });
}

edit::Element to_element(const Layout& layout) {
  edit::Element part{"table", {}, {}};
  part.set("register", layout.of == nullptr ? std::string(to_be_asked) : layout.of->name);
  part.set("sheet", layout.kept ? layout.read_from : layout.sheet->name);
  if (!layout.origin.empty()) part.set("origin", layout.origin);
  for (const Column& column : layout.columns) {
    edit::Element& child = part.append({"column", {}, {}});
    child.set("heading", column.heading);
    child.set("to", column.to);
    if (!column.with.empty()) child.set("for", column.with);
    for (const Word& word : column.words) {
      edit::Element& meaning = child.append({"word", {}, {}});
      meaning.set("says", word.written.empty() ? word.says : word.written);
      meaning.set("means", word.means);
    }
  }
  for (const Setting& setting : layout.settings) {
    edit::Element& child = part.append({"set", {}, {}});
    child.set("field", setting.field);
    child.set("value", setting.value);
  }
  return part;
}

}  // namespace planverk::exchange
