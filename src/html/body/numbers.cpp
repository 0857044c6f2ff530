#include "body/numbers.h"

#include <algorithm>

#include "base/utf8.h"

namespace planverk::html {

using document::Align;
using document::Column;

namespace {

/// An amount with its unit, not a text that mentions one.
constexpr std::size_t longest_number = 24;
/// Ends that differ by more than this are words, which no column aligns.
constexpr int longest_end = 10;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Where the end of a number begins: at the decimal mark of the last word with digits, else behind its last digit.
std::optional<std::size_t> end_of_number(std::string_view text, char mark) {
  std::size_t end = text.size();
  while (end > 0 && !is_digit(text[end - 1])) --end;
  if (end == 0) return std::nullopt;
  const std::size_t word = text.rfind(' ', end - 1);
  const std::size_t at = text.rfind(mark, end - 1);
  const bool within = at != std::string_view::npos && at > 0 && (word == std::string_view::npos || at > word);
  return within && is_digit(text[at - 1]) && is_digit(text[at + 1]) ? at : end;
}

std::optional<NumberEnd> number_end(const Context& context, NodeId cell) {
  const Tree& tree = context.tree;
  NumberEnd found;
  std::string text;
  for (NodeId at = tree.following(cell, cell); at != no_node;) {
    if (tree[at].kind == Kind::line_break) return std::nullopt;
    if (tree[at].kind == Kind::note) {
      found.mark_digits += static_cast<int>(utf8::length(tree.properties(at).label));
      at = tree.following_past(at, cell);
      continue;
    }
    text += tree.text(at);
    at = tree.following(at, cell);
  }
  if (utf8::length(text) > longest_number) return std::nullopt;
  const std::string& mark = context.language_of(cell).decimal_mark;
  const auto start = end_of_number(text, mark.empty() ? ',' : mark.front());
  if (!start) return std::nullopt;
  for (std::size_t at = *start; at < text.size();) {
    const char32_t character = utf8::next(text, at);
    ++found.characters[character >= '0' && character <= '9' ? U'0' : character];
  }
  return found;
}

bool aligns(const Context& context, NodeId cell, const document::Column& column) {
  return column.align == Align::decimal && context.tree[cell].kind == Kind::cell &&
         context.tree.properties(cell).align == Align::start;
}

}  // namespace

NumberColumns::NumberColumns(const Context& context, NodeId table, const document::TableGrid& grid) {
  const std::vector<Column>& columns = context.tree.properties(table).columns;
  longest_.resize(columns.size());
  for (const document::CellPlace& place : grid.cells) {
    if (place.columns != 1 || place.column > columns.size()) continue;
    if (!aligns(context, place.cell, columns[place.column - 1])) continue;
    const std::optional<NumberEnd> end = number_end(context, place.cell);
    if (!end) continue;
    auto& longest = longest_[place.column - 1];
    if (!longest) longest.emplace();
    longest->mark_digits = std::max(longest->mark_digits, end->mark_digits);
    for (const auto& [character, count] : end->characters)
      longest->characters[character] = std::max(longest->characters[character], count);
  }
  for (auto& longest : longest_) {
    int length = 0;
    if (longest) {
      for (const auto& [character, count] : longest->characters) length += count;
    }
    if (length > longest_end) longest.reset();
  }
}

std::string NumberColumns::room_behind(Context& context, NodeId cell, std::uint32_t column) const {
  if (column == 0 || column > longest_.size() || !longest_[column - 1]) return {};
  if (context.tree[cell].kind != Kind::cell || context.tree.properties(cell).align != Align::start) return {};
  const std::optional<NumberEnd> end = number_end(context, cell);
  if (!end) return {};
  const NumberEnd& longest = *longest_[column - 1];
  std::u32string lacks;
  for (const auto& [character, count] : longest.characters) {
    const auto own = end->characters.find(character);
    const int has = own == end->characters.end() ? 0 : own->second;
    lacks.append(static_cast<std::size_t>(count - has), character);
  }
  const int mark_digits = longest.mark_digits - end->mark_digits;
  if (lacks.empty() && mark_digits == 0) return {};
  return context.rules.number_room(lacks, mark_digits, end->mark_digits == 0);
}

}  // namespace planverk::html
