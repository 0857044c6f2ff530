#include "text/stream.h"

#include "base/direction.h"

namespace planverk::layout {

namespace {

bool is_white(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Measures of the small boxes in hundredths of their text's size.
constexpr int badge_padding = 40, badge_least = 210;
constexpr int tag_padding = 28, tag_least = 205;
constexpr int symbol_gap = 40;
constexpr int mark_size = 64;

}  // namespace

void Stream::read(std::span<const InlineRun> runs) {
  units_.clear();
  stretches_.clear();
  x_ = {};
  pending_ = {};
  spaced_ = glued_ = false;
  stretch_start_ = 0;
  turned_ = from_right_ = false;
  for (const InlineRun& run : runs) {
    if (may_run_from_right(run.text)) turned_ = true;
    from_right_ = from_right_ || run.from_right;
    switch (run.kind) {
      case RunKind::text:
        read_text(run);
        break;
      case RunKind::line_break:
        end_stretch();
        break;
      default:
        add_box(run);
        break;
    }
  }
  if (stretch_start_ < units_.size()) end_stretch();
  turned_ = turned_ || from_right_;
  if (turned_) turn();
}

/// The levels of a paragraph, and the widths of what is shaped from right to left. A forced line break ends no
/// paragraph, but nothing runs over it here.
void Stream::turn() {
  levels_.clear();
  for (const Stretch& stretch : stretches_) {
    const std::span units(units_.data() + stretch.first, stretch.end - stretch.first);
    levels_.find(units, from_right_);
    Length moved;
    for (Unit& unit : units) {
      unit.x += moved;
      if (levels_.of(unit).empty()) continue;
      const Length change = turned_width(unit) - words_.width(*unit.word, unit.size);
      unit.width += change;
      moved += change;
      unit.divisible = false;
    }
  }
}

Length Stream::turned_width(const Unit& unit) {
  Length width;
  for (const LevelRun& run : levels_.of(unit)) {
    for (const font::Word* word : words_.turned(*unit.word, run.from, run.to, run.level))
      width += font::width_of(*word, words_.shaper().library().info(word->face), unit.size);
  }
  return width;
}

void Stream::end_stretch() {
  stretches_.push_back({stretch_start_, static_cast<std::uint32_t>(units_.size())});
  stretch_start_ = static_cast<std::uint32_t>(units_.size());
  x_ = {};
  pending_ = {};
  spaced_ = glued_ = false;
}

void Stream::read_text(const InlineRun& run) {
  const std::string_view text = run.text;
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_white(text[at])) {
      if (!spaced_ && !glued_) pending_ = words_.space(run.font, run.size);
      spaced_ = true;
      ++at;
      continue;
    }
    const std::size_t start = at;
    while (at < text.size() && !is_white(text[at])) ++at;
    add_word(run, text.substr(start, at - start));
  }
}

void Stream::add_word(const InlineRun& run, std::string_view text) {
  Unit unit;
  unit.run = &run;
  unit.size = run.size;
  unit.word = &words_.word(text, run.font, run.language);
  unit.width = words_.width(*unit.word, run.size);
  unit.divisible = true;
  add(unit);
}

void Stream::add_box(const InlineRun& run) {
  Unit unit;
  unit.run = &run;
  unit.size = run.size;
  if (run.kind == RunKind::symbol) {
    unit.width = run.size.scaled(96, 100);
    add(unit);
    pending_ = run.size.scaled(symbol_gap, 100);
    glued_ = true;
    return;
  }
  if (run.kind == RunKind::note_mark) unit.size = run.size.scaled(mark_size, 100);
  unit.word = &words_.word(run.text, run.font, run.language);
  unit.width = words_.width(*unit.word, unit.size);
  if (run.kind == RunKind::badge || run.kind == RunKind::tag) {
    const bool badge = run.kind == RunKind::badge;
    const Length padding = run.size.scaled(badge ? badge_padding : tag_padding, 100);
    const Length outer = max(unit.width + padding * 2, run.size.scaled(badge ? badge_least : tag_least, 100));
    unit.pad = (outer - unit.width) / 2;
    unit.width = outer;
  }
  add(unit);
}

void Stream::add(Unit unit) {
  const bool first = units_.size() == stretch_start_;
  // A no-break space behind a symbol is part of the gap, not more of it.
  if (glued_ && unit.word != nullptr && unit.word->text.starts_with("\u00A0")) {
    pending_ = max({}, pending_ - words_.space(unit.run->font, unit.size));
  }
  unit.spaced = spaced_ && !first;
  if (!first) x_ += pending_;
  const SetWord* before = first ? nullptr : units_.back().word;
  const bool held = glued_ || (before != nullptr && unit.word != nullptr && tied(before->ties, unit.word->ties));
  unit.may_break = unit.spaced && !held;
  unit.x = x_;
  x_ += unit.width;
  pending_ = {};
  spaced_ = glued_ = false;
  units_.push_back(unit);
}

}  // namespace planverk::layout
