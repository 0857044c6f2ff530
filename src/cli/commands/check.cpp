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
    command.add_option("plan", plans, "The plans")->required();
    add_choice<job::ReportForm>(
        command, "--format", "Form of the findings",
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

int check(const Check& wanted, job::Workshop& workshop) {
  int code = 0;
  job::Report report(wanted.form);
  for (const std::string& plan : wanted.plans) {
    auto run = job::check(workshop, plan, wanted.select);
    if (!run) {
      code = job::gravest(code, fail(run.error()));
      report.add(run.error());
      continue;
    }
    code = job::gravest(code, put(stdout, report.add(*run, workshop)));
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
