#include "page/line_numbers.h"

#include <algorithm>
#include <string>

#include "page/furniture.h"

namespace planverk::layout {

namespace {

/// Baselines of the page's tagged text, each once, from the top.
std::vector<Length> baselines_of(const Page& page) {
  std::vector<Length> baselines;
  for (const Item& item : page.items) {
    const auto* text = std::get_if<TextItem>(&item);
    if (text != nullptr && text->tag.artifact == Artifact::none) baselines.push_back(text->baseline);
  }
  std::sort(baselines.begin(), baselines.end());
  // Raised marks and words beside each other share a line.
  constexpr Length one_line = 6_pt;
  std::vector<Length> lines;
  for (const Length baseline : baselines) {
    if (lines.empty() || baseline - lines.back() > one_line) {
      lines.push_back(baseline);
    } else {
      lines.back() = baseline;
    }
  }
  return lines;
}

}  // namespace

void number_lines(Context& context, Page& page, const style::PageShape& shape) {
  const style::LineNumbers& wanted = context.theme.line_numbers;
  if (!wanted.hold_for(context.document.identity.kind)) return;
  const style::TextStyle& style = context.theme.style(style::TextRole::furniture);
  const std::vector<Length> lines = baselines_of(page);
  const auto every = static_cast<std::size_t>(wanted.every);
  for (std::size_t i = every; i <= lines.size(); i += every) {
    add_words(context, page.items, std::to_string(i), {style.font, style.size, style.ink, Artifact::line_number},
              shape.left - style.size, lines[i - 1], LineAlign::end);
  }
}

}  // namespace planverk::layout
