#include "job/batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <memory>
#include <mutex>
#include <new>
#include <span>
#include <system_error>
#include <thread>

#include "base/folder_lock.h"
#include "base/hash.h"
#include "batch/former.h"
#include "batch/journal.h"
#include "batch/list.h"
#include "batch/recall.h"
#include "batch/workplaces.h"
#include "batch/writers.h"
#include "job/exit_code.h"
#include "job/report.h"
#include "job/version.h"
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
  Batch(Workshop& workshop, const BatchList& list, const BatchOptions& options, BatchObserver& observer, Journal* journal)
      : workshop_(workshop), list_(list), options_(options), observer_(observer), journal_(journal), names_(list.targets.size()) {
    result_.program = program_version();
    result_.list = list.digest;
    result_.whole = list.whole;
    result_.shard = list.shard;
    result_.plans.reserve(list.targets.size());
    for (const BatchTarget& target : list.targets) result_.plans.push_back({.path = target.plan, .number = target.number});
  }

  BatchResult run() {
    std::vector<Workshop*> workshops;
    for (const BatchTarget& target : list_.targets) workshops.push_back(workshop_of(target));
    std::vector<Workplace> places = make_workplaces(workshops, options_.render.jobs);
    count_.plans = result_.plans.size();
    observer_.started(count_);
    {
      // Who is asked to stop finishes what is under way; only trouble of the device gives it up.
      const std::stop_callback forward(options_.stop, [this] { no_more_ = true; });
      Writers writers({});
      writers_ = &writers;
      std::vector<std::jthread> threads;
      threads.reserve(places.size());
      shielded([&] {
        for (std::size_t i = 1; i < places.size(); ++i) {
          threads.emplace_back([this, &places, i] { shielded([&] { work(places[i]); }); });
        }
      });
      shielded([&] { work(places.front()); });
    }
    result_.stopped = result_.count(Outcome::not_reached) > 0;
    shielded([&] { close_journal(); });
    if (out_of_memory_ && !result_.trouble) result_.trouble = out_of_memory();
    result_.seconds = seconds_since(start_);
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
    std::unique_ptr<JournalEntry> entry = nullptr;  ///< what is to be noted of it

    [[nodiscard]] std::size_t bytes() const {
      std::size_t sum = 0;
      for (const Output& output : outputs) sum += output.bytes.size();
      return sum;
    }
  };

  [[nodiscard]] Workshop* workshop_of(const BatchTarget& target) const {
    return target.workshop == nullptr ? &workshop_ : target.workshop;
  }
  [[nodiscard]] const RenderOptions& render_of(const BatchTarget& target) const {
    return target.render == nullptr ? options_.render : *target.render;
  }

  void work(Workplace& place) {
    while (!stop_.stop_requested() && !no_more_) {
      Finished finished;
      finished.plan = next_++;
      if (finished.plan >= result_.plans.size()) return;
      finished.start = std::chrono::steady_clock::now();
      Bench& bench = place.at(workshop_of(list_.targets[finished.plan]));
      guarded(finished.plan, [&] {
        if (!recall(finished.plan)) produce(finished, bench);
      });
      bench.tidy();
      if (finished.outputs.empty() && !result_.plans[finished.plan].kept) {
        guarded(finished.plan, [&] { note(finished); });
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

  /// Whether the journal has the target as it would be made now. Another plan may want its files all the same.
  bool recall(std::size_t plan) {
    if (!options_.resume || journal_ == nullptr) return false;
    const BatchTarget& target = list_.targets[plan];
    auto entry = remembered(*journal_, *workshop_of(target), target, render_of(target), options_.render.out);
    if (!entry) return false;
    PlanGate gate(*this, plan);
    std::vector<PlannedFile> files;
    std::vector<std::string> paths;
    for (const DocumentResult& document : entry->report.documents) {
      for (const WrittenFile& file : document.files) {
        files.push_back({file.path, target.plan, 0, file_keys(workshop_.files(), file.path)});
        paths.push_back(file.path);
      }
    }
    gate.named(std::move(files));
    names_.settle(plan, paths);
    entry->report.number = target.number;
    entry->report.kept = true;
    result_.plans[plan] = std::move(entry->report);
    return true;
  }

  /// All but the writing. The report says then what becomes of the plan once it is written.
  void produce(Finished& finished, Bench& bench) {
    const BatchTarget& target = list_.targets[finished.plan];
    const RenderOptions& options = render_of(target);
    Workshop& workshop = *workshop_of(target);
    PlanReport& report = result_.plans[finished.plan];
    PlanGate gate(*this, finished.plan);
    const ReadLog log;
    auto opened = open_plan(workshop, report.path, options.select);
    if (!opened) return fail(report, opened.error(), false);
    if (auto reason = reason_to_skip(*opened)) {
      report.outcome = Outcome::skipped;
      report.reason = std::move(reason);
    } else {
      name_documents(workshop, *opened, bench, options);
      gate.named(std::move(opened->planned));
      auto outputs = make_documents(workshop, *opened, std::span(&bench, 1), options, &gate);
      if (!outputs && gate.stopped()) return;  // given up: not reached
      tell(report, opened->result, workshop);
      if (!outputs) return fail(report, outputs.error(), outputs.error().kind == Failure::Kind::device);
      gate.made(*outputs);
      finished.outputs = std::move(*outputs);
    }
    if (journal_ != nullptr && log.is_steady()) {
      finished.entry = std::make_unique<JournalEntry>(
          JournalEntry{asked_for(target, options, options_.render.out), made_with(workshop, options),
                       ingredients_for(workshop, families_of(*opened)), log.files(), {}});
    }
  }

  /// Findings become text as soon as a plan is made, so that nothing else of it need be kept.
  void tell(PlanReport& report, RunResult& run, Workshop& workshop) const {
    const templates::Labels& messages = workshop.messages(run.plan_language);
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
      give_up_files(report);
      report.outcome = Outcome::failed;
      report.reason =
          Message{"batch.written-already", {{"path", clash->path}, {"first", clash->first}, {"second", clash->second}}};
    } else if (auto status = write_outputs(workshop_.files(), render_of(list_.targets[finished.plan]).out,
                                           finished.outputs, report.documents);
               !status) {
      fail(report, status.error(), status.error().kind == Failure::Kind::device);
    } else {
      note_digests(finished.outputs, report);
      note(finished);
    }
  }

  void note(const Finished& finished) {
    if (!finished.entry) return;
    finished.entry->report = result_.plans[finished.plan];
    finished.entry->report.seconds = seconds_since(finished.start);
    if (auto noted = journal_->add(*finished.entry); !noted) stop_for(noted.error());
  }

  /// What is not noted would be made anew by the next run: the documents themselves are well.
  void stop_for(const Failure& failure) {
    const std::scoped_lock guard(lock_);
    if (!result_.trouble) result_.trouble = failure;
    stop_.request_stop();
  }

  void close_journal() {
    if (journal_ == nullptr) return;
    Status closed = journal_->flush();
    if (closed && !result_.stopped && !result_.shard && !result_.trouble) {
      auto former = former_files(workshop_.files(), *journal_, result_, options_.prune);
      if (former) {
        result_.former = std::move(*former);
        if (options_.prune) closed = journal_->flush();
      } else {
        closed = std::unexpected(former.error());
      }
    }
    if (!closed) stop_for(closed.error());
  }

  static void note_digests(const std::vector<Output>& outputs, PlanReport& report) {
    for (const Output& output : outputs) {
      for (WrittenFile& file : report.documents[output.document].files) {
        if (file.path == output.path) file.sha256 = hex(sha256(output.bytes));
      }
    }
  }

  /// What was said of it in advance does not hold; its path may be read by others meanwhile.
  static void give_up(PlanReport& report) {
    report.outcome = Outcome::not_reached;
    report.kept = false;
    report.documents.clear();
    report.errors = report.warnings = report.notes = 0;
    report.findings_text.clear();
    report.findings_json.clear();
  }

  /// Another plan's file stands there, or will.
  static void give_up_files(PlanReport& report) {
    report.kept = false;
    for (DocumentResult& document : report.documents) {
      document.files.clear();
      document.bytes = 0;
    }
  }

  void fail(PlanReport& report, const Failure& failure, bool of_the_outputs) {
    report.outcome = Outcome::failed;
    report.reason = failure.message;
    if (of_the_outputs) stop_for(failure);
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
  const BatchList& list_;
  const BatchOptions& options_;
  BatchObserver& observer_;
  Journal* journal_;  ///< null: none is kept
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

Result<BatchResult> batch(Workshop& workshop, const BatchList& list, const BatchOptions& options,
                          BatchObserver& observer) {
  if (!options.render.out.empty()) {
    if (auto made = workshop.files().make_folders(options.render.out); !made) return std::unexpected(made.error());
  }
  if (!options.journal) return Batch(workshop, list, options, observer, nullptr).run();
  const std::string folder = plain_folder(options.render.out);
  BatchOptions own = options;
  own.render.out = folder;
  const auto lock = list.shard ? FolderLock::take(folder, list.shard->number, list.shard->of) : FolderLock::take(folder);
  if (!lock) return std::unexpected(lock.error());
  auto journal = Journal::open(workshop.files(), folder, list.shard);
  if (!journal) return std::unexpected(journal.error());
  return Batch(workshop, list, own, observer, &*journal).run();
}

}  // namespace planverk::job
