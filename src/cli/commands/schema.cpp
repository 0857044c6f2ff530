#include <memory>

#include "commands/command.h"
#include "console.h"
#include "figures/vocabulary.h"
#include "options/common.h"
#include "options/values.h"
#include "plan/kinds.h"
#include "plan/vocabulary.h"

namespace planverk::cli {

namespace {

std::string reference_page(const plan::Kinds& kinds) {
  return plan::to_markdown(kinds) + figures::to_markdown();
}

}  // namespace

Run add_schema(CLI::App& command) {
  using Form = std::string (*)(const plan::Kinds&);
  auto form = std::make_shared<Form>(plan::to_xsd);
  auto common = std::make_shared<CommonOptions>(command);
  add_choice<Form>(command, "--to", "Form of the vocabulary", {{"xsd", plan::to_xsd}, {"markdown", reference_page}},
                   [form](Form each) { *form = each; })
      ->default_str("xsd");
  return [form, common] {
    return common->with_workshop({}, [&](job::Workshop& workshop) { return put(stdout, (*form)(workshop.kinds())); });
  };
}

}  // namespace planverk::cli
