#include "plan_render.h"

#include <chrono>

namespace planverk::job {

namespace {

bool may_be_written(const DocumentRun& run) {
  return run.verdict == Verdict::written || run.verdict == Verdict::marked;
}

/// Adds the time until its end to a document's seconds.
class Clock {
 public:
  explicit Clock(DocumentRun& run) : run_(run) {}
  ~Clock() { run_.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(); }
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;

 private:
  DocumentRun& run_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

Status stopped_failure(const PlanRun& run) {
  return device_failure(run.plan.path + ": the run was stopped");
}

}  // namespace

Result<std::vector<Output>> produce_outputs(Workshop& workshop, PlanRun& run, std::span<Bench> benches,
                                            const RenderOptions& options, Gate* gate) {
  const auto stopped = [gate] { return gate != nullptr && gate->stopped(); };
  run.result.found.append(Diagnostics(benches.front().found()));
  const auto compose_one = [&](DocumentRun& document, Bench& bench, const Shared& shared) -> Status {
    if (stopped()) return stopped_failure(run);
    const Clock clock(document);
    compose(document, bench, shared);
    return {};
  };
  const auto produce_one = [&](DocumentRun& document, Bench& bench, const Shared& shared) -> Status {
    if (!may_be_written(document)) return {};
    if (stopped()) return stopped_failure(run);
    const Clock clock(document);
    return produce(document, bench, shared, options);
  };
  if (auto status = for_each_document(workshop, run, benches, options.draft, compose_one); !status) {
    return std::unexpected(status.error());
  }
  auto paths = output_paths(options, run.documents);
  if (!paths) return std::unexpected(paths.error());
  if (gate != nullptr) gate->composed(std::move(*paths));
  if (auto status = for_each_document(workshop, run, benches, options.draft, produce_one); !status) {
    return std::unexpected(status.error());
  }
  close_plan(run);
  // A blocking finding anywhere in the run means that nothing is written.
  if (run.result.found.blocked()) return std::vector<Output>{};
  for (DocumentRun& document : run.documents) {
    if (document.verdict == Verdict::refused) document.document.reset();
  }
  return take_outputs(options.out, run.documents);
}

}  // namespace planverk::job
