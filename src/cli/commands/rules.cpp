#include <memory>

#include "commands/command.h"
#include "console.h"
#include "job/rule_list.h"
#include "options/values.h"

namespace planverk::cli {

Run add_rules(CLI::App& command) {
  using List = std::string (*)();
  auto list = std::make_shared<List>(job::rules_text);
  add_choice<List>(command, "--format", "help.format-rules",
                   {{"text", job::rules_text}, {"json", job::rules_json}, {"markdown", job::rules_markdown}},
                   [list](List each) { *list = each; })
      ->default_str("text");
  return [list] { return put(stdout, (*list)()); };
}

}  // namespace planverk::cli
