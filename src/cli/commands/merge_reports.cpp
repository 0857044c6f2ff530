// The reports of shards on the way in, one report on standard output and in a file when asked for.
#include "job/merge_reports.h"

#include <memory>

#include "base/file.h"
#include "commands/command.h"
#include "console.h"
#include "job/exit_code.h"
#include "options/common.h"

namespace planverk::cli {

namespace {

struct MergeReports {
  explicit MergeReports(CLI::App& command) : common(command) {
    command.add_option("reports", reports, "help.shard-reports")->required();
    command.add_option("--report", report, "help.report");
  }

  CommonOptions common;
  std::vector<std::string> reports;
  std::string report;
};

int merge(const MergeReports& wanted, job::Workshop& workshop) {
  auto merged = job::merge_reports(workshop.files(), wanted.reports);
  if (!merged) {
    int code = 0;
    for (const Failure& each : merged.error()) code = job::gravest(code, fail(each));
    return code;
  }
  const templates::Labels& messages = workshop.messages(std::nullopt);
  int code = put(stdout, job::batch_report_text(*merged, messages));
  if (!wanted.report.empty()) {
    OutputSet set(workshop.files());
    Status written = set.stage(wanted.report, job::batch_report(wanted.report, *merged, messages));
    if (written) written = set.commit();
    if (!written) code = fail(written.error());
  }
  return code != 0 ? code : merged->exit;
}

}  // namespace

Run add_merge_reports(CLI::App& command) {
  auto wanted = std::make_shared<MergeReports>(command);
  // What the batch itself requires is not required beside this.
  command.preparse_callback([above = command.get_parent()](std::size_t) {
    for (CLI::Option* each : above->get_options()) each->required(false);
  });
  return [wanted] {
    return wanted->common.with_workshop({}, [&](job::Workshop& workshop) { return merge(*wanted, workshop); });
  };
}

}  // namespace planverk::cli
