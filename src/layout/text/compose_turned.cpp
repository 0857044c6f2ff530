// Lines in which something is read from right to left.
#include "text/stream.h"

namespace planverk::layout {

namespace {

bool is_box(const Unit& unit) {
  return unit.run->kind != RunKind::text && unit.run->kind != RunKind::note_mark;
}

}  // namespace

void Composer::add_part(Part part, std::uint8_t level) {
  parts_.push_back(part);
  part_levels_.push_back(level);
}

void Composer::add_parts(const Unit& unit, std::uint32_t start, std::uint32_t stop, bool hyphen) {
  const font::Library& library = words_.shaper().library();
  const auto add_words = [&](std::span<const font::Word* const> words, std::uint8_t level, bool with_hyphen) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      Part part{&unit, words.subspan(i, 1), font::width_of(*words[i], library.info(words[i]->face), unit.size)};
      part.marked = with_hyphen && i + 1 == words.size();
      add_part(part, level);
    }
  };
  if (is_box(unit)) return add_part({&unit, {}, unit.width}, unit.own_level);
  const std::span<const LevelRun> runs = levels_->of(unit);
  if (runs.empty()) return add_words(shown(unit, start, stop, hyphen), unit.own_level, hyphen);
  // Such words are not divided.
  for (const LevelRun& run : runs) add_words(words_.turned(*unit.word, run.from, run.to, run.level), run.level, false);
}

Length Composer::turned(std::span<const Unit> units, LinePlace from, LinePlace to) {
  parts_.clear();
  part_levels_.clear();
  const std::uint32_t end = to.offset > 0 ? to.unit + 1 : to.unit;
  for (std::uint32_t index = from.unit; index < end; ++index) {
    const Unit& unit = units[index];
    if (index > from.unit) {
      const Unit& before = units[index - 1];
      add_part({nullptr, {}, unit.x - (before.x + before.width), unit.spaced},
               unit.spaced ? unit.gap_level : std::max(before.own_level, unit.own_level));
    }
    if (unit.run->kind == RunKind::note_mark) out_.notes.push_back(unit.run->note);
    const std::uint32_t start = index == from.unit ? from.offset : 0;
    const auto whole = static_cast<std::uint32_t>(unit.word == nullptr ? 0 : unit.word->text.size());
    const std::uint32_t stop = index == to.unit && to.offset > 0 ? to.offset : whole;
    add_parts(unit, start, stop, to.hyphen && index == to.unit);
  }
  const Length width = place_parts();
  draw_parts();
  return width;
}

/// Finds where the parts stand, from left to right as they are seen; gives their width.
Length Composer::place_parts() {
  order_seen(part_levels_, order_);
  Length x;
  for (const std::uint32_t index : order_) {
    Part& part = parts_[index];
    part.x = x;
    x += part.width;
    if (part.unit != nullptr) link(*part.unit, part.x, x);
  }
  return x;
}

/// Appends them in the order they are read. A space belongs to the word before it, on whatever side of that it stands.
void Composer::draw_parts() {
  const std::size_t first = out_.texts.size();
  for (std::size_t index = 0; index < parts_.size(); ++index) {
    const Part& part = parts_[index];
    if (part.unit == nullptr) {
      if (part.marked && out_.texts.size() > first) out_.texts.back().space_after = true;
    } else if (is_box(*part.unit)) {
      box(*part.unit, part.x);
      if (part.unit->word != nullptr) boxed_words(*part.unit, part.x + part.unit->pad);
    } else {
      text(*part.unit, part.words, part.x, part.marked);
      out_.texts.back().level = part_levels_[index];
    }
  }
}

/// Words in a box are a line of their own.
void Composer::boxed_words(const Unit& unit, Length x) {
  const std::span<const LevelRun> runs = levels_->of(unit);
  if (runs.empty()) {
    text(unit, unit.word->runs, x, false);
    return;
  }
  std::vector<std::uint8_t> levels;
  std::vector<std::uint32_t> order;
  std::vector<Length> places(runs.size());
  for (const LevelRun& run : runs) levels.push_back(run.level);
  order_seen(levels, order);
  const auto words_of = [&](std::size_t i) {
    return words_.turned(*unit.word, runs[i].from, runs[i].to, runs[i].level);
  };
  for (const std::uint32_t index : order) {
    places[index] = x;
    for (const font::Word* word : words_of(index))
      x += font::width_of(*word, words_.shaper().library().info(word->face), unit.size);
  }
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::size_t first = out_.texts.size();
    text(unit, words_of(i), places[i], false);
    for (std::size_t at = first; at < out_.texts.size(); ++at) out_.texts[at].level = runs[i].level;
  }
}

}  // namespace planverk::layout
