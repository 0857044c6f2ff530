#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "facts/gather.h"

namespace planverk::foreign {

namespace {

struct Range {
  std::string style;
  std::string prefix;
  std::int64_t first = 1;
};

/// A number tree (ISO 32000-1, 7.9.7), each node once.
std::map<std::int64_t, Range> ranges_of(const Object& top) {
  std::map<std::int64_t, Range> out;
  std::set<ObjectId> met;
  std::vector<Object> open{top};
  while (!open.empty()) {
    const Object node = std::move(open.back());
    open.pop_back();
    if (node.id() && !met.insert(node.id()).second) continue;
    const Object numbers = node.get("/Nums");
    for (std::size_t index = 0; index + 1 < numbers.size(); index += 2) {
      const auto page = numbers.at(index).integer();
      const Object entry = numbers.at(index + 1);
      if (!page || !entry.is_dictionary()) continue;
      out[*page] = {entry.get("/S").name(), entry.get("/P").text(), entry.get("/St").integer().value_or(1)};
    }
    const Object kids = node.get("/Kids");
    for (std::size_t index = 0; index < kids.size(); ++index) open.push_back(kids.at(index));
  }
  return out;
}

std::string roman(std::int64_t number) {
  constexpr std::pair<int, std::string_view> signs[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                                                        {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                                                        {5, "v"},    {4, "iv"},   {1, "i"}};
  constexpr std::int64_t most = 100'000;
  if (number < 1 || number > most) return std::to_string(number);
  std::string out;
  for (const auto& [value, sign] : signs) {
    for (; number >= value; number -= value) out += sign;
  }
  return out;
}

/// a … z, then aa … zz.
std::string letters(std::int64_t number) {
  constexpr std::int64_t most = 26 * 100;
  if (number < 1 || number > most) return std::to_string(number);
  return std::string(static_cast<std::size_t>((number - 1) / 26 + 1), static_cast<char>('a' + (number - 1) % 26));
}

std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return text;
}

std::string numbered(const std::string& style, std::int64_t number) {
  if (style == "/D") return std::to_string(number);
  if (style == "/r") return roman(number);
  if (style == "/R") return upper(roman(number));
  if (style == "/a") return letters(number);
  if (style == "/A") return upper(letters(number));
  return {};
}

}  // namespace

std::vector<std::string> page_labels(const File& file, std::size_t pages) {
  const auto ranges = ranges_of(file.root().get("/PageLabels"));
  std::vector<std::string> out;
  for (std::size_t page = 0; page < pages; ++page) {
    const auto number = static_cast<std::int64_t>(page);
    auto range = ranges.upper_bound(number);
    if (range == ranges.begin()) {
      out.push_back(std::to_string(page + 1));
      continue;
    }
    --range;
    const std::int64_t first = std::clamp<std::int64_t>(range->second.first, 0, 1'000'000'000);
    out.push_back(range->second.prefix +
                  numbered(range->second.style, first + number - std::max<std::int64_t>(range->first, 0)));
  }
  return out;
}

std::size_t count_outline(const File& file) {
  std::size_t count = 0;
  std::set<ObjectId> met;
  std::vector<Object> open{file.root().get("/Outlines").get("/First")};
  while (!open.empty()) {
    const Object item = std::move(open.back());
    open.pop_back();
    // An item has a number, or it could not be linked.
    if (!item.is_dictionary() || !item.id() || !met.insert(item.id()).second) continue;
    ++count;
    open.push_back(item.get("/Next"));
    open.push_back(item.get("/First"));
  }
  return count;
}

}  // namespace planverk::foreign
