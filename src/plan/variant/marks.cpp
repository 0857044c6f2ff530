#include "variant/marks.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/word_list.h"
#include "check/typed_walk.h"

namespace planverk::plan {

namespace {

constexpr std::string_view reasons[] = {"accessReason", "accessBasis"};

struct Kept {
  std::string_view type;
  MarkForm form;
};
/// Sections stay without their heading; what is listed by number stays in its list, so that no number is missing there.
constexpr Kept kept_by_name[] = {
    {"section", {"section"}},
    {"section-ins", {"section"}},
    {"section-del", {"section"}},
    {"document-ins", {"section"}},
    {"document-del", {"section"}},
    {"annex", {"annex"}},
    {"part", {"part"}},
    {"case", {"case", {}, "id dnr archiveNo"}},
    {"meeting-item", {"item", {}, "id no paragraph"}},
    {"attachment", {"attachment", {}, "id no"}},
};

bool holds(const ElementType& type, std::string_view name) {
  const ElementType* child = child_type(type, name);
  return child != nullptr && child->type == name;
}

bool must_say_more(const ElementType& type) {
  return std::ranges::any_of(type.attributes, &AttributeType::required);
}

bool refers(ValueType type) {
  return type == ValueType::reference || type == ValueType::references;
}

}  // namespace

bool says_why(xml::Node withheld) {
  return withheld.get("access") == "restricted" &&
         std::ranges::any_of(reasons, [&](std::string_view name) { return !withheld.get(name).empty(); });
}

void say_why(xml::Node mark, xml::Node withheld) {
  mark.set("access", "restricted");
  for (const std::string_view name : reasons) {
    if (const auto value = withheld.find(name)) mark.set(name, *value);
  }
}

std::optional<MarkForm> mark_form(const ElementType& withheld, const ElementType& around) {
  const auto* named = std::ranges::find(kept_by_name, withheld.type, &Kept::type);
  if (named != std::end(kept_by_name)) return named->form;
  if (is_inline(withheld.name) && withheld.type == withheld.name && holds(around, "i")) return MarkForm{"i"};
  if (withheld.type == "row" || withheld.type == "planData" || withheld.type == "document") return std::nullopt;
  if (holds(around, "p")) return MarkForm{"p"};
  if (must_say_more(withheld)) return std::nullopt;
  if (holds(withheld, "p") && withheld.content == Content::elements) return MarkForm{withheld.name, "p"};
  if (holds(withheld, "i")) return MarkForm{withheld.name, "i"};
  return std::nullopt;
}

void settle_mark_ids(xml::Tree& variant) {
  std::unordered_set<std::string_view> referred;
  struct Mark {
    xml::Node node;
    bool must_have_one;
  };
  std::vector<Mark> marks;
  walk_types(variant.root(), root_type(), [&](xml::Node node, const ElementType* type, const ElementType*) {
    if (type == nullptr) return type;
    for (const AttributeType& attribute : type->attributes) {
      if (!refers(attribute.type)) continue;
      for (const std::string_view id : WordList(node.get(attribute.name))) referred.insert(id);
    }
    const AttributeType* id = find_attribute(*type, "id");
    if (node.has("access") && node.has("id") && id != nullptr) marks.push_back({node, id->required});
    return type;
  });
  std::size_t number = 0;
  for (const Mark& mark : marks) {
    ++number;
    xml::Node node = mark.node;
    if (referred.contains(node.get("id"))) continue;
    if (mark.must_have_one) {
      node.set("id", "withheld-" + std::to_string(number));
    } else {
      node.remove_attribute("id");
    }
  }
}

}  // namespace planverk::plan
