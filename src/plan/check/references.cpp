#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/word_list.h"
#include "check/access.h"
#include "check/parent_cycles.h"
#include "check/typed_walk.h"
#include "plan/vocabulary.h"
#include "variant/marks.h"

namespace planverk::plan {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"missing-element", "", Stage::plan, RuleClass::format, Severity::error, "Every required child element is given.",
     "plan: missing-element"},
    {"repeated-element", "", Stage::plan, RuleClass::format, Severity::error,
     "An element that may stand once in its parent stands there once.", "plan: repeated-element"},
    {"duplicate-id", "", Stage::plan, RuleClass::format, Severity::error,
     "An id is given once in the plan with all its included files.", "plan: duplicate-id"},
    {"unresolved-reference", "", Stage::plan, RuleClass::format, Severity::error,
     "Every reference names an id or code that exists.", "plan: unresolved-reference"},
    {"reference-type", "", Stage::plan, RuleClass::format, Severity::error,
     "A reference leads to an element of a kind that it may lead to.", "plan: reference-type"},
};

namespace {

struct Known {
  xml::Node node;
  const ElementType* type;
};
using Names = std::unordered_map<std::string_view, Known>;

constexpr int most_guesses = 50;        // looking for the nearest id reads all ids: not for each of thousands
constexpr std::size_t most_shown = 12;  // candidates that a hint names

class ReferenceCheck {
 public:
  ReferenceCheck(const xml::Tree& tree, const Sources& sources, const Limits& limits, Diagnostics& found)
      : tree_(tree), sources_(sources), limits_(limits), found_(found) {}

  bool run() {
    const std::size_t before = found_.all().size();
    const auto each = [this, before](auto method) {
      walk_types(
          tree_.root(), root_type(),
          [this, method, before](xml::Node node, const ElementType* type, const ElementType*) -> const ElementType* {
            // As in the check of shape: findings may not cost more than the plan.
            if (found_.all().size() - before >= limits_.diagnostics) return nullptr;
            if (type != nullptr) (this->*method)(node, *type);
            return type;
          });
    };
    // Twice through the tree: what refers to something is judged when all of that is known.
    each(&ReferenceCheck::itself);
    each(&ReferenceCheck::towards_others);
    check_parent_cycles(tree_, sources_, found_);
    return found_.all().size() == before;
  }

 private:
  void itself(xml::Node node, const ElementType& type) {
    gather(node, type);
    cardinality(node, type);
  }
  void towards_others(xml::Node node, const ElementType& type) {
    references(node, type);
    particular(node, type);
  }

  void gather(xml::Node node, const ElementType& type) {
    if (const auto id = node.find("id")) remember(ids_, order_, *id, "id", {node, &type});
    if (type.type == "process") remember(codes_, code_order_, node.get("code"), "code", {node, &type});
  }

  void remember(Names& names, std::vector<std::string_view>& order, std::string_view name, std::string_view attribute,
                Known known) {
    const auto [at, fresh] = names.try_emplace(name, known);
    if (fresh) {
      order.push_back(name);
      return;
    }
    found_.add("duplicate-id", tree_.span(known.node, attribute, sources_))
        .with("id", std::string(name))
        .note(tree_.span(at->second.node, attribute, sources_), "first")
        .mend()
        .about(std::string(name));
  }

  void cardinality(xml::Node node, const ElementType& type) {
    for (const std::string_view child : WordList(type.required)) {
      if (node.first_child(child)) continue;
      Diagnostic& finding = found_.add("missing-element", tree_.span(node))
                                .with("name", std::string(child))
                                .with("parent", std::string(type.name))
                                .mend({}, {{"name", std::string(child)}, {"parent", std::string(type.name)}});
      about(finding, node);
    }
    for (const std::string_view child : WordList(type.single)) {
      const xml::Node first = node.first_child(child);
      for (xml::Node again = first.next(child); again; again = again.next(child)) {
        repeated(again, first, type.name);
      }
    }
  }

  void repeated(xml::Node again, xml::Node first, std::string_view parent) {
    Diagnostic& finding = found_.add("repeated-element", tree_.span(again))
                              .with("name", std::string(again.name()))
                              .with("parent", std::string(parent))
                              .note(tree_.span(first), "first")
                              .mend();
    about(finding, again.parent());
  }

  void references(xml::Node node, const ElementType& type) {
    for (const AttributeType& attribute : type.attributes) {
      const bool refers = attribute.type == ValueType::reference || attribute.type == ValueType::references;
      if (!refers && attribute.type != ValueType::process_code) continue;
      const auto value = node.find(attribute.name);
      if (!value) continue;
      if (refers) {
        for (const std::string_view id : WordList(*value)) reference(node, attribute, id);
      } else if (type.type != "process") {
        if (!codes_.contains(*value)) unresolved(node, attribute.name, *value, "process", code_order_, "process");
      }
    }
  }

  void reference(xml::Node node, const AttributeType& attribute, std::string_view id) {
    const auto target = ids_.find(id);
    const WordList allowed(attribute.allowed);
    if (target == ids_.end()) {
      std::vector<std::string_view> candidates;
      if (guesses_ < most_guesses) {
        for (const std::string_view known : order_) {
          if (attribute.allowed.empty() || allowed.contains(ids_.at(known).type->type)) candidates.push_back(known);
        }
      }
      unresolved(node, attribute.name, id, {}, candidates, *allowed.begin());
      return;
    }
    if (attribute.allowed.empty() || allowed.contains(target->second.type->type)) return;
    std::string kinds;
    for (const std::string_view kind : allowed) kinds += (kinds.empty() ? "" : ", ") + std::string(kind);
    Diagnostic& finding = found_.add("reference-type", tree_.span(node, attribute.name, sources_))
                              .with("id", std::string(id))
                              .with("name", std::string(attribute.name))
                              .with("found", std::string(target->second.type->name))
                              .with("allowed", kinds)
                              .note(tree_.span(target->second.node), "target");
    about(finding, node);
  }

