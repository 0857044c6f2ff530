#include "traced_plan.h"

#include <fmt/format.h>

#include <filesystem>

#include "journey/plan_run.h"
#include "support/catch.h"

namespace planverk::test {

void for_each_document(FileLayer& files, const std::string& plan, const std::string& root,
                       const std::function<void(job::Journey&)>& look) {
  job::Surroundings surroundings;
  surroundings.root = root;
  const std::filesystem::path templates = std::filesystem::path(plan).parent_path() / "templates";
  if (std::filesystem::is_directory(templates)) surroundings.templates = templates.string();
  auto workshop = job::Workshop::open(files, surroundings);
  REQUIRE(workshop);
  auto run = job::open_plan(*workshop, plan, {});
  REQUIRE(run);
  job::Bench bench(*workshop);
  job::RenderOptions options;
  options.formats.clear();
  options.parts = true;
  job::name_documents(*workshop, *run, bench, options);
  INFO(plan);
  REQUIRE(run->directory);
  const job::Shared shared{*workshop, run->result.sources, run->plan.rules, run->plan.root, *run->directory, options};
  for (const job::Task& task : run->tasks) {
    if (!task.ready) continue;
    job::Journey journey(task, bench, shared);
    if (!journey.vary(*run->plan.tree)) continue;
    journey.count();
    look(journey);
  }
}

std::string plan_with(const std::string& registers, const std::string& views, const std::string& root) {
  return fmt::format(R"(<planData version="1" lang="sv-SE" asOf="2026-08-31"{}>
<organisation id="o" name="Strandvika kommun" kind="municipality"/>
<body id="b" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>
{}
<document id="d" kind="operationalPlan" title="Plan" status="draft" body="b" date="2026-08-31" contents="no" cover="no">
<section title="Tabeller">{}</section></document></planData>)",
                     root, registers, views);
}

}  // namespace planverk::test
