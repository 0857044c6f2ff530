#include "page_masters.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "properties.h"

namespace planverk::style {

namespace {

constexpr std::string_view length_form = "11pt, 2.6mm";
constexpr std::string_view parts =
    "head-start, head-end, foot-start, foot-end, title, organisation, body, kind, registry-number";

template <class Target, class Value>
bool put(const Reading& reading, xml::Node node, std::string_view name, std::string_view expected, Target& target,
         const std::optional<Value>& value) {
  if (value)
    target = *value;
  else
    reading.refuse_value(node, name, expected);
  return true;
}

template <class Value, std::size_t count>
std::optional<Value> one_of(const std::array<std::pair<std::string_view, Value>, count>& words, std::string_view text) {
  for (const auto& [word, value] : words) {
    if (word == text) return value;
  }
  return std::nullopt;
}

constexpr std::array<std::pair<std::string_view, SlotAlign>, 3> aligns{
    {{"start", SlotAlign::start}, {"centre", SlotAlign::centre}, {"end", SlotAlign::end}}};
constexpr std::array<std::pair<std::string_view, OnPages>, 3> pages{
    {{"all", OnPages::all}, {"first", OnPages::first}, {"others", OnPages::others}}};

Slot read_slot(const Reading& reading, xml::Node node) {
  Slot slot;
  reading.each_attribute(node, [&](std::string_view name, std::string_view value) {
    if (name == "align") return put(reading, node, name, "start, centre, end", slot.align, one_of(aligns, value));
    if (name == "part") {
      slot.part = value;
      if (!is_slot_part(value)) reading.refuse_value(node, name, parts);
      return true;
    }
    if (name == "words") {
      slot.words = value;
      return true;
    }
    if (name == "logo") return put(reading, node, name, "yes, no", slot.logo, read_yes_no(value));
    if (name == "gap") return put(reading, node, name, length_form, slot.gap, read_length(value));
    if (name == "font")
      return put(reading, node, name, "regular, italic, semibold, bold", slot.font, read_font_style(value));
    if (name == "ink") return put(reading, node, name, "text, second, quiet, accent", slot.ink, read_ink(value));
    return false;
  });
  return slot;
}

void read_line(const Reading& reading, xml::Node node, FurnitureLine& line) {
  reading.each_attribute(node, [&](std::string_view name, std::string_view value) {
    if (name == "name") return true;
    if (name == "at") {
      line.from_bottom = {};
      return put(reading, node, name, length_form, line.at, read_length(value));
    }
    if (name == "on") return put(reading, node, name, "all, first, others", line.on, one_of(pages, value));
    if (name == "rule") return put(reading, node, name, length_form, line.rule, read_length(value));
    if (name == "ruleAt") return put(reading, node, name, length_form, line.rule_at, read_length(value));
    if (name == "ruleInk") return put(reading, node, name, "hair, accent", line.rule_ink, read_ink(value));
    return false;
  });
  std::vector<Slot> slots;
  node.each_element([&](xml::Node child) {
    if (child.name() == "slot") return slots.push_back(read_slot(reading, child));
    reading.refuse("element", child, {}).with("element", std::string(child.name())).with("theme", reading.theme.name);
  });
  if (!slots.empty()) line.slots = std::move(slots);
}

PageBox read_box(const Reading& reading, xml::Node node) {
  PageBox box;
  reading.each_attribute(node, [&](std::string_view name, std::string_view value) {
    if (name == "left") return put(reading, node, name, length_form, box.left, read_length(value));
    if (name == "top") return put(reading, node, name, length_form, box.top, read_length(value));
    if (name == "width") return put(reading, node, name, length_form, box.width, read_length(value));
    if (name == "height") return put(reading, node, name, length_form, box.height, read_length(value));
    if (name == "fill") return put(reading, node, name, "accent, tint, warm", box.fill, read_ink(value));
    return false;
  });
  return box;
}

Region read_region(const Reading& reading, xml::Node node) {
  Region region;
  reading.each_attribute(node, [&](std::string_view name, std::string_view value) {
    if (name == "of") {
      region.of = value;
      for (const std::string_view part : WordList(value)) {
        reading.places.region_parts.emplace_back(part, reading.tree.span(node, "of", reading.sources));
      }
      return true;
    }
    if (name == "top") return put(reading, node, name, length_form, region.at, read_length(value));
    if (name == "least") return put(reading, node, name, length_form, region.least, read_length(value));
    if (name == "bottom") return put(reading, node, name, length_form, region.from_bottom, read_length(value));
    if (name == "left") return put(reading, node, name, length_form, region.left, read_length(value));
    if (name == "width") return put(reading, node, name, length_form, region.width, read_length(value));
    if (name == "gap") return put(reading, node, name, length_form, region.gap, read_length(value));
    return false;
  });
  // One edge places it.
  if (region.at.has_value() == region.from_bottom.has_value()) reading.refuse_value(node, "top", "top or bottom");
  if (!node.has("least")) region.least = region.at.value_or(Length{});
  return region;
}

}  // namespace

bool is_slot_part(std::string_view name) {
  for (std::string_view rest = parts; !rest.empty();) {
    const std::size_t end = std::min(rest.find(", "), rest.size());
    if (rest.substr(0, end) == name) return true;
    rest.remove_prefix(std::min(end + 2, rest.size()));
  }
  return false;
}

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
  reading.each_attribute(node, [](std::string_view name, std::string_view) { return name == "name"; });
  node.each_element([&](xml::Node child) {
    if (child.name() == "box") return master.boxes.push_back(read_box(reading, child));
    if (child.name() == "region") return master.regions.push_back(read_region(reading, child));
    reading.refuse("element", child, {}).with("element", std::string(child.name())).with("theme", reading.theme.name);
  });
  reading.theme.masters.insert_or_assign(std::string(node.get("name")), std::move(master));
}

}  // namespace planverk::style
