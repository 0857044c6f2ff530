#include "text/breaking.h"

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
Along start_of(std::size_t place, std::span<const BreakCandidate> candidates) {
  return place == 0 ? Along{} : candidates[place - 1].start;
}
Length room_of(std::size_t place, const BreakRoom& room) {
  return place == 0 ? room.first : room.rest;
}

/// What a line costs apart from the hyphens before it. `shortfall` < 0: overfull.
std::int64_t line_demerits(Length shortfall, Length natural, bool last, bool only, const BreakCandidate& end,
                           bool from_hyphen, const BreakRoom& room, std::int64_t per_stretch) {
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

std::int64_t badness_of(Length shortfall, Length stretch) {
  return badness(shortfall.milli, factor_of(stretch));
}

constexpr Breaker::Place unreached_place{
    {unreached, unreached, unreached, unreached}, unreached, unreached, 0, {0, 0, 0, 0}};

void Breaker::reach(std::size_t to, std::size_t first, std::span<const BreakCandidate> candidates,
                    const BreakRoom& room) {
  const BreakCandidate& end = candidates[to - 1];
  const bool last = to == candidates.size();
  // One hyphen in a row is never worse to go on from than several, so the first state measures what is worth keeping.
  const unsigned measure = end.hyphen ? 1 : 0;
  Place here = unreached_place;
  // From the longest line to the shortest: once a line with the best beginning costs more than what was found, shorter
  // ones do too.
  for (std::size_t from = first; from < to; ++from) {
    const Place& before = places_[from];
    const Length natural = end.end - start_of(from, candidates);
    const Length shortfall = room_of(from, room) - natural;
    if (shortfall.milli < 0 && from + 1 < to) continue;
    const bool from_hyphen = from > 0 && candidates[from - 1].hyphen;
    const std::int64_t line = line_demerits(shortfall, natural, last, from == 0, end, from_hyphen, room, per_stretch_);
    if (!last && from > 0 && before.least_ahead + line >= here.best[measure]) break;
    if (before.least + line >= here.best[measure]) continue;
    if (!end.hyphen) {
      here.best[0] = before.least + line;
      here.from[0] = static_cast<std::uint32_t>(from << 2 | before.least_state);
      continue;
    }
    for (unsigned hyphens = 0; hyphens < 4; ++hyphens) {
      if (before.best[hyphens] == unreached) continue;
      const unsigned state = std::min(hyphens + 1, 3U);
      const std::int64_t total = before.best[hyphens] + line + run_demerits(hyphens);
      if (total >= here.best[state]) continue;
      here.best[state] = total;
      here.from[state] = static_cast<std::uint32_t>(from << 2 | hyphens);
    }
  }
  const auto least = std::min_element(std::begin(here.best), std::end(here.best));
  here.least = here.least_ahead = *least;
  here.least_state = static_cast<std::uint32_t>(least - std::begin(here.best));
  places_[to] = here;
  for (std::size_t place = to; place > first && places_[place - 1].least_ahead > here.least; --place) {
    places_[place - 1].least_ahead = here.least;
  }
}

Breaker::Outcome Breaker::choose(std::span<const BreakCandidate> candidates, const BreakRoom& room,
                                 std::vector<std::uint32_t>& chosen) {
  chosen.clear();
  per_stretch_ = factor_of(room.stretch);
  places_.resize(candidates.size() + 1);
  places_[0] = unreached_place;
  places_[0].best[0] = places_[0].least = places_[0].least_ahead = 0;
  std::size_t first = 0;
  for (std::size_t to = 1; to <= candidates.size(); ++to) {
    const Along bare = candidates[to - 1].end_bare;
    while (first + 1 < to && bare - start_of(first, candidates) > room_of(first, room)) ++first;
    reach(to, first, candidates, room);
  }
  Outcome outcome{places_.back().least, 0, false};
  std::size_t hyphens = places_.back().least_state;
  for (std::size_t place = candidates.size(); place > 0;) {
    const std::uint32_t from = places_[place].from[hyphens];
    const std::size_t begin = from >> 2;
    const Length shortfall = room_of(begin, room) - (candidates[place - 1].end - start_of(begin, candidates));
    if (shortfall.milli < 0)
      outcome.overfull = true;
    else if (place != candidates.size())
      outcome.worst_badness = std::max(outcome.worst_badness, badness(shortfall.milli, per_stretch_));
    chosen.push_back(static_cast<std::uint32_t>(place - 1));
    place = begin;
    hyphens = from & 3;
  }
  std::reverse(chosen.begin(), chosen.end());
  return outcome;
}

std::int64_t demerits_of(std::span<const BreakCandidate> candidates, const BreakRoom& room,
                         std::span<const std::uint32_t> ends) {
  const std::int64_t per_stretch = factor_of(room.stretch);
  std::int64_t sum = 0;
  unsigned hyphens = 0;
  std::size_t from = 0;
  for (const std::uint32_t index : ends) {
    const BreakCandidate& end = candidates[index];
    const Length natural = end.end - start_of(from, candidates);
    const bool last = index + 1 == candidates.size();
    sum += line_demerits(room_of(from, room) - natural, natural, last, from == 0, end,
                         from > 0 && candidates[from - 1].hyphen, room, per_stretch);
    if (end.hyphen) sum += run_demerits(hyphens);
    hyphens = end.hyphen ? std::min(hyphens + 1, 3U) : 0;
    from = index + 1;
  }
  return sum;
}

}  // namespace planverk::layout
