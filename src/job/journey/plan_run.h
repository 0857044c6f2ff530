/// A plan with its selected documents: what render, check, dump and batch have in common.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "job/plan_file.h"
#include "job/render.h"
#include "journey/document.h"
#include "journey/logos.h"
#include "names/planned_file.h"

namespace planverk::job {

struct PlanRun {
  RunResult result;
  PlanFile plan;
  std::optional<plan::Directory> directory;  ///< of the plan, from when its documents are named
  Logos logos;
  std::vector<Task> tasks;           ///< one a document of the result; empty when the plan itself is blocked
  std::vector<Task> others;          ///< not of the result: a document of the result tells what is found in them
  Diagnostics own;                   ///< what is found in the plan before any document, where one of them tells it
  std::shared_ptr<const leak::Guard> guard = nullptr;  ///< of what is made for the public; null where nothing is withheld
  std::vector<PlannedFile> planned;  ///< all that the documents may be written to; nothing of a plan that is blocked
};

/// Asked by who makes many plans.
class Gate {
 public:
  virtual ~Gate() = default;
  /// Asked before each document; true: the plan is given up, nothing of it is written.
  [[nodiscard]] virtual bool stopped() const = 0;
};

/// Reads the plan and finds the selected documents. Nothing of them is decided yet.
Result<PlanRun> open_plan(Workshop& workshop, const std::string& path, const Select& select);

/// Decides each document's facts, names and theme, and the files that it may be written to: two documents that would
/// share one are a finding.
void name_documents(Workshop& workshop, PlanRun& run, Bench& bench, const RenderOptions& options);

/// Of a plan whose documents are named: made one after the other on each bench. Verdicts and findings are in
/// `run.result` then, and what is to be written is given: nothing when a finding blocks. `gate` may be null.
Result<std::vector<Output>> make_documents(Workshop& workshop, PlanRun& run, std::span<Bench> benches,
                                           const RenderOptions& options, Gate* gate);

}  // namespace planverk::job
