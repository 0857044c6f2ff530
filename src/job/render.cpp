#include "job/render.h"

#include "plan_render.h"

namespace planverk::job {

Result<RunResult> render(Workshop& workshop, const std::string& plan, const RenderOptions& options) {
  auto opened = open_plan(workshop, plan, options.select);
  if (!opened) return std::unexpected(opened.error());
  std::vector<Bench> benches = make_benches(workshop, options.jobs, opened->documents.size());
  // Threads that have no document of their own help with the chapters of one.
  RenderOptions shared_out = options;
  shared_out.layout_workers = options.jobs / static_cast<unsigned>(benches.size()) - 1;
  const auto outputs = produce_outputs(workshop, *opened, benches, shared_out, nullptr);
  if (!outputs) return std::unexpected(outputs.error());
  if (auto status = write_outputs(workshop.files(), options.out, *outputs, opened->result.documents); !status) {
    return std::unexpected(status.error());
  }
  return std::move(opened->result);
}

Result<RunResult> check(Workshop& workshop, const std::string& plan, const Select& select) {
  auto opened = open_plan(workshop, plan, select);
  if (!opened) return std::unexpected(opened.error());
  std::vector<Bench> benches = make_benches(workshop, 1, 1);
  opened->result.found.append(Diagnostics(benches.front().found()));
  const auto work = [](DocumentRun& document, Bench& bench, const Shared& shared) -> Status {
    compose(document, bench, shared);
    return {};
  };
  if (auto status = for_each_document(workshop, *opened, benches, false, work); !status) {
    return std::unexpected(status.error());
  }
  close_plan(*opened);
  return std::move(opened->result);
}

}  // namespace planverk::job
