#include "word/target.h"

#include <vector>

namespace planverk::exchange::word {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"word-document", "", Stage::exchange, RuleClass::format, Severity::error,
     "A Word text goes into one document of the plan, which is named or the only one, or into a new one of a kind.",
     "word: document"},
};

namespace {

std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

/// A root's child of that name and id.
xml::Node root_child(const xml::Tree& tree, std::string_view name, std::string_view id) {
  xml::Node found;
  tree.root().each_element([&](xml::Node child) {
    if (!found && child.name() == name && child.get("id") == id) found = child;
  });
  return found;
}

std::string known_kinds(const plan::Kinds& kinds) {
  std::vector<std::string> names;
  for (const plan::KindFacts& kind : kinds.all()) names.push_back(kind.name);
  return listed(names);
}

Target target_of(const xml::Tree& tree, xml::Node document) {
  Target target;
  target.document = document;
  target.id = document.get("id");
  target.kind = document.get("kind");
  target.language = document.has("lang") ? document.get("lang") : tree.root().get("lang");
  target.date = document.get("date");
  target.subject = root_child(tree, "case", document.get("of"));
  return target;
}

std::optional<Target> new_target(const Surroundings& around, Span place, Diagnostics& found) {
  const ReadOptions& options = around.options;
  if (options.kind.empty()) {
    found.add("word-document", place).variant("kind").mend("kind", {{"known", known_kinds(around.kinds)}});
    return std::nullopt;
  }
  if (around.kinds.find(options.kind).name.empty()) {
    found.add("word-document", place)
        .variant("unknown-kind")
        .with("value", options.kind)
        .mend("kind", {{"known", known_kinds(around.kinds)}});
    return std::nullopt;
  }
  Target target;
  target.id = options.document.empty() ? "document" : options.document;
  target.kind = options.kind;
  const xml::Node root = around.plan.tree().root();
  target.language = root.has("lang") ? std::string(root.get("lang")) : around.pack.tag;
  target.date = root.get("asOf");
  return target;
}

}  // namespace

std::optional<Target> find_target(const Surroundings& around, Span place, Diagnostics& found) {
  const xml::Tree& tree = around.plan.tree();
  std::vector<std::string> ids;
  xml::Node only;
  tree.root().each_element([&](xml::Node child) {
    if (child.name() != "document") return;
    ids.emplace_back(child.get("id"));
    only = child;
  });
  const std::string& id = around.options.document;
  if (const xml::Node named = root_child(tree, "document", id); !id.empty() && named) return target_of(tree, named);
  if (ids.empty() || (!id.empty() && !around.options.kind.empty())) return new_target(around, place, found);
  if (!id.empty()) {
    found.add("word-document", place).with("id", id).mend({}, {{"known", listed(ids)}});
    return std::nullopt;
  }
  if (ids.size() == 1) return target_of(tree, only);
  found.add("word-document", place).variant("which").with("known", listed(ids)).mend("which", {{"id", ids.front()}});
  return std::nullopt;
}

}  // namespace planverk::exchange::word
