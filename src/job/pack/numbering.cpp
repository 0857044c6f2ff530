#include "pack/numbering.h"

namespace planverk::job {

namespace {

constexpr Length from_edge = 14_pt;     ///< of the right edge, and of the baseline from the lower one
constexpr Length around = 3_pt;         ///< of the ground, about the words

void replace(std::string& text, std::string_view place, std::string_view value) {
  if (const std::size_t at = text.find(place); at != std::string::npos) text.replace(at, place.size(), value);
}

}  // namespace

void Numbering::add(layout::PageFurniture& furniture, Length width, Length height, const std::string& label,
                    bool on_ground) const {
  std::string words = words_;
  replace(words, "{page}", label);
  const style::TextStyle& style = theme_.style(style::TextRole::furniture);
  std::vector<layout::TextItem> runs;
  Length wide;
  const Length baseline = height - from_edge;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string word = words.substr(at, end - at);
    at = end + 1;
    for (const font::Word* run : shaper_.shape(FontStyle::bold, word)) {
      layout::TextItem item;
      item.x = wide;
      item.baseline = baseline;
      item.size = style.size;
      item.word = run;
      item.tag.artifact = layout::Artifact::footer;
      wide = wide + font::width_of(*run, shaper_.library().info(run->face), style.size);
      runs.push_back(item);
    }
    if (at < words.size() && !runs.empty()) {
      runs.back().space_after = true;
      wide = wide + style.size.scaled(1, 4);
    }
  }
  const Length left = width - from_edge - wide;
  if (on_ground) {
    layout::RectangleItem ground;
    ground.x = left - around;
    ground.y = baseline - style.size - around / 2;
    ground.width = wide + around + around;
    ground.height = style.size + around + around / 2;
    ground.fill = document::Ink::paper;
    ground.tag.artifact = layout::Artifact::background;
    furniture.items.emplace_back(ground);
  }
  for (layout::TextItem& run : runs) {
    run.x = run.x + left;
    furniture.items.emplace_back(run);
  }
}

}  // namespace planverk::job
