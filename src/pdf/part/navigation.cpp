#include "part/navigation.h"

#include <algorithm>

#include "document/dump.h"
#include "syntax.h"

namespace planverk::pdf {

using document::Kind;
using document::no_node;
using document::NodeId;

void Navigation::add_page(std::uint32_t index, const layout::Page& page) {
  for (const layout::Anchor& anchor : page.anchors)
    places_.try_emplace(anchor.node, Place{index, page.height - anchor.y});
  for (const layout::LinkArea& area : page.links) {
    links_.push_back({.page = index,
                      .box = {area.x, page.height - area.y, area.x + area.width, page.height - area.y - area.height},
                      .node = area.node});
  }
}

/// Of the node, else of what is in it, else of what it is in: a table may be pointed at by its caption's place.
std::optional<Navigation::Place> Navigation::place_of(NodeId node) const {
  const auto look_up = [this](NodeId at) -> std::optional<Place> {
    const auto found = places_.find(at);
    return found == places_.end() ? std::nullopt : std::optional(found->second);
  };
  if (auto place = look_up(node)) return place;
  for (NodeId at = document_.tree[node].first_child; at != no_node; at = document_.tree[at].first_child) {
    if (auto place = look_up(at)) return place;
  }
  for (NodeId at = document_.tree[node].parent; at != no_node; at = document_.tree[at].parent) {
    if (auto place = look_up(at)) return place;
  }
  return std::nullopt;
}

std::string Navigation::destination(const Place& place, const std::vector<haru::ObjectId>& pages) {
  std::string out = "/Dest[" + reference(pages[place.page]) + "/XYZ null ";
  append(out, place.up);
  return out + " null]";
}

Result<std::string> Navigation::action(NodeId node, const std::vector<haru::ObjectId>& pages) const {
  const document::Properties& properties = document_.tree.properties(node);
  const Kind kind = document_.tree[node].kind;
  if (kind == Kind::link) {
    std::string uri;
    for (const char c : properties.href) append_literal_byte(uri, static_cast<std::uint8_t>(c));
    return "/A<</S/URI/URI(" + uri + ")>>";
  }
  const NodeId target = kind == Kind::note ? node : properties.target;
  const auto place = target == no_node ? std::nullopt : place_of(target);
  if (!place)
    return own_fault("a link leads to something that stands on no page: " + document::words_of(document_, node));
  return destination(*place, pages);
}

/// What is read out for the link (ISO 14289-1, 7.18.5).
std::string Navigation::description(NodeId node) const {
  const document::Properties& properties = document_.tree.properties(node);
  std::string words;
  if (document_.tree[node].kind == Kind::note) {
    words = document_.words.note + " " + properties.label;
  } else {
    words = document::words_of(document_, node);
  }
  words = one_line(words);
  return words.empty() ? properties.href : words;
}

Status Navigation::write_links(haru::Document& out, StructureTree& structure, const std::vector<haru::ObjectId>& pages,
                               std::size_t first_key) {
  for (std::size_t i = 0; i < links_.size(); ++i) {
    Link& link = links_[i];
    const document::ElementId element = structure.link_element(link.node);
    if (element == document::no_element) {
      return own_fault("a link has no place in the structure tree: " + document::words_of(document_, link.node));
    }
    auto leads = action(link.node, pages);
    if (!leads) return std::unexpected(leads.error());
    std::string entries = "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[";
    for (const Length edge : {link.box.left, link.box.bottom, link.box.right, link.box.top}) {
      append(entries, edge);
      entries += ' ';
    }
    entries +=
        "]/Contents" + text_string(description(link.node)) + "/StructParent " + std::to_string(first_key + i) + *leads;
    link.object = out.add(std::move(entries));
    structure.add_annotation(element, link.object, link.page);
  }
  return {};
}

std::string Navigation::annotations_of(std::uint32_t page) const {
  const auto range = std::ranges::equal_range(links_, page, {}, &Link::page);
  if (range.empty()) return {};
  std::string out = "/Annots[";
  for (const Link& link : range) {
    append_reference(out, link.object);
    out += ' ';
  }
  out.back() = ']';
  return out;
}

std::vector<OutlineEntry> Navigation::outline(const std::vector<haru::ObjectId>& pages) const {
  std::vector<OutlineEntry> entries;
  for (NodeId node = document_.tree.following(document::Tree::root()); node != no_node;
       node = document_.tree.following(node)) {
    if (document_.tree[node].kind != Kind::heading || document_.tree[node].level < 2) continue;
    std::string title = document::words_of(document_, node);
    const auto place = place_of(node);
    if (title.empty() || !place) continue;
    entries.push_back({std::move(title), destination(*place, pages), document_.tree[node].level});
  }
  return entries;
}

}  // namespace planverk::pdf
