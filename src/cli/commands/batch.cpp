// Progress on standard error, the report on standard output at the end, and in a file when asked for.
#include "job/batch.h"

#include <algorithm>
#include <memory>
#include <thread>

#include "base/file.h"
#include "commands/command.h"
#include "console.h"
#include "job/exit_code.h"
#include "options/common.h"
#include "options/output.h"
#include "options/select.h"
#include "options/values.h"
#include "progress.h"
#include "signals.h"

namespace planverk::cli {

namespace {

struct Batch {
  explicit Batch(CLI::App& command) : common(command) {
    options.render.jobs = std::max(1U, std::thread::hardware_concurrency());
    command.add_option("from", from, "help.plans")->required();
    add_output(command, options.render);
    command.get_option("--out")->required();
    add_threads(command, "--jobs", "help.plans-at-a-time", options.render.jobs);
    command.add_flag("--fail-fast", options.fail_fast, "help.fail-fast");
    command.add_option("--report", report, "help.report");
    add_choice<Progress>(
        command, "--progress", "help.progress",
        {{"auto", Progress::automatic}, {"plain", Progress::plain}, {"json", Progress::json}, {"none", Progress::none}},
        [this](Progress each) { progress = each; })
        ->default_str("auto");
    add_select(command, options.render.select);
  }

  CommonOptions common;
  job::BatchOptions options;
  std::string from, report;
  Progress progress = Progress::automatic;
};

/// Before anything is written: the report may lie over nothing that the run reads, and only where a file can.
Status check_report(const Batch& wanted, const std::vector<std::string>& plans, FileLayer& files) {
  if (wanted.report.empty()) return {};
  const auto report = files.target(wanted.report);
  if (!report) return std::unexpected(report.error());
  std::vector<std::string> inputs = plans;
  inputs.push_back(wanted.common.surroundings.rules);
  const bool read = report->is_input || std::ranges::any_of(inputs, [&](const std::string& input) {
                      const auto other = files.target(input);
                      return other && other->exists && other->same_as(*report);
                    });
  if (read) return usage_failure("trouble.write", {{"path", wanted.report}, {"reason", "input"}});
  return {};
}

bool is_written(const std::string& path, const job::BatchResult& result, FileLayer& files) {
  const auto report = files.target(path);
  const auto is_report = [&](const job::WrittenFile& file) {
    const auto other = files.target(file.path);
    return report && other && other->same_as(*report);
  };
  return std::ranges::any_of(result.plans, [&](const job::PlanReport& plan) {
    return std::ranges::any_of(plan.documents, [&](const job::DocumentResult& document) {
      return std::ranges::any_of(document.files, is_report);
    });
  });
}

Status write_report(const std::string& path, const job::BatchResult& result, job::Workshop& workshop) {
  if (is_written(path, result, workshop.files())) {
    return usage_failure("trouble.write", {{"path", path}, {"reason", "document"}});
  }
  const templates::Labels& messages = workshop.messages(std::nullopt);
  OutputSet set(workshop.files());
  const bool json = path.ends_with(".json");
  if (auto staged =
          set.stage(path, json ? job::batch_report_json(result, messages) : job::batch_report_text(result, messages));
      !staged) {
    return staged;
  }
  return set.commit();
}

int batch(const Batch& wanted, job::Workshop& workshop) {
  auto plans = job::plans_of(workshop.files(), wanted.from);
  if (!plans) return fail(plans.error());
  if (const auto allowed = check_report(wanted, *plans, workshop.files()); !allowed) return fail(allowed.error());
  std::stop_source stop;
  ask_before_stopping(stop);
  job::BatchOptions options = wanted.options;
  options.stop = stop.get_token();
  auto progress = make_progress(wanted.common.quiet ? Progress::none : wanted.progress);
  const auto result = job::batch(workshop, std::move(*plans), options, *progress);
  progress.reset();  // the bar goes before the report comes
  if (!result) return fail(result.error());
  int code = put(stdout, job::batch_report_text(*result, workshop.messages(std::nullopt)));
  if (!wanted.report.empty()) {
    if (auto written = write_report(wanted.report, *result, workshop); !written) code = fail(written.error());
  }
  if (result->trouble) fail(*result->trouble);
  if (const int signal = asking_signal(); signal != 0) return 128 + signal;
  return code != 0 ? code : job::exit_code(*result, wanted.common.strict);
}

}  // namespace

Run add_batch(CLI::App& command) {
  auto wanted = std::make_shared<Batch>(command);
  return [wanted] {
    return wanted->common.with_workshop(wanted->from,
                                        [&](job::Workshop& workshop) { return batch(*wanted, workshop); });
  };
}

}  // namespace planverk::cli
