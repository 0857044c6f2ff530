#include "job/new_plan.h"

#include "skeleton.h"

namespace planverk::job {

namespace {

std::string known_kinds(const plan::Kinds& kinds) {
  std::string out;
  for (const plan::KindFacts& kind : kinds.all()) out += (out.empty() ? "" : ", ") + kind.name;
  return out;
}

// Fills `{key}` places; a label that is missing is our own fault and is left visible.
std::string filled(std::string_view text, const templates::Labels& labels, const language::Pack& pack) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto open = text.find('{', at);
    if (open == std::string_view::npos) return out + std::string(text.substr(at));
    out += text.substr(at, open - at);
    const auto close = text.find('}', open);
    const std::string key(text.substr(open + 1, close - open - 1));
    if (key == "lang")
      out += pack.tag;
    else if (const std::string* label = labels.find("new." + key))
      out += *label;
    else
      out += "{" + key + "}";
    at = close + 1;
  }
  return out;
}

/// What the element could carry besides, in a comment before it; nothing where the text has no such element.
void tell_optional(std::string& text, const plan::ElementType& type, const std::string& lead) {
  const std::size_t begin = text.find("\n  <" + std::string(type.name) + " ");
  if (begin == std::string::npos) return;
  const std::string_view tag = std::string_view(text).substr(begin, text.find('>', begin) - begin);
  std::string names;
  for (const plan::AttributeType& attribute : type.attributes) {
    const std::string written = " " + std::string(attribute.name) + "=";
    if (tag.find(written) == std::string_view::npos) names.append(names.empty() ? "" : ", ").append(attribute.name);
  }
  if (!names.empty()) text.insert(begin, "\n  <!-- " + lead + ": " + names + " -->");
}

/// The plan with comments on what to do with it and what its document and subject could say.
std::string with_comments(std::string text, const plan::KindFacts& kind, const templates::Labels& labels) {
  const auto label = [&](std::string_view key) {
    const std::string* found = labels.find(key);
    return found == nullptr ? std::string(key) : *found;
  };
  for (const std::string_view name : {std::string_view("document"), std::string_view(kind.about)}) {
    const plan::ElementType* type = name.empty() ? nullptr : plan::child_type(plan::root_type(), name);
    if (type != nullptr) tell_optional(text, *type, label("new.may-have"));
  }
  const std::size_t root = text.find("<planData");
  if (root != std::string::npos) text.insert(root, "<!-- " + label("new.about") + " -->\n");
  return text;
}

}  // namespace

Result<std::string> new_plan(const Workshop& workshop, std::string_view kind, Language language) {
  const plan::KindFacts& facts = workshop.kinds().find(kind);
  if (facts.name.empty()) {
    return usage_failure("trouble.kind", {{"value", std::string(kind)}, {"known", known_kinds(workshop.kinds())}});
  }
  const auto known = workshop.known_language(language);
  if (!known) return std::unexpected(known.error());
  const language::Pack& pack = workshop.template_files().languages().of(*known);
  Diagnostics unread;  // the built-in label files are tested
  const auto labels = templates::read_labels(workshop.template_files(), *known, unread);
  for (const std::string& file : {facts.name + "." + std::string(known->code()), facts.name}) {
    const auto versions = workshop.template_files().versions("new/" + file + ".xml");
    if (!versions.empty()) return with_comments(filled(versions.back(), labels, pack), facts, labels);
  }
  const std::string* title = labels.find("kind." + facts.name);
  const std::string skeleton = skeleton_of(facts, workshop.kinds(), pack.tag, title == nullptr ? facts.name : *title);
  return with_comments(filled(skeleton, labels, pack), facts, labels);
}

}  // namespace planverk::job
