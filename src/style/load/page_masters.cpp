#include "load/page_masters.h"

#include <algorithm>

#include "base/word_list.h"

namespace planverk::style {

namespace {

void read_line(const Reading& reading, xml::Node node, FurnitureLine& line) {
  reading.read(node, line, line_properties(), name_attributes());
  std::vector<Slot> slots;
  node.each_element([&](xml::Node child) {
    if (child.name() == "slot") return reading.read(child, slots.emplace_back(), slot_properties());
    reading.refuse_element(child);
  });
  if (!slots.empty()) line.slots = std::move(slots);
}

Region read_region(const Reading& reading, xml::Node node) {
  Region region;
  reading.read(node, region, region_properties());
  for (const std::string_view part : WordList(region.of)) {
    reading.places.region_parts.emplace_back(part, reading.tree.span(node, "of", reading.sources));
  }
  // One edge places it.
  if (region.at.has_value() == region.from_bottom.has_value()) reading.refuse_value(node, "top", "top or bottom");
  if (!node.has("least")) region.least = region.at.value_or(Length{});
  return region;
}

}  // namespace

void read_furniture(const Reading& reading, xml::Node node) {
  auto& lines = node.name() == "head" ? reading.theme.heads : reading.theme.feet;
  const std::string_view name = node.get("name");
  auto line = std::find_if(lines.begin(), lines.end(), [&](const FurnitureLine& one) { return one.name == name; });
  if (line == lines.end()) {
    line = lines.emplace(lines.end());
    line->name = name;
  }
  read_line(reading, node, *line);
}

void read_master(const Reading& reading, xml::Node node) {
  PageMaster master;
  reading.only(node, name_attributes());
  node.each_element([&](xml::Node child) {
    if (child.name() == "box") return reading.read(child, master.boxes.emplace_back(), box_properties());
    if (child.name() == "region") return master.regions.push_back(read_region(reading, child));
    reading.refuse_element(child);
  });
  reading.theme.masters.insert_or_assign(std::string(node.get("name")), std::move(master));
}

}  // namespace planverk::style
