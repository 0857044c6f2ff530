/// Many plans in one process: each plan of a folder (or of a list) on one of several threads, which share fonts, themes
/// and template files. A plan's outputs appear whole or not at all, and a faulty plan stops none of the others. What is
/// written does not depend on the number of threads: it is what rendering each plan alone writes, save that of two
/// plans with one output name only the first is written. Prints nothing; an observer is told how far the work is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"
#include "job/options.h"
#include "job/render.h"
#include "job/workshop.h"

namespace planverk::job {

enum class Outcome {
  written,      ///< every document that the plan has (or that was selected) is written
  skipped,      ///< an XML file that is no plan, or registers that other plans include
  failed,       ///< findings of severity error, or trouble; other documents of the plan may be written
  not_reached,  ///< the batch stopped before it, or while it was under way: nothing of it is written
};

/// What became of one plan; small, so that ten thousand of them can be kept.
struct PlanReport {
  std::string path;
  Outcome outcome = Outcome::not_reached;
  std::optional<Message> reason;          ///< why it failed or was skipped
  std::vector<DocumentResult> documents;  ///< in the plan's order
  std::size_t errors = 0, warnings = 0, notes = 0;
  std::string findings_text;  ///< as report_text; kept for failed plans only
  std::string findings_json;  ///< an array, as in report_json
  double seconds = 0;         ///< by the clock
};

struct BatchResult {
  std::vector<PlanReport> plans;   ///< sorted by path, or in the list's order
  double seconds = 0;              ///< by the clock
  bool stopped = false;            ///< asked to stop, or at the first failure
  std::optional<Failure> trouble;  ///< of the output device: it would meet every later plan too, so the batch stopped

  [[nodiscard]] std::size_t count(Outcome outcome) const;
};

/// How far a batch is.
struct BatchCount {
  std::size_t plans = 0;  ///< of the whole batch
  std::size_t done = 0;   ///< written, skipped or failed
  std::size_t failed = 0;
  std::size_t documents = 0;  ///< written
  std::uint64_t pages = 0;
  double seconds = 0;  ///< since the start
};

/// Is told what happens; one call at a time, from any thread. Plans finish in no fixed order.
class BatchObserver {
 public:
  virtual ~BatchObserver() = default;
  virtual void started(const BatchCount& count) = 0;
  virtual void finished(const PlanReport& plan, const BatchCount& count) = 0;
};

struct BatchOptions {
  RenderOptions render;    ///< `jobs` plans are made at a time, one thread each; other threads only write
  bool fail_fast = false;  ///< no new plan is begun after the first failure
  std::stop_token stop;    ///< asked between the steps of a plan; what is under way then is given up
};

/// The plans that `from` names. A folder: each `*.xml` in it and below, hidden files and folders left out, sorted by
/// path as bytes. A file: a list, one path a line, relative to the list's folder; empty lines and lines that begin with
/// `#` say nothing.
Result<std::vector<std::string>> plans_of(FileLayer& files, const std::string& from);

/// Failure: the output folder cannot be made.
Result<BatchResult> batch(Workshop& workshop, std::vector<std::string> plans, const BatchOptions& options,
                          BatchObserver& observer);

/// For people: what failed and why, what was skipped, and sums. For machines: everything, plan by plan.
[[nodiscard]] std::string batch_report_text(const BatchResult& result, const templates::Labels& messages);
[[nodiscard]] std::string batch_report_json(const BatchResult& result, const templates::Labels& messages);
[[nodiscard]] std::string_view name_of(Outcome outcome);

}  // namespace planverk::job
