/// A plan read and checked as far as all its documents share it: XML, vocabulary, references, rule settings.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/result.h"
#include "base/sources.h"
#include "job/workshop.h"
#include "plan/rule_settings.h"
#include "xml/tree.h"

namespace planverk::job {

struct PlanFile {
  std::string path;
  std::string root;               ///< files may be read below it
  std::optional<xml::Tree> tree;  ///< none when the XML could not be read
  bool shaped = false;            ///< every element, attribute and value is one of the vocabulary
  plan::RuleSettings rules;
  std::optional<Language> language;  ///< of the plan, for messages; none: it does not tell
};

/// Reads and checks. A file that cannot be read is a Failure; all else are findings.
Result<PlanFile> read_plan_file(Workshop& workshop, const std::string& path, Sources& sources, Diagnostics& found);

}  // namespace planverk::job
