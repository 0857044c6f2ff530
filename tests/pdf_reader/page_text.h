/// The words of a page by marked-content identifier, from its content streams and fonts.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "file.h"

namespace planverk::test::pdf {

/// Where a glyph stands, in points, y upwards.
struct Spot {
  double x = 0, y = 0, size = 0;
};

/// What one marked-content sequence shows.
struct MarkedText {
  std::string text;  ///< UTF-8
  std::string tag;
  std::string outside;  ///< what its glyphs say, or the words in place of all of them: for who looks at nothing within
  std::size_t place = 0;  ///< how many sequences with an MCID stand before it in the page's content
  bool has_words = false;
  Spot start, end;  ///< before its first glyph, after its last
};

/// Whether a gap is missing a space: text ending in `before` at `from`, text beginning with `after` at `to`.
[[nodiscard]] bool runs_together(std::string_view before, const Spot& from, std::string_view after, const Spot& to);

class PageReader {
 public:
  PageReader(File& file, std::vector<std::string>& problems) : file_(file), problems_(problems) {}

  std::map<int, MarkedText> read(const Dictionary& page, int page_number);
  /// Names of the fonts met so far.
  [[nodiscard]] std::vector<std::string> font_names() const;
  /// The text of artifacts that say to be part of the layout, or of what lies behind it.
  [[nodiscard]] const std::vector<std::string>& idle_text() const { return idle_text_; }

 private:
  struct Font {
    std::string name;
    std::unordered_map<std::string, std::string> characters;  ///< by code
    std::unordered_map<std::uint32_t, double> widths;         ///< by CID
  };
  struct Sequence {
    bool artifact = false;
    int mcid = -1;
    bool reversed = false;  ///< ReversedChars (ISO 32000-1, 14.8.2.3.3)
    bool whole = false;     ///< its ActualText stands for all of an MCID
    bool idle = false;      ///< an artifact of the layout
    bool replaced = false;  ///< its ActualText was read in place of its glyphs
  };
  const Font& font(int object);
  void read_to_unicode(const std::string& map, Font& font);
  [[nodiscard]] std::optional<double> width_of(std::string_view code) const;
  void show_glyph(std::string_view code, std::map<int, MarkedText>& texts);
  void read_widths(const Array& widths, Font& font);
  void open_sequence(const std::vector<Object>& operands, std::map<int, MarkedText>& texts);
  void show(const std::string& codes, std::map<int, MarkedText>& texts);
  void operation(const std::string& name, const std::vector<Object>& operands, const Dictionary& fonts,
                 std::map<int, MarkedText>& texts);
  void painted();
  void problem(const std::string& what);

  File& file_;
  std::vector<std::string>& problems_;
  std::map<int, Font> fonts_;
  // State within a page.
  int page_number_ = 0;
  const Font* font_ = nullptr;
  double size_ = 0, line_x_ = 0, line_y_ = 0, x_ = 0;
  std::vector<Sequence> open_;
  std::vector<std::string> idle_text_;
  std::string reversed_;  ///< of the string that is shown
  bool in_text_ = false;
};

}  // namespace planverk::test::pdf
