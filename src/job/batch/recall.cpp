#include "batch/recall.h"

#include <algorithm>
#include <array>
#include <bit>
#include <filesystem>

#include "job/ingredients.h"
#include "job/version.h"
#include "journey/plan_run.h"
#include "report/json.h"

namespace planverk::job {

namespace {

std::string text_of(const std::optional<Language>& language) {
  return language ? std::string(language->code()) : std::string();
}

std::string text_of(const std::optional<Date>& date) {
  return date ? date->text() : std::string();
}

Json json_of(const Limits& limits) {
  Json out = Json::array();
  for (const std::uint64_t each : std::bit_cast<std::array<std::uint64_t, sizeof(Limits) / sizeof(std::uint64_t)>>(limits))
    out.push_back(each);
  return out;
}

std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void add_family(const Task& task, std::vector<std::string>& families) {
  if (task.theme && std::ranges::find(families, task.theme->family) == families.end())
    families.push_back(task.theme->family);
}

/// What nobody could tell then is not the same now.
bool same_ingredients(Workshop& workshop, const JournalEntry& entry) {
  std::vector<std::string> families;
  for (const auto& [family, digest] : entry.fonts) {
    if (digest.empty()) return false;
    families.push_back(family);
  }
  return ingredients_for(workshop, families) == entry.fonts;
}

}  // namespace

std::string asked_for(const BatchTarget& target, const RenderOptions& options, const std::string& out) {
  const Select& select = options.select;
  Json formats = Json::array();
  for (const Format* format : options.formats) formats.push_back(format->name);
  const std::string folder = std::filesystem::path(options.out).lexically_relative(out).generic_string();
  return dumped(Json::array({target.label, select.documents, text_of(select.language),
                             text_of(select.as_of), select.reading ? static_cast<int>(*select.reading) : -1,
                             static_cast<int>(select.audience), std::move(formats), folder, options.name}));
}

std::string made_with(const Workshop& workshop, const RenderOptions& options) {
  // Not the reader's language: it words what is found in plans without a language, and these are never kept.
  const Surroundings& around = workshop.surroundings();
  return dumped(Json::array({program_version(), around.root, around.theme, around.rules, text_of(around.messages),
                             json_of(around.limits), text_of(around.source_date), options.draft,
                             options.attach_source, options.signature_fields, options.seal_field, options.parts}));
}

std::map<std::string, std::string> ingredients_for(Workshop& workshop, const std::vector<std::string>& families) {
  std::map<std::string, std::string> out;
  for (const std::string& family : families) {
    const auto found = workshop.ingredients(family);
    if (!found) {
      out[family].clear();
      continue;
    }
    const Ingredients& all = **found;
    out[family] = all.program + " " + all.libraries + " " + all.templates + " " + all.fonts;
  }
  return out;
}

std::vector<std::string> families_of(const PlanRun& run) {
  std::vector<std::string> families;
  for (const Task& task : run.tasks) add_family(task, families);
  for (const Task& task : run.others) add_family(task, families);
  if (families.empty()) families.push_back(style::Theme().family);
  return families;
}

std::optional<JournalEntry> remembered(Journal& journal, Workshop& workshop, const BatchTarget& target,
                                       const RenderOptions& options, const std::string& out) {
  const std::string with = made_with(workshop, options);
  for (JournalEntry& entry : journal.entries(asked_for(target, options, out))) {
    if (entry.report.path != target.plan || entry.with != with || !same_ingredients(workshop, entry)) continue;
    if (journal.holds(entry)) return std::move(entry);
  }
  return std::nullopt;
}

}  // namespace planverk::job
