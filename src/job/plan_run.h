/// A plan with its selected documents on their way: what render, check and dump have in common.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "document_run.h"
#include "job/plan_file.h"
#include "job/render.h"

namespace planverk::job {

struct PlanRun {
  RunResult result;
  PlanFile plan;
  std::vector<DocumentRun> documents;  ///< empty when the plan itself is blocked
};

/// Reads the plan, makes a variant of each selected document, finds its theme. Nothing is composed yet.
Result<PlanRun> open_plan(Workshop& workshop, const std::string& path, const Select& select);

/// Calls `work(run, bench, shared)` for each document that can be begun, on as many threads as there are benches.
Status for_each_document(Workshop& workshop, PlanRun& plan, std::span<Bench> benches, bool draft,
                         const std::function<Status(DocumentRun&, Bench&, const Shared&)>& work);

/// Gathers the findings and verdicts of the documents into the result. Several documents share most findings of their
/// plan's registers; equal ones are kept once.
void close_plan(PlanRun& plan);

}  // namespace planverk::job
