/// What documents that report findings are told of the others of their plan.
#pragma once

#include <string>
#include <vector>

#include "journey/plan_run.h"

namespace planverk::job {

/// A plan's documents as they are heard: those that the run makes, then those that it only asks what is found in them.
class Hearing {
 public:
  explicit Hearing(PlanRun& run);

  [[nodiscard]] std::size_t documents() const { return run_.tasks.size() + run_.others.size(); }
  [[nodiscard]] const Task& task(std::size_t number) const;
  /// Some document of the run reports: else nothing need be noted.
  [[nodiscard]] bool wanted() const { return reporters_ > 0; }

  // By several threads, each with numbers of its own.
  void note(std::size_t number, Diagnostics&& found);
  /// Of a document that is not made: all that making it would find; of one that reports itself what its rules find.
  Status ask(std::size_t number, Bench& bench, const Shared& unwritten);
  /// What that document tells, once all are noted. Reads the plan's tree.
  [[nodiscard]] templates::FindingsReport report_for(const Task& task) const;

 private:
  PlanRun& run_;
  std::vector<Diagnostics> found_;
  std::size_t reporters_ = 0;
};

/// All documents of the run, asked, where one of them reports; each is only laid out.
Result<Hearing> hear_all(PlanRun& run, Bench& bench, const Shared& unwritten);

}  // namespace planverk::job
