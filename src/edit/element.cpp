#include "edit/element.h"

#include <algorithm>

namespace planverk::edit {

std::string_view Element::get(std::string_view attribute) const {
  const auto at = std::ranges::find(attributes, attribute, [](const auto& each) { return std::string_view(each.first); });
  return at == attributes.end() ? std::string_view() : std::string_view(at->second);
}

void Element::set(std::string_view attribute, std::string value) {
  const auto at = std::ranges::find(attributes, attribute, [](const auto& each) { return std::string_view(each.first); });
  if (at != attributes.end()) {
    at->second = std::move(value);
  } else {
    attributes.emplace_back(attribute, std::move(value));
  }
}

Element& Element::append(Element child) {
  content.push_back({});
  content.back().element.push_back(std::move(child));
  return content.back().element.back();
}

void Element::append_text(std::string text) {
  content.push_back({std::move(text), {}});
}

Element element_of(xml::Node node) {
  Element made;
  made.name = node.name();
  node.each_attribute([&](xml::Node::Attribute each) { made.attributes.emplace_back(each.name, each.value); });
  for (xml::Node child = node.first_child(); child; child = child.next()) {
    if (child.type() == xml::Node::Type::text) {
      made.append_text(std::string(child.value()));
    } else {
      made.append(element_of(child));
    }
  }
  return made;
}

}  // namespace planverk::edit
