/// One content stream while it is written: text, paths and pictures with as few operators as they need. Marked content
/// is a scoped object, so BDC and EMC are always balanced and never cross a text object.
///
/// In: places in page coordinates of layout (origin top left, y downwards, 1/1000 pt). Out: operators in PDF's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/drawing.h"
#include "base/length.h"
#include "file/fonts.h"
#include "font/font.h"
#include "style/theme.h"

namespace planverk::pdf {

struct Box {
  Length left, top, right, bottom;
};
[[nodiscard]] Box united(const Box& a, const Box& b);

struct TextPlace {
  Length x, baseline, size;
  style::Colour colour;
};

struct Paint {
  std::optional<style::Colour> fill;
  std::optional<style::Colour> stroke;
  Length stroke_width;
  bool even_odd = false;
};

class ContentStream {
 public:
  explicit ContentStream(FontSet& fonts) : fonts_(fonts) {}

  /// Forgets what was written and the graphics state.
  void begin(Length page_height);
  /// The operators, valid until begin().
  [[nodiscard]] std::string_view finish();

  /// A marked-content sequence for as long as it lives. `operand` is what stands before BDC: `/P<</MCID 0>>`.
  class Marked {
   public:
    Marked(ContentStream& content, std::string_view operand);
    ~Marked();
    Marked(const Marked&) = delete;
    Marked& operator=(const Marked&) = delete;

   private:
    ContentStream& content_;
  };

  /// What becomes of the last glyph of a run.
  enum class End : std::uint8_t {
    plain,
    soft_hyphen,  ///< a line break put it there
    left_out,     ///< the same, drawn by itself
  };
  /// A shaped run; runs that follow on the same line in the same font and colour share an operator.
  void text(const font::Word& word, const TextPlace& place, bool space_after, End end);
  /// The last glyph of a run, where it stands.
  void last_glyph(const font::Word& word, const TextPlace& place);
  /// A run that is read from right to left: what is read after it, a space, stands at its left.
  void reversed_text(const font::Word& word, const TextPlace& place, bool space_after);
  /// The same turned to read upwards: it begins at `baseline` from the top, with its own baseline at `x`.
  void text_upwards(const font::Word& word, const TextPlace& place);
  void path(const std::vector<PathStep>& steps, const Paint& paint);
  void rectangle(const Box& box, Length radius, const Paint& paint);
  void image(std::string_view resource, const Box& box);

 private:
  void fill_colour(style::Colour colour);
  void stroke_colour(style::Colour colour);
  void use_font(font::FaceId face, Length size);
  void move_text(const TextPlace& place, font::FaceId face);
  void begin_text(const TextPlace& place, FaceCodes& codes, font::FaceId face);
  void glyphs(FaceCodes& codes, const font::Word& word, End end);
  void shifted(FaceCodes& codes, const font::Glyph& shown, font::Shift shift);
  void glyph(FaceCodes& codes, std::uint16_t id, char32_t character);
  void hyphen(FaceCodes& codes, std::uint16_t id);
  void end_array();
  void end_text();
  void point(Point point);
  void begin_paint(const Paint& paint);
  void end_paint(const Paint& paint);

  FontSet& fonts_;
  std::string out_;
  Length page_height_;
  std::optional<style::Colour> fill_, stroke_;
  std::optional<Length> line_width_;
  std::optional<font::FaceId> face_;
  Length size_;
  // The text object that is open, if any.
  bool in_text_ = false, in_array_ = false, in_string_ = false;
  Length line_x_, line_baseline_;  ///< where Td stands
  std::int64_t unit_ = 1;          ///< one thousandth of an em in pen units
  std::int64_t wanted_ = 0;        ///< where the next glyph belongs, from line_x_, in 1/1000 pt × units per em × 1000
  std::int64_t pen_ = 0;           ///< where it would land without an adjustment, same units
};

}  // namespace planverk::pdf
