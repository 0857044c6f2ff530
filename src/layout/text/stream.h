/// A paragraph between its runs and its lines: the row of units (words and small boxes) with their natural places, and
/// the composing of one line from a stretch of them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/breaking.h"
#include "text/levels.h"
#include "text/paragraph.h"
#include "text/words.h"

namespace planverk::layout {

/// A word, or a box that is never divided.
struct Unit {
  const InlineRun* run = nullptr;
  SetWord* word = nullptr;  ///< none: a symbol
  Length size;              ///< of its text
  Along x;                  ///< from the beginning of the stretch, as if it were one line
  Length width;
  Length pad;              ///< room inside the box before its text
  bool spaced = false;     ///< white space stands before it
  bool may_break = false;  ///< a line may end before it
  bool divisible = false;  ///< its word may be divided
  // Of paragraphs in which something is read from right to left (text/levels.h).
  std::uint32_t first_level = 0, end_level = 0;  ///< of its word; none: all from left to right, on `own_level`
  std::uint8_t own_level = 0;
  std::uint8_t gap_level = 0;  ///< of the white space before it
};

/// Units between forced breaks.
struct Stretch {
  std::uint32_t first = 0, end = 0;
};

/// The units of a paragraph, reused from one paragraph to the next.
class Stream {
 public:
  explicit Stream(WordSetter& words) : words_(words) {}
  void read(std::span<const InlineRun> runs);

  [[nodiscard]] std::span<const Unit> units() const { return units_; }
  [[nodiscard]] std::span<const Stretch> stretches() const { return stretches_; }
  /// Something in it is read from right to left.
  [[nodiscard]] bool is_turned() const { return turned_; }
  [[nodiscard]] bool is_from_right() const { return from_right_; }
  [[nodiscard]] const Levels& levels() const { return levels_; }

 private:
  void read_text(const InlineRun& run);
  void add_word(const InlineRun& run, std::string_view text);
  void add_box(const InlineRun& run);
  void add(Unit unit);
  void end_stretch();
  void turn();
  [[nodiscard]] Length turned_width(const Unit& unit);

  WordSetter& words_;
  std::vector<Unit> units_;
  std::vector<Stretch> stretches_;
  Along x_;         ///< where the next unit begins
  Length pending_;  ///< white space met since the last unit
  bool spaced_ = false;
  bool glued_ = false;  ///< no break before the next unit (after a symbol)
  std::uint32_t stretch_start_ = 0;
  bool turned_ = false;
  bool from_right_ = false;
  Levels levels_;
};

/// Where a line begins or ends: before unit `unit`, or inside it behind `offset` bytes of its word.
struct LinePlace {
  std::uint32_t unit = 0;
  std::uint32_t offset = 0;
  bool hyphen = false;  ///< a line that ends here shows a hyphen
};

/// Metrics of a line's own text.
struct LineShape {
  Length leading, ascent;
};

/// Outlines of words in a box, by the theme.
struct BoxRules {
  Length badge, tag;
};

/// Appends the line from `from` to `to`. `more`: the paragraph goes on behind it.
class Composer {
 public:
  /// `levels`: of a paragraph in which something is read from right to left; else null.
  Composer(WordSetter& words, const BoxRules& rules, Lines& out, const Levels* levels)
      : words_(words), rules_(rules), out_(out), levels_(levels), first_text_(out.texts.size()) {}
  void line(std::span<const Unit> units, LinePlace from, LinePlace to, LineShape shape, bool more);

 private:
  /// A part of a line that is seen as one: a run of a word, a box, or white space.
  struct Part {
    const Unit* unit = nullptr;  ///< none: white space
    std::span<const font::Word* const> words;
    Length width;
    bool marked = false;  ///< white space: it is a space; else: it ends with a hyphen of the line break
    Length x = {};
  };
  void begin(Line& line) const;
  void end(Line& line, Length width);
  Length straight(std::span<const Unit> units, LinePlace from, LinePlace to);
  /// The same where something is read from right to left: items in the order they are read.
  Length turned(std::span<const Unit> units, LinePlace from, LinePlace to);
  void add_parts(const Unit& unit, std::uint32_t start, std::uint32_t stop, bool hyphen);
  void add_part(Part part, std::uint8_t level);
  Length place_parts();
  void draw_parts();
  void boxed_words(const Unit& unit, Length x);
  Length text(const Unit& unit, std::span<const font::Word* const> runs, Length x, bool hyphen);
  void box(const Unit& unit, Length x);
  void link(const Unit& unit, Length x, Length end);
  [[nodiscard]] std::span<const font::Word* const> shown(const Unit& unit, std::uint32_t from, std::uint32_t to,
                                                         bool hyphen);

  WordSetter& words_;
  const BoxRules& rules_;
  Lines& out_;
  const Levels* levels_;
  std::vector<Part> parts_;
  std::vector<std::uint8_t> part_levels_;
  std::vector<std::uint32_t> order_;
  std::size_t first_text_;  ///< of the lines that it sets
  document::NodeId open_link_ = document::no_node;
};

/// The line's own measures for text of one face and size.
[[nodiscard]] LineShape line_shape(const font::Library& library, FontStyle font, Length size, Length leading);

}  // namespace planverk::layout
