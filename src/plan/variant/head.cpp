#include <unordered_set>

#include "base/word_list.h"
#include "plan/document_facts.h"
#include "variant/frame.h"

namespace planverk::plan {

namespace {

bool is_hidden(xml::Node node, Audience audience) {
  if (audience != Audience::open) return false;
  for (; node; node = node.parent()) {
    if (node.get("access") == "restricted") return true;
  }
  return false;
}

class HeadMaker {
 public:
  HeadMaker(const xml::Tree& plan, const Directory& directory, Audience audience)
      : plan_(plan), directory_(directory), audience_(audience) {}

  xml::Tree make(xml::Node document) {
    xml::Node root = copy(head_.document(), plan_.root());
    for (const xml::Node child : directory_.registers()) {
      if (child.name() == "organisation" || child.name() == "accept") reach(root, child);
    }
    reach_from(root, document);
    copy(root, document);
    return std::move(head_);
  }

 private:
  xml::Node copy(xml::Node parent, xml::Node node) {
    xml::Node made = parent.append(node.name());
    node.each_attribute([&](xml::Node::Attribute attribute) {
      if (!attribute.name.starts_with("access")) made.set(attribute.name, attribute.value);
    });
    head_.set_span(made, plan_.span(node));
    return made;
  }

  void reach(xml::Node root, xml::Node node) {
    if (is_hidden(node, audience_) || !reached_.insert(node.key()).second) return;
    copy(root, node);
    reach_from(root, node);
  }

  /// Any word of an attribute that is an id is followed, whatever its type: what comes along by chance is not looked
  /// at. Chains are short; a document's own attributes lead to bodies, units, a case, a meeting or a report.
  void reach_from(xml::Node root, xml::Node node) {
    node.each_attribute([&](xml::Node::Attribute attribute) {
      if (attribute.name == "id") return;
      for (const std::string_view word : WordList(attribute.value)) {
        const xml::Node target = directory_.index().find(word);
        if (target && target.name() != "document") reach(root, target);
      }
    });
  }

  const xml::Tree& plan_;
  const Directory& directory_;
  Audience audience_;
  xml::Tree head_;
  std::unordered_set<const void*> reached_;
};

}  // namespace

std::optional<Variant> document_head(const xml::Tree& plan, const Directory& directory, const Kinds& kinds,
                                     const language::Packs& languages, const Selection& selection) {
  const xml::Node document = directory.document(selection.document);
  if (!document || is_hidden(document, selection.audience)) return std::nullopt;
  Variant head = frame_of(plan, document, kinds, languages, selection);
  head.tree = HeadMaker(plan, directory, selection.audience).make(document);
  if (head.as_of) head.tree.root().set("asOf", head.as_of->text());
  head.document = head.tree.root().first_child("document");
  return head;
}

}  // namespace planverk::plan
