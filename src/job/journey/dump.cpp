#include "document/dump.h"

#include "document/structure.h"
#include "figures/figures.h"
#include "job/render.h"
#include "journey/hearing.h"
#include "layout/layout.h"

namespace planverk::job {

namespace {

Result<std::string> dump_document(Journey& journey, Bench& bench, const layout::Options& options, DumpStage stage) {
  const document::Document& document = journey.document();
  switch (stage) {
    case DumpStage::document:
      return document::dump_tree(document);
    case DumpStage::canonical:
      return document::canonical_text(document);
    case DumpStage::speech:
      return document::speech(document);
    case DumpStage::tags:
      return document::dump_structure(document);
    case DumpStage::layout: {
      auto shaper = bench.shaper(journey.theme().family);
      if (!shaper) return std::unexpected(shaper.error());
      return layout::dump(document, journey.theme(), **shaper, options, journey.found());
    }
    default:
      return std::string();
  }
}

Result<Hearing> hear(PlanRun& run, Bench& bench, const Shared& shared, DumpStage stage) {
  if (stage == DumpStage::plan || stage == DumpStage::figures) return Hearing(run);
  return hear_all(run, bench, shared);
}

/// Goes as far as the stage is.
Result<std::string> dump_stage(Journey& journey, const xml::Tree& plan, Bench& bench, const layout::Options& options,
                               DumpStage stage) {
  if (!journey.vary(plan)) return std::string();
  if (stage == DumpStage::plan) return journey.variant().tree.dump(journey.variant().tree.root());
  const bool counted = journey.count();
  if (stage == DumpStage::figures) return figures::dump(journey.variant());
  if (!counted || !journey.compose() || !journey.complete()) return std::string();
  return dump_document(journey, bench, options, stage);
}

}  // namespace

Result<DumpResult> dump(Workshop& workshop, const std::string& plan, const Select& select, DumpStage stage) {
  auto opened = open_plan(workshop, plan, select);
  if (!opened) return std::unexpected(opened.error());
  DumpResult out;
  Bench bench(workshop);
  RenderOptions options;
  options.formats.clear();
  name_documents(workshop, *opened, bench, options);
  if (opened->directory) {
    const Shared shared{workshop,          opened->result.sources, opened->plan.rules,
                        opened->plan.root, *opened->directory,     options};
    const auto hearing = hear(*opened, bench, shared, stage);
    if (!hearing) return std::unexpected(hearing.error());
    for (std::size_t i = 0; i < opened->tasks.size(); ++i) {
      if (!opened->tasks[i].ready) continue;
      Journey journey(opened->tasks[i], bench, shared);
      if (opened->tasks[i].reports) journey.hear(hearing->report_for(opened->tasks[i]));
      auto text = dump_stage(journey, *opened->plan.tree, bench,
                             {workshop.surroundings().limits, 0, &workshop.template_files().languages()}, stage);
      if (!text) return std::unexpected(text.error());
      out.text += *text;
      opened->result.documents[i].verdict = journey.verdict();
      opened->result.found.append(std::move(journey.found()));
    }
  }
  opened->result.found.sort();
  out.run = std::move(opened->result);
  return out;
}

}  // namespace planverk::job
