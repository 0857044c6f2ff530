#include "xml/tree.h"

#include <cassert>
#include <cstdlib>
#include <new>
#include <stdexcept>
#include <utility>

#include "tree_impl.h"

namespace planverk::xml {

namespace {

pugi::xml_node inner(Node node) {
  return XPathAccess::inner(node);
}
Node outer(pugi::xml_node node) {
  return XPathAccess::outer(node);
}

// pugixml keeps the document node inside the xml_document object, always at the same distance from its start. That is
// the one way from a node to what owns it that costs no memory and needs no list of living trees.
std::ptrdiff_t document_distance() {
  static const std::ptrdiff_t distance = [] {
    const pugi::xml_document probe;
    return reinterpret_cast<const char*>(probe.internal_object()) - reinterpret_cast<const char*>(&probe);
  }();
  return distance;
}

// What pugixml cannot get it leaves out: a tree without its last nodes would be taken for the plan.
void* allocate_or_throw(std::size_t size) {
  void* const memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
[[maybe_unused]] const bool allocations_throw =
    (pugi::set_memory_management_functions(allocate_or_throw, std::free), true);

// Several text nodes side by side (a comment or a CDATA section stood between them) become one, as XPath has it.
void merge_text(pugi::xml_node first) {
  std::string all = first.value();
  pugi::xml_node parent = first.parent();
  while (const pugi::xml_node next = first.next_sibling()) {
    if (!is_text(next)) break;
    all += next.value();
    parent.remove_child(next);
  }
  first.set_value(all.c_str());
}

/// Drops from the root what tells editors where its schema is: it is no part of the plan, and may name a folder of the
/// one who wrote it.
void drop_schema_location(pugi::xml_node root) {
  constexpr const char* prefix = "xmlns:xsi";
  constexpr std::string_view instance = "http://www.w3.org/2001/XMLSchema-instance";
  if (root.attribute(prefix).value() != instance) return;
  for (const char* const name : {"xsi:noNamespaceSchemaLocation", "xsi:schemaLocation", prefix}) {
    root.remove_attribute(name);
  }
}

// Gives the copy the places of what it was copied from; both subtrees have the same shape.
void copy_spans(const SpanTable& from, pugi::xml_node source, SpanTable& to, pugi::xml_node target) {
  pugi::xml_node copied = target;
  for (pugi::xml_node node = source; node; node = next_in_order(node, source)) {
    assert(copied);
    if (const Span* span = from.find(node.internal_object())) to.set(copied.internal_object(), *span);
    copied = next_in_order(copied, target);
  }
}

}  // namespace

Tree::Tree() : impl_(std::make_unique<Impl>()) {}
Tree::Tree(Tree&&) noexcept = default;
Tree& Tree::operator=(Tree&&) noexcept = default;
Tree::~Tree() = default;

Node Tree::document() const {
  return outer(impl_->document);
}
Node Tree::root() const {
  return outer(impl_->document.document_element());
}

Span Tree::span(Node node) const {
  for (pugi::xml_node at = inner(node); at; at = at.parent()) {
    if (const Span* span = impl_->spans.find(at.internal_object())) return *span;
  }
  return {};
}

void Tree::set_span(Node node, Span span) {
  if (node) impl_->spans.set(node.key(), span);
}

Tree Tree::copy() const {
  Tree made;
  made.impl_->document.reset(impl_->document);
  made.impl_->spans.reserve(impl_->spans.size());
  copy_spans(impl_->spans, impl_->document, made.impl_->spans, made.impl_->document);
  return made;
}

Node Tree::copy_into(Node parent, const Tree& from, Node node) {
  const pugi::xml_node source = inner(node);
  const pugi::xml_node copied = inner(parent).append_copy(source);
  if (!copied) return {};
  copy_spans(from.impl_->spans, source, impl_->spans, copied);
  // What took its place over from its parent there must not take another over from its parent here.
  if (!is_text(source) && from.impl_->spans.find(node.key()) == nullptr) set_span(outer(copied), from.span(node));
  return outer(copied);
}

Tree Builder::build(std::string_view bytes, const std::vector<Span>& start_tags) {
  Tree tree;
  const pugi::xml_parse_result result = tree.impl_->document.load_buffer(
      bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!result) throw std::logic_error(std::string("pugixml refuses what the scanner accepts: ") + result.description());
  tree.impl_->spans.reserve(start_tags.size());
  std::size_t count = 0;
  std::vector<pugi::xml_node> empty;  // texts of an empty CDATA section, which are as good as none
  const pugi::xml_node top = tree.impl_->document;
  for (pugi::xml_node node = top; there(node); node = next_in_order(node, top)) {
    if (node.type() == pugi::node_element) {
      if (count < start_tags.size()) tree.impl_->spans.set(node.internal_object(), start_tags[count]);
      ++count;
    } else if (is_text(node)) {
      if (is_text(node.next_sibling())) merge_text(node);
      if (*node.value() == '\0') empty.push_back(node);
    }
  }
  for (pugi::xml_node node : empty) node.parent().remove_child(node);
  drop_schema_location(tree.impl_->document.document_element());
  if (count != start_tags.size()) throw std::logic_error("pugixml and the scanner count different elements");
  return tree;
}

void Builder::insert_children_before(Tree& to, Node place, const Tree& from, Node source) {
  pugi::xml_node parent = inner(place).parent();
  for (pugi::xml_node child = inner(source).first_child(); child; child = child.next_sibling()) {
    const pugi::xml_node copied = parent.insert_copy_before(child, inner(place));
    copy_spans(from.impl_->spans, child, to.impl_->spans, copied);
  }
}

Tree::Impl& Builder::owner_of(pugi::xml_node node) {
  const pugi::xml_node root = node.root();
  char* const document = reinterpret_cast<char*>(root.internal_object()) - document_distance();
  auto& owned = static_cast<Tree::Impl::OwnedDocument&>(*reinterpret_cast<pugi::xml_document*>(document));
  assert(owned.internal_object() == root.internal_object());
  return *owned.owner;
}

void Builder::forget(pugi::xml_node node) {
  SpanTable& spans = owner_of(node).spans;
  for (pugi::xml_node gone = node; gone; gone = next_in_order(gone, node)) spans.erase(gone.internal_object());
}

}  // namespace planverk::xml
