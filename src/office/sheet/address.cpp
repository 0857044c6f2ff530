#include "address.h"

#include "office/book.h"

namespace planverk::office {

std::string cell_address(std::uint32_t row, std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters + std::to_string(row);
}

std::string cell_address(CellPlace place) {
  return cell_address(place.row, place.column);
}

std::optional<CellPlace> parse_address(std::string_view text) {
  constexpr std::size_t most_letters = 7;
  constexpr std::size_t most_digits = 9;
  if (text.starts_with('$')) text.remove_prefix(1);
  std::size_t column = 0;
  std::size_t letters = 0;
  for (; letters < text.size(); ++letters) {
    const char letter = static_cast<char>(text[letters] & ~0x20);  // either case
    if (letter < 'A' || letter > 'Z') break;
    if (letters == most_letters) return std::nullopt;
    column = column * 26 + static_cast<std::size_t>(letter - 'A') + 1;
  }
  text.remove_prefix(letters);
  if (text.starts_with('$')) text.remove_prefix(1);
  if (letters == 0 || text.empty() || text.size() > most_digits || text.front() == '0') return std::nullopt;
  std::uint32_t row = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    row = row * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  return CellPlace{row, column - 1};
}

std::optional<CellRange> parse_range(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto first = parse_address(text.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : parse_address(text.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->column < first->column) return std::nullopt;
  return CellRange{*first, *last};
}

}  // namespace planverk::office
