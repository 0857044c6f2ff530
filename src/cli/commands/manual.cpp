// The program's own man pages: printed, or all of them as files for a package.
#include <filesystem>
#include <memory>

#include "base/file.h"
#include "commands/command.h"
#include "console.h"
#include "describe/manual.h"
#include "job/exit_code.h"
#include "options/values.h"
#include "words.h"

namespace planverk::cli {

namespace {

struct Manual {
  std::vector<std::string> command;
  std::string folder;
};

int write(const std::vector<ManualPage>& pages, const std::string& folder) {
  if (auto made = system_files().make_folders(folder); !made) return fail(made.error());
  OutputSet set(system_files());
  for (const ManualPage& page : pages) {
    const std::string path = (std::filesystem::path(folder) / page.file).string();
    if (auto staged = set.stage(path, page.text); !staged) return fail(staged.error());
  }
  if (auto committed = set.commit(); !committed) return fail(committed.error());
  return 0;
}

/// What stands below `templates` stands on its page, so `templates copy` means that one.
int print(const std::vector<ManualPage>& pages, const std::vector<std::string>& command) {
  const std::string wanted = "planverk" + (command.empty() ? "" : "-" + command.front()) + ".1";
  std::vector<std::string> known;
  for (const ManualPage& page : pages) {
    if (page.file == wanted) return put(stdout, page.text);
    if (page.file.starts_with("planverk-")) known.push_back(page.file.substr(9, page.file.size() - 11));
  }
  wrong_word("command", command.front(), known);
}

}  // namespace

Run add_manual(CLI::App& command) {
  auto wanted = std::make_shared<Manual>();
  command.add_option("command", wanted->command, "help.manual-command");
  command.add_option("--out", wanted->folder, "help.manual-out");
  add_language(command, "--messages", "help.messages", set_reader_language);
  return [wanted, program = command.get_parent()] {
    const std::vector<ManualPage> pages = manual_pages(describe(*program));
    return wanted->folder.empty() ? print(pages, wanted->command) : write(pages, wanted->folder);
  };
}

}  // namespace planverk::cli
