// Bands of numbers, `18–29`, as keys of a dataset or heads of rows: each number lies in one of them.
#include <algorithm>
#include <set>
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

struct NumberBand {
  xml::Node node;
  std::string words;
  std::string tail;  ///< behind the numbers: `år`
  Decimal from;
  std::optional<Decimal> to;  ///< none: open upwards, `80+`
};

/// Years go on into each other without harm: a school year ends in the year in which the next one begins.
bool is_year(const Decimal& number) {
  return number.scale() == 0 && number.units() >= 1900 && number.units() <= 2199;
}

std::optional<Decimal> take_number(std::string_view& text, char decimal_mark) {
  if (text.empty() || !is_digit(text.front())) return std::nullopt;
  const NumberRead number = number_at(text, 0, decimal_mark);
  text.remove_prefix(number.end);
  return number.value;
}

/// What joins two numbers: a dash, or a word of the language (`30 to 40`).
bool take_joint(std::string_view& text, const language::Pack& pack) {
  text = utf8::trim(text);
  if (text.empty()) return false;
  std::size_t at = 0;
  const char32_t dash = utf8::next(text, at);
  if (dash != U'-' && dash != U'\u2013') {
    at = std::min(text.find(' '), text.size());
    if (!language::contains(pack.span_words, lower(text.substr(0, at)))) return false;
  }
  text = utf8::trim(text.substr(at));
  return true;
}

/// `18-29`, `18–29 år`, `30 to 40`, `80+`.
std::optional<NumberBand> band_of(const Context& context, xml::Node node, std::string_view words) {
  const char mark = context.words.decimal_mark.front();
  const std::string plain = folded(words);
  std::string_view rest = utf8::trim(plain);
  const std::optional<Decimal> from = take_number(rest, mark);
  if (!from) return std::nullopt;
  std::optional<Decimal> to;
  if (rest.starts_with('+')) {
    rest.remove_prefix(1);
  } else {
    if (!take_joint(rest, context.words)) return std::nullopt;
    to = take_number(rest, mark);
    if (!to || *to <= *from || (is_year(*from) && is_year(*to))) return std::nullopt;
  }
  if (!rest.empty() && rest.front() != ' ') return std::nullopt;
  return NumberBand{node, std::string(utf8::trim(plain)), std::string(utf8::trim(rest)), *from, to};
}

/// `23-24, 24-25` are years.
bool is_step_of_one(const NumberBand& band) {
  return band.to && band.from.scale() == 0 && band.to->scale() == 0 && band.to->units() == band.from.units() + 1;
}

/// The greatest number below it with as many decimals: where the band before may end.
Decimal below(const Decimal& number) {
  return {number.units() - 1, number.scale()};
}

void check_bands(const Context& context, std::vector<NumberBand> bands, std::string_view attribute) {
  std::ranges::stable_sort(bands, {}, [](const NumberBand& each) { return std::pair(each.tail, each.from); });
  if (std::ranges::all_of(bands, is_step_of_one)) return;
  const NumberBand* first = nullptr;
  const NumberBand* second = nullptr;
  std::string shared;
  for (std::size_t i = 1; i < bands.size(); ++i) {
    const NumberBand& before = bands[i - 1];
    const NumberBand& band = bands[i];
    // A band within another is a part of it, and bands of other things (`18–29 women`) are no neighbours.
    const bool within = (before.to && band.to && *band.to <= *before.to) || band.from == before.from || !before.to;
    if (within || band.from > *before.to || band.tail != before.tail) continue;
    if (first == nullptr) {
      first = &before;
      second = &band;
    }
    shared += (shared.empty() ? "" : ", ") + band.from.text();
    if (*before.to > band.from) shared += "\u2013" + before.to->text();
  }
  if (first == nullptr) return;
  // Where there is no such attribute, in a cell, the element itself is the place.
  context.add("band-overlap", second->node, attribute)
      .with("first", first->words)
      .with("second", second->words)
      .with("shared", shared)
      .note(context.at(first->node, attribute), "first")
      .mend({}, {{"from", first->from.text()}, {"to", below(second->from).text()}});
}

void check_series(const Context& context, const plan::Series& series) {
  std::vector<NumberBand> bands;
  for (const plan::DataPoint& point : series.points) {
    if (auto band = band_of(context, point.node, point.key)) bands.push_back(std::move(*band));
  }
  check_bands(context, std::move(bands), "key");
}

void check_table(const Context& context, xml::Node table) {
  std::vector<NumberBand> bands;
  std::string kept;
  for (xml::Node row = table.first_child("row"); row; row = row.next("row")) {
    const xml::Node cell = row.first_child("cell");
    if (!cell) continue;
    if (auto band = band_of(context, cell, inline_words(cell, kept))) bands.push_back(std::move(*band));
  }
  check_bands(context, std::move(bands), {});
}

}  // namespace

void data_band_rules(const Context& context) {
  for (const plan::Dataset* dataset : context.uses.datasets) {
    std::set<std::vector<std::string_view>> known;  // series of one dataset mostly have the same keys
    for (const plan::Series* series : dataset->series) {
      std::vector<std::string_view> keys;
      for (const plan::DataPoint& point : series->points) keys.push_back(point.key);
      if (known.insert(std::move(keys)).second) check_series(context, *series);
    }
  }
  for (const xml::Node table : context.tables) check_table(context, table);
}

}  // namespace planverk::figures
