#include <memory>

#include "commands/command.h"
#include "console.h"
#include "figures/vocabulary.h"
#include "options/common.h"
#include "options/values.h"
#include "plan/kinds.h"
#include "plan/schema.h"
#include "plan/vocabulary.h"
#include "words.h"

namespace planverk::cli {

namespace {

std::string reference_page(job::Workshop& workshop) {
  return plan::to_markdown(workshop.kinds()) + figures::to_markdown();
}

/// With the words of the reader's language beside the codes.
std::string schema(job::Workshop& workshop) {
  const templates::Labels& messages = workshop.messages(std::nullopt);
  const auto called = [&](std::string_view attribute, std::string_view code) {
    return messages.called(attribute, code);
  };
  return plan::to_xsd(workshop.kinds(), called, reader_language().code());
}

}  // namespace

Run add_schema(CLI::App& command) {
  using Form = std::string (*)(job::Workshop&);
  auto form = std::make_shared<Form>(schema);
  auto common = std::make_shared<CommonOptions>(command);
  add_choice<Form>(command, "--to", "help.to-schema", {{"xsd", schema}, {"markdown", reference_page}},
                   [form](Form each) { *form = each; })
      ->default_str("xsd");
  return [form, common] {
    return common->with_workshop({}, [&](job::Workshop& workshop) { return put(stdout, (*form)(workshop)); });
  };
}

}  // namespace planverk::cli
