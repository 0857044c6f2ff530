/// Renders and checks the documents of one plan. Output of a run appears whole or not at all; a blocking finding in any
/// document of the run means that nothing is written (design.md §3).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "base/sources.h"
#include "job/options.h"
#include "job/verdict.h"
#include "job/workshop.h"

namespace planverk::job {

struct WrittenFile {
  std::string path;
  std::uint32_t pages = 0;  ///< 0: its format has none
  std::uint64_t bytes = 0;
  std::string sha256 = {};  ///< in hexadecimal digits, where it was asked for
};

struct DocumentResult {
  std::string id;
  Verdict verdict = Verdict::blocked;
  std::uint32_t pages = 0;
  std::vector<WrittenFile> files = {};
  std::uint64_t bytes = 0;  ///< of these files together
  double seconds = 0;       ///< that the document took, by the clock
};

struct RunResult {
  Sources sources;
  Diagnostics found;                      ///< of the plan and all documents, sorted
  std::vector<DocumentResult> documents;  ///< in the plan's order
  std::optional<Language> plan_language;  ///< none: the plan does not tell
};

/// Renders the selected documents of a plan into files. Failure: wrong use (no such document), device trouble; nothing
/// is left behind then.
Result<RunResult> render(Workshop& workshop, const std::string& plan, const RenderOptions& options);

/// Is told what became of each plan, in their order.
using PlanMade = std::function<void(const std::string& plan, Result<RunResult>&& run)>;
/// The same for several plans. Failure: wrong use, two of them would write one file; nothing is written then.
Status render(Workshop& workshop, const std::vector<std::string>& plans, const RenderOptions& options,
              const PlanMade& made);

/// The same findings, without output: pages are laid out, since a letter that no face has and a figure without room are
/// known only then.
Result<RunResult> check(Workshop& workshop, const std::string& plan, const Select& select);

enum class DumpStage { plan, figures, document, canonical, speech, layout, tags };
struct DumpResult {
  RunResult run;
  std::string text;
};
/// A stage's readable form, of the selected documents one after the other.
Result<DumpResult> dump(Workshop& workshop, const std::string& plan, const Select& select, DumpStage stage);

}  // namespace planverk::job
