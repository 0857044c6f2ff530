#include "job/render.h"

namespace planverk::job {

int exit_code(const RunResult& run, bool strict, bool draft) {
  if (run.found.blocked()) return 2;
  bool refused = false;
  for (const DocumentResult& document : run.documents)
    refused = refused || document.verdict == Verdict::refused || document.verdict == Verdict::blocked;
  if (refused) return 2;
  if (run.found.count(Severity::error) > 0 && !draft) return 2;
  return strict && run.found.count(Severity::warning) > 0 ? 1 : 0;
}

}  // namespace planverk::job
