#include <fmt/format.h>

#include <memory>

#include "commands/command.h"
#include "commands/rendered.h"
#include "console.h"
#include "job/exit_code.h"
#include "job/report.h"
#include "options/common.h"
#include "options/output.h"
#include "options/select.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

struct Render {
  explicit Render(CLI::App& command) : common(command) {
    command.add_option("plan", plans, "help.plan-render")->required();
    add_output(command, options);
    add_threads(command, "--jobs", "help.jobs", options.jobs)->default_str("1");
    add_select(command, options.select);
  }

  CommonOptions common;
  job::RenderOptions options;
  std::vector<std::string> plans;
};

std::string written_files(const job::RunResult& run) {
  std::string out;
  for (const job::DocumentResult& document : run.documents) {
    for (const job::WrittenFile& file : document.files) {
      out += file.pages > 0 ? fmt::format("{} ({} p.)\n", file.path, file.pages) : file.path + "\n";
    }
  }
  return out;
}

/// Read only when it is to be said: reading the messages takes longer than a short plan.
std::string nothing_to_write(const std::string& plan, const job::RunResult& run, job::Workshop& workshop) {
  return job::sentence({"cli.nothing-to-write", {{"path", plan}}}, workshop.messages(run.plan_language)) + "\n";
}

}  // namespace

int render_and_tell(job::Workshop& workshop, const std::vector<std::string>& plans, const job::RenderOptions& options,
                    const CommonOptions& common) {
  int code = 0;
  job::Report report(job::ReportForm::text);
  const auto tell = [&](const std::string& plan, Result<job::RunResult>&& run) {
    if (!run) {
      code = job::gravest(code, fail(run.error()));
      return;
    }
    put(stderr, report.add(*run, workshop));
    if (!common.quiet) {
      const bool nothing = run->documents.empty() && !run->found.blocked();
      code = job::gravest(code, put(stdout, nothing ? nothing_to_write(plan, *run, workshop) : written_files(*run)));
    }
    code = job::gravest(code, job::exit_code(*run, common.strict, options.draft));
  };
  if (auto status = job::render(workshop, plans, options, tell); !status) return fail(status.error());
  return code;
}

Run add_render(CLI::App& command) {
  auto wanted = std::make_shared<Render>(command);
  return [wanted] {
    return wanted->common.with_workshop(wanted->plans.front(),
                                        [&](job::Workshop& workshop) { return render_and_tell(workshop, wanted->plans, wanted->options, wanted->common); });
  };
}

}  // namespace planverk::cli
