#include "document/symbols.h"
#include "style/colour.h"
#include "text/stream.h"

namespace planverk::layout {

namespace {

using document::Ink;

// Of the boxes, in hundredths of their text's size: how far they reach above and below the baseline.
constexpr int badge_top = 100, badge_bottom = 28, badge_radius = 26;
constexpr int tag_top = 98, tag_bottom = 27;
constexpr int mark_rise = 36;

/// A badge without a fill of its own is neutral.
Ink fill_of(const InlineRun& run) {
  return run.fill == Ink::none ? Ink::tint : run.fill;
}

}  // namespace

LineShape line_shape(const font::Library& library, FontStyle font, Length size, Length leading) {
  const font::FaceInfo& info = library.info(library.face(font));
  const Length up = size.scaled(info.ascent, info.units_per_em);
  const Length down = size.scaled(-info.descent, info.units_per_em);
  // Half the leading above, half below, as in style sheets.
  return {leading, up + (leading - up - down) / 2};
}

std::span<const font::Word* const> Composer::shown(const Unit& unit, std::uint32_t from, std::uint32_t to,
                                                   bool hyphen) {
  if (from == 0 && to == unit.word->text.size() && !hyphen) return unit.word->runs;
  return words_.part(unit.word->text.substr(from, to - from), unit.word->style, hyphen);
}

Length Composer::text(const Unit& unit, std::span<const font::Word* const> runs, Length x, bool hyphen) {
  const font::Library& library = words_.shaper().library();
  TextItem item;
  item.size = unit.size;
  item.ink = unit.run->kind == RunKind::badge ? style::ink_on(fill_of(*unit.run)) : unit.run->ink;
  item.tag.piece = unit.run->piece;
  item.decoration = unit.run->decoration;
  if (unit.run->kind == RunKind::note_mark) item.baseline = -unit.run->size.scaled(mark_rise, 100);
  for (const font::Word* word : runs) {
    item.x = x;
    item.word = word;
    out_.texts.push_back(item);
    x += font::width_of(*word, library.info(word->face), unit.size);
  }
  if (!runs.empty()) out_.texts.back().soft_hyphen = hyphen;
  return x;
}

void Composer::box(const Unit& unit, Length x) {
  const InlineRun& run = *unit.run;
  if (run.kind == RunKind::symbol) {
    const Length side = run.size.scaled(document::symbol_side, 100);
    const Length rise = run.size.scaled(document::symbol_rise, 100);
    for (document::Path& path : document::symbol_paths(run.symbol, {x, -rise}, side)) {
      out_.shapes.emplace_back(PathItem{std::move(path), Tag{Artifact::rule, {}}});
    }
    return;
  }
  const bool badge = run.kind == RunKind::badge;
  RectangleItem rectangle;
  const Length top = run.size.scaled(badge ? badge_top : tag_top, 100);
  rectangle.x = x;
  rectangle.y = -top;
  rectangle.width = unit.width;
  rectangle.height = top + run.size.scaled(badge ? badge_bottom : tag_bottom, 100);
  rectangle.fill = badge ? fill_of(run) : Ink::paper;
  rectangle.stroke = badge ? Ink::outline : Ink::text;
  rectangle.stroke_width = badge ? rules_.badge : rules_.tag;
  rectangle.radius = badge ? run.size.scaled(badge_radius, 100) : rectangle.height / 2;
  rectangle.tag.artifact = Artifact::background;
  out_.shapes.emplace_back(rectangle);
}

/// One area for neighbours that lead to the same place.
void Composer::link(const Unit& unit, Length x, Length end) {
  const document::NodeId node = unit.run->link;
  if (node == document::no_node) {
    open_link_ = node;
    return;
  }
  const Length top = unit.run->size.scaled(100, 100);
  if (open_link_ == node) {
    out_.links.back().width = end - out_.links.back().x;
    return;
  }
  open_link_ = node;
  out_.links.push_back({x, -top, end - x, top + unit.run->size.scaled(28, 100), node, false});
}

void Composer::begin(Line& line) const {
  line.first_text = static_cast<std::uint32_t>(out_.texts.size());
  line.first_shape = static_cast<std::uint32_t>(out_.shapes.size());
  line.first_link = static_cast<std::uint32_t>(out_.links.size());
  line.first_note = static_cast<std::uint32_t>(out_.notes.size());
}

void Composer::end(Line& line, Length width) {
  line.width = width;
  line.end_text = static_cast<std::uint32_t>(out_.texts.size());
  line.end_shape = static_cast<std::uint32_t>(out_.shapes.size());
  line.end_link = static_cast<std::uint32_t>(out_.links.size());
  line.end_note = static_cast<std::uint32_t>(out_.notes.size());
  out_.lines.push_back(line);
}

Length Composer::straight(std::span<const Unit> units, LinePlace from, LinePlace to) {
  const std::uint32_t end = to.offset > 0 ? to.unit + 1 : to.unit;
  Length x;
  Along gap_from;  // natural end of the unit before
  for (std::uint32_t index = from.unit; index < end; ++index) {
    const Unit& unit = units[index];
    if (index > from.unit) {
      x += unit.x - gap_from;
      if (unit.spaced && out_.texts.size() > first_text_) out_.texts.back().space_after = true;
    }
    gap_from = unit.x + unit.width;
    const Length begin = x;
    if (unit.run->kind != RunKind::text && unit.run->kind != RunKind::note_mark) box(unit, x);
    if (unit.run->kind == RunKind::note_mark && unit.run->note != document::no_node)
      out_.notes.push_back(unit.run->note);
    if (unit.word != nullptr) {
      const std::uint32_t start = index == from.unit ? from.offset : 0;
      const auto whole = static_cast<std::uint32_t>(unit.word->text.size());
      const std::uint32_t stop = index == to.unit && to.offset > 0 ? to.offset : whole;
      const bool hyphen = to.hyphen && index == to.unit;
      x = text(unit, shown(unit, start, stop, hyphen), x + unit.pad, hyphen) + unit.pad;
      if (unit.run->kind == RunKind::badge || unit.run->kind == RunKind::tag) x = begin + unit.width;
    } else {
      x += unit.width;
    }
    link(unit, begin, x);
  }
  return x;
}

void Composer::line(std::span<const Unit> units, LinePlace from, LinePlace to, LineShape shape, bool more) {
  Line line;
  line.height = shape.leading;
  line.ascent = shape.ascent;
  begin(line);
  line.hyphenated = to.hyphen;
  open_link_ = document::no_node;
  const Length width = levels_ == nullptr ? straight(units, from, to) : turned(units, from, to);
  // Words stay apart when text is taken out, also where the line ends between them; what no line held together does
  // not.
  const bool apart = to.offset == 0 && (to.unit == units.size() || units[to.unit].spaced);
  if (more && apart && out_.texts.size() > line.first_text) out_.texts.back().space_after = true;
  end(line, width);
}

}  // namespace planverk::layout
