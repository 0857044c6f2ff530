#include "words/sorting.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "base/decimal.h"
#include "base/utf8.h"
#include "language/letters.h"

namespace planverk::templates {

namespace {

struct SortKey {
  std::string text;
  std::optional<Decimal> number;
  [[nodiscard]] bool absent() const { return text.empty() && !number; }
};

SortKey key_of(xml::Node node, const Sort& sort, const language::Pack& pack, const Evaluator& evaluate) {
  SortKey key;
  std::string text = sort.select ? evaluate.text(*sort.select, node) : std::string();
  switch (sort.by) {
    case SortBy::number:
      key.number = Decimal::parse(utf8::trim(text));
      break;
    case SortBy::text:
      key.text = language::collation_key(pack, text);
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

void sort_nodes(std::vector<xml::Node>& nodes, const std::vector<Sort>& by, const language::Pack& pack,
                const Evaluator& evaluate) {
  if (by.empty() || nodes.size() < 2) return;
  std::vector<SortKey> keys;
  keys.reserve(nodes.size() * by.size());
  for (const xml::Node node : nodes) {
    for (const Sort& sort : by) keys.push_back(key_of(node, sort, pack, evaluate));
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
