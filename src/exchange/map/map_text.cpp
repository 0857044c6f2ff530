#include "map/map_text.h"

#include <algorithm>

#include "base/xml_text.h"

namespace planverk::exchange {

namespace {

void write(const edit::Element& element, std::size_t depth, std::string& out) {
  const std::string indent(2 * depth, ' ');
  out += indent + "<" + element.name;
  for (const auto& [name, value] : element.attributes) {
    out += " " + name + "=\"";
    append_xml_attribute(out, value);
    out += '"';
  }
  if (element.content.empty()) {
    out += "/>\n";
    return;
  }
  out += ">\n";
  for (const edit::Piece& piece : element.content) {
    for (const edit::Element& child : piece.element) write(child, depth + 1, out);
  }
  out += indent + "</" + element.name + ">\n";
}

/// The child of that name and first attribute.
xml::Node counterpart(xml::Node parent, const edit::Element& child) {
  for (xml::Node node = parent.first_child(child.name); node; node = node.next(child.name)) {
    if (child.attributes.empty() || node.get(child.attributes.front().first) == child.attributes.front().second) return node;
  }
  return {};
}

void bring_up_to_date(const edit::Manuscript& map, xml::Node node, const edit::Element& wanted, std::vector<edit::Operation>& operations) {
  for (const auto& [name, value] : wanted.attributes) {
    if (node.find(name) != std::optional<std::string_view>(value)) {
      operations.emplace_back(edit::SetAttribute{map.address(node), name, value, {}});
    }
  }
  for (const edit::Piece& piece : wanted.content) {
    for (const edit::Element& child : piece.element) {
      if (const xml::Node known = counterpart(node, child)) {
        bring_up_to_date(map, known, child, operations);
      } else {
        operations.emplace_back(edit::InsertElement{map.address(node), {}, child, {}});
      }
    }
  }
}

}  // namespace

std::string map_text(const std::vector<const edit::Element*>& parts, std::string_view comment) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  // Two hyphens would end the comment.
  std::string words(comment);
  for (std::size_t at = words.find("--"); at != std::string::npos; at = words.find("--")) words.replace(at, 2, "–");
  if (!words.empty()) out += "<!-- " + words + " -->\n";
  out += "<importMap version=\"1\">\n";
  for (const edit::Element* part : parts) write(*part, 1, out);
  return out + "</importMap>\n";
}

void bring_in(const edit::Manuscript& map, const edit::Element& part, const std::vector<std::string>& known_by,
              std::vector<edit::Operation>& operations) {
  const xml::Node root = map.tree().root();
  for (xml::Node node = root.first_child(part.name); node; node = node.next(part.name)) {
    const bool same = std::ranges::all_of(known_by, [&](const std::string& name) { return node.get(name) == part.get(name); });
    if (same) return bring_up_to_date(map, node, part, operations);
  }
  operations.emplace_back(edit::InsertElement{map.address(root), {}, part, {}});
}

}  // namespace planverk::exchange
