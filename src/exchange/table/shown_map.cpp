#include "table/shown_map.h"

namespace planverk::exchange {

namespace {

std::string shortened(const std::string& text) {
  constexpr std::size_t most = 40;  // bytes; examples are only to be recognised
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

std::string joined(const std::vector<std::string>& items, std::string_view between) {
  std::string out;
  for (const std::string& each : items) out += (out.empty() ? std::string() : std::string(between)) + shortened(each);
  return out;
}

/// `Status (action.status)`: what people call it, and what maps do.
std::string field_text(const Registers& registers, const Register& of, const std::string& name, Language reader) {
  const Register* owner = nullptr;
  const Field* field = registers.field(of, name, &owner);
  return field == nullptr ? name : called(*field, reader) + " (" + name + ")";
}

std::string letters_of(std::size_t column) {
  std::string cell = office::cell_address(1, column);
  cell.pop_back();
  return cell;
}

Message column_line(const Column& column, const Layout& layout, const Registers& registers, Language reader) {
  std::vector<std::pair<std::string, std::string>> values = {{"column", letters_of(column.index)},
                                                             {"heading", column.heading},
                                                             {"examples", joined(column.examples, "; ")}};
  if (column.to == not_taken) return {"import.column-left", std::move(values)};
  if (column.to == to_be_asked) {
    std::string fields;
    for (const std::string& each : column.candidates) fields += (fields.empty() ? "" : ", ") + each;
    values.emplace_back("fields", fields);
    return {"import.column-asked", std::move(values)};
  }
  values.emplace_back("field", field_text(registers, *layout.of, column.to, reader) + (column.with.empty() ? "" : " " + column.with));
  values.emplace_back("sure", std::string(name_of(column.sure)));
  return {"import.column", std::move(values)};
}

}  // namespace

void tell_layout(const Layout& layout, const Assembled& made, const Registers& registers, Language reader, std::vector<Message>& out) {
  const std::string name = layout.sheet->name.empty() ? "–" : layout.sheet->name;
  out.push_back({"import.table",
                 {{"sheet", name},
                  {"register", called(*layout.of, reader) + " (" + layout.of->name + ")"},
                  {"row", std::to_string(layout.sheet->rows.empty() ? 0 : layout.sheet->rows[layout.header].number)},
                  {"n", std::to_string(made.left_out.rows)}}});
  for (const Column& column : layout.columns) out.push_back(column_line(column, layout, registers, reader));
  for (const Column& column : layout.columns) {
    for (const Word& word : column.words) {
      if (word.means != to_be_asked) continue;
      out.push_back({"import.word-asked", {{"heading", column.heading}, {"value", word.written.empty() ? word.says : word.written}}});
    }
  }
  for (const Setting& setting : layout.settings) {
    const std::string field = field_text(registers, *layout.of, setting.field, reader);
    if (setting.value == to_be_asked) {
      out.push_back({"import.set-asked", {{"field", field}, {"name", setting.field}, {"known", joined(setting.candidates, ", ")}}});
    } else {
      out.push_back({"import.set", {{"field", field}, {"value", setting.value}}});
    }
  }
  const auto count = [&](const char* key, std::size_t n) {
    if (n > 0) out.push_back({key, {{"n", std::to_string(n)}}});
  };
  count("import.rows-totals", made.left_out.totals);
  count("import.rows-titles", made.left_out.titles);
  count("import.rows-hidden", made.left_out.hidden);
  count("import.rows-nameless", made.left_out.nameless);
}

}  // namespace planverk::exchange
