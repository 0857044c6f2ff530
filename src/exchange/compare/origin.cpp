#include "compare/origin.h"

#include "plan/vocabulary.h"

namespace planverk::exchange {

namespace {

constexpr std::string_view element_name = "origin";

std::vector<std::pair<std::string, std::string>> attributes_of(const Provenance& from) {
  return {{"id", from.id},     {"label", from.label},     {"item", from.item}, {"retrieved", from.retrieved},
          {"href", from.href}, {"licence", from.licence}, {"file", from.file}, {"digest", from.digest}};
}

xml::Node find_origin(const edit::Manuscript& plan, std::string_view id) {
  for (xml::Node node = plan.tree().root().first_child(element_name); node; node = node.next(element_name)) {
    if (node.get("id") == id) return node;
  }
  return {};
}

}  // namespace

void add_origin(const edit::Manuscript& plan, const Provenance& from, bool used, std::vector<edit::Operation>& operations) {
  if (from.id.empty() || plan::child_type(plan::root_type(), element_name) == nullptr) return;
  const xml::Node known = find_origin(plan, from.id);
  if (!known) {
    if (!used) return;
    edit::InsertElement insert{plan.address(plan.tree().root()), {}, {std::string(element_name), {}, {}}, {}};
    for (auto& [name, value] : attributes_of(from)) {
      if (!value.empty()) insert.element.set(name, value);
    }
    operations.emplace_back(std::move(insert));
    return;
  }
  const bool later = !from.retrieved.empty() && from.retrieved != known.get("retrieved");
  if (!used && !later) return;
  for (auto& [name, value] : attributes_of(from)) {
    if (!value.empty() && known.get(name) != value) operations.emplace_back(edit::SetAttribute{plan.address(known), name, value, {}});
  }
}

}  // namespace planverk::exchange
