#include "copy/outline.h"

#include <algorithm>
#include <set>
#include <utility>

namespace planverk::foreign {

namespace {

constexpr std::size_t most_items = 200'000;
constexpr int deepest = 30;

/// An entry that leads nowhere but has entries below it leads to where the first of these does; else it goes.
std::vector<CopiedOutlineItem> usable(std::vector<CopiedOutlineItem> items) {
  for (std::size_t i = items.size(); i-- > 0;) {
    if (items[i].target.page != Target::nowhere || i + 1 == items.size() || items[i + 1].level <= items[i].level)
      continue;
    for (std::size_t below = i + 1; below < items.size() && items[below].level > items[i].level; ++below) {
      if (items[below].target.page == Target::nowhere) continue;
      items[i].target = items[below].target;
      break;
    }
  }
  std::erase_if(items, [](const CopiedOutlineItem& item) {
    return item.target.page == Target::nowhere || item.title.empty();
  });
  return items;
}

}  // namespace

std::vector<CopiedOutlineItem> outline_of(const File& file, const Destinations& destinations) {
  std::vector<CopiedOutlineItem> items;
  std::set<ObjectId> met;
  std::vector<Object> way{file.root().get("/Outlines").get("/First")};
  while (!way.empty() && items.size() < most_items) {
    const Object item = way.back();
    if (!item.is_dictionary() || (item.id() && !met.insert(item.id()).second)) {
      way.pop_back();
      continue;
    }
    const auto level = static_cast<int>(way.size());
    way.back() = item.get("/Next");
    items.push_back({item.get("/Title").text(), level, destinations.of_holder(item)});
    if (level < deepest) way.push_back(item.get("/First"));
  }
  return usable(std::move(items));
}

}  // namespace planverk::foreign
