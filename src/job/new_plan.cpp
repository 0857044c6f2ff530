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

}  // namespace

Result<std::string> new_plan(const Workshop& workshop, std::string_view kind, Language language) {
  const plan::KindFacts& facts = workshop.kinds().find(kind);
  if (facts.name.empty()) {
    return usage_failure("no kind is called \"" + std::string(kind) + "\"; there are " + known_kinds(workshop.kinds()));
  }
  const auto known = workshop.known_language(language);
  if (!known) return std::unexpected(known.error());
  const language::Pack& pack = workshop.template_files().languages().of(*known);
  Diagnostics unread;  // the built-in label files are tested
  const auto labels = templates::read_labels(workshop.template_files(), *known, unread);
  const auto versions = workshop.template_files().versions("new/" + facts.name + ".xml");
  if (!versions.empty()) return filled(versions.back(), labels, pack);
  const std::string* title = labels.find("kind." + facts.name);
  return filled(skeleton_of(facts, workshop.kinds(), pack.tag, title == nullptr ? facts.name : *title), labels,
                pack);
}

}  // namespace planverk::job
