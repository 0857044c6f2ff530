// Contrast and least sizes of a finished theme: WCAG 2.2, 1.4.3 (text 4.5:1) and 1.4.11 (non-text 3:1).
#include <array>
#include <utility>

#include "load.h"

namespace planverk::style {

namespace {

constexpr int text_contrast = 450;
constexpr int shape_contrast = 300;
constexpr Length least_text = 9_pt;

struct Pair {
  Ink ink, ground;
  int least;
};

/// Besides the inks of text roles on paper. A band's fill carries nothing: its outline and its value do.
constexpr auto pairs = std::to_array<Pair>({
    // Text in boxes and badges
    {Ink::text, Ink::tint, text_contrast},
    {Ink::second, Ink::tint, text_contrast},
    {Ink::accent, Ink::tint, text_contrast},
    {Ink::text, Ink::band1, text_contrast},
    {Ink::text, Ink::band2, text_contrast},
    {Ink::text, Ink::band3, text_contrast},
    {Ink::paper, Ink::band4, text_contrast},
    {Ink::paper, Ink::yes, text_contrast},
    {Ink::paper, Ink::no, text_contrast},
    // Words in the colour of their value, links, text in second and quiet ink
    {Ink::yes, Ink::paper, text_contrast},
    {Ink::partly, Ink::paper, text_contrast},
    {Ink::no, Ink::paper, text_contrast},
    {Ink::accent, Ink::paper, text_contrast},
    {Ink::second, Ink::paper, text_contrast},
    {Ink::quiet, Ink::paper, text_contrast},
    // Shapes
    {Ink::outline, Ink::paper, shape_contrast},
    {Ink::chart, Ink::paper, shape_contrast},
    {Ink::chart2, Ink::paper, shape_contrast},
});

std::string ratio_text(int percent) {
  std::string text = std::to_string(percent / 100) + "." + std::to_string(percent / 10 % 10);
  return text + std::to_string(percent % 10);
}

void check_pair(const Theme& theme, const Pair& pair, Span place, Diagnostics& found) {
  const int ratio = contrast_percent(theme.colour(pair.ink), theme.colour(pair.ground));
  if (ratio >= pair.least) return;
  Diagnostic& finding = found.add("contrast", place);
  if (pair.least == shape_contrast) finding.variant("shape");
  finding.with("theme", theme.name)
      .with("ink", std::string(name_of(pair.ink)))
      .with("colour", css(theme.colour(pair.ink)))
      .with("ground", std::string(name_of(pair.ground)))
      .with("groundColour", css(theme.colour(pair.ground)))
      .with("ratio", ratio_text(ratio))
      .mend();
}

}  // namespace

void check(const Theme& theme, Span place, Diagnostics& found) {
  std::array<bool, ink_count> checked{};
  for (const Pair& pair : pairs) {
    check_pair(theme, pair, place, found);
    if (pair.ground == Ink::paper && pair.least == text_contrast) checked[static_cast<std::size_t>(pair.ink)] = true;
  }
  for (std::size_t i = 0; i < theme.styles.size(); ++i) {
    const TextStyle& style = theme.styles[i];
    const std::string role(name_of(static_cast<TextRole>(i)));
    if (style.size < least_text)
      found.add("theme", place).variant("size").with("theme", theme.name).with("role", role).mend("size");
    if (style.leading < style.size)
      found.add("theme", place).variant("leading").with("theme", theme.name).with("role", role);
    if (std::exchange(checked[static_cast<std::size_t>(style.ink)], true)) continue;
    check_pair(theme, {style.ink, Ink::paper, text_contrast}, place, found);
  }
  const PageShape& page = theme.page;
  const bool no_room = page.left + page.right >= page.width || page.top + page.bottom >= page.height;
  if (no_room) found.add("theme", place).variant("page").with("theme", theme.name);
}

}  // namespace planverk::style
