#include "command_line.h"

#include <utility>
#include <vector>

#include "commands/command.h"
#include "job/version.h"

namespace planverk::cli {

namespace {

using Runs = std::vector<std::pair<const CLI::App*, Run>>;

void add_all(CLI::App& above, std::span<const Command> commands, Runs& runs) {
  above.require_subcommand(1);
  for (const Command& command : commands) {
    CLI::App* app = above.add_subcommand(command.name, command.description);
    app->footer(std::string("Example: planverk ") + command.example);
    if (command.add != nullptr) runs.emplace_back(app, command.add(*app));
    if (!command.below.empty()) add_all(*app, command.below, runs);
  }
}

}  // namespace

int run_command_line(int argc, char** argv) {
  CLI::App app("Planverk: structured plan data in, accessible committee documents out.", "planverk");
  app.set_version_flag("--version", job::version_text());
  Runs runs;
  add_all(app, all_commands(), runs);
  try {
    app.parse(argc, argv);
    for (const auto& [command, run] : runs) {
      if (command->parsed()) return run();
    }
    return 3;
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 3;  // prints help, version or what is wrong
  }
}

}  // namespace planverk::cli
