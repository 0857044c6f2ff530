#include "text/paragraph.h"

#include <algorithm>
#include <utility>

#include "page/painter.h"
#include "text/breaking.h"
#include "text/stream.h"

namespace planverk::layout {

namespace {

/// A line that ends in a hyphen, or that parts a word at a hyphen of its own, must look better by this much.
constexpr std::int16_t plain_penalty = 25, soft_penalty = 45, joint_penalty = 50, dictionary_penalty = 70,
                       edge_penalty = 110, letter_penalty = 130,
                       cut_penalty = 4000;  // between what belongs together
/// The first try, without the dictionary, is good enough when no line is worse than this.
constexpr std::int64_t good_badness = 250;

std::int16_t penalty_of(BreakKind kind) {
  switch (kind) {
    case BreakKind::plain:
      return plain_penalty;
    case BreakKind::soft:
      return soft_penalty;
    case BreakKind::joint:
      return joint_penalty;
    case BreakKind::dictionary:
      return dictionary_penalty;
    case BreakKind::edge:
      return edge_penalty;
    case BreakKind::letter:
    case BreakKind::torn:
      return letter_penalty;
  }
  return 0;
}
bool adds_hyphen(BreakKind kind) {
  return kind != BreakKind::plain && kind != BreakKind::letter;
}

/// A fifth of the line, between two and a half and four times the text's size: long lines may be a little more ragged,
/// and in narrow cells a short line is better than a divided word.
Length stretch_of(Length width, Length size) {
  return min(max(width / 5, size * 5 / 2), size * 4);
}

enum class Effort { written, dictionary, letters };

/// Units that must stay together (ties, bold letters within a word), looked for once as the paragraph is walked.
class Held {
 public:
  explicit Held(std::span<const Unit> units) : units_(units) {}
  /// Whether those around `index`, which never falls, fit on no line.
  bool too_wide(std::size_t index, Length room) {
    if (index >= end_) {
      end_ = index + 1;
      while (end_ < units_.size() && !units_[end_].may_break) ++end_;
      while (index > 0 && !units_[index].may_break) --index;
      width_ = units_[end_ - 1].x + units_[end_ - 1].width - units_[index].x;
    }
    return width_ > room;
  }

 private:
  std::span<const Unit> units_;
  std::size_t end_ = 0;  ///< of the group that was looked at
  Length width_;
};

std::string_view number_part(const Unit& unit) {
  if (unit.word == nullptr || unit.run->kind == RunKind::note_mark) return {};
  return unit.word->text;
}

bool marked_next(std::span<const Unit> units, std::size_t index) {
  return index + 1 < units.size() && units[index + 1].run->kind == RunKind::note_mark;
}

}  // namespace

ParagraphStyle paragraph_style(const style::TextStyle& style, Length width) {
  ParagraphStyle result;
  result.first_width = result.rest_width = width;
  result.leading = style.leading;
  result.size = style.size;
  result.font = style.font;
  result.hyphenate = style.hyphenate;
  return result;
}

void Lines::clear() {
  lines.clear();
  texts.clear();
  shapes.clear();
  links.clear();
  notes.clear();
}

Length Lines::height(std::size_t first, std::size_t end) const {
  Length sum;
  for (std::size_t i = first; i < end; ++i) sum += lines[i].height;
  return sum;
}

struct ParagraphSetter::Impl {
  Impl(font::Shaper& shaper, BoxRules of_boxes)
      : words(shaper.companion<WordSetter>()), rules(of_boxes), stream(words) {}

  void note_missing();
  void note_missing(std::string_view text, FontStyle font, document::NodeId node, Span source);
  void collect(std::span<const Unit> units, const ParagraphStyle& style, Effort effort);
  void collect_inside(const Unit& unit, std::uint32_t index, Effort effort, bool keep, bool too_wide);
  void set_stretch(std::span<const Unit> units, const ParagraphStyle& style, bool first, bool last, Lines& out);
  std::span<const WordBreak> dictionary_breaks(SetWord& word);
  [[nodiscard]] Length widest_part(std::span<const Unit> units, bool dictionary);
  [[nodiscard]] Length before_mark(std::span<const Unit> units);
  [[nodiscard]] Length width_before(std::span<const Unit> group, std::size_t byte);

