// Facts that the vocabulary keeps and no document prints, and origins that nothing comes from: told, so that nothing
// vanishes unseen.
#include <set>
#include <string_view>

#include "judge/context.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"unused-fact", "", Stage::figures, RuleClass::content, Severity::note,
     "The plan holds no fact that documents do not print.", "figures: unused-fact"},
    {"unused-origin", "", Stage::figures, RuleClass::content, Severity::note,
     "Something in the plan comes from each of its origins.", "figures: unused-origin"},
};

namespace {

struct Unused {
  std::string_view element, attribute;  ///< attribute empty: the element itself
  [[nodiscard]] std::string_view name() const { return attribute.empty() ? element : attribute; }
};
constexpr Unused unused[] = {{"area", "kind"}, {"planData", "currency"}};

xml::Node first_with(xml::Node node, const Unused& fact) {
  if (node.name() == fact.element && (fact.attribute.empty() || node.has(fact.attribute))) return node;
  xml::Node found;
  node.each_element([&](xml::Node child) {
    if (!found && child.name() != "document") found = first_with(child, fact);
  });
  return found;
}

void gather_origins(xml::Node node, std::set<std::string_view>& named) {
  if (node.has("origin")) named.insert(node.get("origin"));
  node.each_element([&](xml::Node child) {
    if (child.name() != "document") gather_origins(child, named);
  });
}

/// A file that several plans share may hold the origin of what another plan has; what is younger than the paper's day may
/// come from it.
void check_origins(const Context& context) {
  if (context.views.origins.empty() || !context.variant.later.empty()) return;
  std::set<std::string_view> named;
  gather_origins(context.variant.tree.root(), named);
  const FileId own = context.at(context.views.document.node).file;
  for (const plan::Origin& origin : context.views.origins) {
    if (named.contains(origin.id) || context.at(origin.node).file != own) continue;
    context.add("unused-origin", origin.node)
        .with("label", std::string(origin.label))
        .mend({}, {{"id", std::string(origin.id)}});
  }
}

}  // namespace

void text_unused_rules(const Context& context) {
  check_origins(context);
  for (const Unused& fact : unused) {
    const xml::Node node = first_with(context.variant.tree.root(), fact);
    if (!node) continue;
    const std::string name(fact.name());
    if (fact.attribute.empty()) {
      context.add("unused-fact", node).with("fact", name).mend();
    } else {
      context.add("unused-fact", node, fact.attribute).with("fact", name).mend();
    }
  }
}

}  // namespace planverk::figures