  void unresolved(xml::Node node, std::string_view attribute, std::string_view id, std::string_view variant,
                  const std::vector<std::string_view>& candidates, std::string_view element = {}) {
    Diagnostic& finding = found_.add("unresolved-reference", tree_.span(node, attribute, sources_));
    if (!variant.empty()) finding.variant(variant);
    finding.with("id", std::string(id)).with("name", std::string(attribute));
    about(finding, node);
    if (++guesses_ > most_guesses) return;
    if (const auto best = nearest(id, candidates)) {
      finding.mend({}, {{"nearest", std::string(*best)}});
    } else if (!candidates.empty() && candidates.size() <= most_shown) {
      std::string known;
      for (const std::string_view each : candidates) known.append(known.empty() ? "" : ", ").append(each);
      finding.mend("known", {{"known", known}});
    } else if (candidates.empty() && !element.empty()) {
      finding.mend("none", {{"element", std::string(element)}});
    }
  }

  /// What single elements ask for beyond their tables.
  void particular(xml::Node node, const ElementType& type) {
    check_access(node, tree_, sources_, found_);
    if (type.type == "section" && !node.has("title") && !node.has("use") && !says_why(node)) either(node, "title", "use");
    if (type.type == "document" && !node.has("title") && !node.has("of")) either(node, "title", "of");
    if (type.type == "line" && node.parent().name() == "budget" && !node.has("kind") && !node.has("breaks")) {
      either(node, "kind", "breaks");
    }
    if (type.type == "scale") scale(node);
    if (type.type == "accept") accept(node);
    if (type.type == "note") note(node);
    if (type.type == "event" && !node.has("month") && !node.has("date")) either(node, "month", "date");
    if (type.type == "series") series(node);
    if (type.type == "flow") flow(node);
  }

  void either(xml::Node node, std::string_view one, std::string_view other) {
    Diagnostic& finding = found_.add("missing-attribute", tree_.span(node))
                              .variant("either")
                              .with("name", std::string(one))
                              .with("other", std::string(other))
                              .with("element", std::string(node.name()));
    about(finding, node);
  }

  void scale(xml::Node node) {
    const auto [at, fresh] = scales_.try_emplace(node.get("axis"), node);
    if (fresh) return;
    found_.add("repeated-element", tree_.span(node))
        .variant("scale")
        .with("axis", std::string(node.get("axis")))
        .note(tree_.span(at->second), "first")
        .mend();
  }

  void accept(xml::Node node) {
    const std::string_view slug = node.get("rule");
    const Rule* rule = find_rule(slug);
    if (rule == nullptr || rule->kind == RuleClass::format || rule->kind == RuleClass::promise) {
      Diagnostic& finding = found_.add("bad-value", tree_.span(node, "rule", sources_))
                                .variant(rule == nullptr ? "rule" : "rule-fixed")
                                .with("value", std::string(slug));
      std::vector<std::string_view> known;
      for (const Rule& each : content_rules()) known.push_back(each.slug);
      if (const auto best = nearest(slug, known); best && rule == nullptr) {
        finding.mend("rule", {{"nearest", std::string(*best)}});
      } else if (rule == nullptr) {
        finding.mend("rules");
      }
    }
    const std::string_view at = node.get("at");
    if (!ids_.contains(at) && !codes_.contains(at)) unresolved(node, "at", at, {}, order_);
  }

  void note(xml::Node node) {
    for (xml::Node around = node.parent(); around; around = around.parent()) {
      if (around.name() != "note") continue;
      found_.add("misplaced-element", tree_.span(node)).variant("note").note(tree_.span(around), "around");
      return;
    }
  }

  /// A key is one row of the table: it has one value in each series.
  void series(xml::Node node) {
    std::unordered_map<std::string_view, xml::Node> keys;
    node.each_element([&](xml::Node point) {
      const auto [at, fresh] = keys.try_emplace(point.get("key"), point);
      if (fresh) return;
      Diagnostic& finding = found_.add("repeated-element", tree_.span(point, "key", sources_))
                                .variant("key")
                                .with("key", std::string(point.get("key")))
                                .note(tree_.span(at->second), "first");
      about(finding, point);
    });
  }

  /// The levels of steps are names within the figure, not ids of the plan.
  void flow(xml::Node node) {
    std::vector<std::string_view> levels;
    node.each_element([&](xml::Node child) {
      if (child.name() == "level") levels.push_back(child.get("name"));
    });
    node.each_element([&](xml::Node child) {
      const auto level = child.find("level");
      if (level && std::ranges::find(levels, *level) == levels.end()) unresolved(child, "level", *level, {}, levels);
    });
  }

  static void about(Diagnostic& finding, xml::Node node) {
    for (xml::Node at = node; at; at = at.parent()) {
      if (const auto id = at.find("id")) {
        finding.about(std::string(*id));
        return;
      }
    }
  }

  const xml::Tree& tree_;
  const Sources& sources_;
  const Limits& limits_;
  Diagnostics& found_;
  Names ids_;
  Names codes_;
  std::vector<std::string_view> order_;  ///< ids as they are written, so that the nearest is always the same one
  std::vector<std::string_view> code_order_;
  std::unordered_map<std::string_view, xml::Node> scales_;
  int guesses_ = 0;
};

}  // namespace

bool check_references(const xml::Tree& tree, const Sources& sources, const Limits& limits, Diagnostics& found) {
  return ReferenceCheck(tree, sources, limits, found).run();
}

}  // namespace planverk::plan
