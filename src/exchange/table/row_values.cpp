#include "table/row_values.h"

#include <algorithm>

#include "base/utf8.h"
#include "base/word_list.h"
#include "table/heading.h"

namespace planverk::exchange {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"import-value", "", Stage::exchange, RuleClass::format, Severity::error,
     "A cell holds a value of its column's kind, which can be read in one way.", "exchange: import-value"},
    {"import-reference", "", Stage::exchange, RuleClass::format, Severity::error,
     "What a cell refers to is one element of the plan.", "exchange: import-reference"},
};

namespace {

using plan::ValueType;

constexpr std::string_view make_new = "new";
constexpr std::size_t most_listed = 12;

bool refers(const Field& field) {
  if (field.type == nullptr) return false;
  return field.type->type == ValueType::reference || field.type->type == ValueType::references ||
         (field.type->type == ValueType::process_code && field.attribute == "process");
}

std::string_view targets_of(const Field& field) {
  return field.type->type == ValueType::process_code ? std::string_view("process") : field.type->allowed;
}

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& each : items) out += (out.empty() ? "" : ", ") + each;
  return out;
}

/// `R1, R2`, `R1; R2`, a line each.
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(",;\n"), text.size());
    const std::string_view part = utf8::trim(text.substr(0, end));
    if (!part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// What to write instead depends on what the cell should be.
std::string_view hint_of(std::string_view problem) {
  return problem == "error-cell" || problem == "form" ? std::string_view() : problem;
}

}  // namespace

const FieldValue* Part::find(std::string_view field) const {
  const auto found = std::ranges::find_if(values, [&](const FieldValue& each) { return each.field->name == field; });
  return found == values.end() ? nullptr : &*found;
}

bool Part::empty() const {
  return std::ranges::all_of(values, [](const FieldValue& each) { return each.told.value.empty(); });
}

std::string RowValues::place(const office::Row& row, std::size_t column) const {
  const std::string cell = office::cell_address(row.number, column);
  return layout_.sheet->name.empty() ? cell : layout_.sheet->name + "!" + cell;
}

std::vector<Part> RowValues::read(const office::Row& row) {
  std::vector<Part> parts{{layout_.of, {}}};
  for (Column& column : layout_.columns) {
    const Register* owner = nullptr;
    const Field* field = desk_.registers.field(*layout_.of, column.to, &owner);
    if (field == nullptr) continue;
    auto part = std::ranges::find(parts, owner, &Part::of);
    if (part == parts.end()) part = parts.insert(parts.end(), {owner, {}});
    part->values.push_back({field, column.with, read_cell(column, *field, row), !blank(cell_at(row, column.index))});
  }
  return parts;
}

Told RowValues::read_cell(Column& column, const Field& field, const office::Row& row) {
  const office::Cell& cell = cell_at(row, column.index);
  Told out{{}, place(row, column.index), cell.span};
  if (refers(field) && !blank(cell)) {
    out.value = refer(column, field, cell, out.place);
    return out;
  }
  const bool series = layout_.of->grid && field.spread;
  Value value = series && !blank(cell) ? desk_.reader.number(cell) : desk_.reader.read(field, cell, column.words);
  if (!value.well()) refuse(value, column, field, cell, out.place);
  out.value = std::move(value.text);
  return out;
}

void RowValues::refuse(const Value& value, Column& column, const Field& field, const office::Cell& cell, const std::string& place) {
  if (value.problem == "word") {
    // A word is asked once, however many cells have it.
    if (std::ranges::find(column.words, normal_whole(cell.text), &Word::says) != column.words.end()) return;
    ask_word(column, words_in(cell));
  }
  auto& finding = desk_.found.add("import-value", cell.span)
                      .variant(value.problem)
                      .with("cell", place)
                      .with("value", words_in(cell))
                      .with("heading", column.heading);
  if (value.problem == "word") {
    finding.with("attribute", field.attribute).mend("word", {{"words", std::string(field.type->allowed)}, {"attribute", field.attribute}});
  } else if (!hint_of(value.problem).empty()) {
    finding.mend(hint_of(value.problem));
  }
}

void RowValues::ask_word(Column& column, std::string_view says) {
  column.words.push_back({normal_whole(says), std::string(to_be_asked), std::string(says)});
  asks_ = true;
}

std::string RowValues::refer(Column& column, const Field& field, const office::Cell& cell, const std::string& place) {
  const std::string whole = words_in(cell);
  if (field.type->type != ValueType::references) return refer_one(whole, column, field, cell, place);
  // A name may hold a comma.
  if (!desk_.names.find(whole, targets_of(field)).id.empty()) return refer_one(whole, column, field, cell, place);
  std::string out;
  const std::string lines = words_in(cell, true);
  for (const std::string_view part : parts_of(lines)) {
    const std::string id = refer_one(part, column, field, cell, place);
    if (!id.empty() && !WordList(std::string_view(out)).contains(id)) out += (out.empty() ? "" : " ") + id;
  }
  return out;
}

std::string RowValues::refer_one(std::string_view called, Column& column, const Field& field, const office::Cell& cell,
                                 const std::string& place) {
  const std::string_view targets = targets_of(field);
  const auto explained = std::ranges::find(column.words, normal_whole(called), &Word::says);
  const bool known = explained != column.words.end();
  const bool may_be_role = WordList(targets).contains("role");
  // What an earlier run asked is answered where all who are unknown become roles.
  if (known && explained->means == to_be_asked && may_be_role && desk_.around.options.new_roles) explained->means = make_new;
  if (known && explained->means == to_be_asked) {
    asks_ = true;
    return {};
  }
  if (known && explained->means == not_taken) return {};
  const std::string_view wanted = known && explained->means != make_new ? std::string_view(explained->means) : called;
  const Names::Meant meant = desk_.names.find(wanted, targets);
  if (!meant.id.empty()) return meant.id;
  const bool make = (known && explained->means == make_new) || desk_.around.new_plan || desk_.around.options.new_roles;
  if (may_be_role && make && meant.several.empty()) return new_role(called, place, cell.span);
  if (desk_.around.new_plan && plan::has_form(*field.type, wanted)) return std::string(wanted);
  if (!known) ask_word(column, called);
  asks_ = true;
  auto& finding = desk_.found.add("import-reference", cell.span)
                      .with("cell", place)
                      .with("value", std::string(called))
                      .with("heading", column.heading);
  if (!meant.several.empty()) {
    finding.variant("several").mend("several", {{"known", joined(meant.several)}});
  } else if (!meant.nearest.empty()) {
    finding.mend("nearest", {{"nearest", meant.nearest}});
  } else if (may_be_role) {
    finding.mend("role");
  } else {
    finding.mend("known", {{"known", joined(desk_.names.list(targets, most_listed))}});
  }
  return {};
}

std::string RowValues::new_role(std::string_view title, const std::string& place, Span span) {
  const std::string wanted = id_of(title, desk_.around.pack);
  Arrival role;
  role.name = "role";
  role.key = {"title"};
  role.label = title;
  role.place = place;
  role.span = span;
  const std::string id = desk_.ids.give(wanted.empty() ? "role" : wanted);
  role.attributes = {{"id", {id, place, span}}, {"title", {std::string(title), place, span}}};
  desk_.names.add("role", id, title);
  new_roles_.push_back(std::move(role));
  return id;
}

}  // namespace planverk::exchange
