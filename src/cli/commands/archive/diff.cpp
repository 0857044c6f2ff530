#include <memory>

#include "commands/command.h"
#include "console.h"
#include "job/archive.h"
#include "job/exit_code.h"
#include "options/common.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

struct Diff {
  explicit Diff(CLI::App& command) : common(command) {
    command.add_option("first", first, "help.archive-first")->required();
    command.add_option("second", second, "help.archive-second")->required();
    add_choice<bool>(command, "--format", "help.archive-format", {{"text", false}, {"json", true}}, [this](bool each) {
      json = each;
    })->default_str("text");
  }

  CommonOptions common;
  std::string first, second;
  bool json = false;
};

/// 0: equal, 1: not.
int compare(const Diff& wanted, job::Workshop& workshop) {
  auto made = job::compare_archives(workshop, wanted.first, wanted.second);
  if (!made) return fail(made.error());
  const int told = wanted.common.quiet && !wanted.json
                       ? 0
                       : put(stdout, wanted.json ? job::difference_json(*made) : job::difference_text(*made, workshop));
  return job::gravest(told, made->differences.empty() ? 0 : 1);
}

}  // namespace

Run add_archive_diff(CLI::App& command) {
  auto wanted = std::make_shared<Diff>(command);
  return [wanted] {
    return wanted->common.with_workshop({}, [&](job::Workshop& workshop) { return compare(*wanted, workshop); });
  };
}

}  // namespace planverk::cli
