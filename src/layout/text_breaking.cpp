#include "text_breaking.h"

#include <algorithm>
#include <limits>

namespace planverk::layout {

namespace {

constexpr std::int64_t unreached = std::numeric_limits<std::int64_t>::max() / 4;

/// 1000 / stretch as a fixed-point factor: a multiplication in the inner loop instead of a division.
std::int64_t factor_of(Length stretch) {
  const std::int64_t whole = std::max<std::int64_t>(1, stretch.milli);
  return ((std::int64_t{1000} << 20) + whole - 1) / whole;
}

std::int64_t badness(std::int64_t shortfall, std::int64_t per_stretch) {
  const std::int64_t ratio = (shortfall * per_stretch) >> 20;  // in thousandths
  if (ratio >= 4642) return largest_badness;                   // 4.642³ × 100 is 10,000
  return std::min(largest_badness, ratio * ratio * ratio / 10'000'000);
}

/// Where the line from `place` begins, and how much room it has.
Length start_of(std::size_t place, std::span<const BreakCandidate> candidates) {
  return place == 0 ? Length{} : candidates[place - 1].start;
}
Length room_of(std::size_t place, const BreakRoom& room) { return place == 0 ? room.first : room.rest; }

/// What a line costs apart from the hyphens before it. `shortfall` < 0: overfull.
std::int64_t line_demerits(Length shortfall, Length natural, bool last, bool only, const BreakCandidate& end, bool from_hyphen,
                           const BreakRoom& room, std::int64_t per_stretch) {
  if (shortfall.milli < 0) return overfull_demerits - shortfall.milli;
  if (last) {
    std::int64_t demerits = line_penalty * line_penalty;
    if (!only && natural < room.least_last) demerits += runt_demerits;
    if (from_hyphen) demerits += last_hyphen_demerits;
    return demerits;
  }
  const std::int64_t weight = line_penalty + badness(shortfall.milli, per_stretch);
  return weight * weight + std::int64_t{end.penalty} * end.penalty;
}

constexpr std::int64_t run_demerits(unsigned hyphens_before) {
  if (hyphens_before == 0) return 0;
  return hyphens_before == 1 ? second_hyphen_demerits : third_hyphen_demerits;
}

}  // namespace

std::int64_t badness_of(Length shortfall, Length stretch) { return badness(shortfall.milli, factor_of(stretch)); }

void Breaker::reach(std::size_t to, std::size_t first, std::span<const BreakCandidate> candidates, const BreakRoom& room) {
  const BreakCandidate& end = candidates[to - 1];
  const bool last = to == candidates.size();
  Place& here = places_[to];
  here = {{unreached, unreached, unreached, unreached}, unreached, unreached, {0, 0, 0, 0}};
  // From the longest line to the shortest: once a line with the best beginning costs more than what was found, shorter
  // ones do too. (One hyphen in a row is never worse to go on from than several, so the first state is the measure.)
  for (std::size_t from = first; from < to; ++from) {
    const Place& before = places_[from];
    const Length natural = end.end - start_of(from, candidates);
    const Length shortfall = room_of(from, room) - natural;
    if (shortfall.milli < 0 && from + 1 < to) continue;
    const bool from_hyphen = from > 0 && candidates[from - 1].hyphen;
    const std::int64_t line = line_demerits(shortfall, natural, last, from == 0, end, from_hyphen, room, per_stretch_);
    if (!last && from > 0 && before.least_ahead + line >= here.best[end.hyphen ? 1 : 0]) break;
    for (unsigned hyphens = 0; hyphens < 4; ++hyphens) {
      if (before.best[hyphens] == unreached) continue;
      const unsigned state = end.hyphen ? std::min(hyphens + 1, 3U) : 0;
      const std::int64_t total = before.best[hyphens] + line + (end.hyphen ? run_demerits(hyphens) : 0);
      if (total >= here.best[state]) continue;
      here.best[state] = total;
      here.from[state] = static_cast<std::uint32_t>(from << 2 | hyphens);
    }
    here.least = *std::min_element(std::begin(here.best), std::end(here.best));
  }
  here.least_ahead = here.least;
  for (std::size_t place = to; place > first && places_[place - 1].least_ahead > here.least; --place) {
    places_[place - 1].least_ahead = here.least;
  }
}

Breaker::Outcome Breaker::choose(std::span<const BreakCandidate> candidates, const BreakRoom& room, std::vector<std::uint32_t>& chosen) {
  chosen.clear();
  per_stretch_ = factor_of(room.stretch);
  places_.resize(candidates.size() + 1);
  places_[0] = {{0, unreached, unreached, unreached}, 0, 0, {0, 0, 0, 0}};
  std::size_t first = 0;
  for (std::size_t to = 1; to <= candidates.size(); ++to) {
    const Length bare = candidates[to - 1].end_bare;
    while (first + 1 < to && bare - start_of(first, candidates) > room_of(first, room)) ++first;
    reach(to, first, candidates, room);
  }
  const Place& end = places_.back();
  const auto state = static_cast<std::size_t>(std::min_element(std::begin(end.best), std::end(end.best)) - std::begin(end.best));
  Outcome outcome{end.best[state], 0, false};
  std::size_t hyphens = state;
  for (std::size_t place = candidates.size(); place > 0;) {
    const std::uint32_t from = places_[place].from[hyphens];
    const std::size_t begin = from >> 2;
    const Length shortfall = room_of(begin, room) - (candidates[place - 1].end - start_of(begin, candidates));
    if (shortfall.milli < 0) outcome.overfull = true;
    else if (place != candidates.size()) outcome.worst_badness = std::max(outcome.worst_badness, badness(shortfall.milli, per_stretch_));
    chosen.push_back(static_cast<std::uint32_t>(place - 1));
    place = begin;
    hyphens = from & 3;
  }
  std::reverse(chosen.begin(), chosen.end());
  return outcome;
}

std::int64_t demerits_of(std::span<const BreakCandidate> candidates, const BreakRoom& room, std::span<const std::uint32_t> ends) {
  const std::int64_t per_stretch = factor_of(room.stretch);
  std::int64_t sum = 0;
  unsigned hyphens = 0;
  std::size_t from = 0;
  for (const std::uint32_t index : ends) {
    const BreakCandidate& end = candidates[index];
    const Length natural = end.end - start_of(from, candidates);
    const bool last = index + 1 == candidates.size();
    sum += line_demerits(room_of(from, room) - natural, natural, last, from == 0, end, from > 0 && candidates[from - 1].hyphen,
                         room, per_stretch);
    if (end.hyphen) sum += run_demerits(hyphens);
    hyphens = end.hyphen ? std::min(hyphens + 1, 3U) : 0;
    from = index + 1;
  }
  return sum;
}

}  // namespace planverk::layout
