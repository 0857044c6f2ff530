#include <memory>

#include "commands/command.h"
#include "console.h"
#include "job/archive.h"
#include "job/exit_code.h"
#include "options/common.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

struct Verify {
  explicit Verify(CLI::App& command) : common(command) {
    command.add_option("packages", packages, "help.packages")->required();
    add_choice<bool>(command, "--format", "help.archive-format", {{"text", false}, {"json", true}}, [this](bool each) {
      json = each;
    })->default_str("text");
    command.add_flag("--add-hash", options.add_hash, "help.archive-add-hash");
    command.add_flag("--record", options.record, "help.archive-record");
    add_date(command, "--date", "help.archive-record-date", [this](Date day) { options.date = day; });
  }

  CommonOptions common;
  job::ArchiveCheckOptions options;
  std::vector<std::string> packages;
  bool json = false;
};

int check(Verify& wanted, job::Workshop& workshop) {
  if (!wanted.options.date) wanted.options.date = workshop.surroundings().source_date;
  if (wanted.options.record && !wanted.options.date) wrong("cli.record-date", {});
  std::deque<job::ArchiveCheck> checks;
  int code = 0, told = 0;
  std::vector<std::string> packages;
  for (const std::string& path : wanted.packages) {
    for (std::string& each : job::packages_at(path)) packages.push_back(std::move(each));
  }
  for (const std::string& path : packages) {
    job::ArchiveCheck made = job::check_archive(workshop, path, wanted.options);
    if (made.trouble) code = job::gravest(code, job::exit_code(*made.trouble));
    if (made.verification) code = job::gravest(code, job::exit_code(made.verification->found, wanted.common.strict));
    if (wanted.json) {
      checks.push_back(std::move(made));
    } else if (!wanted.common.quiet || made.trouble || !made.verification || !made.verification->holds()) {
      told = job::gravest(told, put(stdout, job::archive_text(made, workshop)));
    }
  }
  if (wanted.json) told = put(stdout, job::archive_json(checks, workshop));
  return job::gravest(code, told);
}

}  // namespace

Run add_archive_verify(CLI::App& command) {
  auto wanted = std::make_shared<Verify>(command);
  return [wanted] {
    return wanted->common.with_workshop({}, [&](job::Workshop& workshop) { return check(*wanted, workshop); });
  };
}

}  // namespace planverk::cli
