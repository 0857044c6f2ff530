#include "leak/finder.h"

#include <algorithm>

namespace planverk::job::leak {

namespace {

constexpr std::uint64_t base = 0x9E3779B97F4A7C15;  // odd, so that no byte is lost; 64 bits of it wrap around
constexpr std::size_t filter_bits = 1U << 20U;

std::size_t place_in_filter(std::uint64_t hash) {
  return static_cast<std::size_t>((hash * base) >> 44U);  // 20 bits
}

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0;
  for (const char c : text) hash = hash * base + static_cast<unsigned char>(c) + 1;
  return hash;
}

}  // namespace

Finder::Finder(std::vector<Pattern> patterns, std::size_t phrase) : patterns_(std::move(patterns)) {
  fill(phrases_, false, phrase);
  fill(names_, true, phrase);
}

void Finder::fill(Table& table, bool names, std::size_t phrase) {
  const auto is_here = [&](const Pattern& each) { return (each.text.size() < phrase) == names; };
  for (const Pattern& each : patterns_) {
    if (is_here(each)) table.width = table.width == 0 ? each.text.size() : std::min(table.width, each.text.size());
  }
  if (table.width == 0) return;
  table.filter.resize(filter_bits);
  for (std::uint32_t i = 0; i < patterns_.size(); ++i) {
    if (!is_here(patterns_[i])) continue;
    const std::uint64_t hash = hash_of(std::string_view(patterns_[i].text).substr(0, table.width));
    table.filter[place_in_filter(hash)] = true;
    table.patterns.emplace(hash, i);
  }
}

std::vector<Finder::Hit> Finder::find(const Letters& letters, bool names_too, std::size_t most) const {
  std::vector<Hit> hits;
  look(phrases_, letters, most, hits);
  if (names_too) look(names_, letters, most, hits);
  std::ranges::sort(hits, [](const Hit& a, const Hit& b) { return a.at < b.at || (a.at == b.at && a.pattern < b.pattern); });
  return hits;
}

void Finder::look(const Table& table, const Letters& letters, std::size_t most, std::vector<Hit>& hits) const {
  const std::string_view text = letters.text;
  const std::size_t before = hits.size();
  if (table.width == 0 || text.size() < table.width) return;
  std::uint64_t first_weight = 1;
  for (std::size_t i = 1; i < table.width; ++i) first_weight *= base;
  std::uint64_t hash = hash_of(text.substr(0, table.width));
  const auto value = [&](std::size_t at) { return static_cast<std::uint64_t>(static_cast<unsigned char>(text[at])) + 1; };
  for (std::size_t at = 0;; ++at) {
    if (letters.begins[at] && table.filter[place_in_filter(hash)]) {
      const auto [begin, end] = table.patterns.equal_range(hash);
      for (auto each = begin; each != end; ++each) {
        const Pattern& pattern = patterns_[each->second];
        if (text.substr(at, pattern.text.size()) != pattern.text) continue;
        if (!letters.is_edge(at + pattern.text.size())) continue;
        hits.push_back({each->second, at});
        if (hits.size() - before >= most) return;
      }
    }
    if (at + table.width >= text.size()) return;
    hash = (hash - value(at) * first_weight) * base + value(at + table.width);
  }
}

}  // namespace planverk::job::leak
