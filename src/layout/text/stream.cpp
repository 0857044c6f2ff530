#include "text/stream.h"

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
  for (const InlineRun& run : runs) {
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
