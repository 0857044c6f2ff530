#include "word/part.h"

#include <array>
#include <string>

#include "xml/reader.h"

namespace planverk::office::word {

namespace {

struct Known {
  std::string_view address;
  Space space;
};

// The transitional form first, then the strict one, then what Word has added by itself (MS-DOCX 2.2).
constexpr auto known = std::to_array<Known>({
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Space::word},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", Space::word},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", Space::relation},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", Space::relation},
    {"http://schemas.openxmlformats.org/package/2006/relationships", Space::relations},
    {"http://schemas.openxmlformats.org/package/2006/content-types", Space::types},
    {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", Space::placed},
    {"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", Space::placed},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", Space::drawing},
    {"http://purl.oclc.org/ooxml/drawingml/main", Space::drawing},
    {"http://schemas.openxmlformats.org/drawingml/2006/picture", Space::picture},
    {"http://purl.oclc.org/ooxml/drawingml/picture", Space::picture},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", Space::compatibility},
    {"urn:schemas-microsoft-com:vml", Space::vml},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", Space::math},
    {"http://purl.oclc.org/ooxml/officeDocument/math", Space::math},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", Space::shape},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", Space::group},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", Space::group},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing", Space::known},
    {"http://schemas.microsoft.com/office/word/2010/wordml", Space::known},
    {"http://schemas.microsoft.com/office/word/2012/wordml", Space::known},
    {"http://schemas.microsoft.com/office/drawing/2010/main", Space::known},
    {"http://schemas.microsoft.com/office/drawing/2017/decorative", Space::decorative},
    {"http://schemas.openxmlformats.org/package/2006/metadata/core-properties", Space::properties},
    {"http://purl.org/dc/elements/1.1/", Space::dublin},
    {"http://purl.org/dc/terms/", Space::terms},
});

Space space_at(std::string_view address) {
  for (const Known& each : known) {
    if (each.address == address) return each.space;
  }
  return address.empty() ? Space::none : Space::other;
}

std::pair<std::string_view, std::string_view> divided(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return {{}, name};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

}  // namespace

Element::Element(const Part& part, xml::Node node, const Scope* outer) : part_(&part), node_(node) {
  scope_ = part.scope_of(node, outer);
  const auto [prefix, local] = divided(node.name());
  name_ = local;
  space_ = space_of(prefix);
}

Space Element::space_of(std::string_view prefix) const {
  for (const Scope* scope = scope_; scope != nullptr; scope = scope->outer) {
    for (const auto& [declared, space] : scope->prefixes) {
      if (declared == prefix) return space;
    }
  }
  return prefix.empty() ? Space::none : Space::other;
}

Element Element::child(std::string_view name, Space space) const {
  for (xml::Node node = node_.first_child(); node; node = node.next()) {
    if (node.type() != xml::Node::Type::element || divided(node.name()).second != name) continue;
    const Element child(*part_, node, scope_);
    if (child.space_ == space) return child;
  }
  return {};
}

std::optional<std::string_view> Element::value_of(std::string_view child_name) const {
  return child(child_name).find("val");
}

std::optional<bool> Element::toggle(std::string_view child_name) const {
  const Element property = child(child_name);
  if (!property) return std::nullopt;
  const std::string_view value = property.get("val");
  return value != "0" && value != "false" && value != "off";
}

std::optional<std::string_view> Element::find(std::string_view attribute, Space space) const {
  std::optional<std::string_view> value;
  if (!node_) return value;
  node_.each_attribute([&](const xml::Node::Attribute& each) {
    const auto [prefix, local] = divided(each.name);
    if (value || local != attribute) return;
    // A name without prefix is of no namespace, whatever the default one is.
    const Space found = prefix.empty() ? Space::none : space_of(prefix);
    if (found == space) value = each.value;
  });
  return value;
}

std::string_view Element::get(std::string_view attribute, Space space) const {
  return find(attribute, space).value_or(std::string_view());
}

Element Element::descendant(std::string_view name, Space space) const {
  for (xml::Node node = node_.first_child(); node; node = node.next()) {
    if (node.type() != xml::Node::Type::element) continue;
    const Element below(*part_, node, scope_);
    if (below.is(name, space)) return below;
    if (const Element deeper = below.descendant(name, space)) return deeper;
  }
  return {};
}

std::optional<Part> Part::read(Sources& sources, std::string name, std::string bytes, const Limits& limits,
                               Diagnostics& found) {
  const FileId file = sources.add(std::move(name), std::move(bytes));
  std::optional<xml::Tree> tree = xml::parse(sources, file, limits, found);
  if (!tree) return std::nullopt;
  return Part(*std::move(tree));
}

Element Part::root() const {
  return Element(*this, tree_.root(), nullptr);
}

const Element::Scope* Part::scope_of(xml::Node node, const Element::Scope* outer) const {
  Element::Scope scope;
  node.each_attribute([&](const xml::Node::Attribute& each) {
    const auto [prefix, local] = divided(each.name);
    if (prefix == "xmlns") {
      scope.prefixes.emplace_back(local, space_at(each.value));
    } else if (each.name == "xmlns") {
      scope.prefixes.emplace_back(std::string_view(), space_at(each.value));
    }
  });
  if (scope.prefixes.empty()) return outer;
  std::unique_ptr<Element::Scope>& kept = scopes_[node.key()];
  if (!kept) {
    scope.outer = outer;
    kept = std::make_unique<Element::Scope>(std::move(scope));
  }
  return kept.get();
}

}  // namespace planverk::office::word
