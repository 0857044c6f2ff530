#include "part/navigation.h"

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
    const Kind kind = document_.tree[area.node].kind;
    if ((kind == Kind::note && !area.back) || kind == Kind::table_mark)
      marks_.try_emplace(area.node, Place{index, page.height - area.y});
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

std::string Navigation::destination_of(NodeId node, const std::vector<haru::ObjectId>& pages) const {
  const auto place = node == no_node ? std::nullopt : place_of(node);
  return place ? destination(*place, pages) : std::string();
}

std::uint32_t Navigation::page_of(NodeId node) const {
  const auto place = node == no_node ? std::nullopt : place_of(node);
  return place ? place->page + 1 : 0;
}

std::string Navigation::destination_of_mark(NodeId note, const std::vector<haru::ObjectId>& pages) const {
  const bool below_table = document_.tree[note].kind == Kind::table_note;
  const auto mark = marks_.find(below_table ? document_.tree.properties(note).target : note);
  return mark == marks_.end() ? destination_of(document_.tree[note].parent, pages) : destination(mark->second, pages);
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