  WordSetter& words;
  BoxRules rules;
  Stream stream;
  Breaker breaker;
  std::vector<BreakCandidate> candidates;
  std::vector<LinePlace> places;  ///< of the candidates
  std::vector<std::uint32_t> chosen;
  std::vector<MissingGlyph> missing;
  std::string missing_package;
};

void ParagraphSetter::Impl::note_missing() {
  for (const Unit& unit : stream.units()) {
    if (unit.word == nullptr || !unit.word->has_missing) continue;
    note_missing(unit.word->text, unit.word->style, unit.run->piece.node, {});
  }
}

void ParagraphSetter::Impl::note_missing(std::string_view text, FontStyle font, document::NodeId node, Span source) {
  for (const char32_t character : words.missing_of(text, font)) {
    const bool known = std::any_of(missing.begin(), missing.end(),
                                   [&](const MissingGlyph& one) { return one.character == character; });
    if (!known) missing.push_back({character, node, source});
  }
}

std::span<const WordBreak> ParagraphSetter::Impl::dictionary_breaks(SetWord& word) {
  const std::span<const WordBreak> breaks = words.dictionary_breaks(word);
  if (word.lacks_dictionary) missing_package = word.language->package;
  return breaks;
}

void ParagraphSetter::Impl::collect_inside(const Unit& unit, std::uint32_t index, Effort effort, bool keep,
                                           bool too_wide) {
  SetWord& word = *unit.word;
  std::span<const WordBreak> breaks = word.written;
  if (effort == Effort::letters && too_wide) {
    breaks = words.letter_breaks(word);
  } else if (effort != Effort::written && (!keep || too_wide)) {
    breaks = dictionary_breaks(word);
  }
  const Length hyphen = breaks.empty() ? Length{} : words.hyphen(word.style, unit.size);
  for (const WordBreak& place : breaks) {
    const bool with_hyphen = adds_hyphen(place.kind);
    const Along bare = unit.x + WordSetter::scaled(place.units_before, word.units_per_em, unit.size);
    const Along start = unit.x + WordSetter::scaled(place.units_start, word.units_per_em, unit.size);
    // A word that is torn has as many hyphens in a row as it needs.
    const bool counts = with_hyphen && place.kind != BreakKind::torn;
    candidates.push_back({with_hyphen ? bare + hyphen : bare, bare, start, penalty_of(place.kind), counts});
    places.push_back({index, place.offset, with_hyphen});
  }
}

void ParagraphSetter::Impl::collect(std::span<const Unit> units, const ParagraphStyle& style, Effort effort) {
  candidates.clear();
  places.clear();
  const Length room = min(style.first_width, style.rest_width);
  Held held(units);
  for (std::uint32_t index = 0; index < units.size(); ++index) {
    const Unit& unit = units[index];
    const bool held_too_wide = effort == Effort::letters && held.too_wide(index, room);
    // Rather within the word than between it and its note.
    const bool cut = held_too_wide && unit.run->kind != RunKind::note_mark;
    if (index > 0 && (unit.may_break || cut)) {
      const Unit& before = units[index - 1];
      const Along end = before.x + before.width;
      candidates.push_back({end, end, unit.x, unit.may_break ? std::int16_t{0} : cut_penalty, false});
      places.push_back({index, 0, false});
    }
    if (!unit.divisible) continue;
    const bool keep = !style.hyphenate || (style.keep_last_word && index + 1 == units.size());
    collect_inside(unit, index, effort, keep, unit.width > room || (held_too_wide && marked_next(units, index)));
  }
  const Along end = units.back().x + units.back().width;
  candidates.push_back({end, end, end, 0, false});
  places.push_back({static_cast<std::uint32_t>(units.size()), 0, false});
}

void ParagraphSetter::Impl::set_stretch(std::span<const Unit> units, const ParagraphStyle& style, bool first, bool last,
                                        Lines& out) {
  const LineShape shape = line_shape(words.shaper().library(), style.font, style.size, style.leading);
  Composer composer(words, rules, out, stream.is_turned() ? &stream.levels() : nullptr);
  const auto place_line = [&](bool first_line) {
    Line& line = out.lines.back();
    const Length room = first_line ? style.first_width : style.rest_width;
    const Length left = room - line.width;
    line.overfull = left.milli < 0;
    line.x = first_line ? style.first_indent : style.rest_indent;
    const bool at_end = stream.is_from_right() ? style.align == LineAlign::start : style.align == LineAlign::end;
    if (at_end) line.x += left;
    if (style.align == LineAlign::centre) line.x += left / 2;
    for (std::uint32_t i = line.first_text; i < line.end_text; ++i) out.texts[i].x += line.x;
    for (std::uint32_t i = line.first_link; i < line.end_link; ++i) out.links[i].x += line.x;
    for (std::uint32_t i = line.first_shape; i < line.end_shape; ++i) move(out.shapes[i], line.x, {});
  };
  if (units.empty()) {  // two forced breaks in a row
    composer.line(units, {}, {}, shape, !last);
    place_line(first);
    return;
  }
  BreakRoom room{first ? style.first_width : style.rest_width, style.rest_width, {}, style.size * 5 / 2};
  const Unit& end = units.back();
  if (end.x + end.width <= room.first) {
    composer.line(units, {}, {static_cast<std::uint32_t>(units.size()), 0, false}, shape, !last);
    place_line(first);
    return;
  }
  room.stretch = stretch_of(style.rest_width, style.size);
  collect(units, style, Effort::written);
  Breaker::Outcome outcome = breaker.choose(candidates, room, chosen);
  if (outcome.overfull || (style.hyphenate && outcome.worst_badness > good_badness)) {
    collect(units, style, Effort::dictionary);
    outcome = breaker.choose(candidates, room, chosen);
  }
  if (outcome.overfull) {
    collect(units, style, Effort::letters);
    outcome = breaker.choose(candidates, room, chosen);
  }
  LinePlace from;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const LinePlace to = places[chosen[i]];
    composer.line(units, from, to, shape, !last || i + 1 < chosen.size());
    place_line(first && i == 0);
    from = {to.unit, to.offset, false};
  }
}

