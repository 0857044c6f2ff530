#include "job/render.h"

#include <algorithm>
#include <span>
#include <unordered_map>

#include "journey/plan_run.h"

namespace planverk::job {

namespace {

/// Opened and named before any of them is made: two may want to write one file.
struct Opened {
  std::string path;
  Result<PlanRun> run;
};

class Plans {
 public:
  Plans(Workshop& workshop, const RenderOptions& options) : workshop_(workshop), options_(options) {
    benches_ = make_benches(workshop, 1, 1);
  }

  void open(const std::string& path) {
    auto run = open_plan(workshop_, path, options_.select);
    if (run) name_documents(workshop_, *run, benches_.front(), options_);
    opened_.push_back({path, std::move(run)});
  }

  [[nodiscard]] Status share_no_file() const {
    std::unordered_map<std::string_view, std::pair<const Opened*, const PlannedFile*>> known;
    for (const Opened& plan : opened_) {
      if (!plan.run) continue;
      for (const PlannedFile& file : plan.run->planned) {
        for (const std::string& key : file.keys) {
          const auto [owner, first] = known.emplace(key, std::pair(&plan, &file)).first->second;
          if (owner == &plan) continue;
          return usage_failure("trouble.same-output",
                               {{"path", file.path}, {"first", first->place}, {"second", file.place}});
        }
      }
    }
    return {};
  }

  /// Lets go of each plan when it is made.
  void make(const PlanMade& made) {
    for (Opened& plan : opened_) {
      made(plan.path, make_one(std::move(plan.run)));
      for (Bench& bench : benches_) bench.tidy();
    }
  }

 private:
  Result<RunResult> make_one(Result<PlanRun> plan) {
    if (!plan) return std::unexpected(plan.error());
    const std::size_t wanted = std::clamp<std::size_t>(plan->tasks.size(), 1, std::max(options_.jobs, 1U));
    while (benches_.size() < wanted) benches_.emplace_back(benches_.front(), Bench::NextTo{});
    // Threads that have no document of their own help with the chapters of one.
    RenderOptions shared_out = options_;
    shared_out.layout_workers = options_.jobs / static_cast<unsigned>(wanted) - 1;
    const auto outputs = make_documents(workshop_, *plan, std::span(benches_).first(wanted), shared_out, nullptr);
    if (!outputs) return std::unexpected(outputs.error());
    if (auto status = write_outputs(workshop_.files(), options_.out, *outputs, plan->result.documents); !status) {
      return std::unexpected(status.error());
    }
    return std::move(plan->result);
  }

  Workshop& workshop_;
  const RenderOptions& options_;
  std::vector<Bench> benches_;
  std::vector<Opened> opened_;
};

}  // namespace

Status render(Workshop& workshop, const std::vector<std::string>& plans, const RenderOptions& options,
              const PlanMade& made) {
  Plans all(workshop, options);
  for (const std::string& plan : plans) all.open(plan);
  if (auto status = all.share_no_file(); !status) return status;
  all.make(made);
  return {};
}

Result<RunResult> render(Workshop& workshop, const std::string& plan, const RenderOptions& options) {
  Result<RunResult> result;
  const Status alone = render(workshop, std::vector{plan}, options,
                              [&](const std::string&, Result<RunResult>&& run) { result = std::move(run); });
  if (!alone) return std::unexpected(alone.error());
  return result;
}

Result<RunResult> check(Workshop& workshop, const std::string& plan, const Select& select) {
  RenderOptions options;
  options.select = select;
  options.formats.clear();
  return render(workshop, plan, options);
}

}  // namespace planverk::job
