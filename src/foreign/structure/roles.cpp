#include "structure/roles.h"

#include <algorithm>
#include <set>

namespace planverk::foreign {

namespace {

constexpr std::string_view standard_types[] = {
    "/Annot", "/Art",     "/BibEntry", "/BlockQuote", "/Caption", "/Code",  "/Div",       "/Document", "/Figure",
    "/Form",  "/Formula", "/H",        "/H1",         "/H2",      "/H3",    "/H4",        "/H5",       "/H6",
    "/Index", "/L",       "/LBody",    "/LI",         "/Lbl",     "/Link",  "/NonStruct", "/Note",     "/P",
    "/Part",  "/Private", "/Quote",    "/RB",         "/RP",      "/RT",    "/Reference", "/Ruby",     "/Sect",
    "/Span",  "/TBody",   "/TD",       "/TFoot",      "/TH",      "/THead", "/TOC",       "/TOCI",     "/TR",
    "/Table", "/WP",      "/WT",       "/Warichu"};
static_assert(std::ranges::is_sorted(standard_types));

}  // namespace

bool is_standard_type(std::string_view name) {
  return std::ranges::binary_search(standard_types, name);
}

RoleMap::RoleMap(const Object& dictionary) {
  for (const std::string& key : dictionary.keys()) entries_[key] = dictionary.get(key).name();
}

Role RoleMap::of(const std::string& type) const {
  std::set<std::string> met;
  std::string at = type;
  while (!is_standard_type(at)) {
    if (!met.insert(at).second) return {at, Role::State::circular};
    const auto next = entries_.find(at);
    if (next == entries_.end() || next->second.empty()) return {at, Role::State::unmapped};
    at = next->second;
  }
  return {at, Role::State::standard};
}

bool RoleMap::remaps(const std::string& standard) const {
  const auto entry = entries_.find(standard);
  return is_standard_type(standard) && entry != entries_.end() && entry->second != standard;
}

}  // namespace planverk::foreign
