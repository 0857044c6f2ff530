#include "word/lists.h"

#include <algorithm>

namespace planverk::exchange::word {

namespace {

using office::ListPlace;
using office::Paragraph;

/// No program has lists deeper than nine levels.
constexpr int deepest = 9;

std::string_view marker_of(const ListPlace& place) {
  if (place.ordered) return "decimal";
  if (place.marker == "-" || place.marker == "–" || place.marker == "—") return "dash";
  return place.marker == "*" ? "asterisk" : "bullet";
}

bool same_marks(const ListPlace& one, const ListPlace& other) {
  return one.list == other.list && marker_of(one) == marker_of(other);
}

}  // namespace

std::vector<ListWriter::Written> ListWriter::write(Members members) {
  std::vector<Written> out;
  for (std::size_t at = 0; at < members.size();) {
    const Paragraph& first = *members[at];
    const int level = first.list ? first.list->level : 0;
    edit::Element list = write_level(members, at, level, 0);
    out.push_back({std::move(list), first.span});
  }
  return out;
}

/// The items from `at` on that stand on `level`, with what stands below them.
edit::Element ListWriter::write_level(Members members, std::size_t& at, int level, int depth) {
  edit::Element list{"list", {}, {}};
  const Paragraph& first = *members[at];
  begin(list, first);
  while (at < members.size()) {
    const Paragraph& next = *members[at];
    if (next.list && next.list->level < level) break;
    if (next.list && next.list->level == level && !same_marks(*next.list, *first.list)) break;
    // An item must not be numbered otherwise than the file has it.
    write_item(members, at, level, depth, list);
  }
  return list;
}

void ListWriter::begin(edit::Element& list, const Paragraph& first) {
  const ListPlace& place = *first.list;
  if (place.letters) ++blocks_.losses_.letters;
  const std::string_view marker = marker_of(place);
  if (marker != "bullet") list.set("marker", std::string(marker));
  if (place.ordered && place.number > 1) list.set("start", std::to_string(place.number));
}

/// An item with the paragraphs and lists that belong to it.
void ListWriter::write_item(Members members, std::size_t& at, int level, int depth, edit::Element& list) {
  const Paragraph& paragraph = *members[at];
  edit::Element item{"item", {}, {}};
  const auto change = blocks_.whole_change(paragraph);
  const bool deeper = !paragraph.list || paragraph.list->level > level;
  if (!deeper) {
    blocks_.write_words(paragraph, item, change);
    ++at;
  }
  while (at < members.size()) {
    const Paragraph& next = *members[at];
    if (next.list && next.list->level <= level) break;
    if (next.list && depth < deepest) {
      item.append(write_level(members, at, next.list->level, depth + 1));
    } else {
      edit::Element p{"p", {}, {}};
      blocks_.write_words(next, p);
      if (!p.content.empty()) item.append(std::move(p));
      ++at;
    }
  }
  if (!item.content.empty()) append_item(list, std::move(item), paragraph);
}

void ListWriter::append_item(edit::Element& list, edit::Element item, const Paragraph& paragraph) {
  const auto change = blocks_.whole_change(paragraph);
  if (!change) {
    list.append(std::move(item));
    return;
  }
  edit::Element wrapper{blocks_.revisions_.element_for(*change), {{"rev", blocks_.revisions_.make(*change)}}, {}};
  wrapper.append(std::move(item));
  list.append(std::move(wrapper));
}

}  // namespace planverk::exchange::word
