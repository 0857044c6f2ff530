#include "pdf/mark.h"

#include <algorithm>

#include "file/fonts.h"
#include "haru/document.h"
#include "part/content.h"
#include "syntax.h"

namespace planverk::pdf {

namespace {

constexpr Length largest = 8_pt;
constexpr Length smallest = 5_pt;
constexpr Length bar = 1.5_pt;       ///< along the left side
constexpr Length gap = 4_pt;         ///< from the bar to the words
constexpr std::int32_t leading = 120, ascent = 92;  ///< hundredths of the size

FontStyle style_of(const MarkLine& line) {
  return line.strong ? FontStyle::semibold : FontStyle::regular;
}

/// Calls with each run of a line and whether a space follows it.
template <class Visit>
void each_run(font::Shaper& shaper, const MarkLine& line, Visit&& visit) {
  for (std::size_t at = 0; at < line.words.size();) {
    const std::size_t end = std::min(line.words.find(' ', at), line.words.size());
    const auto runs = shaper.shape(style_of(line), std::string_view(line.words).substr(at, end - at));
    for (std::size_t i = 0; i < runs.size(); ++i) visit(*runs[i], i + 1 == runs.size() && end < line.words.size());
    at = end + 1;
  }
}

class Mark {
 public:
  Mark(font::Shaper& shaper, Length width) : shaper_(shaper), room_(width - bar - gap) {}

  [[nodiscard]] Length space(const font::Word& word, Length size) const {
    const font::Library& library = shaper_.library();
    return size.scaled(library.advance_of(word.face, library.glyph_of(word.face, U' ')),
                       library.info(word.face).units_per_em);
  }

  [[nodiscard]] Length width(const MarkLine& line, Length size) const {
    Length out;
    each_run(shaper_, line, [&](const font::Word& word, bool spaced) {
      out += font::width_of(word, shaper_.library().info(word.face), size) + (spaced ? space(word, size) : Length{});
    });
    return out;
  }

  /// At which the widest of the lines fits, if that is not too small to be read.
  [[nodiscard]] Length size_for(const std::vector<MarkLine>& lines, Length height) const {
    Length size = min(largest, height.scaled(100, leading * static_cast<std::int64_t>(lines.size())));
    for (const MarkLine& line : lines) {
      const Length wide = width(line, size);
      if (wide > room_) size = max(min(smallest, size), size.scaled(room_.milli, wide.milli));
    }
    return size;
  }

  void shorten(MarkLine& line, Length size) const {
    if (width(line, size) <= room_) return;
    std::string whole = line.words;
    while (!whole.empty() && width(line, size) > room_) {
      // The first byte of a letter is none of those that go on (10……).
      while (whole.size() > 1 && (static_cast<unsigned char>(whole.back()) & 0xC0U) == 0x80U) whole.pop_back();
      whole.pop_back();
      line.words = whole + "…";
    }
  }

  void draw(ContentStream& content, const MarkLine& line, Length baseline, Length size, style::Colour ink) const {
    Length x = bar + gap;
    each_run(shaper_, line, [&](const font::Word& word, bool spaced) {
      content.text(word, {x, baseline, size, ink}, spaced, ContentStream::End::plain);
      x += font::width_of(word, shaper_.library().info(word.face), size) + (spaced ? space(word, size) : Length{});
    });
  }

 private:
  font::Shaper& shaper_;
  Length room_;
};

/// Those that the page is high enough for.
std::vector<MarkLine> first_lines(const std::vector<MarkLine>& lines, Length height) {
  const auto most = static_cast<std::size_t>(std::max(1, height.milli / smallest.scaled(leading, 100).milli));
  return {lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(std::min(most, lines.size()))};
}

void draw_lines(ContentStream& content, std::vector<MarkLine> lines, const Mark& mark, Length height,
                const style::Theme& theme) {
  const Length size = mark.size_for(lines, height), line_height = size.scaled(leading, 100);
  Length top = (height - line_height * static_cast<std::int32_t>(lines.size())) / 2;
  for (MarkLine& line : lines) {
    mark.shorten(line, size);
    const Ink ink = line.strong ? Ink::text : Ink::second;
    mark.draw(content, line, top + (line_height - size) / 2 + size.scaled(ascent, 100), size, theme.colour(ink));
    top += line_height;
  }
}

std::string page_entries(Length width, Length height, const std::string& fonts) {
  std::string out = "/MediaBox[0 0 ";
  append(out, width);
  out += ' ';
  append(out, height);
  return out + "]/Resources<</Font" + fonts + ">>";
}

}  // namespace

Result<std::string> draw_mark(const std::vector<MarkLine>& lines, Length width, Length height, const style::Theme& theme,
                              font::Shaper& shaper, FontPrograms& programs) {
  auto file = haru::Document::create();
  if (!file) return std::unexpected(file.error());
  Compressor compressor(font_level);
  FontSet fonts(shaper.library());
  ContentStream content(fonts);
  content.begin(height);
  content.rectangle({{}, {}, bar, height}, {}, {.fill = theme.colour(Ink::accent), .stroke = {}, .stroke_width = {}});
  draw_lines(content, first_lines(lines, height), Mark(shaper, width), height, theme);
  const auto page = (*file)->add_page(compressor.compress(content.finish()));
  auto embedded = fonts.embed(**file, compressor, programs);
  if (!embedded) return std::unexpected(embedded.error());
  (*file)->fill_page(page.page, page_entries(width, height, *embedded) + "/Contents " + reference(page.contents));
  (*file)->fill_catalog({});
  (*file)->fill_info({});
  return (*file)->save({.object_streams = false, .trailer_entries = {}}, {});
}

}  // namespace planverk::pdf
