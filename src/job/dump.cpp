#include "document/dump.h"

#include "document/structure.h"
#include "figures/figures.h"
#include "job/render.h"
#include "layout/layout.h"
#include "plan_run.h"

namespace planverk::job {

namespace {

Result<std::string> dump_document(DocumentRun& run, Bench& bench, const Shared& shared, DumpStage stage) {
  switch (stage) {
    case DumpStage::plan:
      return run.variant.tree.dump(run.variant.tree.root());
    case DumpStage::figures:
      return figures::dump(run.variant);
    default:
      break;
  }
  if (!run.document) return std::string();
  switch (stage) {
    case DumpStage::document:
      return document::dump_tree(*run.document);
    case DumpStage::canonical:
      return document::canonical_text(*run.document);
    case DumpStage::speech:
      return document::speech(*run.document);
    case DumpStage::tags:
      return document::dump_structure(*run.document);
    case DumpStage::layout: {
      auto shaper = bench.shaper(run.theme->family);
      if (!shaper) return std::unexpected(shaper.error());
      return layout::dump(*run.document, *run.theme, **shaper,
                          {shared.workshop.surroundings().limits, 0, &shared.workshop.template_files().languages()},
                          run.found);
    }
    default:
      return std::string();
  }
}

}  // namespace

Result<DumpResult> dump(Workshop& workshop, const std::string& plan, const Select& select, DumpStage stage) {
  auto opened = open_plan(workshop, plan, select);
  if (!opened) return std::unexpected(opened.error());
  DumpResult result;
  const auto work = [&](DocumentRun& document, Bench& bench, const Shared& shared) -> Status {
    if (stage != DumpStage::plan) compose(document, bench, shared);
    auto text = dump_document(document, bench, shared, stage);
    if (!text) return std::unexpected(text.error());
    result.text += *text;
    return {};
  };
  // One thread: the dumps come out in the plan's order.
  std::vector<Bench> benches = make_benches(workshop, 1, 1);
  opened->result.found.append(Diagnostics(benches.front().found()));
  if (auto status = for_each_document(workshop, *opened, benches, true, work); !status) {
    return std::unexpected(status.error());
  }
  close_plan(*opened);
  result.run = std::move(opened->result);
  return result;
}

}  // namespace planverk::job
