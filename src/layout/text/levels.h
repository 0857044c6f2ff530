/// Which way each part of a paragraph is read: levels by UAX 9, from FriBidi. Only asked of paragraphs that may hold
/// letters from right to left.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace planverk::layout {

struct Unit;

/// A stretch of a unit's word on one level: odd ones are read from right to left.
struct LevelRun {
  std::uint32_t from = 0, to = 0;  ///< bytes of the word
  std::uint8_t level = 0;
};

class Levels {
 public:
  /// The levels of `units`, which are one paragraph: sets their `first_level`, `end_level` and `gap_level`. A unit all
  /// on level 0 gets none. `from_right`: the paragraph itself is read from right to left.
  void find(std::span<Unit> units, bool from_right);
  [[nodiscard]] std::span<const LevelRun> of(const Unit& unit) const;
  void clear() { runs_.clear(); }

 private:
  void add_unit(Unit& unit);
  void close_isolate();
  void take_runs(Unit& unit, std::size_t& at);

  std::vector<LevelRun> runs_;
  std::vector<std::uint32_t> text_;  ///< the paragraph's characters, isolates put in around runs of other languages
  std::vector<signed char> levels_;
  bool isolated_ = false;
};

/// The order in which parts on these levels are seen from left to right (UAX 9, L2): indices into `levels`.
void order_seen(std::span<const std::uint8_t> levels, std::vector<std::uint32_t>& order);

}  // namespace planverk::layout
