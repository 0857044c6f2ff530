#include "variant/check.h"

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/word_list.h"
#include "check/typed_walk.h"
#include "plan/vocabulary.h"

namespace planverk::plan {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"leak", "", Stage::document, RuleClass::format, Severity::error,
     "Nothing that the variant leaves out reaches the document: no restricted text, no rejected revision, no "
     "figure made of them.",
     "plan: references to what is gone are leaks with both places"},
};

namespace {

enum class Reason { restricted, revision, other_document };

Reason reason_of(xml::Node gone, xml::Node document, Audience audience) {
  bool changed = false;
  for (xml::Node node = gone; node; node = node.parent()) {
    if (audience == Audience::open && node.get("access") == "restricted") return Reason::restricted;
    if (node.name() == "document" && node != document) return Reason::other_document;
    changed = changed || node.name() == "ins" || node.name() == "del";
  }
  // Neither marked nor changed itself: it went because all that it held did.
  return audience == Audience::open && !changed ? Reason::restricted : Reason::revision;
}

void tell_gone(Diagnostics& found, Span where, Reason reason, std::string_view id, Span gone) {
  switch (reason) {
    case Reason::restricted:
      found.add("leak", where).with("id", std::string(id)).note(gone, "restricted").mend("restricted");
      break;
    case Reason::revision:
      found.add("leak", where).variant("revision").with("id", std::string(id)).note(gone, "revision");
      break;
    case Reason::other_document:
      found.add("unresolved-reference", where)
          .variant("other-document")
          .with("id", std::string(id))
          .note(gone, "other-document")
          .mend("other-document");
      break;
  }
}

/// A withheld case stands in the variant for the withheld items that treat it alone: what is open and about it would
/// tell what it is. Items and attachments print as their number and mark wherever they are named.
bool is_gone_for(xml::Node refers, xml::Node target) {
  return target.name() == "case" && target.has("access") && !refers.has("access");
}

bool refers(ValueType type) {
  return type == ValueType::reference || type == ValueType::references || type == ValueType::process_code;
}

}  // namespace

void drop_settled(Variant& variant) {
  xml::Node root = variant.tree.root();
  if (!root.first_child("revision") && !root.first_child("accept")) return;
  const Index index(variant.tree);
  std::unordered_set<std::string_view> used;
  walk_types(variant.tree.root(), root_type(), [&](xml::Node node, const ElementType* type, const ElementType*) {
    if (type == nullptr) return type;
    if (type->name == "ins" || type->name == "del") used.insert(node.get("rev"));
    if (type->type == "ref") used.insert(node.get("to"));
    return type;
  });
  std::vector<xml::Node> gone;
  for (xml::Node child = root.first_child(); child; child = child.next()) {
    if (child.name() == "revision" && !used.contains(child.get("id"))) gone.push_back(child);
    if (child.name() == "accept" && !index.find(child.get("at")) && !index.process(child.get("at")))
      gone.push_back(child);
    if (child.name() == "revision" && child.has("pair") && !used.contains(child.get("pair")))
      child.remove_attribute("pair");
  }
  for (const xml::Node node : gone) root.remove_child(node);
}

void check_variant(const Variant& variant, const xml::Tree& plan, const Index& all, xml::Node document,
                   const Sources& sources, Diagnostics& found) {
  const Index left(variant.tree);
  const auto reference = [&](xml::Node node, std::string_view attribute, std::string_view id, bool code) {
    const xml::Node here = code ? left.process(id) : left.find(id);
    if (here && !is_gone_for(node, here)) return;
    const xml::Node gone = code ? all.process(id) : all.find(id);
    if (!gone) return;  // never was there: check_references tells it
    tell_gone(found, variant.tree.span(node, attribute, sources), reason_of(gone, document, variant.selection.audience),
              id, plan.span(gone));
  };
  walk_types(variant.tree.root(), root_type(), [&](xml::Node node, const ElementType* type, const ElementType*) {
    if (type == nullptr) return type;
    for (const AttributeType& attribute : type->attributes) {
      if (!refers(attribute.type) || (type->type == "process" && attribute.name == "code")) continue;
      for (const std::string_view id : WordList(node.get(attribute.name))) {
        reference(node, attribute.name, id, attribute.type == ValueType::process_code);
      }
    }
    for (const std::string_view child : WordList(type->required)) {
      if (node.first_child(child) || node.has("access")) continue;
      found.add("leak", variant.tree.span(node))
          .variant("required")
          .with("name", std::string(child))
          .with("parent", std::string(type->name))
          .mend("required", {{"parent", std::string(type->name)}});
    }
    return type;
  });
}

}  // namespace planverk::plan
