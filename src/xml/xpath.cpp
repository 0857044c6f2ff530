#include "xml/xpath.h"

#include <unordered_set>
#include <utility>

#include "tree_impl.h"

namespace planverk::xml {

namespace {

// Above this many nodes our own way of sorting is the faster one.
constexpr std::size_t few_nodes = 32;

bool lies_in(pugi::xml_node node, pugi::xml_node top) {
  while (node && node != top) node = node.parent();
  return static_cast<bool>(node);
}

// pugixml compares two siblings of a copied tree by walking from one to the other, which makes sorting a union of long
// lists quadratic. One walk through the part of the tree that holds all the nodes finds them in their order.
void sort_in_document_order(std::vector<Node>& nodes) {
  pugi::xml_node top = XPathAccess::inner(nodes.front());
  for (const Node node : nodes) {
    while (!lies_in(XPathAccess::inner(node), top)) {
      if (!top.parent()) return;  // of two trees: there is no order between them
      top = top.parent();
    }
  }
  std::unordered_set<const void*> wanted;
  wanted.reserve(nodes.size());
  for (const Node node : nodes) wanted.insert(node.key());
  nodes.clear();
  for (pugi::xml_node node = top; node && nodes.size() < wanted.size(); node = next_in_order(node, top)) {
    const Node outer = XPathAccess::outer(node);
    if (wanted.contains(outer.key())) nodes.push_back(outer);
  }
}

}  // namespace

struct XPathVariables::Impl {
  pugi::xpath_variable_set set;
  std::string name;  ///< kept from call to call, so that setting a variable seldom allocates

  pugi::xpath_variable* find(std::string_view wanted) {
    name = wanted;
    return set.get(name.c_str());
  }
};

XPathVariables::XPathVariables() : impl_(std::make_unique<Impl>()) {}
XPathVariables::XPathVariables(XPathVariables&&) noexcept = default;
XPathVariables& XPathVariables::operator=(XPathVariables&&) noexcept = default;
XPathVariables::~XPathVariables() = default;

void XPathVariables::declare_nodes(std::string_view name) {
  impl_->set.add(std::string(name).c_str(), pugi::xpath_type_node_set);
}
void XPathVariables::declare_string(std::string_view name) {
  impl_->set.add(std::string(name).c_str(), pugi::xpath_type_string);
}
void XPathVariables::declare_number(std::string_view name) {
  impl_->set.add(std::string(name).c_str(), pugi::xpath_type_number);
}
void XPathVariables::declare_boolean(std::string_view name) {
  impl_->set.add(std::string(name).c_str(), pugi::xpath_type_boolean);
}

// A name that was not declared, or declared with another type, stays without effect: no expression can read it so.
void XPathVariables::set(std::string_view name, Node node) {
  pugi::xpath_variable* const variable = impl_->find(name);
  if (variable == nullptr) return;
  if (!node) {
    variable->set(pugi::xpath_node_set());
    return;
  }
  const pugi::xpath_node one(XPathAccess::inner(node));
  variable->set(pugi::xpath_node_set(&one, &one + 1, pugi::xpath_node_set::type_sorted));
}

void XPathVariables::set(std::string_view name, std::string_view value) {
  pugi::xpath_variable* const variable = impl_->find(name);
  if (variable != nullptr) variable->set(std::string(value).c_str());
}

void XPathVariables::set(std::string_view name, double value) {
  pugi::xpath_variable* const variable = impl_->find(name);
  if (variable != nullptr) variable->set(value);
}

void XPathVariables::set(std::string_view name, bool value) {
  pugi::xpath_variable* const variable = impl_->find(name);
  if (variable != nullptr) variable->set(value);
}

struct XPath::Impl {
  pugi::xpath_query query;
};

XPath::XPath(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
XPath::XPath(XPath&&) noexcept = default;
XPath& XPath::operator=(XPath&&) noexcept = default;
XPath::~XPath() = default;

std::expected<XPath, XPathError> XPath::compile(std::string_view expression, const XPathVariables& variables) {
  // pugixml reads up to the first zero byte; what follows must not go unnoticed.
  if (const std::size_t zero = expression.find('\0'); zero != std::string_view::npos) {
    return std::unexpected(XPathError{"Unexpected character", zero});
  }
  try {
    return XPath(
        std::make_unique<Impl>(Impl{pugi::xpath_query(std::string(expression).c_str(), &variables.impl_->set)}));
  } catch (const pugi::xpath_exception& error) {
    return std::unexpected(XPathError{error.what(), static_cast<std::size_t>(error.result().offset)});
  }
}

std::vector<Node> XPath::nodes(Node context) const {
  std::vector<Node> found;
  if (type() != Type::nodes) return found;
  pugi::xpath_node_set set = impl_->query.evaluate_node_set(XPathAccess::inner(context));
  const bool unsorted = set.type() == pugi::xpath_node_set::type_unsorted;
  if (!unsorted || set.size() <= few_nodes) set.sort();
  found.reserve(set.size());
  for (const pugi::xpath_node& each : set) {
    if (const pugi::xml_node node = each.node()) found.push_back(XPathAccess::outer(node));
  }
  if (unsorted && found.size() > few_nodes) sort_in_document_order(found);
  return found;
}

XPath::Attribute XPath::attribute(Node context) const {
  if (type() != Type::nodes) return {};
  const pugi::xpath_node first = impl_->query.evaluate_node_set(XPathAccess::inner(context)).first();
  if (!first.attribute()) return {};
  return {XPathAccess::outer(first.parent()), first.attribute().name()};
}

std::string XPath::string(Node context) const {
  return impl_->query.evaluate_string(XPathAccess::inner(context));
}
bool XPath::boolean(Node context) const {
  return impl_->query.evaluate_boolean(XPathAccess::inner(context));
}
double XPath::number(Node context) const {
  return impl_->query.evaluate_number(XPathAccess::inner(context));
}
XPath::Type XPath::type() const {
  switch (impl_->query.return_type()) {
    case pugi::xpath_type_number:
      return Type::number;
    case pugi::xpath_type_string:
      return Type::string;
    case pugi::xpath_type_boolean:
      return Type::boolean;
    default:
      return Type::nodes;
  }
}

}  // namespace planverk::xml
