#include "pieces.h"

#include <algorithm>
#include <string>

namespace planverk::office {

namespace {

constexpr std::size_t piece_bytes = 256U << 10;

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

/// Where the next tag of that local name begins at or behind `from`, whatever its prefix; `npos` when there is none.
std::size_t find_tag(std::string_view bytes, std::string_view local, std::size_t from, bool end_tag = false) {
  for (std::size_t at = bytes.find(local, from); at != std::string_view::npos; at = bytes.find(local, at + 1)) {
    const std::size_t behind = at + local.size();
    if (behind < bytes.size() && std::string_view(" \t\r\n/>").find(bytes[behind]) == std::string_view::npos) continue;
    std::size_t begin = at;
    if (begin > from && bytes[begin - 1] == ':') {
      --begin;
      while (begin > from && is_name_byte(bytes[begin - 1])) --begin;
    }
    if (end_tag && begin > from && bytes[begin - 1] == '/') {
      --begin;
    } else if (end_tag) {
      continue;
    }
    if (begin > from && bytes[begin - 1] == '<') return begin - 1;
  }
  return std::string_view::npos;
}

struct Region {
  std::size_t begin = 0, end = 0;
};

/// What stands within the container; none when that is not to be found by its tags alone.
std::optional<Region> region_of(std::string_view bytes, std::string_view container) {
  if (bytes.find("<!") != std::string_view::npos) return std::nullopt;
  const std::size_t start = find_tag(bytes, container, 0);
  if (start == std::string_view::npos) return std::nullopt;
  const std::size_t start_end = bytes.find('>', start);
  if (start_end == std::string_view::npos || bytes[start_end - 1] == '/') return std::nullopt;
  const std::size_t end = find_tag(bytes, container, start_end + 1, true);
  if (end == std::string_view::npos) return std::nullopt;
  return Region{start_end + 1, end};
}

/// An attribute's value may hold `>`; programs write none in these tags, and then the frame is no XML and is said so.
std::optional<xml::Tree> read_frame(XmlPart& part, Region region) {
  std::string frame(part.bytes().substr(0, region.begin));
  frame += part.bytes().substr(region.end);
  return part.tree_of(frame, {region.begin, static_cast<std::int64_t>(region.end - region.begin)});
}

bool visit_items(xml::Node parent, std::string_view item, const std::function<bool(xml::Node)>& visit) {
  for (xml::Node node = parent.first_child(); node; node = node.next()) {
    if (node.type() == xml::Node::Type::element && local_name(node.name()) == item && !visit(node)) return false;
  }
  return true;
}

xml::Node descendant(xml::Node node, std::string_view local) {
  if (local_name(node.name()) == local) return node;
  return child(node, local);
}

std::optional<xml::Tree> read_whole(XmlPart& part, std::string_view container, std::string_view item,
                                    const std::function<bool(xml::Node)>& visit) {
  std::optional<xml::Tree> tree = part.tree();
  if (tree) visit_items(descendant(tree->root(), container), item, visit);
  return tree;
}

}  // namespace

std::optional<xml::Tree> read_in_pieces(XmlPart& part, std::string_view container, std::string_view item,
                                        const std::function<bool(xml::Node)>& visit) {
  const std::optional<Region> region = region_of(part.bytes(), container);
  if (!region) return read_whole(part, container, item, visit);
  std::optional<xml::Tree> frame = read_frame(part, *region);
  if (!frame) return std::nullopt;
  const std::string_view within = part.bytes().substr(0, region->end);
  constexpr std::string_view opening = "<p>";
  for (std::size_t begin = region->begin; begin < within.size();) {
    const std::size_t end =
        std::min(find_tag(within, item, std::min(begin + piece_bytes, within.size())), within.size());
    const std::string piece = std::string(opening) + std::string(within.substr(begin, end - begin)) + "</p>";
    const auto tree = part.tree_of(piece, {opening.size(), static_cast<std::int64_t>(begin) - 3});
    if (!tree) return std::nullopt;
    if (!visit_items(tree->root(), item, visit)) break;
    begin = end;
  }
  return frame;
}

}  // namespace planverk::office
