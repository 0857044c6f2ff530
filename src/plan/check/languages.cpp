// The languages that a plan and its documents print their labels in.
#include "plan/vocabulary.h"

namespace planverk::plan {

namespace {

void check_language(const xml::Tree& tree, xml::Node node, const Sources& sources, const language::Packs& languages,
                    Diagnostics& found) {
  const std::string_view tag = node.get("lang");
  if (tag.empty() || languages.find(tag) != nullptr) return;
  found.add("bad-value", tree.span(node, "lang", sources))
      .with("value", std::string(tag))
      .with("name", "lang")
      .with("element", std::string(node.name()))
      .mend("plan-language", {{"known", languages.listed()}})
      .about(std::string(node.get("id")));
}

}  // namespace

void check_languages(const xml::Tree& tree, const Sources& sources, const language::Packs& languages,
                     Diagnostics& found) {
  const xml::Node root = tree.root();
  check_language(tree, root, sources, languages, found);
  for (xml::Node document = root.first_child("document"); document; document = document.next("document")) {
    check_language(tree, document, sources, languages, found);
  }
}

}  // namespace planverk::plan
