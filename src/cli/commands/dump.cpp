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

struct Dump {
  explicit Dump(CLI::App& command) : common(command) {
    command.add_option("plan", plan, "help.plan")->required();
    add_choice<job::DumpStage>(command, "--stage", "help.stage",
                               {{"plan", job::DumpStage::plan},
                                {"figures", job::DumpStage::figures},
                                {"document", job::DumpStage::canonical},
                                {"tree", job::DumpStage::document},
                                {"speech", job::DumpStage::speech},
                                {"layout", job::DumpStage::layout},
                                {"tags", job::DumpStage::tags}},
                               [this](job::DumpStage each) { stage = each; })
        ->required();
    add_select(command, select);
  }

  CommonOptions common;
  job::Select select;
  job::DumpStage stage = job::DumpStage::document;
  std::string plan;
};

int dump(const Dump& wanted, job::Workshop& workshop) {
  auto dumped = job::dump(workshop, wanted.plan, wanted.select, wanted.stage);
  if (!dumped) return fail(dumped.error());
  put(stderr, job::Report(job::ReportForm::text).add(dumped->run, workshop));
  return job::gravest(put(stdout, dumped->text), dumped->run.found.blocked() ? 2 : 0);
}

}  // namespace

Run add_dump(CLI::App& command) {
  auto wanted = std::make_shared<Dump>(command);
  return [wanted] {
    return wanted->common.with_workshop(wanted->plan, [&](job::Workshop& workshop) { return dump(*wanted, workshop); });
  };
}

}  // namespace planverk::cli
