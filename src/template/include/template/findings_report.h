/// What a document of a kind that reports findings tells.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "document/document.h"
#include "language/pack.h"
#include "template/template.h"

namespace planverk::templates {

/// What is found in one document of a plan.
struct FoundIn {
  std::string document;  ///< its title; empty: the plan itself
  Diagnostics found;     ///< each with a place
};

/// Who accepted a finding, and when (as the plan writes the day); why stands in the finding.
struct Acceptance {
  std::string by, date;
};

struct FindingsReport {
  std::vector<FoundIn> documents;
  /// What people call the things that findings stand at, by file and offset; nothing where readers may not see all.
  std::map<std::pair<FileId, std::uint32_t>, std::string> names;
  std::map<std::pair<std::string, std::string>, Acceptance> accepted;  ///< by rule and id
  std::string as_of;  ///< the day that it speaks of, as it prints; may be empty
};

/// The words that a report is told in: printed ones, messages, and the language of both.
struct ReportWords {
  const Labels& words;
  const Labels& messages;
  const language::Pack& language;
};

/// Sections that tell what is found in a plan's documents: how much in each and of each rule, then each finding with
/// what stands there, what should and how to mend it, then those that are accepted. Without `sources` places are told
/// by ids.
void report_findings(document::Document& document, const FindingsReport& report, const ReportWords& words,
                     const Sources* sources);

/// The values of a message that say what stands there and what should, as the message prints them; empty where it
/// compares nothing.
struct Compared {
  std::string found, expected;
};
[[nodiscard]] Compared compared(const Message& message, const ReportWords& words);
/// The table that this is taken from, for tests: `KEY FOUND EXPECTED`, a finding a line, `-` for none.
[[nodiscard]] std::string compared_values();

}  // namespace planverk::templates
