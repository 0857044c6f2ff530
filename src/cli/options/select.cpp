#include "options/select.h"

#include "options/values.h"

namespace planverk::cli {

void add_select(CLI::App& command, job::Select& select) {
  command.add_option("--document", select.documents, "Only the document with this id; may be repeated")
      ->allow_extra_args(false);
  add_language(command, "--lang", "Language of labels and formats", [&](Language each) { select.language = each; });
  add_date(command, "--as-of", "The day that overdue dates are counted from", [&](Date day) { select.as_of = day; });
  add_choice<plan::Reading>(
      command, "--reading", "Reading of tracked changes",
      {{"original", plan::Reading::original}, {"marked", plan::Reading::marked}, {"final", plan::Reading::final}},
      [&](plan::Reading reading) { select.reading = reading; });
  add_choice<plan::Audience>(command, "--audience", "public leaves restricted text out",
                             {{"full", plan::Audience::full}, {"public", plan::Audience::open}},
                             [&](plan::Audience audience) { select.audience = audience; })
      ->default_str("full");
}

}  // namespace planverk::cli
