#include "trace/names.h"

#include "base/utf8.h"

namespace planverk::templates {

namespace {

/// Where an element's words stand: an attribute, a child's text, or the words of what a reference leads to.
struct Naming {
  std::string_view element;
  std::string_view attribute;  ///< printed as it is
  std::string_view child;
  std::string_view reference;
};
constexpr Naming namings[] = {
    {"line", "label", {}, {}},         {"group", "label", {}, {}},       {"volume", "label", {}, {}},
    {"series", "label", {}, {}},       {"dataset", "label", {}, {}},     {"fund", "label", {}, {}},
    {"investment", "name", {}, {}},    {"goal", "title", {}, {}},        {"instrument", "title", {}, {}},
    {"role", "title", {}, {}},         {"body", "name", {}, {}},         {"unit", "name", {}, {}},
    {"indicator", "name", {}, {}},     {"area", "name", {}, {}},         {"fig:area", "name", {}, {}},
    {"pt", "key", {}, {}},             {"result", "period", {}, {}},     {"fig:earlier", "year", {}, {}},
    {"action", {}, "title", {}},       {"control", {}, "title", {}},     {"measure", {}, "title", {}},
    {"assessment", {}, {}, "goal"},    {"outcome", {}, {}, "budget"},    {"fig:row", "key", {}, "ref"},
    {"fig:investment", {}, {}, "ref"}, {"fig:financing", {}, {}, "ref"}, {"fig:cell", {}, {}, "of"},
    {"allocation", {}, {}, "to"},      {"assignment", {}, "title", {}},  {"decision", {}, "text", {}},
};

constexpr int longest_chain = 4;  // an outcome's row, the outcome, its budget, the budget's body

const Naming* naming_of(xml::Node node) {
  for (const Naming& each : namings) {
    if (each.element == node.name()) return &each;
  }
  return nullptr;
}

Name own_words(std::string_view words) {
  std::string collapsed(utf8::trim(utf8::collapse(words)));
  return collapsed.empty() ? Name{} : Name{{std::move(collapsed), true}};
}

}  // namespace

Name TraceNames::labelled(const std::string& key) const {
  const std::string* text = labels_.find(key);
  return text == nullptr ? Name{} : Name{{*text, false}};
}

std::string TraceNames::of_attribute(xml::Node node, std::string_view attribute) const {
  constexpr std::string_view computed = "fig:";
  if (attribute.starts_with(computed)) attribute.remove_prefix(computed.size());
  const std::string_view element = node.name().starts_with(computed) ? node.name().substr(computed.size()) : node.name();
  const std::string own = "trace.part." + std::string(element) + "." + std::string(attribute);
  if (const std::string* text = labels_.find(own)) return *text;
  const std::string* text = labels_.find("trace.part." + std::string(attribute));
  return text == nullptr ? std::string() : *text;
}

Name TraceNames::followed(xml::Node node, int depth) const {
  if (depth > longest_chain || !node) return {};
  const std::string_view element = node.name();
  if (element == "risk") {
    const auto words = labels_.text("risk.one", {{{"no", std::string(node.get("no"))}}});
    Name name = words ? Name{{*words + ": ", false}} : Name{};
    for (document::TraceWords& each : own_words(node.first_child("title").text())) name.push_back(std::move(each));
    return name;
  }
  if (element == "budget") {
    Name name = own_words(node.get("label"));
    if (name.empty()) name = followed(index_.find(node.get("body")), depth + 1);
    name.push_back({(name.empty() ? "" : " ") + std::string(node.get("year")), false});
    return name;
  }
  if (element == "schedule" || element == "total")
    return Name{{std::string(node.get("from")) + "\u2013" + std::string(node.get("to")), false}};
  if (element == "fig:count") return labelled("assessment." + std::string(node.get("value")));
  if (element == "fig:money") return labelled("money-kind." + std::string(node.get("kind")));
  const Naming* naming = naming_of(node);
  if (naming == nullptr) return {};
  if (Name name = own_words(node.get(naming->attribute)); !name.empty()) return name;
  if (!naming->child.empty()) return own_words(node.first_child(naming->child).text());
  if (!naming->reference.empty() && node.has(naming->reference))
    return followed(index_.find(node.get(naming->reference)), depth + 1);
  return element.starts_with("fig:") ? labelled("trace.sum-of." + std::string(node.get("kind"))) : Name{};
}

Name TraceNames::of_element(xml::Node node) const {
  return followed(node, 0);
}

}  // namespace planverk::templates
