// Words in cells of written tables: the unit behind numbers of one column (F0-09), and one text with and without the
// sign of a note (F2-03).
#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "judge/context.h"
#include "text/plain_text.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"cell-unit", "R-24", Stage::figures, RuleClass::content, Severity::note,
     "Numbers of one column that have their unit beside them have one unit.", "figures: cell-unit"},
    {"cell-sign", "R-17", Stage::figures, RuleClass::content, Severity::warning,
     "Where one cell of a column bears the sign of a note, cells of the same words bear it too.", "figures: cell-sign"},
};

namespace {

using Column = std::vector<xml::Node>;

std::vector<Column> columns_of(xml::Node table) {
  std::vector<Column> columns;
  table.each_element([&](xml::Node row) {
    if (row.name() != "row") return;
    std::size_t at = 0;
    row.each_element([&](xml::Node cell) {
      if (cell.name() != "cell") return;
      if (at == columns.size()) columns.emplace_back();
      columns[at++].push_back(cell);
    });
  });
  return columns;
}

/// The word behind a number that is all else: `8 personer`.
std::string unit_of(std::string_view cell) {
  const std::vector<Word> words = words_in(cell);
  if (words.size() < 2 || !is_digit(words.front().text[0])) return {};
  const Word& last = words.back();
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!std::ranges::all_of(words[i].text, is_digit)) return {};
  }
  const bool word = !is_digit(last.text[0]) && last.end() == cell.size() && last.text.size() > 2;
  return word ? lower(last.text) : std::string();
}

/// `ansatt` and `ansatte` are one unit.
bool same_unit(std::string_view a, std::string_view b) {
  const std::size_t shared = std::min({a.size(), b.size(), std::size_t{4}});
  return a.substr(0, shared) == b.substr(0, shared);
}

void check_units(const Context& context, const Column& column) {
  constexpr std::size_t fewest = 3;
  std::vector<std::pair<xml::Node, std::string>> units;
  for (const xml::Node cell : column) {
    const std::string words = inline_text(cell);
    std::string unit = unit_of(utf8::trim(words));
    if (!unit.empty()) units.emplace_back(cell, std::move(unit));
  }
  if (units.size() < fewest) return;
  const auto as_many = [&](const std::string& unit) {
    return static_cast<std::size_t>(
        std::ranges::count_if(units, [&](const auto& each) { return same_unit(each.second, unit); }));
  };
  const auto usual = std::ranges::max_element(units, {}, [&](const auto& each) { return as_many(each.second); });
  if (as_many(usual->second) * 3 < units.size() * 2) return;
  for (const auto& [cell, unit] : units) {
    if (same_unit(unit, usual->second)) continue;
    context.add("cell-unit", cell).with("unit", unit).with("other", usual->second).mend();
  }
}

void check_signs(const Context& context, const Column& column, std::string_view sign) {
  std::map<std::string, xml::Node> signed_cells;
  constexpr std::size_t fewest = 2;
  const auto words_of = [](xml::Node cell) { return std::string(utf8::trim(inline_text(cell))); };
  for (const xml::Node cell : column) {
    std::string words = words_of(cell);
    if (!words.ends_with(sign)) continue;
    words.resize(words.size() - sign.size());
    const std::string plain(utf8::trim(words));
    if (words_in(plain).size() >= fewest) signed_cells.emplace(plain, cell);
  }
  for (const xml::Node cell : column) {
    const auto known = signed_cells.find(words_of(cell));
    if (known == signed_cells.end()) continue;
    context.add("cell-sign", cell)
        .with("words", known->first)
        .with("sign", std::string(sign))
        .note(context.at(known->second), "signed")
        .mend();
  }
}

}  // namespace

void text_cell_rules(const Context& context) {
  for (const xml::Node table : context.tables) {
    for (const Column& column : columns_of(table)) {
      check_units(context, column);
      table.each_element([&](xml::Node note) {
        if (note.name() == "tableNote" && !note.get("sign").empty()) check_signs(context, column, note.get("sign"));
      });
    }
  }
}

}  // namespace planverk::figures
