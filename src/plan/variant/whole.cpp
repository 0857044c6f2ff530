#include "variant/whole.h"

#include <utility>
#include <vector>

#include "plan/vocabulary.h"

namespace planverk::plan {

namespace {

bool is_taken_out(xml::Node node, Audience audience) {
  const std::string_view name = node.name();
  if (name == "ins" || name == "del" || name == "include") return true;
  return audience == Audience::open && node.get("access") == "restricted";
}

}  // namespace

bool is_kept_whole(const xml::Tree& plan, Audience audience) {
  const xml::Node document = plan.root().first_child("document");
  if (!document || document.next("document")) return false;
  std::vector<std::pair<xml::Node, const ElementType*>> open{{plan.root(), &root_type()}};
  while (!open.empty()) {
    const auto [node, type] = open.back();
    open.pop_back();
    if (type == nullptr || is_taken_out(node, audience)) return false;
    for (xml::Node child = node.first_child(); child; child = child.next()) {
      if (child.type() == xml::Node::Type::element) open.emplace_back(child, child_type(*type, child.name()));
    }
  }
  return true;
}

void take_out_blanks(xml::Tree& plan) {
  std::vector<std::pair<xml::Node, const ElementType*>> open{{plan.root(), &root_type()}};
  while (!open.empty()) {
    auto [node, type] = open.back();
    open.pop_back();
    for (const std::string_view name : {"access", "accessReason", "accessBasis"}) {
      if (node.has(name)) node.remove_attribute(name);
    }
    const bool has_text = type->content == Content::mixed || type->content == Content::text;
    for (xml::Node child = node.first_child(); child;) {
      const xml::Node next = child.next();
      if (child.type() == xml::Node::Type::element) {
        open.emplace_back(child, child_type(*type, child.name()));
      } else if (!has_text) {
        node.remove_child(child);
      }
      child = next;
    }
  }
}

}  // namespace planverk::plan