ParagraphSetter::ParagraphSetter(font::Shaper& shaper, const style::Theme& theme)
    : impl_(std::make_unique<Impl>(shaper, BoxRules{theme.badge_rule, theme.tag_rule})) {}
ParagraphSetter::ParagraphSetter(ParagraphSetter&&) noexcept = default;
ParagraphSetter::~ParagraphSetter() = default;

void ParagraphSetter::set(std::span<const InlineRun> runs, const ParagraphStyle& style, Lines& out) {
  impl_->stream.read(runs);
  impl_->note_missing();
  const std::span<const Stretch> stretches = impl_->stream.stretches();
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    const auto units = impl_->stream.units().subspan(stretches[i].first, stretches[i].end - stretches[i].first);
    impl_->set_stretch(units, style, i == 0, i + 1 == stretches.size(), out);
  }
}

/// The widest piece of units that no space parts: between their written breaks, or the dictionary's too.
Length ParagraphSetter::Impl::widest_part(std::span<const Unit> units, bool dictionary) {
  Length widest;
  Along open = units.front().x;
  for (const Unit& unit : units) {
    if (!unit.divisible) continue;
    const std::span<const WordBreak> breaks =
        dictionary ? dictionary_breaks(*unit.word) : std::span<const WordBreak>(unit.word->written);
    for (const WordBreak& place : breaks) {
      Along end = unit.x + WordSetter::scaled(place.units_before, unit.word->units_per_em, unit.size);
      if (adds_hyphen(place.kind)) end += words.hyphen(unit.word->style, unit.size);
      widest = max(widest, end - open);
      open = unit.x + WordSetter::scaled(place.units_start, unit.word->units_per_em, unit.size);
    }
  }
  return max(widest, units.back().x + units.back().width - open);
}

