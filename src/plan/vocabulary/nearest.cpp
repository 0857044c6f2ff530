#include <algorithm>
#include <vector>

#include "plan/vocabulary.h"

namespace planverk::plan {

namespace {

/// Damerau–Levenshtein distance (neighbouring letters may change places once), bytes compared; `most` + 1 when it is
/// more.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > most) return most + 1;
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        now[j] = std::min(now[j], before_last[j - 2] + 1);
      least = std::min(least, now[j]);
    }
    if (least > most) return most + 1;
    std::swap(before_last, last);
    std::swap(last, now);
  }
  return last[b.size()];
}

/// What people bring along from HTML and from other papers, and what it is called here.
struct Alias {
  std::string_view written, meant;
};
constexpr Alias aliases[] = {
    {"strong", "b"},   {"em", "i"},       {"ul", "list"},    {"ol", "list"},          {"li", "item"},
    {"h1", "section"}, {"h2", "section"}, {"h3", "section"}, {"h4", "section"},       {"tr", "row"},
    {"td", "cell"},    {"th", "cell"},    {"img", "figure"}, {"blockquote", "quote"}, {"para", "p"},
    {"diarienummer", "dnr"}, {"heading", "title"}};

/// Units of money: a letter more or less makes a thousand times more or less, so that nobody guesses.
bool is_money(std::string_view word) {
  return word.ends_with("kr") || word.ends_with("SEK") || word.ends_with("NOK") || word.ends_with("DKK") ||
         word.ends_with("EUR");
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view wrong, std::span<const std::string_view> known) {
  for (const Alias& alias : aliases) {
    const auto meant = std::ranges::find(known, alias.meant);
    if (alias.written == wrong && meant != known.end()) return *meant;
  }
  std::size_t most = wrong.size() / 3;
  std::optional<std::string_view> best;
  for (const std::string_view candidate : known) {
    const std::size_t away = distance(wrong, candidate, most);
    if (away > most || (away > 0 && is_money(wrong) && is_money(candidate))) continue;
    best = candidate;
    if (away == 0) break;
    most = away - 1;
  }
  return best;
}

}  // namespace planverk::plan
