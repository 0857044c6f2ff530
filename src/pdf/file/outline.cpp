#include "file/outline.h"

#include <string_view>

#include "syntax.h"

namespace planverk::pdf {

namespace {

struct Item {
  haru::ObjectId object = 0;
  std::string text;  ///< title and destination
  int level = 0;
  std::size_t parent = 0, first = 0, last = 0, previous = 0, next = 0;  ///< indices; 0: none
  int children = 0;
};

void append_item(std::vector<Item>& items, const OutlineEntry& entry, haru::ObjectId object) {
  std::size_t parent = items.size() - 1;
  while (parent != 0 && items[parent].level >= entry.level) parent = items[parent].parent;
  Item item{.object = object, .text = "/Title" + text_string(entry.title) + entry.destination, .level = entry.level};
  item.parent = parent;
  item.previous = items[parent].last;
  const std::size_t index = items.size();
  if (item.previous != 0) items[item.previous].next = index;
  if (items[parent].first == 0) items[parent].first = index;
  items[parent].last = index;
  ++items[parent].children;
  items.push_back(std::move(item));
}

}  // namespace

haru::ObjectId write_outline(haru::Document& out, const std::vector<OutlineEntry>& entries) {
  if (entries.empty()) return 0;
  std::vector<Item> items(1);  // the root
  for (const OutlineEntry& entry : entries) append_item(items, entry, out.reserve());
  items[0].object = out.reserve();
  for (std::size_t i = 0; i < items.size(); ++i) {
    Item& item = items[i];
    const auto point_to = [&](std::string_view key, std::size_t index) {
      if (index != 0) (item.text += key) += reference(items[index].object);
    };
    if (i != 0) item.text += "/Parent " + reference(items[item.parent].object);
    point_to("/Prev ", item.previous);
    point_to("/Next ", item.next);
    point_to("/First ", item.first);
    point_to("/Last ", item.last);
    // The chapters show, what is in them opens at a click.
    if (item.children != 0) item.text += "/Count " + std::to_string(i == 0 ? item.children : -item.children);
    out.fill(item.object, std::move(item.text));
  }
  return items[0].object;
}

}  // namespace planverk::pdf
