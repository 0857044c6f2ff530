/// A plan with its selected documents: what render, check, dump and batch have in common.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "job/plan_file.h"
#include "job/render.h"
#include "journey/document.h"
#include "journey/logos.h"

namespace planverk::job {

struct PlanRun {
  RunResult result;
  PlanFile plan;
  Logos logos;
  std::vector<Task> tasks;  ///< one a document of the result; empty when the plan itself is blocked
};

/// Asked by who makes many plans, who is told what this one is going to write.
class Gate {
 public:
  virtual ~Gate() = default;
  /// Asked before each document; true: the plan is given up, nothing of it is written.
  [[nodiscard]] virtual bool stopped() const = 0;
  /// The documents are named, none is made; `paths` are all that may be written.
  virtual void named(const std::vector<std::string>& paths) = 0;
};

/// Reads the plan and finds the selected documents. Nothing of them is decided yet.
Result<PlanRun> open_plan(Workshop& workshop, const std::string& path, const Select& select);

/// Decides each document's facts, names and theme. Wrong use: two documents whose files would have one name.
Status name_documents(Workshop& workshop, PlanRun& run, Bench& bench, const RenderOptions& options);

/// All files that the documents may be written to.
[[nodiscard]] std::vector<std::string> possible_paths(const PlanRun& run, const RenderOptions& options);

/// Opened, named, made one after the other on each bench: verdicts and findings are in `run.result` then, and what is
/// to be written is given: nothing when a finding blocks. `gate` may be null.
Result<std::vector<Output>> make_documents(Workshop& workshop, PlanRun& run, std::span<Bench> benches,
                                           const RenderOptions& options, Gate* gate);

}  // namespace planverk::job
