/// The steps of rendering an opened plan up to finished bytes, with a gate between them where a batch hears the names
/// of the files to be and may stop.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "bench.h"
#include "job/options.h"
#include "output_files.h"
#include "plan_run.h"

namespace planverk::job {

class Gate {
 public:
  virtual ~Gate() = default;
  /// Asked before each step of each document; true: the plan is given up, nothing of it is written.
  [[nodiscard]] virtual bool stopped() const = 0;
  /// All documents are composed; `paths` will be written unless layout finds something that blocks.
  virtual void composed(std::vector<std::string> paths) = 0;
};

/// Composes and lays out; fills `run.result` and gives what is to be written: nothing when a finding blocks. `gate` may
/// be null.
Result<std::vector<Output>> produce_outputs(Workshop& workshop, PlanRun& run, std::span<Bench> benches,
                                            const RenderOptions& options, Gate* gate);

}  // namespace planverk::job
