// Bands of numbers, `18–29`, as keys of a dataset or heads of rows: each number lies in one of them.
#include <algorithm>
#include <charconv>
#include <utility>

#include "base/utf8.h"
#include "judge/context.h"
#include "text/plain_text.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"band-overlap", "R-70", Stage::figures, RuleClass::content, Severity::warning,
     "Bands of one table do not overlap, so that each number lies in one of them.", "figures: band-overlap"},
};

namespace {

/// Years go on into each other without harm: a school year ends in the year in which the next one begins.
constexpr int least_year = 1000;

struct NumberBand {
  xml::Node node;
  std::string words;
  std::string tail;  ///< behind the numbers: `år`
  int from = 0, to = 0;
};

std::optional<int> take_number(std::string_view& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end == text.data() || !is_digit(text.front())) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

/// `18-29`, `18–29 år`.
std::optional<NumberBand> band_of(xml::Node node, std::string_view words) {
  std::string_view rest = utf8::trim(words);
  const std::optional<int> from = take_number(rest);
  rest = utf8::trim(rest);
  if (!from || rest.empty()) return std::nullopt;
  std::size_t at = 0;
  const char32_t dash = utf8::next(rest, at);
  if (dash != U'-' && dash != U'\u2013') return std::nullopt;
  rest = utf8::trim(rest.substr(at));
  const std::optional<int> to = take_number(rest);
  const bool ends = rest.empty() || rest.front() == ' ' || rest.starts_with("\u00a0");
  if (!to || !ends || *to <= *from || *to >= least_year) return std::nullopt;
  return NumberBand{node, std::string(utf8::trim(words)), std::string(utf8::trim(rest)), *from, *to};
}

void check_bands(const Context& context, std::vector<NumberBand> bands, std::string_view attribute) {
  std::ranges::stable_sort(bands, {}, [](const NumberBand& each) { return std::pair(each.tail, each.from); });
  // `23-24, 24-25` are years.
  if (std::ranges::all_of(bands, [](const NumberBand& each) { return each.to == each.from + 1; })) return;
  const NumberBand* first = nullptr;
  const NumberBand* second = nullptr;
  std::string shared;
  for (std::size_t i = 1; i < bands.size(); ++i) {
    const NumberBand& before = bands[i - 1];
    // A band within another is a part of it, and bands of other things (`18–29 women`) are no neighbours.
    const bool within = bands[i].to <= before.to || bands[i].from == before.from;
    if (bands[i].from > before.to || within || bands[i].tail != before.tail) continue;
    if (first == nullptr) {
      first = &before;
      second = &bands[i];
    }
    shared += (shared.empty() ? "" : ", ") + std::to_string(bands[i].from);
    if (before.to > bands[i].from) shared += "\u2013" + std::to_string(before.to);
  }
  if (first == nullptr) return;
  // Where there is no such attribute, in a cell, the element itself is the place.
  context.add("band-overlap", second->node, attribute)
      .with("first", first->words)
      .with("second", second->words)
      .with("shared", shared)
      .note(context.at(first->node, attribute), "first")
      .mend({}, {{"from", std::to_string(first->from)}, {"to", std::to_string(second->from - 1)}});
}

void check_series(const Context& context, const plan::Series& series) {
  std::vector<NumberBand> bands;
  for (const plan::DataPoint& point : series.points) {
    if (auto band = band_of(point.node, point.key)) bands.push_back(std::move(*band));
  }
  check_bands(context, std::move(bands), "key");
}

void check_table(const Context& context, xml::Node table) {
  std::vector<NumberBand> bands;
  std::string kept;
  for (xml::Node row = table.first_child("row"); row; row = row.next("row")) {
    const xml::Node cell = row.first_child("cell");
    if (!cell) continue;
    if (auto band = band_of(cell, inline_words(cell, kept))) bands.push_back(std::move(*band));
  }
  check_bands(context, std::move(bands), {});
}

}  // namespace

void data_band_rules(const Context& context) {
  for (const plan::Dataset* dataset : context.uses.datasets) {
    if (!dataset->series.empty()) check_series(context, *dataset->series.front());
  }
  for (const xml::Node table : context.tables) check_table(context, table);
}

}  // namespace planverk::figures
