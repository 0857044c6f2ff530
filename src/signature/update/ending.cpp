#include "update/ending.h"

#include <charconv>

namespace planverk::signature {

namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

std::string_view without_space(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

/// Takes a whole number from the front.
std::optional<std::uint64_t> take_number(std::string_view& text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc()) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

/// `12 0 obj`
bool begins_object(std::string_view text) {
  if (!take_number(text) || text.empty() || !is_space(text.front())) return false;
  text = without_space(text);
  if (!take_number(text)) return false;
  return without_space(text).starts_with("obj");
}

}  // namespace

std::optional<Ending> ending_of(std::string_view pdf) {
  constexpr std::string_view word = "startxref";
  if (!pdf.starts_with("%PDF-")) return std::nullopt;
  const std::size_t at = pdf.rfind(word);
  if (at == std::string_view::npos) return std::nullopt;
  std::string_view rest = without_space(pdf.substr(at + word.size()));
  const auto offset = take_number(rest);
  if (!offset || *offset >= pdf.size() || !without_space(rest).starts_with("%%EOF")) return std::nullopt;
  const std::string_view section = without_space(pdf.substr(*offset));
  if (section.starts_with("xref")) return Ending{*offset, false};
  if (begins_object(section)) return Ending{*offset, true};
  return std::nullopt;
}

}  // namespace planverk::signature
