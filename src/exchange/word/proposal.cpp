#include "word/proposal.h"

#include <algorithm>
#include <utility>

#include "word/sections.h"

namespace planverk::exchange::word {

namespace {

bool fits_items(const Chapter& chapter) {
  return chapter.chapters.empty() && std::ranges::all_of(chapter.blocks, [](const office::Block* block) {
           const auto* paragraph = std::get_if<office::Paragraph>(block);
           if (paragraph == nullptr) return false;
           return std::ranges::none_of(paragraph->runs,
                                       [](const office::Run& run) { return run.kind == office::Run::Kind::picture; });
         });
}

/// Changes of whole items stand within the items: a proposal has none around them.
void add_items(const edit::Element& element, const edit::Element* change, std::vector<edit::Element>& out) {
  for (const edit::Piece& piece : element.content) {
    for (const edit::Element& child : piece.element) {
      if (child.name == "ins" || child.name == "del") {
        add_items(child, &child, out);
        continue;
      }
      edit::Element item{"item", {}, {}};
      if (change == nullptr) {
        item.content = child.content;
      } else {
        item.append({change->name, change->attributes, child.content});
      }
      out.push_back(std::move(item));
    }
  }
}

}  // namespace

std::optional<Chapter> take_proposal(std::vector<Chapter>& chapters, const SectionNames& names) {
  const auto place = std::ranges::find_if(
      chapters, [&](const Chapter& chapter) { return names.find(chapter.title).use == "proposal"; });
  if (place == chapters.end() || !fits_items(*place)) return std::nullopt;
  Chapter chapter = std::move(*place);
  chapters.erase(place);
  return chapter;
}

std::vector<Arrived> items_of(const Chapter& chapter, BlockWriter& blocks) {
  std::vector<edit::Element> items;
  for (Made& made : blocks.write(chapter.blocks)) {
    edit::Element holder{"", {}, {}};
    if (made.element.name == "list") {
      add_items(made.element, nullptr, items);
      continue;
    }
    if (made.element.name == "ins" || made.element.name == "del") {
      add_items(made.element, &made.element, items);
      continue;
    }
    holder.append(std::move(made.element));
    add_items(holder, nullptr, items);
  }
  std::vector<Arrived> out;
  for (edit::Element& item : items) out.push_back({std::move(item), place_in(chapter.title, out.size() + 1)});
  return out;
}

}  // namespace planverk::exchange::word
