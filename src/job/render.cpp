#include "job/render.h"

#include "output_files.h"
#include "plan_run.h"

namespace planverk::job {

Result<RunResult> render(Workshop& workshop, const std::string& plan, const RenderOptions& options) {
  auto opened = open_plan(workshop, plan, options.select);
  if (!opened) return std::unexpected(opened.error());
  PlanRun& run = *opened;
  const auto work = [&](DocumentRun& document, Bench& bench, const Shared& shared) -> Status {
    compose(document, bench, shared);
    if (document.verdict != Verdict::written && document.verdict != Verdict::marked) return {};
    return produce(document, bench, shared, options);
  };
  if (auto status = for_each_document(workshop, run, options.jobs, options.draft, options.pdf, work); !status) {
    return std::unexpected(status.error());
  }
  close_plan(run);
  // A blocking finding anywhere in the run means that nothing is written.
  if (run.result.found.blocked()) return std::move(run.result);
  for (DocumentRun& document : run.documents) {
    if (document.verdict == Verdict::refused) document.document.reset();
  }
  if (auto status = write_outputs(workshop.files(), options.out, run.documents, run.result.documents); !status) {
    return std::unexpected(status.error());
  }
  return std::move(run.result);
}

Result<RunResult> check(Workshop& workshop, const std::string& plan, const Select& select) {
  auto opened = open_plan(workshop, plan, select);
  if (!opened) return std::unexpected(opened.error());
  const auto work = [](DocumentRun& document, Bench& bench, const Shared& shared) -> Status {
    compose(document, bench, shared);
    return {};
  };
  if (auto status = for_each_document(workshop, *opened, 1, false, false, work); !status) {
    return std::unexpected(status.error());
  }
  close_plan(*opened);
  return std::move(opened->result);
}

}  // namespace planverk::job
