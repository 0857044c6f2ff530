/// Paragraphs: inline runs in, placed lines out. The block layouter flattens a paragraph, cell or heading into runs
/// (text_runs.h does it from the document tree), asks measure() how wide it wants to be, and set() for its lines.
///
/// Units are Length. Everything in a line is placed relative to the paragraph's own left edge (indents and alignment
/// are already in x) and to the line's baseline (baseline 0, y downwards: what stands above has a negative y). To put a
/// line on a page, add the left edge to every x and the baseline's place to every baseline and y.
///
/// One ParagraphSetter a worker; it caches shaped words, their break points and widths, so the same word is worked out
/// once. Words belong to the Shaper and live as long as it. What has no glyph is collected in take_missing().
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/pack.h"
#include "layout/page.h"

namespace planverk::layout {

enum class RunKind : std::uint8_t {
  text,  ///< words; white space between them collapses to one space (also across runs), ends of the paragraph lose it
  line_break,  ///< forced end of the line
  symbol,      ///< a drawn shape of about one em (document/symbols.h); an artifact
  badge,       ///< text on a fill, outlined; never broken
  tag,         ///< text in a rounded outline; never broken
  note_mark,   ///< raised small number; sticks to the word before it
};

/// One stretch of equal look. `text` must outlive the call only.
struct InlineRun {
  RunKind kind = RunKind::text;
  FontStyle font = FontStyle::regular;
  document::Ink ink = document::Ink::text;
  std::uint8_t decoration = 0;               ///< 1 underline, 2 strike through
  document::Ink fill = document::Ink::none;  ///< of a badge
  document::Symbol symbol = document::Symbol::none;
  bool from_right = false;                   ///< the paragraph's language is read from right to left
  bool other_side = false;                   ///< its own language is read from the other side than the paragraph's
  const language::Pack* language = nullptr;  ///< what is known of it; none: not hyphenated
  Length size;
  std::string_view text;
  document::Piece piece;                      ///< what the drawn items show
  document::NodeId link = document::no_node;  ///< reference, link or note node that a click here follows
  document::NodeId note = document::no_node;  ///< of a note_mark: the note
};

enum class LineAlign : std::uint8_t { start, end, centre };

/// The room and the manner. Widths are those of the text itself, indents come before them:
/// a list item with its label in the margin has both indents equal to the label's room.
struct ParagraphStyle {
  Length first_width, rest_width;
  Length first_indent, rest_indent;
  Length leading;  ///< baseline to baseline; a line with something higher in it grows
  Length size;     ///< of the paragraph's own text: measure of raggedness and of an empty line
  FontStyle font = FontStyle::regular;
  LineAlign align = LineAlign::start;
  bool hyphenate = true;
  bool keep_last_word = false;  ///< headings: their last word is never hyphenated
};
/// The style of a theme's role in a column of `width`, without indents.
[[nodiscard]] ParagraphStyle paragraph_style(const style::TextStyle& style, Length width);

/// One line. The ranges are indices into the vectors of its Lines.
struct Line {
  Length height;    ///< leading, or more
  Length ascent;    ///< from the line's top to its baseline; height − ascent lies below the baseline
  Length x, width;  ///< left edge (alignment included) and natural width of what stands in it
  std::uint32_t first_text = 0, end_text = 0;
  std::uint32_t first_shape = 0, end_shape = 0;
  std::uint32_t first_link = 0, end_link = 0;
  std::uint32_t first_note = 0, end_note = 0;
  bool hyphenated = false;
  bool overfull = false;  ///< wider than its room: something in it cannot be divided further
};

/// The lines of one or more paragraphs (set() appends), in pools so that a table of many cells allocates little.
struct Lines {
  std::vector<Line> lines;
  std::vector<TextItem> texts;          ///< left to right; tags set; baseline relative to the line's
  std::vector<Item> shapes;             ///< fills, outlines, symbols: painted before the line's texts; artifacts
  std::vector<LinkArea> links;          ///< y relative to the line's baseline
  std::vector<document::NodeId> notes;  ///< notes marked in the line, in order

  void clear();
  [[nodiscard]] Length height(std::size_t first, std::size_t end) const;  ///< sum over lines [first, end)
};

/// How wide a paragraph wants to be, for automatic table columns.
struct Measure {
  Length least;        ///< widest unbreakable content (its own hyphens divide it, no hyphenation)
  Length hyphenated;   ///< the same with hyphenation (equal to `least` when the style does not hyphenate)
  Length natural;      ///< all on one line (the longest stretch between forced breaks)
  Length before_mark;  ///< width up to the decimal mark of a number, for alignment on it; the whole width without one
};

/// A character that no face can draw and where it was met.
struct MissingGlyph {
  char32_t character = 0;
  document::NodeId node = document::no_node;
  Span source;  ///< the place in the plan; none: the node's
};

class ParagraphSetter {
 public:
  ParagraphSetter(font::Shaper& shaper, const style::Theme& theme);
  ParagraphSetter(ParagraphSetter&&) noexcept;
  ~ParagraphSetter();

  /// Breaks the runs into lines and appends them to `out`. An empty paragraph gives no line.
  void set(std::span<const InlineRun> runs, const ParagraphStyle& style, Lines& out);
  /// Widths only; much cheaper than setting.
  [[nodiscard]] Measure measure(std::span<const InlineRun> runs, const ParagraphStyle& style);
  /// One line of one style, never broken: labels, page furniture, numbers. Gives its width; appends to `out`.
  Length set_line(std::string_view text, FontStyle font, Length size, document::Ink ink, Tag tag, Lines& out);
  [[nodiscard]] Length width_of(std::string_view text, FontStyle font, Length size);

  /// Looks for characters without a glyph in words that stand at `source` in the plan.
  void note_missing(std::string_view text, FontStyle font, Span source);
  /// Characters without a glyph met since the last call, in order, each character once for its first node.
  [[nodiscard]] std::vector<MissingGlyph> take_missing();
  /// The hyphenation dictionary that was wanted and not found: its Debian package; empty when all were there.
  [[nodiscard]] std::string missing_dictionary() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace planverk::layout
