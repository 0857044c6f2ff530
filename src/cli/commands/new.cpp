#include <memory>

#include "commands/command.h"
#include "console.h"
#include "job/new_plan.h"
#include "options/common.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

struct New {
  explicit New(CLI::App& command) : common(command) {
    command.add_option("kind", kind, "help.kind")->required();
    add_language(command, "--lang", "help.lang-plan", [this](Language each) { language = each; });
  }

  CommonOptions common;
  std::string kind;
  Language language{"sv"};  ///< when nobody asks for another
};

}  // namespace

Run add_new(CLI::App& command) {
  auto wanted = std::make_shared<New>(command);
  return [wanted] {
    return wanted->common.with_workshop({}, [&](job::Workshop& workshop) {
      auto plan = job::new_plan(workshop, wanted->kind, wanted->language);
      return plan ? put(stdout, *plan) : fail(plan.error());
    });
  };
}

}  // namespace planverk::cli
