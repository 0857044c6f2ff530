#include "job/exit_code.h"

#include <algorithm>

#include "job/batch.h"

namespace planverk::job {

int exit_code(const RunResult& run, bool strict, bool draft) {
  const bool stopped =
      std::ranges::any_of(run.documents, [](const DocumentResult& each) { return !is_written(each.verdict); });
  if (run.found.blocked() || stopped) return 2;
  if (run.found.count(Severity::error) > 0 && !draft) return 2;
  return strict && run.found.count(Severity::warning) > 0 ? 1 : 0;
}

int exit_code(const BatchResult& result, bool strict) {
  if (result.trouble) return exit_code(*result.trouble);
  if (result.count(Outcome::failed) > 0) return 6;
  const bool warned = std::ranges::any_of(result.plans, [](const PlanReport& plan) { return plan.warnings > 0; });
  return strict && warned ? 1 : 0;
}

int exit_code(const Diagnostics& found, bool strict) {
  if (found.count(Severity::error) > 0) return 2;
  return strict && found.count(Severity::warning) > 0 ? 1 : 0;
}

int exit_code(const Failure& failure) {
  switch (failure.kind) {
    case Failure::Kind::usage:
      return 3;
    case Failure::Kind::device:
      return 4;
    case Failure::Kind::fault:
      return 5;
  }
  return 5;
}

int gravest(int one, int other) {
  return std::max(one, other);
}

}  // namespace planverk::job
