/// Optimum-fit line breaking after Knuth and Plass, for ragged right text: spaces keep their width and all stretch lies
/// at the line's end. Pure arithmetic on widths; knows neither words nor fonts.
///
/// A line that falls short of its room by s has the ratio r = s / stretch and the badness 100 r³ (at most 10,000); it
/// costs (10 + badness)², plus the square of its break's penalty, plus what the rules below name. The paragraph's last
/// line has badness 0, but costs when it holds hardly anything. The breaks with the least sum are found in time linear
/// in their number. Lines never exceed their room unless one piece alone does.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/length.h"

namespace planverk::layout {

/// A place along a paragraph that is set as one line. A Length ends after 757 metres, which is some 400,000 letters;
/// what lies between two places is a Length again, and farther than any line when it is farther than `far`.
struct Along {
  static constexpr Length far = 20'000_pt;  ///< so that the columns of a table, each so wide, add up to a Length
  std::int64_t milli = 0;

  constexpr Along() = default;
  constexpr Along(Length from_start) : milli(from_start.milli) {}
  auto operator<=>(const Along&) const = default;
  constexpr Along& operator+=(Length by) {
    milli += by.milli;
    return *this;
  }
  friend constexpr Along operator+(Along from, Length by) { return from += by; }
  friend constexpr Length operator-(Along to, Along from) {
    const std::int64_t between = to.milli - from.milli;
    return between < far.milli ? Length{static_cast<std::int32_t>(between)} : far;
  }
  [[nodiscard]] constexpr Length from_start() const { return *this - Along{}; }
};

/// A place where a line may end. Widths count from the paragraph's beginning as if it were one line.
struct BreakCandidate {
  Along end;       ///< where a line that ends here ends, an added hyphen included
  Along end_bare;  ///< the same without the hyphen; never falls from one candidate to the next
  Along start;     ///< where the next line begins (behind the space)
  std::int16_t penalty = 0;
  bool hyphen = false;  ///< ends the line with a hyphen that was not in the text
};

struct BreakRoom {
  Length first, rest;  ///< width of the first line and of all others
  Length stretch;      ///< shortfall of badness 100
  Length least_last;   ///< a last line shorter than this costs runt_demerits
};

inline constexpr std::int64_t line_penalty = 10;
inline constexpr std::int64_t largest_badness = 10'000;
inline constexpr std::int64_t second_hyphen_demerits = 4'000;     ///< the second of two hyphens in a row
inline constexpr std::int64_t third_hyphen_demerits = 1LL << 36;  ///< a third one: only where the line would overflow
inline constexpr std::int64_t last_hyphen_demerits = 2'000;       ///< the line before the last one ends in a hyphen
inline constexpr std::int64_t runt_demerits = 3'000;
inline constexpr std::int64_t overfull_demerits = 1LL << 40;  ///< one piece alone is wider than the line

class Breaker {
 public:
  /// Chooses among `candidates`, whose last one is the end of the paragraph (always taken). `chosen` gets the indices
  /// of the lines' ends, rising.
  struct Outcome {
    std::int64_t demerits = 0;
    std::int64_t worst_badness = 0;  ///< of all lines but the last
    bool overfull = false;
  };
  Outcome choose(std::span<const BreakCandidate> candidates, const BreakRoom& room, std::vector<std::uint32_t>& chosen);

  // By place: 0 is the paragraph's beginning, k is candidate k − 1. By hyphens in a row that end there: 0, 1, 2, 3 or
  // more.
  struct Place {
    std::int64_t best[4];
    std::int64_t least;        ///< of best
    std::int64_t least_ahead;  ///< least of this and all later places so far: the bound that ends the search early
    std::uint32_t least_state;
    std::uint32_t from[4];  ///< place and hyphens of the line's beginning, packed
  };

 private:
  void reach(std::size_t to, std::size_t first, std::span<const BreakCandidate> candidates, const BreakRoom& room);
  std::vector<Place> places_;
  std::int64_t per_stretch_ = 0;  ///< 1000 / stretch in 2^-20
};

/// The demerits of a given choice (for tests, and to compare ways of breaking).
[[nodiscard]] std::int64_t demerits_of(std::span<const BreakCandidate> candidates, const BreakRoom& room,
                                       std::span<const std::uint32_t> ends);

/// Badness of a shortfall, 0–10,000.
[[nodiscard]] std::int64_t badness_of(Length shortfall, Length stretch);

}  // namespace planverk::layout
