#include "export/registers.h"

#include <algorithm>
#include <filesystem>

#include "base/hash.h"
#include "exchange/register_table.h"
#include "xml/serialise.h"

namespace planverk::job {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

class Registers {
 public:
  Registers(PlanRun& run, Bench& bench, const Shared& shared, const ExportOptions& options)
      : run_(run), bench_(bench), shared_(shared), options_(options) {}

  Result<std::vector<ExportedFile>> files() {
    if (options_.select.audience == plan::Audience::full) return files_of(*run_.plan.tree);
    for (const Task& task : run_.tasks) {
      if (!task.ready) continue;
      Journey journey(task, bench_, shared_);
      const bool varied = journey.vary(*run_.plan.tree);
      run_.result.found.append(std::move(journey.found()));
      return varied ? files_of(journey.variant().tree) : std::vector<ExportedFile>{};
    }
    return std::vector<ExportedFile>{};
  }

 private:
  Result<std::vector<ExportedFile>> files_of(const xml::Tree& tree) {
    const exchange::RegisterTables registers(shared_.workshop.template_files(), run_.result.found);
    const std::vector<std::string> known = registers.names();
    const Language language = language_of();
    const templates::Labels& labels = bench_.composer().labels(language);
    const language::Pack& pack = shared_.workshop.template_files().languages().of(language);
    std::vector<office::Table> tables;
    for (const std::string& name : options_.registers) {
      if (std::ranges::find(known, name) == known.end())
        return usage_failure("trouble.no-register", {{"name", name}, {"known", joined(known)}});
      for (exchange::RegisterTable& each : registers.tables(name, tree, pack, labels)) tables.push_back(std::move(each.table));
    }
    const std::string stem = std::filesystem::path(run_.plan.path).stem().string() + "-" + options_.registers.front();
    return table_files(identity(tree, language), std::move(tables), labels, stem, options_.form);
  }

  [[nodiscard]] Language language_of() const {
    if (options_.select.language) return *options_.select.language;
    return run_.plan.language.value_or(fallback_language);
  }

  /// A register is of no one document: its file is told by the plan's name.
  [[nodiscard]] ExportedIdentity identity(const xml::Tree& tree, Language language) const {
    ExportedIdentity out;
    out.facts.audience = options_.select.audience;
    out.document.title = std::filesystem::path(run_.plan.path).filename().string();
    out.document.organisation = tree.root().first_child("organisation").get("name");
    out.document.author = out.document.organisation;
    out.document.language = tree.root().get("lang");
    out.document.label_language = language;
    out.as_of = options_.select.as_of ? options_.select.as_of : Date::parse(tree.root().get("asOf"));
    out.digest = hex(xml::digest(tree, "fig:"));
    return out;
  }

  PlanRun& run_;
  Bench& bench_;
  const Shared& shared_;
  const ExportOptions& options_;
};

}  // namespace

Result<std::vector<ExportedFile>> register_files(PlanRun& run, Bench& bench, const Shared& shared,
                                                 const ExportOptions& options) {
  return Registers(run, bench, shared, options).files();
}

}  // namespace planverk::job
