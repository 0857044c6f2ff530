#include "job/render.h"

#include "journey/plan_run.h"

namespace planverk::job {

namespace {

Result<RunResult> make_plan(Workshop& workshop, const std::string& plan, const RenderOptions& options) {
  auto opened = open_plan(workshop, plan, options.select);
  if (!opened) return std::unexpected(opened.error());
  std::vector<Bench> benches = make_benches(workshop, options.jobs, opened->tasks.size());
  // Threads that have no document of their own help with the chapters of one.
  RenderOptions shared_out = options;
  shared_out.layout_workers = options.jobs / static_cast<unsigned>(benches.size()) - 1;
  const auto outputs = make_documents(workshop, *opened, benches, shared_out, nullptr);
  if (!outputs) return std::unexpected(outputs.error());
  if (auto status = write_outputs(workshop.files(), options.out, *outputs, opened->result.documents); !status) {
    return std::unexpected(status.error());
  }
  return std::move(opened->result);
}

}  // namespace

Result<RunResult> render(Workshop& workshop, const std::string& plan, const RenderOptions& options) {
  return make_plan(workshop, plan, options);
}

Result<RunResult> check(Workshop& workshop, const std::string& plan, const Select& select) {
  RenderOptions options;
  options.select = select;
  options.formats.clear();
  return make_plan(workshop, plan, options);
}

}  // namespace planverk::job
