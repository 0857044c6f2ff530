#include "job/plan_file.h"

#include <filesystem>

#include "plan/vocabulary.h"
#include "xml/reader.h"

namespace planverk::job {

namespace {

std::string folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

// An organisation's rules.xml, before the plan's own switches.
Status read_organisation_rules(Workshop& workshop, Sources& sources, plan::RuleSettings& settings, Diagnostics& found) {
  const std::string& path = workshop.surroundings().rules;
  if (path.empty()) return {};
  auto bytes = workshop.files().read(path, workshop.surroundings().limits.file_bytes);
  if (!bytes) return std::unexpected(bytes.error());
  const FileId file = sources.add(path, std::move(*bytes));
  if (const auto tree = xml::parse(sources, file, workshop.surroundings().limits, found)) {
    plan::read_rules(*tree, sources, settings, found);
  }
  return {};
}

/// What `lang="…"` says in the first file with a finding. It is not read as XML, since it may be none.
std::optional<Language> stated_language(const Diagnostics& found, const Sources& sources,
                                        const language::Packs& languages) {
  constexpr std::size_t head = 4096;
  constexpr std::string_view attribute = " lang=";
  for (const Diagnostic& finding : found.all()) {
    const std::string_view bytes = sources.bytes(finding.span.file).substr(0, head);
    const std::size_t at = bytes.find(attribute);
    if (at == std::string_view::npos) continue;
    std::string_view value = bytes.substr(at + attribute.size());
    if (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
    value = value.substr(0, value.find_first_of("\"' />\r\n"));
    if (const language::Pack* own = languages.find(value)) return own->language;
  }
  return std::nullopt;
}

}  // namespace

Result<PlanFile> read_plan_file(Workshop& workshop, const std::string& path, Sources& sources, Diagnostics& found) {
  const Surroundings& surroundings = workshop.surroundings();
  PlanFile plan;
  plan.path = path;
  plan.root = surroundings.root.empty() ? folder_of(path) : surroundings.root;
  if (auto status = read_organisation_rules(workshop, sources, plan.rules, found); !status) {
    return std::unexpected(status.error());
  }
  auto tree = xml::read_plan(workshop.files(), sources, path, {plan.root}, surroundings.limits, found);
  if (!tree) return std::unexpected(tree.error());
  const language::Packs& languages = workshop.template_files().languages();
  if (!*tree) {
    plan.language = stated_language(found, sources, languages);
    return plan;
  }
  plan.tree = std::move(**tree);
  if (const language::Pack* own = languages.find(plan.tree->root().get("lang"))) plan.language = own->language;
  plan.shaped = plan::check_shape(*plan.tree, sources, workshop.kinds(), surroundings.limits, found);
  if (plan.shaped) plan::check_languages(*plan.tree, sources, languages, found);
  // References mean little in a tree whose names are wrong, but ids that are doubled or unknown are worth saying at
  // once.
  plan::check_references(*plan.tree, sources, surroundings.limits, found);
  if (plan.shaped) plan::read_rules(*plan.tree, sources, plan.rules, found);
  return plan;
}

}  // namespace planverk::job
