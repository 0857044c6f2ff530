#include "text/levels.h"

#include <fribidi.h>

#include <algorithm>
#include <numeric>

#include "base/utf8.h"
#include "text/stream.h"

namespace planverk::layout {

namespace {

constexpr std::uint32_t object = 0xFFFC;  ///< what stands for a drawn symbol
constexpr std::uint32_t isolate_right = 0x2067, isolate_left = 0x2066, isolate_end = 0x2069;

/// What stands in a box of its own: a neutral thing to the words around it.
bool is_box(const Unit& unit) {
  return unit.run->kind == RunKind::badge || unit.run->kind == RunKind::tag;
}

}  // namespace

void Levels::close_isolate() {
  if (isolated_) text_.push_back(isolate_end);
  isolated_ = false;
}

void Levels::add_unit(Unit& unit) {
  const bool other = unit.run->other_side;
  if (!other) close_isolate();
  if (unit.spaced) text_.push_back(' ');
  if (other && !isolated_) {
    text_.push_back(unit.run->from_right ? isolate_left : isolate_right);
    isolated_ = true;
  }
  if (is_box(unit)) text_.push_back(isolate_left);
  unit.first_level = static_cast<std::uint32_t>(text_.size());  // for now: where its characters begin
  if (unit.word == nullptr) {
    text_.push_back(object);
  } else {
    for (std::size_t at = 0; at < unit.word->text.size();) text_.push_back(utf8::next(unit.word->text, at));
  }
  if (is_box(unit)) text_.push_back(isolate_end);
}

void Levels::find(std::span<Unit> units, bool from_right) {
  text_.clear();
  isolated_ = false;
  for (Unit& unit : units) add_unit(unit);
  close_isolate();
  const auto size = static_cast<FriBidiStrIndex>(text_.size());
  std::vector<FriBidiCharType> types(text_.size());
  std::vector<FriBidiBracketType> brackets(text_.size());
  levels_.assign(text_.size(), 0);
  fribidi_get_bidi_types(text_.data(), size, types.data());
  fribidi_get_bracket_types(text_.data(), size, types.data(), brackets.data());
  FriBidiParType base = from_right ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
  if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), size, &base, levels_.data()) == 0)
    std::ranges::fill(levels_, static_cast<signed char>(from_right ? 1 : 0));
  for (Unit& unit : units) {
    std::size_t at = unit.first_level;
    const std::size_t gap = at - (is_box(unit) && at > 0 ? 1 : 0);
    unit.gap_level = gap > 0 && unit.spaced ? static_cast<std::uint8_t>(levels_[gap - 1]) : std::uint8_t{0};
    take_runs(unit, at);
  }
}

void Levels::take_runs(Unit& unit, std::size_t& at) {
  unit.first_level = unit.end_level = static_cast<std::uint32_t>(runs_.size());
  unit.own_level = static_cast<std::uint8_t>(levels_[at]);
  if (unit.word == nullptr) return;
  bool turned = false;
  for (std::size_t byte = 0; byte < unit.word->text.size(); ++at) {
    const auto from = static_cast<std::uint32_t>(byte);
    (void)utf8::next(unit.word->text, byte);
    const auto level = static_cast<std::uint8_t>(levels_[at]);
    turned = turned || level % 2 == 1;
    if (runs_.size() == unit.first_level || runs_.back().level != level) runs_.push_back({from, from, level});
    runs_.back().to = static_cast<std::uint32_t>(byte);
  }
  if (!turned && runs_.size() == unit.first_level + 1) {
    runs_.resize(unit.first_level);  // one run from left to right: as in any text
  }
  unit.end_level = static_cast<std::uint32_t>(runs_.size());
}

std::span<const LevelRun> Levels::of(const Unit& unit) const {
  return std::span(runs_).subspan(unit.first_level, unit.end_level - unit.first_level);
}

void order_seen(std::span<const std::uint8_t> levels, std::vector<std::uint32_t>& order) {
  order.resize(levels.size());
  std::iota(order.begin(), order.end(), 0U);
  if (levels.empty()) return;
  for (int level = *std::ranges::max_element(levels); level > 0; --level) {
    for (std::size_t begin = 0; begin < order.size();) {
      std::size_t end = begin;
      while (end < order.size() && levels[order[end]] >= level) ++end;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(begin),
                   order.begin() + static_cast<std::ptrdiff_t>(end));
      begin = end + 1;
    }
  }
}

}  // namespace planverk::layout
