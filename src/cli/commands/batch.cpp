// Progress on standard error, the report on standard output at the end, and in a file when asked for.
#include "job/batch.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <thread>

#include "base/file.h"
#include "commands/command.h"
#include "console.h"
#include "job/batch_source.h"
#include "job/exit_code.h"
#include "job/report.h"
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
    // Not required of the parser, which would take the name of a command below for it.
    command.add_option("from", from, "help.plans");
    add_output(command, options.render);
    command.get_option("--out")->required();
    add_threads(command, "--jobs", "help.plans-at-a-time", options.render.jobs);
    command.add_flag("--fail-fast", options.fail_fast, "help.fail-fast");
    add_shard(command);
    command.add_flag("--resume", options.resume, "help.resume");
    command.add_flag("--prune", options.prune, "help.prune");
    command.add_option("--report", report, "help.report");
    add_choice<Progress>(
        command, "--progress", "help.progress",
        {{"auto", Progress::automatic}, {"plain", Progress::plain}, {"json", Progress::json}, {"none", Progress::none}},
        [this](Progress each) { progress = each; })
        ->default_str("auto");
    add_select(command, options.render.select);
  }

  /// `I/N`
  void add_shard(CLI::App& command) {
    const auto read = [this](const std::string& text) {
      constexpr unsigned most = 100'000;
      job::Shard each;
      const char* const end = text.data() + text.size();
      const auto number = std::from_chars(text.data(), end, each.number);
      const bool first = number.ec == std::errc{} && number.ptr != end && *number.ptr == '/';
      const auto of = first ? std::from_chars(number.ptr + 1, end, each.of) : number;
      const bool both = first && of.ec == std::errc{} && of.ptr == end;
      if (!both || each.number < 1 || each.number > each.of || each.of > most) {
        wrong("cli.shard", {{"value", text}, {"most", std::to_string(most)}});
      }
      shard = each;
    };
    command.add_option_function<std::string>("--shard", read, "help.shard")->type_name("I/N");
  }

  CommonOptions common;
  job::BatchOptions options;
  std::string from, report;
  std::optional<job::Shard> shard;
  Progress progress = Progress::automatic;
};

/// Before anything is written: the report may lie over nothing that the run reads, and only where a file can.
Status check_report(const Batch& wanted, const job::BatchList& list, FileLayer& files) {
  if (wanted.report.empty()) return {};
  const auto report = files.target(wanted.report);
  if (!report) return std::unexpected(report.error());
  std::vector<std::string> inputs;
  for (const job::BatchTarget& target : list.targets) inputs.push_back(target.plan);
  inputs.push_back(wanted.common.surroundings.rules);
  inputs.push_back(wanted.from);
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
  if (auto staged = set.stage(path, job::batch_report(path, result, messages)); !staged) return staged;
  return set.commit();
}

int batch(const Batch& wanted, job::Workshop& workshop) {
  if (wanted.shard && wanted.options.prune) return fail({Failure::Kind::usage, {"trouble.prune-shard", {}}});
  auto source = job::batch_source(workshop, wanted.from, wanted.options.render);
  if (!source) return fail(source.error());
  if (!source->found.empty()) {
    put(stderr, job::report_text(source->found, source->sources, workshop.messages(std::nullopt)));
    return job::exit_code(source->found, wanted.common.strict);
  }
  job::BatchList& list = source->list;
  if (wanted.shard) job::keep_shard(list, *wanted.shard);
  if (const auto allowed = check_report(wanted, list, workshop.files()); !allowed) return fail(allowed.error());
  std::stop_source stop;
  ask_before_stopping(stop);
  job::BatchOptions options = wanted.options;
  options.stop = stop.get_token();
  auto progress = make_progress(wanted.common.quiet ? Progress::none : wanted.progress);
  auto result = job::batch(workshop, list, options, *progress);
  progress.reset();  // the bar goes before the report comes
  if (!result) return fail(result.error());
  const int signal = asking_signal();
  result->exit = signal != 0 ? 128 + signal : job::exit_code(*result, wanted.common.strict);
  int code = put(stdout, job::batch_report_text(*result, workshop.messages(std::nullopt)));
  if (!wanted.report.empty()) {
    if (auto written = write_report(wanted.report, *result, workshop); !written) code = fail(written.error());
  }
  if (result->trouble) fail(*result->trouble);
  return signal != 0 || code == 0 ? result->exit : code;
}

}  // namespace

Run add_batch(CLI::App& command) {
  auto wanted = std::make_shared<Batch>(command);
  return [wanted] {
    if (wanted->from.empty()) wrong("cli.required", {{"options", "from"}});
    return wanted->common.with_workshop(wanted->from,
                                        [&](job::Workshop& workshop) { return batch(*wanted, workshop); });
  };
}

}  // namespace planverk::cli
