#include "word/difference.h"

#include <algorithm>

#include "word/sequence.h"
#include "word/shape.h"

namespace planverk::exchange::word {

namespace {

/// Blocks that have less than this of their words in common are not one block that was changed.
constexpr double least_likeness = 0.4;
/// How many blocks on a changed one is looked for.
constexpr std::size_t look_ahead = 40;

std::vector<xml::Node> children_named(xml::Node parent, std::string_view name) {
  std::vector<xml::Node> out;
  parent.each_element([&](xml::Node child) {
    if (child.name() == name) out.push_back(child);
  });
  return out;
}

std::vector<Arrived> children_of(const Arrived& parent, std::string_view name) {
  std::vector<Arrived> out;
  for (const edit::Piece& piece : parent.element.content) {
    for (const edit::Element& child : piece.element) {
      if (child.name == name) out.push_back({child, parent.place});
    }
  }
  return out;
}

/// The shape of all but the children of that name.
std::string frame_of(const edit::Element& element, std::string_view without) {
  edit::Element frame{element.name, element.attributes, {}};
  for (const edit::Piece& piece : element.content) {
    const bool left_out = !piece.element.empty() && piece.element.front().name == without;
    if (!left_out && !piece.element.empty()) frame.content.push_back(piece);
  }
  return shape_of(frame);
}

/// One has the same attributes as the other, and nothing but words; or has what is to be left as it is.
bool may_change_words(const edit::Element& old, const edit::Element& fresh) {
  if (shape_of(old) == shape_of(fresh) || has_own_markup(old)) return true;
  const edit::Element one{old.name, old.attributes, {}}, other{fresh.name, fresh.attributes, {}};
  return is_plain(old) && is_plain(fresh) && shape_of(one) == shape_of(other);
}

std::string own_text(const edit::Element& element) {
  std::string out;
  for (const edit::Piece& piece : element.content) out += piece.text;
  return out;
}

}  // namespace

bool Differ::equal(const Old& old, const New& arrived) const {
  if (old.shape == arrived.shape) return true;
  return old.own && old.element.name == arrived.arrived->element.name && may_print(old.element, arrived.words);
}

void Differ::blocks(xml::Node parent, const std::vector<xml::Node>& old_nodes, const std::vector<Arrived>& arrived) {
  std::vector<Old> old;
  for (const xml::Node node : old_nodes) {
    edit::Element element = element_of(node);
    Old each{node, {}, shape_of(element), words_of(element), has_own_markup(element)};
    each.element = std::move(element);
    old.push_back(std::move(each));
  }
  std::vector<New> fresh;
  for (const Arrived& each : arrived) fresh.push_back({&each, shape_of(each.element), words_of(each.element)});
  auto pairs = common(old.size(), fresh.size(), [&](std::size_t i, std::size_t j) { return equal(old[i], fresh[j]); });
  pairs.emplace_back(old.size(), fresh.size());
  std::size_t i = 0, j = 0;
  for (const auto& [old_at, new_at] : pairs) {
    Gap gap;
    for (; i < old_at; ++i) gap.old.push_back(&old[i]);
    for (; j < new_at; ++j) gap.arrived.push_back(&fresh[j]);
    // What arrives here stands before what follows the gap in the plan, whatever it is.
    const xml::Node before = i > 0 ? old[i - 1].node.next_element() : parent.first_child();
    const bool is_element = before.type() == xml::Node::Type::element;
    settle(parent, gap, is_element || !before ? before : before.next_element());
    if (old_at < old.size())
      tell(Difference::Kind::same, old[i].element.name, old[i].node, old[i].words, fresh[j].arrived->place);
    ++i, ++j;
  }
}

/// For each that arrives the place of the old block that it changes, ascending; as many as there are where it is new.
std::vector<std::size_t> Differ::likest(const Gap& gap) {
  std::vector<std::size_t> out;
  std::size_t next = 0;
  for (const New* arrived : gap.arrived) {
    std::size_t match = gap.old.size();
    double best = least_likeness;
    for (std::size_t at = next; at < std::min(gap.old.size(), next + look_ahead); ++at) {
      const Old& old = *gap.old[at];
      if (old.element.name != arrived->arrived->element.name) continue;
      const double like = likeness(old.words, arrived->words);
      if (like > best) best = like, match = at;
    }
    if (match < gap.old.size()) next = match + 1;
    out.push_back(match);
  }
  return out;
}

/// Between two blocks that are the same: what is like an old one changes it, the rest is new, and what is left is gone.
/// New elements stand before the next one that stays.
void Differ::settle(xml::Node parent, const Gap& gap, xml::Node before) {
  const std::vector<std::size_t> matches = likest(gap);
  std::vector<bool> met(gap.old.size());
  std::vector<Way> ways(matches.size(), Way::replace);
  for (std::size_t at = 0; at < matches.size(); ++at) {
    if (matches[at] == gap.old.size()) continue;
    met[matches[at]] = true;
    ways[at] = way_of(*gap.old[matches[at]], *gap.arrived[at]);
  }
  for (std::size_t at = 0; at < matches.size(); ++at) {
    const New& arrived = *gap.arrived[at];
    const bool is_new = matches[at] == gap.old.size();
    if (is_new && std::ranges::find(elsewhere_, arrived.words) != elsewhere_.end()) continue;
    if (!is_new) change(*gap.old[matches[at]], arrived, ways[at]);
    if (is_new) tell(Difference::Kind::added, arrived.arrived->element.name, {}, arrived.words, arrived.arrived->place);
    if (ways[at] != Way::replace) continue;
    std::size_t next = at + 1;
    while (next < matches.size() && ways[next] == Way::replace) ++next;
    const xml::Node place = next < matches.size() ? gap.old[matches[next]]->node : before;
    insert(parent, place, is_new ? arrived.arrived->element : in_place_of(*gap.old[matches[at]], arrived));
  }
  for (std::size_t at = 0; at < gap.old.size(); ++at) {
    if (met[at]) continue;
    const Old& old = *gap.old[at];
    out_.operations.emplace_back(edit::RemoveElement{plan_.address(old.node), false});
    tell(Difference::Kind::gone, old.element.name, old.node, old.words, file_place(old.node));
  }
}

Differ::Way Differ::way_of(const Old& old, const New& arrived) {
  const edit::Element& fresh = arrived.arrived->element;
  const std::string& name = old.element.name;
  if (name == "list" && frame_of(old.element, "item") == frame_of(fresh, "item")) return Way::parts;
  if (name == "table" && frame_of(old.element, "row") == frame_of(fresh, "row")) return Way::parts;
  if (name == "row") {
    const std::vector<xml::Node> cells = children_named(old.node, "cell");
    const std::vector<Arrived> others = children_of(*arrived.arrived, "cell");
    if (cells.size() != others.size()) return Way::replace;
    for (std::size_t at = 0; at < cells.size(); ++at) {
      if (!may_change_words(element_of(cells[at]), others[at].element)) return Way::replace;
    }
    return Way::cells;
  }
  // Words of Word in place of what the plan works out would be wrong at the next change of a number.
  if (old.own) return Way::keep;
  return may_change_words(old.element, fresh) ? Way::text : Way::replace;
}

void Differ::change(const Old& old, const New& arrived, Way way) {
  const std::string& place = arrived.arrived->place;
  if (way == Way::parts) {
    const std::string_view part = old.element.name == "list" ? "item" : "row";
    return blocks(old.node, children_named(old.node, part), children_of(*arrived.arrived, part));
  }
  if (way == Way::cells) return change_cells(old, arrived);
  if (way == Way::keep) {
    kept_.push_back({old.node, arrived.words});
    return tell(Difference::Kind::same, old.element.name, old.node, old.words, place);
  }
  tell(Difference::Kind::changed, old.element.name, old.node, arrived.words, place);
  out_.differences.back().changes.push_back(
      {old.words == arrived.words ? "form" : "text", old.words, arrived.words, place});
  if (way == Way::text) {
    out_.operations.emplace_back(
        edit::SetText{plan_.address(old.node), own_text(arrived.arrived->element), own_text(old.element)});
  } else {
    out_.operations.emplace_back(edit::RemoveElement{plan_.address(old.node), false});
  }
}

void Differ::change_cells(const Old& old, const New& arrived) {
  const std::vector<xml::Node> cells = children_named(old.node, "cell");
  const std::vector<Arrived> fresh = children_of(*arrived.arrived, "cell");
  std::vector<Change> changes;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    const edit::Element element = element_of(cells[at]);
    const Arrived& cell = fresh[at];
    const std::string words = words_of(cell.element);
    if (shape_of(element) == shape_of(cell.element)) continue;
    if (has_own_markup(element)) {
      if (!may_print(element, words)) kept_.push_back({cells[at], words});
      continue;
    }
    changes.push_back({std::to_string(at + 1), words_of(element), words, cell.place});
    out_.operations.emplace_back(edit::SetText{plan_.address(cells[at]), own_text(cell.element), own_text(element)});
  }
  const auto kind = changes.empty() ? Difference::Kind::same : Difference::Kind::changed;
  tell(kind, "row", old.node, arrived.words, arrived.arrived->place);
  out_.differences.back().changes = std::move(changes);
}

