// Tracked changes: what is moved comes from somewhere and goes somewhere.
#include <algorithm>

#include "judge/context.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"move-pair", "R-79", Stage::figures, RuleClass::content, Severity::warning, "A move has both its ends.",
     "figures: move-pair"},
};

void text_revision_rules(const Context& context) {
  for (const plan::Revision& revision : context.views.revisions) {
    if (revision.type != "move" || revision.state != "open" || revision.pair != nullptr) continue;
    const bool named = std::ranges::any_of(context.views.revisions,
                                           [&](const plan::Revision& other) { return other.pair == &revision; });
    if (named) continue;
    const xml::Node node = context.variant.tree.root();
    xml::Node at = node;
    node.each_element([&](xml::Node child) {
      if (child.name() == "revision" && child.get("id") == revision.id) at = child;
    });
    context.add("move-pair", at).with("revision", std::string(revision.id)).mend();
  }
}

}  // namespace planverk::figures
