#include "check/access.h"

#include <string>

namespace planverk::plan {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"access-open", "", Stage::plan, RuleClass::format, Severity::error,
     "What states a reason or a law for being withheld is marked as restricted; else it would be published.",
     "plan: access-open"},
};

void check_access(xml::Node node, const xml::Tree& tree, const Sources& sources, Diagnostics& found) {
  if (node.get("access") == "restricted") return;
  for (const std::string_view name : {"accessReason", "accessBasis"}) {
    if (!node.has(name)) continue;
    Diagnostic& finding = found.add("access-open", tree.span(node, name, sources))
                              .with("name", std::string(name))
                              .with("element", std::string(node.name()))
                              .mend({}, {{"name", std::string(name)}});
    for (xml::Node around = node; around && finding.at.empty(); around = around.parent()) {
      if (const auto id = around.find("id")) finding.about(std::string(*id));
    }
    return;
  }
}

}  // namespace planverk::plan
