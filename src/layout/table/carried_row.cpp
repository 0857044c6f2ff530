#include "table/carried_row.h"

namespace planverk::layout {

namespace {

/// A page of fewer rows of this height has better use for them.
constexpr std::int32_t least_rows = 8;

InlineRun run_of(std::string_view words, const style::TextStyle& text, FontStyle face) {
  InlineRun run;
  run.font = face;
  run.ink = document::Ink::second;
  run.size = text.size;
  run.text = words;
  return run;
}

}  // namespace

CarriedRow::CarriedRow(TableCells& cells)
    : cells_(cells), look_(cells.context().theme.block(style::StyleFor::row, style::carried_row)) {
  const CarriedSums* sums = cells.carried();
  if (sums == nullptr) return;
  Context& context = cells.context();
  const style::TextStyle text = cells.text();
  const FontStyle face = look_.row.font.value_or(FontStyle::regular);
  ParagraphStyle manner = paragraph_style(text, cells.room_before(sums->first_column()));
  manner.hyphenate = false;
  const auto set = [&](std::string_view words, Lines& lines) {
    const InlineRun run = run_of(words, text, face);
    context.setter.set(std::span(&run, 1), manner, lines);
    return lines.height(0, lines.lines.size());
  };
  const document::Words& words = context.document.words;
  height_ = max(set(words.carried_forward, forward_), set(words.brought_forward, brought_));
  height_ = max(height_, text.leading) + cells.padding() * 2;
}

Length CarriedRow::height(Length whole) const {
  return height_ * least_rows <= whole ? height_ : Length{};
}

Length CarriedRow::height_above(std::uint32_t row, Length whole) const {
  const CarriedSums* sums = cells_.carried();
  return sums != nullptr && sums->has_any_before(row) ? height(whole) : Length{};
}

void CarriedRow::paint(Painter& painter, std::uint32_t row, document::Side side, Length x, Length y) const {
  const CarriedSums& sums = *cells_.carried();
  Context& context = cells_.context();
  const style::TextStyle text = cells_.text();
  const FontStyle face = look_.row.font.value_or(FontStyle::regular);
  const Painter::Repeat repeat(painter);
  const Lines& label = side == document::Side::end ? forward_ : brought_;
  const Length top = y + cells_.padding();
  Length down;
  for (std::uint32_t i = 0; i < label.lines.size(); ++i) {
    painter.line(label, i, x + cells_.column_left(0), top + down + label.lines[i].ascent);
    down += label.lines[i].height;
  }
  for (const CarriedSums::Sum& sum : sums.before(row)) {
    Lines line;
    const Tag tag{.artifact = Artifact::repeat, .piece = {}};
    context.setter.set_line(sum.text, face, text.size, document::Ink::second, tag, line);
    const std::string_view before = std::string_view(sum.text).substr(0, sums.mark_in(sum.text));
    const Length left = cells_.mark_at(sum.column) - context.setter.width_of(before, face, text.size);
    const Length ascent = label.lines.empty() ? line.lines[0].ascent : label.lines[0].ascent;
    painter.line(line, 0, x + left, top + ascent);
  }
  if (look_.rule_below.milli <= 0 || look_.rule_ink == document::Ink::none) return;
  painter.rule(x + cells_.left(), y + height_, cells_.width(), look_.rule_below, look_.rule_ink);
}

}  // namespace planverk::layout