/// Numbers align on their decimal mark, or behind their last digit when they have none. The mark is the last comma or
/// full stop with digits on both sides that is not followed by exactly three digits in groups: those are found by the
/// language of the run (a full stop groups in Danish, a comma in English).
Length ParagraphSetter::Impl::before_mark(std::span<const Unit> units) {
  const Length whole = (units.back().x + units.back().width).from_start();
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  std::string text;
  for (std::size_t end = units.size(); end > 0;) {
    // What no space parts, in however many runs, and without the marks of notes.
    std::size_t first = end - 1;
    while (first > 0 && !units[first].spaced) --first;
    const auto group = units.subspan(first, end - first);
    end = first;
    text.clear();
    for (const Unit& unit : group) text += number_part(unit);
    std::size_t last = text.size();
    while (last > 0 && !digit(text[last - 1])) --last;
    if (last == 0) continue;
    const language::Pack* language = group.front().run->language;
    const char mark = language == nullptr || language->decimal_mark.empty() ? ',' : language->decimal_mark.front();
    const std::size_t at = text.rfind(mark, last - 1);
    const bool decimal =
        at != std::string::npos && at > 0 && digit(text[at - 1]) && at + 1 < text.size() && digit(text[at + 1]);
    return width_before(group, decimal ? at : last);
  }
  return whole;
}

/// From the beginning of the stretch to that byte of what the units of `group` show.
Length ParagraphSetter::Impl::width_before(std::span<const Unit> group, std::size_t byte) {
  for (const Unit& unit : group) {
    const std::string_view text = number_part(unit);
    if (byte > text.size()) {
      byte -= text.size();
      continue;
    }
    Length width;
    for (const font::Word* run : words.part(text.substr(0, byte), unit.word->style, false)) {
      width += font::width_of(*run, words.shaper().library().info(run->face), unit.size);
    }
    return unit.x.from_start() + unit.pad + width;
  }
  return (group.back().x + group.back().width).from_start();
}

Measure ParagraphSetter::measure(std::span<const InlineRun> runs, const ParagraphStyle& style) {
  Impl& impl = *impl_;
  impl.stream.read(runs);
  Measure result;
  for (const Stretch& stretch : impl.stream.stretches()) {
    const auto units = impl.stream.units().subspan(stretch.first, stretch.end - stretch.first);
    if (units.empty()) continue;
    result.natural = max(result.natural, (units.back().x + units.back().width).from_start());
    for (std::size_t first = 0; first < units.size();) {
      std::size_t end = first + 1;
      while (end < units.size() && !units[end].may_break) ++end;
      const auto joined = units.subspan(first, end - first);
      const Length width = joined.back().x + joined.back().width - joined.front().x;
      // Only what may be the widest is looked at more closely.
      if (width > result.least) result.least = max(result.least, impl.widest_part(joined, false));
      if (style.hyphenate && width > result.hyphenated)
        result.hyphenated = max(result.hyphenated, impl.widest_part(joined, true));
      first = end;
    }
  }
  if (!style.hyphenate) result.hyphenated = result.least;
  result.before_mark = impl.stream.units().empty() ? Length{} : impl.before_mark(impl.stream.units());
  return result;
}

Length ParagraphSetter::set_line(std::string_view text, FontStyle font, Length size, document::Ink ink, Tag tag,
                                 Lines& out) {
  InlineRun run;
  run.font = font;
  run.ink = ink;
  run.size = size;
  run.piece = tag.piece;
  run.text = text;
  const std::size_t first = out.texts.size();
  ParagraphStyle style;
  style.first_width = style.rest_width = Length{1'000'000'000};
  style.size = size;
  style.font = font;
  style.leading = size * 4 / 3;
  style.hyphenate = false;
  set({&run, 1}, style, out);
  for (std::size_t i = first; i < out.texts.size(); ++i) out.texts[i].tag = tag;
  return out.texts.size() == first ? Length{} : out.lines.back().width;
}

Length ParagraphSetter::width_of(std::string_view text, FontStyle font, Length size) {
  InlineRun run;
  run.font = font;
  run.size = size;
  run.text = text;
  impl_->stream.read({&run, 1});
  const std::span<const Unit> units = impl_->stream.units();
  return units.empty() ? Length{} : (units.back().x + units.back().width).from_start();
}

void ParagraphSetter::note_missing(std::string_view text, FontStyle font, Span source) {
  impl_->note_missing(text, font, document::no_node, source);
}

std::vector<MissingGlyph> ParagraphSetter::take_missing() {
  return std::exchange(impl_->missing, {});
}
std::string ParagraphSetter::missing_dictionary() const {
  return impl_->missing_package;
}

}  // namespace planverk::layout
