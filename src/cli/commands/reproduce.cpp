// Is this the paper that was adopted?
#include "job/reproduce.h"

#include <memory>

#include "base/file.h"
#include "commands/command.h"
#include "console.h"
#include "job/report.h"
#include "options/common.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

enum class Form { text, json };

struct Reproduce {
  explicit Reproduce(CLI::App& command) : common(command) {
    command.add_option("file", options.file, "help.reproduce-file")->required();
    command.add_option("--plan", options.plan, "help.reproduce-plan");
    add_choice<Form>(command, "--format", "help.reproduce-format", {{"text", Form::text}, {"json", Form::json}},
                     [this](Form each) { form = each; })
        ->default_str("text");
  }

  CommonOptions common;
  job::ReproduceOptions options;
  Form form = Form::text;
};

int reproduce(const Reproduce& wanted, job::Workshop& workshop) {
  auto result = job::reproduce(system_files(), wanted.common.surroundings, wanted.options);
  if (!result) return fail(result.error());
  job::Report findings(job::ReportForm::text);
  put(stderr, findings.add(result->run, workshop));
  const templates::Labels& messages = workshop.messages(result->run.plan_language);
  const int code = put(stdout, wanted.form == Form::json ? job::reproduction_json(*result, messages)
                                                         : job::reproduction_text(*result, messages));
  return code != 0 ? code : job::exit_code(*result, wanted.common.strict);
}

}  // namespace

Run add_reproduce(CLI::App& command) {
  auto wanted = std::make_shared<Reproduce>(command);
  return [wanted] {
    return wanted->common.with_workshop(
        wanted->options.plan.empty() ? wanted->options.file : wanted->options.plan,
        [&](job::Workshop& workshop) { return reproduce(*wanted, workshop); });
  };
}

}  // namespace planverk::cli
