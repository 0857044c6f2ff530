/// Documents that plans make, laid out and ready to be bound into a pack.
#pragma once

#include <memory>

#include "base/diagnostic.h"
#include "base/result.h"
#include "journey/document.h"
#include "layout/layout.h"
#include "pack/paper.h"

namespace planverk::job {

class PlanPapers {
 public:
  /// All outlive it. `render`: how documents are made, without formats.
  PlanPapers(Workshop& workshop, Bench& bench, const RenderOptions& render, const layout::Options& layout)
      : workshop_(workshop), bench_(bench), render_(render), layout_(layout) {}

  /// Null where something stands in its way. `found`: takes what is found in it.
  Result<std::unique_ptr<Ready>> make(const Task& task, const xml::Tree& plan, const Shared& shared, DocumentResult& result,
                                      Diagnostics& found);
  /// All documents of the plan that the paper's file is; none where one of them cannot go out. `run`: takes what is told of
  /// the plan, where it could be opened.
  Result<bool> attach(Paper& paper, const Select& select, std::optional<RunResult>& run);

 private:
  Workshop& workshop_;
  Bench& bench_;
  const RenderOptions& render_;
  const layout::Options& layout_;
};

}  // namespace planverk::job
