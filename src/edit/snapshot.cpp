#include "snapshot.h"

#include <algorithm>
#include <ranges>
#include <stdexcept>
#include <utility>

#include "edit/address.h"
#include "files.h"
#include "xml/reader.h"

namespace planverk::edit {

namespace {

using xml::Node;

/// Calls `visit(Node)` for every element, in document order.
template <class Visit>
void each_element_below(Node top, Visit&& visit) {
  for (Node node = top; node;) {
    if (node.type() == Node::Type::element) visit(node);
    Node next = node.first_child();
    while (!next && node != top) {
      next = node.next();
      if (!next) node = node.parent();
    }
    node = next;
  }
}

}  // namespace

Result<std::unique_ptr<Snapshot>> Snapshot::read(FileLayer& files, const std::string& path, const std::string& root,
                                                 const Limits& limits, Diagnostics& found, Sources& unread) {
  auto made = std::make_unique<Snapshot>();
  made->limits_ = limits;
  RecordedFiles recorded(files);
  auto tree = xml::read_plan(recorded, made->sources_, path, {root}, limits, found);
  if (!tree) return std::unexpected(tree.error());
  if (!*tree) {
    unread = std::move(made->sources_);
    return std::unique_ptr<Snapshot>();
  }
  made->tree_ = std::move(**tree);
  made->paths_ = recorded.take_paths();
  made->markups_.resize(made->paths_.size());
  if (made->paths_.size() != made->sources_.count()) throw std::logic_error("files and sources differ");
  return made;
}

const xml::Markup& Snapshot::markup(std::size_t file) const {
  std::optional<xml::Markup>& made = markups_[file];
  if (!made) {
    Diagnostics none;
    made = xml::read_markup(sources_, id_of(file), limits_, none);
    if (!made) throw std::logic_error("what was read once cannot be read again");
  }
  return *made;
}

PartPlace Snapshot::place(Node element) const {
  const Span span = tree_.span(element);
  const std::size_t file = span.file - 1;
  return {file, markup(file).element_at(span.offset)};
}

Span Snapshot::span(const PartPlace& place) const {
  const xml::Markup::Part& part = markup(place.file).parts[place.part];
  return {id_of(place.file), part.begin, part.tag_end - part.begin};
}

std::string_view Snapshot::start_tag(Node element) const {
  const Span span = tree_.span(element);
  return sources_.bytes(span.file).substr(span.offset, span.length);
}

Snapshot::Named Snapshot::by_id(std::string_view id) const {
  if (!ids_) {
    ids_.emplace();
    each_element_below(tree_.root(), [this](Node element) {
      const auto own = element.find("id");
      if (!own) return;
      const auto [at, fresh] = ids_->try_emplace(*own, Named{element});
      if (!fresh) at->second.doubled = true;
    });
  }
  const auto found = ids_->find(id);
  return found == ids_->end() ? Named{} : found->second;
}

const Snapshot::ByName& Snapshot::children_of(Node parent) const {
  const auto [at, fresh] = children_.try_emplace(parent.key());
  if (fresh) {
    parent.each_element([&](Node child) {
      std::vector<Node>& same = at->second[child.name()];
      indices_.emplace(child.key(), same.size());
      same.push_back(child);
    });
  }
  return at->second;
}

const std::vector<Node>& Snapshot::children(Node parent, std::string_view name) const {
  static const std::vector<Node> none;
  const ByName& by_name = children_of(parent);
  const auto found = by_name.find(name);
  return found == by_name.end() ? none : found->second;
}

std::size_t Snapshot::index_of(Node element) const {
  static_cast<void>(children_of(element.parent()));
  const auto found = indices_.find(element.key());
  return found == indices_.end() ? 0 : found->second;
}

Node Snapshot::find(const Address& address) const {
  Node at = tree_.root();
  if (!address.id.empty()) {
    const Named named = by_id(address.id);
    if (named.doubled) return {};
    at = named.first;
  }
  for (const Address::Step& step : address.path) {
    if (!at) return {};
    const std::vector<Node>& same = children(at, step.name);
    at = step.index < same.size() ? same[step.index] : Node();
  }
  return at;
}

Address Snapshot::address(Node element) const {
  Address made;
  if (element.type() != Node::Type::element) return made;
  made.expected = start_tag_hash(start_tag(element));
  Node at = element;
  for (; at != tree_.root(); at = at.parent()) {
    const std::string_view id = at.get("id");
    if (!id.empty() && !by_id(id).doubled) {
      made.id = id;
      break;
    }
    made.path.push_back({std::string(at.name()), index_of(at)});
  }
  std::ranges::reverse(made.path);
  return made;
}

}  // namespace planverk::edit