/// A new element with what the plan's author has said of the old one.
edit::Element Differ::in_place_of(const Old& old, const New& arrived) {
  edit::Element element = arrived.arrived->element;
  for (const std::string_view kept : {"id", "access"}) {
    if (const std::string_view value = old.element.get(kept); !value.empty()) element.set(kept, std::string(value));
  }
  for (const edit::Piece& piece : old.element.content) {
    const bool note = !piece.element.empty() && piece.element.front().name == "tableNote";
    if (note) element.append(piece.element.front());
  }
  return element;
}

void Differ::insert(xml::Node parent, xml::Node before, const edit::Element& element) {
  edit::InsertElement operation{plan_.address(parent), {}, element, {}};
  operation.place.where = before ? edit::Place::Where::before : edit::Place::Where::last;
  if (before) operation.place.sibling = plan_.address(before);
  out_.operations.emplace_back(std::move(operation));
}

void Differ::attribute(xml::Node element, const std::string& name, const std::string& value, const std::string& label,
                       const std::string& place) {
  const auto before = element.find(name);
  const std::string old(before.value_or(std::string_view()));
  if (before && old == value) return;
  edit::SetAttribute operation{plan_.address(element), name, value, {}};
  operation.before = before ? std::optional<std::string>(old) : std::optional<std::string>();
  out_.operations.emplace_back(std::move(operation));
  tell(Difference::Kind::changed, std::string(element.name()), element, label, place);
  out_.differences.back().changes.push_back({name, old, value, place});
}

void Differ::tell(Difference::Kind kind, const std::string& element, xml::Node node, const std::string& words,
                  const std::string& place) {
  Difference difference;
  difference.kind = kind;
  difference.element = element;
  difference.id = node ? std::string(node.get("id")) : std::string();
  difference.label = shortened(words);
  difference.place = place;
  out_.differences.push_back(std::move(difference));
}

std::string Differ::file_place(xml::Node node) const {
  const Place place = plan_.sources().place(plan_.tree().span(node));
  return std::string(place.file) + ":" + std::to_string(place.line);
}

}  // namespace planverk::exchange::word
