#include "places.h"

#include <algorithm>
#include <ranges>

#include "content.h"
#include "edit/address.h"

namespace planverk::edit {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"edit-place", "", Stage::edit, RuleClass::format, Severity::error,
     "Where an element is to stand is a place of the plan: beside a child of its parent, in a file of the plan, and not "
     "within itself.",
     "edit: edit-place"},
};

namespace {

using xml::Markup;
using xml::Node;

bool lies_within(Node node, Node top) {
  for (; node; node = node.parent()) {
    if (node == top) return true;
  }
  return false;
}

}  // namespace

Address parent_of(const Address& stated, const Place& place, const Snapshot& plan) {
  if (!stated.id.empty() || !stated.path.empty() || !place.sibling) return stated;
  const Node parent = plan.find(*place.sibling).parent();
  if (parent.type() != Node::Type::element) return stated;
  Address address = plan.address(parent);
  address.expected = stated.expected;
  return address;
}

bool report_root(Node root, const Snapshot& plan, Diagnostics& found) {
  found.add("edit-place", plan.tree().span(root))
      .variant("root")
      .with("name", std::string(root.name()))
      .mend("root");
  return false;
}

bool Places::report(std::string_view slug, std::string_view variant, Node at, const std::string& about) {
  Diagnostic& made = found_.add(slug, plan_.tree().span(at));
  if (!variant.empty()) made.variant(variant);
  made.with("address", about).mend(slug == "edit-conflict" ? "" : variant);
  return false;
}

void Places::find_all() {
  const std::size_t before = found_.all().size();
  for (Step& step : batch_.steps) {
    if (found_.all().size() - before >= limits_.diagnostics) return;
    find(step);
  }
}

void Places::find(Step& step) {
  if (const auto* insert = std::get_if<InsertElement>(step.operation)) {
    Wish wish{parent_of(insert->parent, insert->place, plan_), &insert->place, insert->element.name, {}, {}};
    if (!insert->file.empty() && step.node == plan_.tree().root()) {
      wish.file = file_of(insert->file);
      if (!wish.file) {
        found_.add("edit-place", plan_.tree().span(step.node)).variant("file").with("path", insert->file).mend("file");
        return;
      }
    }
    if (const auto found = anchor(wish)) step.anchor = *found;
  } else if (const auto* move = std::get_if<MoveElement>(step.operation)) {
    const Wish wish{parent_of(move->parent, move->place, plan_), &move->place, step.node.name(), {}, step.node};
    if (const auto found = anchor(wish)) step.anchor = *found;
  }
}

std::optional<std::size_t> Places::file_of(const std::string& path) const {
  for (std::size_t file = 0; file < plan_.paths().size(); ++file) {
    if (plan_.paths()[file] == path || plan_.sources().name(Snapshot::id_of(file)) == path) return file;
  }
  return std::nullopt;
}

bool Places::may_stand(const Wish& wish, Node parent) {
  if (wish.moved && lies_within(parent, wish.moved)) {
    return report("edit-place", "within", wish.moved, to_text(wish.parent_address));
  }
  for (Node at = parent; at; at = at.parent()) {
    if (at.type() != Node::Type::element || stays(plan_.place(at))) continue;
    return report("edit-conflict", "place", at, to_text(wish.parent_address));
  }
  // Where something moved stands within something moved, the order of the two would decide what becomes of them.
  for (Node at = wish.moved ? wish.moved.parent() : Node(); at; at = at.parent()) {
    if (at.type() != Node::Type::element || stays(plan_.place(at))) continue;
    const bool removed = std::ranges::any_of(batch_.steps, [&](const Step& step) {
      return step.node == at && std::holds_alternative<RemoveElement>(*step.operation);
    });
    if (!removed) return report("edit-conflict", "place", at, to_text(wish.parent_address));
  }
  return true;
}

std::optional<Anchor> Places::anchor(const Wish& wish) {
  const Node parent = plan_.find(wish.parent_address);
  if (!may_stand(wish, parent)) return std::nullopt;
  PartPlace home = plan_.place(parent);
  if (wish.file) home = {*wish.file, plan_.markup(*wish.file).root};
  switch (wish.place->where) {
    case Place::Where::first:
      return Anchor{Anchor::Where::first, home};
    case Place::Where::last:
      return Anchor{Anchor::Where::last, home};
    case Place::Where::last_of_kind:
      return of_kind(wish, parent);
    case Place::Where::before:
    case Place::Where::after:
      return beside(wish, parent);
  }
  return std::nullopt;
}

std::optional<Anchor> Places::beside(const Wish& wish, Node parent) {
  const bool before = wish.place->where == Place::Where::before;
  const Address none;
  const Address& named = wish.place->sibling.value_or(none);
  const Node sibling = plan_.find(named);
  if (!sibling || sibling.parent() != parent) {
    found_.add("edit-place", plan_.tree().span(parent))
        .with("sibling", to_text(named))
        .with("address", to_text(wish.parent_address))
        .mend();
    return std::nullopt;
  }
  const PartPlace place = plan_.place(sibling);
  if (!stays(place)) {
    report("edit-conflict", "place", sibling, to_text(named));
    return std::nullopt;
  }
  return Anchor{before ? Anchor::Where::before : Anchor::Where::after, place};
}

Anchor Places::of_kind(const Wish& wish, Node parent) {
  const std::size_t no_file = plan_.paths().size();
  const auto key = std::tuple(parent.key(), wish.file.value_or(no_file), std::string(wish.name));
  if (const auto known = known_.find(key); known != known_.end()) return known->second;
  for (const Node same : plan_.children(parent, wish.name) | std::views::reverse) {
    const PartPlace place = plan_.place(same);
    if (!stays(place) || (wish.file && place.file != *wish.file)) continue;
    return known_[key] = Anchor{Anchor::Where::after, place};
  }
  PartPlace home = plan_.place(parent);
  if (wish.file) home = {*wish.file, plan_.markup(*wish.file).root};
  return known_[key] = by_vocabulary(home, wish.name);
}

/// Behind the last child that the vocabulary lists before it.
Anchor Places::by_vocabulary(PartPlace parent, std::string_view name) {
  const Markup& markup = plan_.markup(parent.file);
  const plan::ElementType* type = type_of(markup, parent.part);
  const auto own = type == nullptr ? std::nullopt : rank(*type, name);
  if (!own) return {Anchor::Where::last, parent};
  std::optional<PartPlace> earlier;
  std::optional<PartPlace> later;
  for (auto at = markup.parts[parent.part].first_child; at != Markup::none; at = markup.parts[at].next) {
    const PartPlace place{parent.file, at};
    if (markup.parts[at].kind != Markup::Kind::element || !stays(place)) continue;
    const auto other = rank(*type, markup.name(markup.parts[at]));
    if (!other) continue;
    if (*other <= *own) earlier = place;
    if (*other > *own && !later) later = place;
  }
  if (earlier) return {Anchor::Where::after, *earlier};
  if (later) return {Anchor::Where::before, *later};
  return {Anchor::Where::last, parent};
}

std::optional<std::size_t> Places::rank(const plan::ElementType& parent, std::string_view name) {
  auto& ranks = ranks_[&parent];
  if (ranks.empty()) {
    for (const std::string_view child : plan::children_of(parent)) {
      ranks.emplace(plan::find_type(child)->name, ranks.size());
    }
  }
  const auto found = ranks.find(name);
  return found == ranks.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace planverk::edit
