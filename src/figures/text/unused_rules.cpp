// Facts that the vocabulary keeps and no document prints: told, so that nothing vanishes unseen.
#include "judge/context.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"unused-fact", "", Stage::figures, RuleClass::content, Severity::note,
     "The plan holds no fact that documents do not print.", "figures: unused-fact"},
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

}  // namespace

void text_unused_rules(const Context& context) {
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
