#include "batch_command.h"

#include "base/file.h"
#include "console.h"
#include "signals.h"

namespace planverk::cli {

namespace {

Status write_report(const std::string& path, const job::BatchResult& result, FileLayer& files) {
  OutputSet set(files);
  const bool json = path.ends_with(".json");
  if (auto staged = set.stage(path, json ? job::batch_report_json(result) : job::batch_report_text(result)); !staged) {
    return staged;
  }
  return set.commit();
}

}  // namespace

int batch(const CommandLine& line, job::Workshop& workshop) {
  auto plans = job::plans_of(workshop.files(), line.plans.front());
  if (!plans) return fail(plans.error());
  std::stop_source stop;
  ask_before_stopping(stop);
  job::BatchOptions options;
  options.render = line.render;
  options.fail_fast = line.fail_fast;
  options.stop = stop.get_token();
  auto progress = make_progress(line.quiet ? Progress::none : line.progress);
  const auto result = job::batch(workshop, std::move(*plans), options, *progress);
  progress.reset();  // the bar goes before the report comes
  if (!result) return fail(result.error());
  int code = put(stdout, job::batch_report_text(*result));
  if (!line.report.empty()) {
    if (auto written = write_report(line.report, *result, workshop.files()); !written) code = fail(written.error());
  }
  if (result->trouble) fail(*result->trouble);
  if (const int signal = asking_signal(); signal != 0) return 128 + signal;
  return code != 0 ? code : job::exit_code(*result, line.strict);
}

}  // namespace planverk::cli
