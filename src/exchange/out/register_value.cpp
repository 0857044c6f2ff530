#include "out/register_value.h"

#include <algorithm>

#include "base/utf8.h"
#include "base/word_list.h"

namespace planverk::exchange {

namespace {

using plan::ValueType;
using Kind = office::TableColumn::Kind;

bool is_number(const Field& field) {
  if (!field.axis.empty() || field.next) return true;
  if (field.type == nullptr) return false;
  switch (field.type->type) {
    case ValueType::number:
    case ValueType::percent:
    case ValueType::integer:
    case ValueType::count:
    case ValueType::positive:
      return true;
    default:
      return false;
  }
}

xml::Node child_with(xml::Node parent, std::string_view attribute, std::string_view value) {
  xml::Node found;
  parent.each_element([&](xml::Node child) {
    if (!found && child.get(attribute) == value) found = child;
  });
  return found;
}

}  // namespace

office::TableColumn::Kind RegisterValues::kind_of(const Field& field) {
  if (is_number(field)) return Kind::number;
  return field.type != nullptr && field.type->type == ValueType::date ? Kind::date : Kind::text;
}

office::TableValue RegisterValues::value(const Field& field, std::string_view text) const {
  if (text.empty()) return {};
  if (is_number(field)) {
    if (const auto number = Decimal::parse(text)) return *number;
  } else if (field.type != nullptr) {
    switch (field.type->type) {
      case ValueType::date:
        if (const auto day = Date::parse(text)) return *day;
        break;
      case ValueType::boolean:
        return truth(field, text);
      case ValueType::enumeration:
        return code(field, text);
      case ValueType::reference:
      case ValueType::references:
        return references(field, text);
      case ValueType::process_code:
        return field.attribute == "process" ? references(field, text) : std::string(text);
      default:
        break;
    }
  }
  return std::string(text);
}

bool RegisterValues::reads_as(const Field& field, const std::string& words, std::string_view value) const {
  if (words.empty()) return false;
  office::Cell cell;
  cell.kind = office::Cell::Kind::text;
  cell.text = words;
  const Value read = reader_.read(field, cell, {});
  return read.well() && read.text == value;
}

/// The printed word, where it is read as the code again; the code itself always is.
std::string RegisterValues::code(const Field& field, std::string_view code) const {
  std::string words = labels_.called(field.attribute, code);
  if (reads_as(field, words, code)) return words;
  return std::string(code);
}

std::string RegisterValues::truth(const Field& field, std::string_view code) const {
  const std::string* words = labels_.find("yes-no." + std::string(code));
  return words != nullptr && reads_as(field, *words, code) ? *words : std::string(code);
}

/// What people call it, where nothing else is called so; else its id.
std::string RegisterValues::reference(std::string_view elements, std::string_view id) const {
  const WordList allowed(elements);
  xml::Node node;
  for (const std::string_view key : {"id", "code"}) {
    if (!node) node = child_with(plan_.root(), key, id);
  }
  if (!node) return std::string(id);
  // A number of a register is what its readers know; a process is known by its code.
  for (const std::string_view attribute : {"title", "name", "label"}) {
    const std::string called(utf8::trim(node.get(attribute)));
    const bool plain = called.find_first_of(",;\n") == std::string::npos;
    if (node.name() != "process" && !called.empty() && plain && names_.find(called, elements).id == id) return called;
  }
  return std::string(id);
}

std::string RegisterValues::references(const Field& field, std::string_view ids) const {
  const std::string_view elements = field.type->type == ValueType::process_code ? std::string_view("process") : field.type->allowed;
  std::string out;
  for (const std::string_view id : WordList(ids)) out += (out.empty() ? "" : ", ") + reference(elements, id);
  return out;
}

}  // namespace planverk::exchange
