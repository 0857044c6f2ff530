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
#include "job/batch_list.h"
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
  std::size_t number = 0;  ///< of its target in the whole list
  Outcome outcome = Outcome::not_reached;
  std::optional<Message> reason = {};     ///< why it failed or was skipped
  std::vector<DocumentResult> documents = {};  ///< in the plan's order
  std::size_t errors = 0, warnings = 0, notes = 0;
  std::string findings_text = {};  ///< as report_text; kept for failed plans only
  std::string findings_json = {};  ///< an array, as in report_json
  double seconds = 0;         ///< by the clock
  bool kept = false;          ///< made by an earlier run, of the same bytes; its report is that of then
};

/// A file that has another name than the run before gave it.
struct RenamedFile {
  std::string from, to;
};

/// Files of earlier runs in the output folder that this run does not name. Nothing is known of them where the run did not
/// reach all of its targets, or is a shard.
struct FormerFiles {
  std::vector<RenamedFile> renamed;  ///< those of them that stand under another name now
  std::vector<std::string> left;     ///< still there
  std::vector<std::string> altered;  ///< still there, since somebody changed them
  std::vector<std::string> removed;
};

struct BatchResult {
  std::vector<PlanReport> plans;   ///< sorted by path, or in the list's order
  double seconds = 0;              ///< by the clock
  bool stopped = false;            ///< asked to stop, or at the first failure
  std::string program;             ///< version of the program that made it
  std::string list;                ///< digest of the whole list
  std::size_t whole = 0;           ///< targets of the whole list
  FormerFiles former;
  std::optional<Shard> shard;      ///< none: all of the list
  int exit = 0;                    ///< exit code that the run ends with, for who reads the report; set by the caller
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
  std::stop_token stop;    ///< no new plan is begun; those under way are finished
  bool journal = true;     ///< the output folder is locked, and gets a journal of what it holds (decisions/55)
  bool resume = false;     ///< what the journal knows, and is still the same, is kept
  bool prune = false;      ///< former files are removed; not for a shard
};

/// Failure: the output folder cannot be made, or another run holds it.
Result<BatchResult> batch(Workshop& workshop, const BatchList& list, const BatchOptions& options,
                          BatchObserver& observer);

/// For people: what failed and why, what was skipped, and sums. For machines: everything, plan by plan, as JSON, or as
/// JUnit XML with a test case a document.
[[nodiscard]] std::string batch_report_text(const BatchResult& result, const templates::Labels& messages);
[[nodiscard]] std::string batch_report_json(const BatchResult& result, const templates::Labels& messages);
[[nodiscard]] std::string batch_report_junit(const BatchResult& result, const templates::Labels& messages);
/// The one that the ending of `path` asks for: `.json`, `.xml`, else text.
[[nodiscard]] std::string batch_report(const std::string& path, const BatchResult& result,
                                       const templates::Labels& messages);
[[nodiscard]] std::string_view name_of(Outcome outcome);

}  // namespace planverk::job
