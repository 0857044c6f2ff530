#include "styles.h"

#include <unordered_map>

namespace planverk::office {

std::optional<std::vector<NumberFormat>> read_cell_formats(Package& package, std::string_view part) {
  const auto tree = package.tree(part);
  if (!tree) return std::nullopt;
  std::unordered_map<std::uint32_t, NumberFormat> own;
  child(tree->root(), "numFmts").each_element([&](xml::Node node) {
    const auto id = whole_number(node.get("numFmtId"));
    if (id) own[*id] = parse_number_format(node.get("formatCode"));
  });
  std::vector<NumberFormat> formats;
  child(tree->root(), "cellXfs").each_element([&](xml::Node node) {
    const std::uint32_t id = whole_number(node.get("numFmtId")).value_or(0);
    const auto stated = own.find(id);
    formats.push_back(stated == own.end() ? built_in_format(id) : stated->second);
  });
  return formats;
}

}  // namespace planverk::office
