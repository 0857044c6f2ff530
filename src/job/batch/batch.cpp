#include "job/batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>

#include "batch/writers.h"
#include "job/exit_code.h"
#include "job/report.h"
#include "journey/plan_run.h"
#include "names/output_names.h"
#include "report/json.h"

namespace planverk::job {

namespace {

using Moment = std::chrono::steady_clock::time_point;

double seconds_since(Moment start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Why an XML file is not rendered although nothing is wrong with it.
std::optional<Message> reason_to_skip(const PlanRun& run) {
  if (!run.plan.tree) return std::nullopt;
  const xml::Node root = run.plan.tree->root();
  if (root.name() != "planData") return Message{"batch.skip-root", {{"name", std::string(root.name())}}};
  // Registers may refer to what only the including plan has, so their references count for nothing here.
  if (run.plan.shaped && !root.first_child("document")) return Message{"batch.skip-registers", {}};
  return std::nullopt;
}

std::vector<std::string> paths_of(const std::vector<Output>& outputs) {
  std::vector<std::string> paths;
  paths.reserve(outputs.size());
  for (const Output& output : outputs) paths.push_back(output.path);
  return paths;
}

Failure out_of_memory() {
  return {Failure::Kind::device, {"trouble.memory", {}}};
}

class Batch {
 public:
  Batch(Workshop& workshop, std::vector<std::string> plans, const BatchOptions& options, BatchObserver& observer)
      : workshop_(workshop), options_(options), observer_(observer), names_(plans.size()) {
    result_.plans.resize(plans.size());
    for (std::size_t i = 0; i < plans.size(); ++i) result_.plans[i].path = std::move(plans[i]);
  }

  BatchResult run() {
    std::vector<Bench> benches = make_benches(workshop_, options_.render.jobs, result_.plans.size());
    count_.plans = result_.plans.size();
    observer_.started(count_);
    {
      // A worker's end must not wait for the options' stop token alone: trouble and a first failure stop the rest too.
      const std::stop_callback forward(options_.stop, [this] { stop_.request_stop(); });
      Writers writers({});
      writers_ = &writers;
      std::vector<std::jthread> threads;
      threads.reserve(benches.size());
      shielded([&] {
        for (std::size_t i = 1; i < benches.size(); ++i) {
          threads.emplace_back([this, &benches, i] { shielded([&] { work(benches[i]); }); });
        }
      });
      shielded([&] { work(benches.front()); });
    }
    if (out_of_memory_ && !result_.trouble) result_.trouble = out_of_memory();
    result_.seconds = seconds_since(start_);
    result_.stopped = result_.count(Outcome::not_reached) > 0;
    return std::move(result_);
  }

 private:
  /// A plan under way; what it may write is known to the others as soon as its documents are named.
  class PlanGate : public Gate {
   public:
    PlanGate(Batch& batch, std::size_t plan) : batch_(batch), plan_(plan) {}
    ~PlanGate() override {  // however the plan ended, later ones need not wait for it
      batch_.names_.say(plan_, {});
      batch_.names_.settle(plan_, {});
    }
    PlanGate(const PlanGate&) = delete;
    PlanGate& operator=(const PlanGate&) = delete;

    [[nodiscard]] bool stopped() const override { return batch_.stop_.stop_requested(); }
    void named(std::vector<PlannedFile> files) { batch_.names_.say(plan_, std::move(files)); }
    void made(const std::vector<Output>& outputs) { batch_.names_.settle(plan_, paths_of(outputs)); }

   private:
    Batch& batch_;
    std::size_t plan_;
  };

  /// One plan's outputs on their way from the thread that made them to one that writes.
  struct Finished {
    std::size_t plan = 0;
    Moment start;
    std::vector<Output> outputs;

    [[nodiscard]] std::size_t bytes() const {
      std::size_t sum = 0;
      for (const Output& output : outputs) sum += output.bytes.size();
      return sum;
    }
  };

  void work(Bench& bench) {
    while (!stop_.stop_requested() && !no_more_) {
      Finished finished;
      finished.plan = next_++;
      if (finished.plan >= result_.plans.size()) return;
      finished.start = std::chrono::steady_clock::now();
      guarded(finished.plan, [&] { finished.outputs = produce(finished.plan, bench); });
      bench.tidy();
      if (finished.outputs.empty()) {
        finish(finished);
        continue;
      }
      const std::size_t bytes = finished.bytes();
      writers_->take(bytes, [this, finished = std::move(finished)] {
        shielded([&] {
          guarded(finished.plan, [&] { write(finished); });
          finish(finished);
        });
      });
    }
  }

  /// What a thread may not let out. Where memory is short, nothing that is told may need more of it.
  template <typename Step>
  void shielded(const Step& step) noexcept {
    try {
      step();
    } catch (const std::system_error&) {  // no more threads: those that there are do
    } catch (const std::exception&) {
      out_of_memory_ = true;
      stop_.request_stop();
    }
  }

  /// An error of our own is one plan's failure, not the end of the batch.
  template <typename Step>
  void guarded(std::size_t plan, const Step& step) {
    PlanReport& report = result_.plans[plan];
    try {
      step();
    } catch (const std::bad_alloc&) {
      fail(report, out_of_memory(), true);
    } catch (const std::exception& error) {
      report.outcome = Outcome::failed;
      report.reason = Message{"trouble.fault", {{"what", error.what()}}};
    }
  }

  /// All but the writing. The report says then what becomes of the plan once it is written.
  std::vector<Output> produce(std::size_t plan, Bench& bench) {
    PlanReport& report = result_.plans[plan];
    PlanGate gate(*this, plan);
    auto opened = open_plan(workshop_, report.path, options_.render.select);
    if (!opened) {
      fail(report, opened.error(), false);
      return {};
    }
    if (auto reason = reason_to_skip(*opened)) {
      report.outcome = Outcome::skipped;
      report.reason = std::move(reason);
      return {};
    }
    name_documents(workshop_, *opened, bench, options_.render);
    gate.named(std::move(opened->planned));
    auto outputs = make_documents(workshop_, *opened, std::span(&bench, 1), options_.render, &gate);
    if (!outputs && gate.stopped()) return {};  // given up: not reached
    tell(report, opened->result);
    if (!outputs) {
      fail(report, outputs.error(), outputs.error().kind == Failure::Kind::device);
      return {};
    }
    gate.made(*outputs);
    return std::move(*outputs);
  }

  /// Findings become text as soon as a plan is made, so that nothing else of it need be kept.
  void tell(PlanReport& report, RunResult& run) const {
    const templates::Labels& messages = workshop_.messages(run.plan_language);
    report.errors = run.found.count(Severity::error);
    report.warnings = run.found.count(Severity::warning);
    report.notes = run.found.count(Severity::note);
    report.findings_json = json_text(findings_json(run.found, run.sources, messages));
    const bool faulty = exit_code(run, false, options_.render.draft) != 0;
    if (faulty) report.findings_text = report_text(run.found, run.sources, messages);
    report.documents = std::move(run.documents);
    report.outcome = faulty ? Outcome::failed : Outcome::written;
  }

  void write(const Finished& finished) {
    PlanReport& report = result_.plans[finished.plan];
    const auto clash = names_.wait(finished.plan, stop_.get_token());
    if (stop_.stop_requested()) {
      give_up(report);
    } else if (clash) {
      report.outcome = Outcome::failed;
      report.reason =
          Message{"batch.written-already", {{"path", clash->path}, {"first", clash->first}, {"second", clash->second}}};
    } else if (auto status = write_outputs(workshop_.files(), options_.render.out, finished.outputs, report.documents);
               !status) {
      fail(report, status.error(), status.error().kind == Failure::Kind::device);
    }
  }

  /// What was said of it in advance does not hold; its path may be read by others meanwhile.
  static void give_up(PlanReport& report) {
    report.outcome = Outcome::not_reached;
    report.documents.clear();
    report.errors = report.warnings = report.notes = 0;
    report.findings_text.clear();
    report.findings_json.clear();
  }

  void fail(PlanReport& report, const Failure& failure, bool of_the_outputs) {
    report.outcome = Outcome::failed;
    report.reason = failure.message;
    if (!of_the_outputs) return;
    const std::scoped_lock guard(lock_);
    if (!result_.trouble) result_.trouble = failure;
    stop_.request_stop();
  }

  void finish(const Finished& finished) {
    PlanReport& report = result_.plans[finished.plan];
    report.seconds = seconds_since(finished.start);
    const std::scoped_lock guard(lock_);
    if (report.outcome == Outcome::not_reached) return;
    ++count_.done;
    if (report.outcome == Outcome::failed) ++count_.failed;
    for (const DocumentResult& document : report.documents) {
      if (document.files.empty()) continue;
      ++count_.documents;
      count_.pages += document.pages;
    }
    count_.seconds = seconds_since(start_);
    if (report.outcome == Outcome::failed && options_.fail_fast) no_more_ = true;
    observer_.finished(report, count_);
  }

  Workshop& workshop_;
  const BatchOptions& options_;
  BatchObserver& observer_;
  OutputNames names_;
  Writers* writers_ = nullptr;  ///< while run() is under way
  BatchResult result_;
  BatchCount count_;
  Moment start_ = std::chrono::steady_clock::now();
  std::mutex lock_;  ///< guards count_, result_.trouble and the observer
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> no_more_{false};
  std::atomic<bool> out_of_memory_{false};
  std::stop_source stop_;
};

}  // namespace

std::size_t BatchResult::count(Outcome outcome) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(plans, [outcome](const PlanReport& plan) { return plan.outcome == outcome; }));
}

Result<BatchResult> batch(Workshop& workshop, std::vector<std::string> plans, const BatchOptions& options,
                          BatchObserver& observer) {
  if (!options.render.out.empty()) {
    if (auto made = workshop.files().make_folders(options.render.out); !made) return std::unexpected(made.error());
  }
  return Batch(workshop, std::move(plans), options, observer).run();
}

}  // namespace planverk::job
