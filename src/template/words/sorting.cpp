#include "words/sorting.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "base/decimal.h"
#include "base/utf8.h"

namespace planverk::templates {

namespace {

struct SortKey {
  std::string text;
  std::optional<Decimal> number;
  [[nodiscard]] bool absent() const { return text.empty() && !number; }
};

SortKey key_of(xml::Node node, const Sort& sort, Language language, const Evaluator& evaluate) {
  SortKey key;
  std::string text = sort.select ? evaluate.text(*sort.select, node) : std::string();
  switch (sort.by) {
    case SortBy::number:
      key.number = Decimal::parse(utf8::trim(text));
      break;
    case SortBy::text:
      key.text = collation_key(text, language);
      break;
    default:
      key.text = std::move(text);
      break;
  }
  return key;
}

int compare(const SortKey& a, const SortKey& b, const Sort& sort) {
  if (a.absent() || b.absent()) return static_cast<int>(a.absent()) - static_cast<int>(b.absent());
  int order = 0;
  switch (sort.by) {
    case SortBy::number: {
      const auto by_value = Decimal::compare(*a.number, *b.number);
      order = by_value < 0 ? -1 : by_value > 0 ? 1 : 0;
      break;
    }
    case SortBy::code:
      order = compare_codes(a.text, b.text);
      break;
    case SortBy::register_order:
      return 0;
    default:
      order = a.text.compare(b.text);
      break;
  }
  return sort.descending ? -order : order;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The run of digits at `at`, without leading zeros, and moves past it.
std::string_view digits(std::string_view text, std::size_t& at) {
  while (at < text.size() && text[at] == '0') ++at;
  const std::size_t start = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return text.substr(start, at - start);
}

struct Letter {
  char32_t letter;
  std::string_view key;
};
// `{` follows z, so these letters do.
constexpr Letter swedish[] = {{U'å', "{1"}, {U'ä', "{2"}, {U'æ', "{2"}, {U'ö', "{3"}, {U'ø', "{3"}};
constexpr Letter norwegian[] = {{U'æ', "{1"}, {U'ä', "{1"}, {U'ø', "{2"}, {U'ö', "{2"}, {U'å', "{3"}};
constexpr Letter plain[] = {{U'å', "a"}, {U'ä', "a"}, {U'ö', "o"}, {U'ø', "o"}, {U'æ', "ae"}};
constexpr Letter accents[] = {{U'é', "e"}, {U'è', "e"}, {U'ê', "e"}, {U'á', "a"}, {U'à', "a"}, {U'ü', "y"},
                              {U'ó', "o"}, {U'ò', "o"}, {U'ô', "o"}, {U'í', "i"}, {U'ú', "u"}, {U'ñ', "n"}};

char32_t lower(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  return c;
}

std::string_view find_letter(std::span<const Letter> letters, char32_t c) {
  const auto found = std::ranges::find(letters, c, &Letter::letter);
  return found == letters.end() ? std::string_view() : found->key;
}

}  // namespace

int compare_codes(std::string_view a, std::string_view b) {
  std::size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    if (is_digit(a[i]) && is_digit(b[j])) {
      const std::string_view left = digits(a, i);
      const std::string_view right = digits(b, j);
      if (left.size() != right.size()) return left.size() < right.size() ? -1 : 1;
      if (const int order = left.compare(right); order != 0) return order < 0 ? -1 : 1;
      continue;
    }
    if (a[i] != b[j]) return a[i] < b[j] ? -1 : 1;
    ++i;
    ++j;
  }
  const std::size_t left = a.size() - i, right = b.size() - j;
  return left == right ? 0 : left < right ? -1 : 1;
}

std::string collation_key(std::string_view text, Language language) {
  std::span<const Letter> letters = plain;
  if (language == Language::sv) letters = swedish;
  if (language == Language::nb || language == Language::nn || language == Language::da) letters = norwegian;
  std::string key;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = lower(utf8::next(text, at));
    std::string_view own = find_letter(letters, c);
    if (own.empty()) own = find_letter(accents, c);
    if (own.empty()) {
      utf8::append(key, c);
    } else {
      key += own;
    }
  }
  return key;
}

void sort_nodes(std::vector<xml::Node>& nodes, const std::vector<Sort>& by, Language language,
                const Evaluator& evaluate) {
  if (by.empty() || nodes.size() < 2) return;
  std::vector<SortKey> keys;
  keys.reserve(nodes.size() * by.size());
  for (const xml::Node node : nodes) {
    for (const Sort& sort : by) keys.push_back(key_of(node, sort, language, evaluate));
  }
  std::vector<std::size_t> order(nodes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    for (std::size_t i = 0; i < by.size(); ++i) {
      const int result = compare(keys[a * by.size() + i], keys[b * by.size() + i], by[i]);
      if (result != 0) return result < 0;
    }
    return false;
  });
  std::vector<xml::Node> sorted;
  sorted.reserve(nodes.size());
  for (const std::size_t i : order) sorted.push_back(nodes[i]);
  nodes = std::move(sorted);
}

}  // namespace planverk::templates
