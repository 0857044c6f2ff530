#include <memory>

#include "commands/command.h"
#include "console.h"
#include "job/exit_code.h"
#include "job/report.h"
#include "options/common.h"
#include "options/select.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

struct Check {
  explicit Check(CLI::App& command) : common(command) {
    command.add_option("plan", plans, "help.plan-many")->required();
    add_choice<job::ReportForm>(
        command, "--format", "help.format-findings",
        {{"text", job::ReportForm::text}, {"json", job::ReportForm::json}, {"sarif", job::ReportForm::sarif}},
        [this](job::ReportForm each) { form = each; })
        ->default_str("text");
    add_select(command, select);
  }

  CommonOptions common;
  job::Select select;
  job::ReportForm form = job::ReportForm::text;
  std::vector<std::string> plans;
};

/// What people want to hear at the end: that all is well, or how much is not.
std::string summary(const std::string& plan, const job::RunResult& run, const templates::Labels& messages) {
  const std::size_t errors = run.found.count(Severity::error);
  const std::size_t warnings = run.found.count(Severity::warning);
  const std::size_t notes = run.found.count(Severity::note);
  if (errors + warnings + notes > 0) {
    return job::sentence({"cli.counted",
                          {{"path", plan},
                           {"errors", std::to_string(errors)},
                           {"warnings", std::to_string(warnings)},
                           {"notes", std::to_string(notes)}}},
                         messages);
  }
  const std::size_t documents = run.documents.size();
  return job::sentence({documents == 0 ? "cli.nothing-to-write" : "cli.well",
                        {{"path", plan}, {"documents", std::to_string(documents)}}},
                       messages);
}

int check(const Check& wanted, job::Workshop& workshop) {
  int code = 0;
  job::Report report(wanted.form);
  for (const std::string& plan : wanted.plans) {
    auto run = job::check(workshop, plan, wanted.select);
    if (!run) {
      code = job::gravest(code, fail(run.error()));
      report.add(run.error(), workshop);
      continue;
    }
    std::string out = report.add(*run, workshop);
    if (wanted.form == job::ReportForm::text && !wanted.common.quiet) {
      out += summary(plan, *run, workshop.messages(run->plan_language)) + "\n";
    }
    code = job::gravest(code, put(stdout, out));
    code = job::gravest(code, job::exit_code(*run, wanted.common.strict, false));
  }
  return job::gravest(code, put(stdout, report.finish()));
}

}  // namespace

Run add_check(CLI::App& command) {
  auto wanted = std::make_shared<Check>(command);
  return [wanted] {
    return wanted->common.with_workshop(wanted->plans.front(),
                                        [&](job::Workshop& workshop) { return check(*wanted, workshop); });
  };
}

}  // namespace planverk::cli
