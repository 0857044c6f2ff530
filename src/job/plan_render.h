/// The steps of rendering an opened plan, with a gate between them where a batch waits, compares names and stops.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "bench.h"
#include "job/options.h"
#include "plan_run.h"

namespace planverk::job {

class Gate {
 public:
  virtual ~Gate() = default;
  /// Asked before each step of each document; true: the plan is given up, nothing of it is written.
  [[nodiscard]] virtual bool stopped() const = 0;
  /// All documents are composed; `paths` will be written unless layout finds something that blocks.
  virtual void composed(std::vector<std::string> paths) = 0;
  /// Asked before anything is written; may wait. A failure: nothing is written.
  virtual Status may_write() = 0;
};

/// Composes, lays out and writes; fills `run.result`. `gate` may be null.
Status render_opened(Workshop& workshop, PlanRun& run, std::span<Bench> benches, const RenderOptions& options,
                     Gate* gate);

}  // namespace planverk::job
