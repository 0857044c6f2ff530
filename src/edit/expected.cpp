#include "expected.h"

#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "xml/arrange.h"
#include "xml/reader.h"

namespace planverk::edit {

namespace {

using xml::Markup;
using xml::Node;

/// The next node within `top`, in document order.
Node next_within(Node node, Node top) {
  if (const Node child = node.first_child()) return child;
  while (node != top) {
    if (const Node sibling = node.next()) return sibling;
    node = node.parent();
  }
  return {};
}

std::vector<Node> nodes_of(const Markup& markup, const xml::Tree& tree) {
  std::vector<Node> nodes(markup.parts.size());
  Node at = tree.root();
  for (std::size_t part = 0; part < markup.parts.size(); ++part) {
    if (markup.parts[part].kind != Markup::Kind::element) continue;
    while (at && at.type() != Node::Type::element) at = next_within(at, tree.root());
    nodes[part] = at;
    if (at) at = next_within(at, tree.root());
  }
  return nodes;
}

void fill(Node node, const Element& element) {
  for (const auto& [name, value] : element.attributes) node.set(name, value);
  for (const Piece& piece : element.content) {
    if (!piece.text.empty()) node.append_text(piece.text);
    for (const Element& child : piece.element) fill(node.append(child.name), child);
  }
}

}  // namespace

Expected::Expected(const Snapshot& plan, const std::vector<std::size_t>& files, const Limits& limits) : plan_(plan) {
  for (const std::size_t file : files) {
    Diagnostics none;
    auto tree = xml::parse(plan.sources(), Snapshot::id_of(file), limits, none);
    if (!tree) throw std::logic_error("what was read once cannot be read again");
    File& made = files_[file];
    made.tree = std::move(*tree);
    made.nodes = nodes_of(plan.markup(file), made.tree);
  }
}

void Expected::carry_out(const Batch& batch) {
  for (const Step& step : batch.steps) {
    // What a batch leaves as it is stands in no file that changes.
    if (!files_.contains(step.at.file) && !files_.contains(step.anchor.part.file)) continue;
    std::visit([&](const auto& each) { perform(step, each); }, *step.operation);
  }
}

void Expected::perform(const Step& step, const SetAttribute& set) {
  if (files_.contains(step.at.file)) node(step.at).set(set.name, set.value);
}

void Expected::perform(const Step& step, const RemoveAttribute& remove) {
  if (files_.contains(step.at.file)) node(step.at).remove_attribute(remove.name);
}

void Expected::perform(const Step& step, const SetText& set) {
  if (!files_.contains(step.at.file)) return;
  Node element = node(step.at);
  while (const Node child = element.first_child()) element.remove_child(child);
  if (!set.text.empty()) element.append_text(set.text);
}

Expected::Slot Expected::slot(const Anchor& anchor) const {
  const Node part = node(anchor.part);
  const auto last = last_at_.find({anchor.part, anchor.where});
  switch (anchor.where) {
    case Anchor::Where::before:
      return {part.parent(), part};
    case Anchor::Where::after:
      return {part.parent(), last == last_at_.end() ? part.next() : last->second.next()};
    case Anchor::Where::first:
      return {part, last == last_at_.end() ? part.first_child() : last->second.next()};
    case Anchor::Where::last:
      break;
  }
  return {part, {}};
}

void Expected::stands_at(const Anchor& anchor, Node node) {
  last_at_[{anchor.part, anchor.where}] = node;
}

void Expected::perform(const Step& step, const InsertElement& insert) {
  const Slot slot = this->slot(step.anchor);
  const Node made = xml::insert_before(slot.parent, slot.before, insert.element.name);
  fill(made, insert.element);
  stands_at(step.anchor, made);
}

void Expected::perform(const Step& step, const RemoveElement&) {
  node(step.at).parent().remove_child(node(step.at));
}

/// The element, as it is by now, in the tree of another file; what stood for its parts stands for those of the copy.
Node Expected::bring_over(const Step& step, Node parent) {
  File& from = files_.at(step.at.file);
  File& to = files_.at(step.anchor.part.file);
  const Node old = node(step.at);
  const Node made = to.tree.copy_into(parent, from.tree, old);
  std::unordered_map<const void*, Node> copies;
  Node copy = made;
  for (Node at = old; at; at = next_within(at, old), copy = next_within(copy, made)) copies.emplace(at.key(), copy);
  const auto& parts = plan_.markup(step.at.file).parts;
  for (std::size_t part = step.at.part; part < parts.size() && parts[part].begin < parts[step.at.part].end; ++part) {
    const auto found = copies.find(from.nodes[part].key());
    if (from.nodes[part] && found != copies.end()) from.nodes[part] = found->second;
  }
  old.parent().remove_child(old);
  return made;
}

void Expected::perform(const Step& step, const MoveElement&) {
  Slot slot = this->slot(step.anchor);
  Node moved = node(step.at);
  if (step.at.file != step.anchor.part.file) {
    moved = bring_over(step, slot.parent);
  } else if (slot.before == moved) {
    slot.before = moved.next();
  }
  xml::take_before(slot.parent, slot.before, moved);
  stands_at(step.anchor, moved);
}

}  // namespace planverk::edit
