#include "table/cell_reader.h"

#include <algorithm>

#include "base/utf8.h"
#include "base/word_list.h"
#include "table/day.h"
#include "table/heading.h"
#include "table/number.h"

namespace planverk::exchange {

namespace {

using office::Cell;
using plan::ValueType;

constexpr std::string_view digits = "0123456789";

Value wrong(std::string_view problem) {
  return {{}, problem};
}

/// A number of a plan has a point with at most six digits behind it.
std::optional<std::string> plan_number(Decimal number) {
  number = number.trimmed();
  constexpr int most_decimals = 6;
  if (number.scale() > most_decimals) return std::nullopt;
  return number.text();
}

Value decimal(const Cell& cell, const language::Pack& pack) {
  NumberReading read;
  if (cell.kind == Cell::Kind::number) {
    if (!cell.number) return wrong("number");
    read = {NumberReading::Kind::number, *cell.number, false};
    // As its author sees it: 0.25 with the form of a percentage is 25.
    if (cell.percent) {
      const auto shown = Decimal::product(*cell.number, Decimal(100, 0));
      if (!shown) return wrong("number");
      read.number = *shown;
    }
  } else {
    read = read_number(cell.text, pack);
  }
  if (read.kind == NumberReading::Kind::ambiguous) return wrong("ambiguous-number");
  if (read.kind == NumberReading::Kind::none) return wrong("number");
  const auto text = plan_number(read.number);
  return text ? Value{*text, {}} : wrong("number");
}

bool has_form(const Field& field, const std::string& text) {
  return field.type == nullptr || plan::has_form(*field.type, text);
}

}  // namespace

CellReader::CellReader(const language::Packs& packs, const language::Pack& pack, const Registers& registers, const xml::Tree& plan)
    : packs_(packs), pack_(pack), registers_(registers) {
  plan.root().each_element([&](xml::Node scale) {
    if (scale.name() != "scale") return;
    scale.each_element([&](xml::Node step) {
      if (step.name() != "step") return;
      steps_.emplace(std::string(scale.get("axis")) + " " + normal(step.get("label")), std::string(step.get("value")));
    });
  });
}

bool blank(const Cell& cell) {
  return cell.kind == Cell::Kind::empty || words_in(cell).empty();
}

const Cell& cell_at(const office::Row& row, std::size_t column) {
  static const Cell none;
  return column < row.cells.size() ? row.cells[column] : none;
}

std::string words_in(const Cell& cell, bool prose) {
  std::string spaced;
  for (std::size_t at = 0; at < cell.text.size();) {
    const char32_t c = utf8::next(cell.text, at);
    if (c == U'\n' && prose) {
      while (spaced.ends_with(' ')) spaced.pop_back();
      spaced += '\n';
    } else if (utf8::is_space(c) || c < 0x20 || c == 0x7F || c == 0xFFFE || c == 0xFFFF) {
      spaced += ' ';  // what no XML can hold tells no more than a space
    } else {
      utf8::append(spaced, c);
    }
  }
  if (!prose) return std::string(utf8::trim(utf8::collapse(spaced)));
  std::string out;
  for (std::size_t at = 0; at < spaced.size();) {
    const std::size_t end = std::min(spaced.find('\n', at), spaced.size());
    const std::string line(utf8::trim(utf8::collapse(std::string_view(spaced).substr(at, end - at))));
    if (!line.empty()) out += (out.empty() ? "" : "\n") + line;
    at = end + 1;
  }
  return out;
}

Value CellReader::read(const Field& field, const Cell& cell, const OwnWords& own) const {
  if (cell.uncalculated) return wrong("uncalculated");  // nobody knows what it would show: no empty cell
  if (blank(cell)) return {};
  const auto explained = std::ranges::find(own, normal_whole(cell.text), &Word::says);
  if (explained != own.end() && explained->means != "?") {
    return {explained->means == "-" ? std::string() : explained->means, {}};
  }
  if (cell.kind == Cell::Kind::error) return wrong("error-cell");
  Value value = typed(field, cell);
  if (value.well() && !value.text.empty() && !has_form(field, value.text)) return wrong("form");
  return value;
}

Value CellReader::typed(const Field& field, const Cell& cell) const {
  if (!field.axis.empty()) return step(field, cell);
  if (field.next) return running_number(cell);
  if (field.type == nullptr) return {words_in(cell, field.prose), {}};
  switch (field.type->type) {
    case ValueType::number:
    case ValueType::percent:
      return decimal(cell, pack_);
    case ValueType::integer:
    case ValueType::count:
    case ValueType::positive:
    case ValueType::year:
      return whole(cell);
    case ValueType::date:
      return day(cell);
    case ValueType::month: {
      if (cell.date) return {cell.date->text().substr(0, 7), {}};
      const auto month = read_period(cell.text, packs_, registers_);
      return month ? Value{*month, {}} : wrong("form");
    }
    case ValueType::time:
      return {cell.time ? cell.time->text() : words_in(cell), {}};
    case ValueType::boolean:
      return truth(cell);
    case ValueType::enumeration:
      return code(field, cell);
    default:
      break;
  }
  if (field.attribute == "period") {
    if (const auto period = read_period(cell.text, packs_, registers_)) return {*period, {}};
  }
  return {words_in(cell), {}};
}

Value CellReader::number(const Cell& cell) const {
  if (cell.kind == Cell::Kind::error) return wrong("error-cell");
  return decimal(cell, pack_);
}

Value CellReader::whole(const Cell& cell) const {
  Value value = decimal(cell, pack_);
  if (value.well() && value.text.find('.') != std::string::npos) return wrong("whole");
  return value;
}

/// `7`, `R7`, `Risk 7`, `R-07`, `7.`
Value CellReader::running_number(const Cell& cell) const {
  if (cell.kind == Cell::Kind::number) return whole(cell);
  const std::string text = words_in(cell);
  const std::size_t begin = std::min(text.find_first_of(digits), text.size());
  const std::size_t end = std::min(text.find_first_not_of(digits, begin), text.size());
  const std::string_view before = std::string_view(text).substr(0, begin);
  const bool bare = text.find_first_not_of(". )", end) == std::string::npos && before.find_first_of(",+/") == std::string::npos;
  std::string number = text.substr(begin, end - begin);
  number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
  return bare && !number.empty() ? Value{number, {}} : wrong("number-in-order");
}

/// A step by its number or its word: `3`, `3 – Möjlig`, `Möjlig`, `Möjlig (3)`.
Value CellReader::step(const Field& field, const Cell& cell) const {
  if (cell.kind == Cell::Kind::number) return decimal(cell, pack_);
  const std::string text = words_in(cell);
  if (const Value plain = decimal(cell, pack_); plain.well()) return plain;
  if (const auto named = steps_.find(field.axis + " " + normal(text)); named != steps_.end()) return {named->second, {}};
  std::string numbers;
  int count = 0;
  for (std::size_t at = text.find_first_of(digits); at < text.size();) {
    const std::size_t end = std::min(text.find_first_not_of(digits, at), text.size());
    numbers = text.substr(at, end - at);
    at = std::min(text.find_first_of(digits, end), text.size());
    ++count;
  }
  return count == 1 && numbers.size() <= 2 ? Value{numbers, {}} : wrong("step");
}

Value CellReader::day(const Cell& cell) const {
  if (cell.date) return {cell.date->text(), {}};
  if (cell.kind != Cell::Kind::text) return wrong("date");
  const DayReading read = read_day(cell.text, packs_);
  if (read.kind == DayReading::Kind::ambiguous) return wrong("ambiguous-date");
  return read.kind == DayReading::Kind::day ? Value{read.day.text(), {}} : wrong("date");
}

Value CellReader::truth(const Cell& cell) const {
  if (cell.kind == Cell::Kind::boolean) return {cell.text, {}};
  const std::string_view means = registers_.meaning(normal(cell.text));
  if (means == "true" || means == "false") return {std::string(means), {}};
  const std::string mark = words_in(cell);
  return mark == "✓" || mark == "✔" ? Value{"true", {}} : wrong("boolean");
}

Value CellReader::code(const Field& field, const Cell& cell) const {
  for (const std::string& form : {normal_whole(cell.text), normal(cell.text)}) {
    const auto known = std::ranges::find(field.words, form, &Word::says);
    if (known != field.words.end()) return {known->means, {}};
  }
  const std::string text = words_in(cell);
  for (const std::string_view allowed : WordList(field.type->allowed)) {
    if (allowed == text) return {text, {}};
  }
  return wrong("word");
}

bool CellReader::fits(const Field& field, const Cell& cell) const {
  if (field.type == nullptr) return cell.kind == Cell::Kind::text;
  switch (field.type->type) {
    case ValueType::text:
    case ValueType::id:
    case ValueType::reference:
    case ValueType::references:
    case ValueType::process_code:
      return cell.kind != Cell::Kind::date || field.attribute == "period";
    default:
      return read(field, cell, {}).well();
  }
}

}  // namespace planverk::exchange
