#include "text/words.h"

#include <algorithm>

#include "base/utf8.h"

namespace planverk::layout {

namespace {

/// A word of more bytes, if its glyphs do not pair up with its letters, is measured part by part.
constexpr std::size_t shaped_whole = 200;

/// Width of shaped runs in units of `units_per_em`, whatever faces they are in.
std::int32_t units_of(std::span<const font::Word* const> runs, const font::Library& library,
                      std::int32_t units_per_em) {
  std::int64_t sum = 0;
  for (const font::Word* run : runs) {
    const std::int64_t own = library.info(run->face).units_per_em;
    sum += own == units_per_em ? run->width_units : (run->width_units * std::int64_t{units_per_em} + own / 2) / own;
  }
  return static_cast<std::int32_t>(sum);
}

/// Whether each character of `text` has its own glyph in `run`.
bool pairs_up(std::string_view text, const font::Word& run) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++characters) (void)utf8::next(text, at);
  if (characters != run.glyphs.size()) return false;
  return std::all_of(run.glyphs.begin(), run.glyphs.end(),
                     [](const font::Glyph& glyph) { return glyph.character != 0; });
}

}  // namespace

WordSetter::WordSetter(font::Shaper& shaper) : shaper_(shaper) {
  for (const FontStyle style : all_font_styles) {
    const auto place = static_cast<std::size_t>(style);
    const std::int32_t units = main_face(style).units_per_em;
    space_units_[place] = units_of(shaper_.shape(style, " "), shaper_.library(), units);
    hyphen_units_[place] = units_of(shaper_.shape(style, "-"), shaper_.library(), units);
  }
}

const font::FaceInfo& WordSetter::main_face(FontStyle style) const {
  return shaper_.library().info(shaper_.library().face(style));
}

Length WordSetter::space(FontStyle style, Length size) const {
  return scaled(space_units_[static_cast<std::size_t>(style)], main_face(style).units_per_em, size);
}
Length WordSetter::hyphen(FontStyle style, Length size) const {
  return scaled(hyphen_units_[static_cast<std::size_t>(style)], main_face(style).units_per_em, size);
}

SetWord& WordSetter::word(std::string_view text, FontStyle style, const language::Pack* language) {
  const std::uint64_t tongue = language != nullptr ? language->language.number() : 0;
  return words_.find_or_make(static_cast<std::uint64_t>(style) << 24 | tongue, text,
                             [&](std::string_view kept) { return make(kept, style, language); });
}

SetWord WordSetter::make(std::string_view text, FontStyle style, const language::Pack* language) {
  SetWord word;
  word.text = text;
  word.style = style;
  word.language = language;
  word.runs = shaper_.shape(style, text);
  word.units_per_em = main_face(style).units_per_em;
  word.width_units = units_of(word.runs, shaper_.library(), word.units_per_em);
  word.ties = tie_class(text, language);
  word.has_missing = !missing_of(text, style).empty();
  thread_local std::vector<BreakPoint> points;
  points.clear();
  find_written_breaks(text, points);
  measure_breaks(word, points, word.written);
  return word;
}

std::vector<char32_t> WordSetter::missing_of(std::string_view text, FontStyle style) const {
  std::vector<char32_t> missing;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = utf8::next(text, at);
    if (!shaper_.library().draws(style, character)) missing.push_back(character);
  }
  return missing;
}

void WordSetter::measure_breaks(const SetWord& word, std::span<const BreakPoint> points, std::vector<WordBreak>& out) {
  out.clear();
  if (points.empty()) return;
  if (word.runs.size() == 1 && pairs_up(word.text, *word.runs[0])) {
    const font::Word& run = *word.runs[0];
    std::size_t at = 0;
    std::size_t glyph = 0;
    std::int32_t sum = 0;
    for (const BreakPoint& point : points) {
      for (; at < point.offset; ++glyph) {
        (void)utf8::next(word.text, at);
        sum += run.glyphs[glyph].advance;
      }
      const font::Glyph& last = run.glyphs[glyph - 1];
      const std::int32_t kerning = last.advance - shaper_.library().advance_of(run.face, last.id);
      out.push_back({point.offset, sum - kerning, sum, point.kind});
    }
    return;
  }
  if (word.text.size() > shaped_whole) return measure_parts(word, points, out);
  // Several faces, or letters made of several glyphs: shape the parts themselves.
  for (const BreakPoint& point : points) {
    const std::int32_t before =
        units_of(part(word.text.substr(0, point.offset), word.style, false), shaper_.library(), word.units_per_em);
    const std::int32_t after =
        units_of(part(word.text.substr(point.offset), word.style, false), shaper_.library(), word.units_per_em);
    out.push_back({point.offset, before, word.width_units - after, point.kind});
  }
}

/// What stands between two breaks is shaped by itself, so that the work does not grow with the square of the length.
void WordSetter::measure_parts(const SetWord& word, std::span<const BreakPoint> points, std::vector<WordBreak>& out) {
  std::size_t start = 0;
  std::int32_t sum = 0;
  for (const BreakPoint& point : points) {
    sum += units_of(part(word.text.substr(start, point.offset - start), word.style, false), shaper_.library(),
                    word.units_per_em);
    start = point.offset;
    // Kerning across the breaks may make the whole narrower than its parts.
    const std::int32_t along = std::min(sum, word.width_units);
    out.push_back({point.offset, along, along, point.kind});
  }
}

std::span<const WordBreak> WordSetter::dictionary_breaks(SetWord& word) {
  if (!word.dictionary_asked) {
    word.dictionary_asked = true;
    thread_local std::vector<BreakPoint> points;
    points.clear();
    const bool divides = word.language != nullptr && !stays_whole(word.text, word.ties);
    word.lacks_dictionary = divides && !find_dictionary_breaks(word.text, *word.language, points);
    measure_breaks(word, points, word.all);
    word.all.insert(word.all.end(), word.written.begin(), word.written.end());
    std::sort(word.all.begin(), word.all.end(),
              [](const WordBreak& a, const WordBreak& b) { return a.offset < b.offset; });
  }
  return word.all;
}

std::span<const WordBreak> WordSetter::letter_breaks(const SetWord& word) {
  thread_local std::vector<BreakPoint> points;
  points.clear();
  find_letter_breaks(word.text, points);
  measure_breaks(word, points, letters_);
  auto written = word.written.begin();
  for (WordBreak& place : letters_) {
    // A place that is written in the word stays what it is.
    while (written != word.written.end() && written->offset < place.offset) ++written;
    if (written != word.written.end() && written->offset == place.offset) place.kind = written->kind;
  }
  return letters_;
}

std::span<const font::Word* const> WordSetter::part(std::string_view text, FontStyle style, bool with_hyphen) {
  if (!with_hyphen) return shaper_.shape(style, text);
  part_.assign(text);
  if (part_.ends_with("\u00AD")) part_.resize(part_.size() - 2);
  part_.push_back('-');
  return shaper_.shape(style, part_);
}

}  // namespace planverk::layout
