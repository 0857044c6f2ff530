/// Words with all that line breaking asks of them, worked out once: shaped runs, width, places to break at, ties.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "font/font.h"
#include "font/word_table.h"
#include "language/pack.h"
#include "text/break_points.h"
#include "text/ties.h"

namespace planverk::layout {

struct WordBreak {
  std::uint32_t offset = 0;       ///< bytes that stay on the line
  std::int32_t units_before = 0;  ///< width of what stays, without a hyphen
  std::int32_t units_start = 0;   ///< where what follows begins (kerning across the break counted)
  BreakKind kind = BreakKind::plain;
};

/// One word of one style and language. Widths are in font units of `units_per_em`, so that they serve every size.
struct SetWord {
  std::string_view text;  ///< kept by the table
  std::span<const font::Word* const> runs;
  std::int32_t width_units = 0;
  std::int32_t units_per_em = 1000;
  TieClass ties;
  FontStyle style = FontStyle::regular;
  const language::Pack* language = nullptr;
  bool has_missing = false;  ///< some character has no glyph
  bool dictionary_asked = false;
  bool lacks_dictionary = false;   ///< it was asked and is not installed
  std::vector<WordBreak> written;  ///< plain and soft
  std::vector<WordBreak> all;      ///< with the dictionary's, once asked
};

/// One a shaper, which keeps it: what is known of a word serves the next document too.
class WordSetter {
 public:
  explicit WordSetter(font::Shaper& shaper);

  SetWord& word(std::string_view text, FontStyle style, const language::Pack* language);
  /// Written places and the dictionary's.
  std::span<const WordBreak> dictionary_breaks(SetWord& word);
  /// Between any two letters; valid until the next call.
  std::span<const WordBreak> letter_breaks(const SetWord& word);

  [[nodiscard]] Length width(const SetWord& word, Length size) const {
    return scaled(word.width_units, word.units_per_em, size);
  }
  [[nodiscard]] static Length scaled(std::int32_t units, std::int32_t units_per_em, Length size) {
    const std::int64_t doubled = 2 * static_cast<std::int64_t>(units) * size.milli + units_per_em;
    return {static_cast<std::int32_t>(doubled / (2 * std::int64_t{units_per_em}))};
  }
  [[nodiscard]] Length space(FontStyle style, Length size) const;
  [[nodiscard]] Length hyphen(FontStyle style, Length size) const;

  /// Shaped anew: a part of a word, with a hyphen behind it when the break puts one there.
  std::span<const font::Word* const> part(std::string_view text, FontStyle style, bool with_hyphen);

  /// A stretch of a word on a level of UAX 9.
  std::span<const font::Word* const> turned(const SetWord& word, std::uint32_t from, std::uint32_t to,
                                            std::uint8_t level) {
    return shaper_.shape(word.style, word.text.substr(from, to - from),
                         level % 2 == 1 ? font::Direction::right_to_left : font::Direction::left_to_right);
  }

  [[nodiscard]] font::Shaper& shaper() { return shaper_; }
  /// Characters of `text` that no face can draw.
  [[nodiscard]] std::vector<char32_t> missing_of(std::string_view text, FontStyle style) const;

 private:
  [[nodiscard]] SetWord make(std::string_view text, FontStyle style, const language::Pack* language);
  void measure_parts(const SetWord& word, std::span<const BreakPoint> points, std::vector<WordBreak>& out);
  void measure_breaks(const SetWord& word, std::span<const BreakPoint> points, std::vector<WordBreak>& out);
  [[nodiscard]] const font::FaceInfo& main_face(FontStyle style) const;

  font::Shaper& shaper_;
  font::WordTable<SetWord> words_;
  std::int32_t space_units_[all_font_styles.size()] = {};
  std::int32_t hyphen_units_[all_font_styles.size()] = {};
  std::vector<WordBreak> letters_;
  std::string part_;
};

}  // namespace planverk::layout
