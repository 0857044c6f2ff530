#include "command_line.h"

#include <sstream>
#include <utility>
#include <vector>

#include "commands/command.h"
#include "console.h"
#include "help.h"
#include "job/version.h"
#include "words.h"

namespace planverk::cli {

namespace {

using Runs = std::vector<std::pair<const CLI::App*, Run>>;

void add_all(CLI::App& above, std::span<const Command> commands, Runs& runs) {
  for (const Command& command : commands) {
    CLI::App* app = above.add_subcommand(command.name, command.description);
    app->footer(std::string("planverk ") + command.example);
    Run run = command.add == nullptr ? nullptr : command.add(*app);
    if (!command.below.empty()) {
      app->require_subcommand(run ? 0 : 1, 1);
      add_all(*app, command.below, runs);
    }
    // Behind those below it: one of them that was parsed is what is meant.
    if (run) runs.emplace_back(app, std::move(run));
  }
}

}  // namespace

int run_command_line(int argc, char** argv) {
  find_reader_language(argc, argv);
  CLI::App app("help.planverk", "planverk");
  app.set_help_flag("-h,--help", "help.help");
  app.set_version_flag("--version", job::version_text(), "help.version");
  Runs runs;
  app.require_subcommand(1);
  add_all(app, all_commands(), runs);
  try {
    app.parse(argc, argv);
    for (const auto& [command, run] : runs) {
      if (command->parsed()) return run();
    }
    return 3;
  } catch (const CLI::Success& asked) {
    translate_help(app);
    std::ostringstream text;  // help or version
    app.exit(asked, text, text);
    return put(stdout, text.str());
  } catch (const CLI::ParseError& error) {
    put(stderr, "planverk: " + wrong_use(app, error));
    return 3;
  }
}

}  // namespace planverk::cli
