#include "options/select.h"

#include "options/values.h"

namespace planverk::cli {

void add_select(CLI::App& command, job::Select& select) {
  command.add_option("--document", select.documents, "help.document")->allow_extra_args(false);
  add_readers(command, select);
}

void add_readers(CLI::App& command, job::Select& select) {
  add_language(command, "--lang", "help.lang", [&](Language each) { select.language = each; });
  add_date(command, "--as-of", "help.as-of", [&](Date day) { select.as_of = day; });
  add_choice<plan::Reading>(
      command, "--reading", "help.reading",
      {{"original", plan::Reading::original}, {"marked", plan::Reading::marked}, {"final", plan::Reading::final}},
      [&](plan::Reading reading) { select.reading = reading; });
  add_choice<plan::Audience>(command, "--audience", "help.audience",
                             {{"full", plan::Audience::full}, {"public", plan::Audience::open}},
                             [&](plan::Audience audience) { select.audience = audience; })
      ->default_str("full");
}

}  // namespace planverk::cli
