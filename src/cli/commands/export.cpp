#include <memory>

#include "commands/command.h"
#include "console.h"
#include "job/exit_code.h"
#include "job/export.h"
#include "job/report.h"
#include "options/common.h"
#include "options/select.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

struct Export {
  explicit Export(CLI::App& command) : common(command) {
    command.add_option("plan", plan, "help.plan-export")->required();
    std::map<std::string, job::ExportForm> forms;
    for (const auto form : job::export_forms) forms.emplace(job::name_of(form), form);
    add_choice<job::ExportForm>(command, "--to", "help.to-export", std::move(forms),
                                [this](job::ExportForm each) { options.form = each; })
        ->required();
    CLI::Option* tables = command.add_option("--table", options.tables, "help.table")->allow_extra_args(false);
    command.add_flag("--all", all, "help.all-tables")->excludes(tables);
    command.add_option("--register", options.registers, "help.register")->allow_extra_args(false)->excludes(tables);
    command.add_option("--meeting", options.meetings, "help.meeting-export")->allow_extra_args(false);
    command.add_option("--base", options.base, "help.base");
    command.add_option("-o,--out", options.out, "help.out-export");
    command.add_flag("--draft", options.draft, "help.draft-export");
    add_select(command, options.select);
  }

  CommonOptions common;
  job::ExportOptions options;
  std::string plan;
  bool all = false;  ///< as without `--table`
};

/// Read only when it is to be said, as what is written.
std::string told(const job::ExportResult& made, const Export& wanted, job::Workshop& workshop) {
  std::string out = made.text;
  if (wanted.common.quiet || !out.empty()) return out;
  for (const std::string& file : made.files) out += file + "\n";
  if (made.files.empty() && !made.run.found.blocked()) {
    const templates::Labels& messages = workshop.messages(made.run.plan_language);
    out = made.run.documents.empty() ? job::sentence({"cli.nothing-to-write", {{"path", wanted.plan}}}, messages)
                                     : job::sentence({"cli.nothing-to-export", {{"path", wanted.plan}}}, messages);
    out += "\n";
  }
  return out;
}

/// What goes together, and what a form cannot do without.
void judge(job::ExportOptions& options) {
  const std::string form(job::name_of(options.form));
  if (!options.registers.empty() && !job::is_of_tables(options.form)) wrong("cli.register-form", {{"value", form}});
  if ((!options.meetings.empty() || !options.base.empty()) && !job::is_of_meetings(options.form)) wrong("cli.meeting-form", {{"value", form}});
  if (options.base.empty() && options.form == job::ExportForm::oparl) wrong("cli.base-missing", {{"value", form}});
  if (options.base.empty()) return;
  const bool known = options.base.starts_with("https://") || options.base.starts_with("http://");
  if (!known || options.base.find_first_of(" \"<>?#\\") != std::string::npos) wrong("cli.base-form", {{"value", options.base}});
  if (!options.base.ends_with('/')) options.base += '/';
}

int give_out(Export& wanted, job::Workshop& workshop) {
  judge(wanted.options);
  auto made = job::export_plan(workshop, wanted.plan, wanted.options);
  if (!made) return fail(made.error());
  put(stderr, job::Report(job::ReportForm::text).add(made->run, workshop));
  const int told_code = put(stdout, told(*made, wanted, workshop));
  return job::gravest(told_code, job::exit_code(made->run, wanted.common.strict, wanted.options.draft));
}

}  // namespace

Run add_export(CLI::App& command) {
  auto wanted = std::make_shared<Export>(command);
  return [wanted] {
    return wanted->common.with_workshop(wanted->plan, [&](job::Workshop& workshop) { return give_out(*wanted, workshop); });
  };
}

}  // namespace planverk::cli
