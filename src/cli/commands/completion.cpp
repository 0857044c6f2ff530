#include <memory>

#include "commands/command.h"
#include "console.h"
#include "describe/completion.h"
#include "options/values.h"
#include "words.h"

namespace planverk::cli {

Run add_completion(CLI::App& command) {
  using Script = std::string (*)(const CommandDescription&);
  auto script = std::make_shared<Script>(bash_completion);
  add_choice<Script>(command, "shell", "help.shell",
                     {{"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}},
                     [script](Script each) { *script = each; })
      ->required();
  add_language(command, "--messages", "help.messages", set_reader_language);
  return [script, program = command.get_parent()] { return put(stdout, (*script)(describe(*program))); };
}

}  // namespace planverk::cli
