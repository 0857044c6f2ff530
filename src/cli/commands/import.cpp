#include "job/import.h"

#include <memory>

#include "base/file.h"
#include "commands/command.h"
#include "console.h"
#include "job/exit_code.h"
#include "options/common.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

enum class Form { text, json };

struct Import {
  explicit Import(CLI::App& command) : common(command) {
    command.add_option("files", options.files, "help.import-files")->required();
    command.add_option("--into", options.into, "help.import-into");
    command.add_option("-o,--out", options.out, "help.import-out");
    command.add_option("--from", options.from, "help.import-from");
    command.add_option("--map", options.map, "help.import-map");
    command.add_option("--file", options.into_file, "help.import-file");
    command.add_flag("--dry-run", options.dry_run, "help.import-dry-run");
    command.add_flag("--remove-gone", options.remove_gone, "help.import-remove-gone");
    add_language(command, "--lang", "help.import-lang", [this](Language each) { options.language = each; });
    add_choice<Form>(command, "--format", "help.import-format", {{"text", Form::text}, {"json", Form::json}}, [this](Form each) { form = each; })->default_str("text");
    add_read_options(command, options.read);
  }

  static void add_read_options(CLI::App& command, exchange::ReadOptions& read) {
    command.add_option("--register", read.register_name, "help.import-register");
    command.add_option("--sheet", read.sheet, "help.import-sheet");
    add_date(command, "--retrieved", "help.import-retrieved", [&read](Date day) { read.retrieved = day.text(); });
    command.add_option("--source", read.source, "help.import-source");
    command.add_option("--budget", read.budget, "help.import-budget");
    command.add_option("--report", read.report, "help.import-report");
    command.add_option("--meeting", read.meeting, "help.import-meeting");
    command.add_option("--dataset", read.dataset, "help.import-dataset");
    command.add_option("--indicator", read.indicator, "help.import-indicator");
    command.add_option("--document", read.document, "help.import-document")->allow_extra_args(false);
    command.add_option("--kind", read.kind, "help.import-kind");
    command.add_flag("--new-roles", read.new_roles, "help.import-new-roles");
    const auto pick = [&read](const std::vector<std::string>& all) {
      for (const std::string& each : all) {
        const std::size_t equals = each.find('=');
        if (equals == 0 || equals == std::string::npos) wrong("cli.pick", {{"value", each}});
        read.picks.emplace_back(each.substr(0, equals), each.substr(equals + 1));
      }
    };
    command.add_option_function<std::vector<std::string>>("--pick", pick, "help.import-pick")->allow_extra_args(false);
  }

  CommonOptions common;
  job::ImportOptions options;
  Form form = Form::text;
};

void check(const job::ImportOptions& options) {
  if (!options.into.empty() && !options.out.empty()) wrong("cli.together", {{"one", "--into"}, {"other", "--out"}});
  if (!options.from.empty() && exchange::reader_named(options.from) == nullptr) {
    std::vector<std::string> known;
    for (const exchange::Reader& each : exchange::readers()) known.emplace_back(each.name);
    wrong_word("--from", options.from, known);
  }
}

int import(const Import& wanted, job::Workshop& workshop) {
  auto result = job::import_files(workshop, wanted.options);
  if (!result) return fail(result.error());
  int code = job::exit_code(*result, wanted.common.strict);
  const bool machine = wanted.form == Form::json;
  if (!machine) code = job::gravest(code, put(stderr, job::import_findings(*result, workshop)));
  // A new plan without a place of its own is the result; what is told of it makes room.
  std::FILE* report = wanted.options.into.empty() && wanted.options.out.empty() && !machine ? stderr : stdout;
  if (machine) {
    code = job::gravest(code, put(report, job::import_json(*result, workshop)));
  } else if (!wanted.common.quiet || result->asks) {
    code = job::gravest(code, put(report, job::import_text(*result, workshop)));
  }
  if (!machine && !result->text.empty()) code = job::gravest(code, put(stdout, result->text));
  return code;
}

}  // namespace

Run add_import(CLI::App& command) {
  auto wanted = std::make_shared<Import>(command);
  return [wanted] {
    check(wanted->options);
    const std::string& plan = wanted->options.into.empty() ? wanted->options.files.front() : wanted->options.into;
    return wanted->common.with_workshop(plan, [&](job::Workshop& workshop) { return import(*wanted, workshop); });
  };
}

}  // namespace planverk::cli
