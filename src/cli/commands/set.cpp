#include <iostream>
#include <iterator>
#include <memory>

#include "base/file.h"
#include "commands/command.h"
#include "console.h"
#include "edit/operations_json.h"
#include "job/change_plan.h"
#include "job/exit_code.h"
#include "job/report.h"
#include "options/common.h"
#include "options/operations.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

struct Set {
  explicit Set(CLI::App& command) : common(command) {
    command.add_option("plan", plan, "help.plan")->required();
    operations = std::make_unique<OperationOptions>(command);
    command.add_option("--operations", file, "help.operations")->type_name("FILE");
    command.add_flag("--dry-run", dry_run, "help.dry-run");
  }

  CommonOptions common;
  std::unique_ptr<OperationOptions> operations;
  std::string plan;
  std::string file;
  bool dry_run = false;
};

Result<std::string> read_operations_file(const std::string& path, std::uint64_t most) {
  if (path != "-") return system_files().read(path, most);
  std::string bytes;
  for (std::istreambuf_iterator<char> at(std::cin), end; at != end && bytes.size() <= most; ++at) bytes += *at;
  if (bytes.size() <= most) return bytes;
  return device_failure("trouble.read-limit", {{"path", "-"}, {"bytes", std::to_string(most)}});
}

/// Those of the file first; all are one batch.
Result<std::vector<edit::Operation>> all_operations(const Set& wanted, Sources& sources, const Limits& limits,
                                                    Diagnostics& found) {
  std::vector<edit::Operation> all;
  if (!wanted.file.empty()) {
    auto bytes = read_operations_file(wanted.file, limits.file_bytes);
    if (!bytes) return std::unexpected(bytes.error());
    const FileId file = sources.add(wanted.file, std::move(*bytes));
    if (auto read = edit::read_operations(sources, file, limits, found)) all = std::move(*read);
  }
  std::vector<edit::Operation> more = wanted.operations->operations(sources, limits, found);
  std::ranges::move(more, std::back_inserter(all));
  if (all.empty() && found.empty()) wrong("cli.nothing-asked", {});
  return all;
}

int report(const Diagnostics& found, const Sources& sources, const templates::Labels& messages) {
  put(stderr, job::report_text(found, sources, messages));
  return job::exit_code(found, false);
}

std::string outcome(const Set& wanted, job::Change change, const templates::Labels& messages) {
  const bool none = change == job::Change::none;
  return job::sentence({none ? "cli.unchanged" : wanted.dry_run ? "cli.would-change" : "cli.changed",
                        {{"path", wanted.plan}}},
                       messages) +
         "\n";
}

int set(const Set& wanted, job::Workshop& workshop) {
  Sources sources;
  Diagnostics found;
  auto operations = all_operations(wanted, sources, workshop.surroundings().limits, found);
  if (!operations) return fail(operations.error());
  if (!found.empty()) return report(found, sources, workshop.messages(std::nullopt));
  auto opened = job::open_to_change(workshop, wanted.plan, found);
  if (!opened) return fail(opened.error());
  if (!opened->plan) return report(found, opened->sources(), workshop.messages(std::nullopt));
  edit::Manuscript& plan = *opened->plan;
  const templates::Labels& messages = workshop.messages(job::language_of(workshop, plan));
  std::string out;
  for (const std::string& line : job::change_lines(plan, *operations)) out += line + "\n";
  const auto change = job::change_plan(workshop, plan, *operations, !wanted.dry_run, found);
  if (!change) return fail(change.error());
  const int code = report(found, plan.sources(), messages);
  if (*change == job::Change::refused) return code;
  if (!wanted.common.quiet) out += outcome(wanted, *change, messages);
  return job::gravest(put(stdout, out), job::exit_code(found, wanted.common.strict));
}

}  // namespace

Run add_set(CLI::App& command) {
  auto wanted = std::make_shared<Set>(command);
  return [wanted] {
    return wanted->common.with_workshop(wanted->plan, [&](job::Workshop& workshop) { return set(*wanted, workshop); });
  };
}

}  // namespace planverk::cli
