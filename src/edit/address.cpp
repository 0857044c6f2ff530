#include "edit/address.h"

#include <algorithm>
#include <charconv>

#include "base/hash.h"
#include "xml/markup.h"

namespace planverk::edit {

namespace {

constexpr std::size_t hash_digits = 16;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_id(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.' || c == '-';
  });
}

bool is_hash(std::string_view text) {
  const auto hexadecimal = [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); };
  return text.size() == hash_digits && std::ranges::all_of(text, hexadecimal);
}

/// `name` or `name[2]`.
std::optional<Address::Step> parse_step(std::string_view text) {
  Address::Step step;
  const std::size_t bracket = text.find('[');
  step.name = text.substr(0, bracket);
  if (!xml::is_name(step.name)) return std::nullopt;
  if (bracket == std::string_view::npos) return step;
  const char* const begin = text.data() + bracket + 1;
  const char* const end = text.data() + text.size() - 1;
  if (begin >= end || *end != ']') return std::nullopt;
  std::size_t number = 0;
  if (std::from_chars(begin, end, number) != std::from_chars_result{end, std::errc{}} || number == 0) {
    return std::nullopt;
  }
  step.index = number - 1;
  return step;
}

}  // namespace

std::optional<Spot> parse_address(std::string_view text) {
  Spot spot;
  if (text.empty()) return std::nullopt;
  if (const std::size_t at = text.rfind("/@"); at != std::string_view::npos) {
    spot.attribute = text.substr(at + 2);
    if (!xml::is_name(spot.attribute)) return std::nullopt;
    text = text.substr(0, at);
  }
  if (const std::size_t at = text.find('#'); at != std::string_view::npos) {
    spot.element.expected = text.substr(at + 1);
    if (!is_hash(spot.element.expected)) return std::nullopt;
    text = text.substr(0, at);
  }
  const std::size_t slash = std::min(text.find('/'), text.size());
  spot.element.id = text.substr(0, slash);
  if (!is_id(spot.element.id)) return std::nullopt;
  text.remove_prefix(slash);
  if (text == "/") return spot.element.id.empty() ? std::optional(spot) : std::nullopt;
  while (!text.empty()) {
    text.remove_prefix(1);
    const std::size_t end = std::min(text.find('/'), text.size());
    const auto step = parse_step(text.substr(0, end));
    if (!step) return std::nullopt;
    spot.element.path.push_back(*step);
    text.remove_prefix(end);
  }
  return spot;
}

std::string to_text(const Address& address) {
  std::string text = address.id;
  for (const Address::Step& step : address.path) {
    text += '/' + step.name;
    if (step.index > 0) text += '[' + std::to_string(step.index + 1) + ']';
  }
  if (text.empty()) text = "/";
  if (!address.expected.empty()) text += '#' + address.expected;
  return text;
}

std::string to_text(const Spot& spot) {
  std::string text = to_text(spot.element);
  if (spot.attribute.empty()) return text;
  if (text == "/") text.clear();
  return text + "/@" + spot.attribute;
}

std::string start_tag_hash(std::string_view start_tag) {
  return hex(sha256(start_tag)).substr(0, hash_digits);
}

}  // namespace planverk::edit
