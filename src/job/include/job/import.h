/// Files from outside into a plan: read, understood, compared with what is there, and written as one step or not at all.
/// What a file is read as, and what of it, is the exchange stage's (exchange/readers.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/language.h"
#include "base/result.h"
#include "base/sources.h"
#include "edit/manuscript.h"
#include "exchange/compare.h"
#include "exchange/readers.h"
#include "job/workshop.h"

namespace planverk::job {

struct ImportOptions {
  std::vector<std::string> files;
  std::string into;      ///< the plan; empty: a new one is made of what comes in
  std::string out;       ///< where the new plan goes; empty: ImportResult::text
  std::string from;      ///< a reader's name; empty: told by the bytes
  std::string map;       ///< the map of columns and groups; empty: `plan.import.xml` beside the plan
  std::string into_file; ///< the file of the plan's includes that new entries go to
  std::optional<Language> language;  ///< of a new plan
  bool dry_run = false;
  bool remove_gone = false;
  exchange::ReadOptions read;
};

/// What one delivery of a file does to the plan.
struct ImportedPart {
  exchange::Provenance from;
  std::vector<exchange::Difference> differences;

  [[nodiscard]] std::size_t count(exchange::Difference::Kind kind) const;
};

struct ImportedFile {
  std::string path;
  std::string format;         ///< the reader's name
  std::vector<Message> told;  ///< how it was understood
  std::vector<ImportedPart> parts;
};

struct ImportResult {
  Sources sources;                         ///< of the files that came in, and of the map
  Diagnostics found;                       ///< in them
  std::optional<edit::Manuscript> plan;    ///< as it is after the import; its sources() hold the places of plan_found
  Sources unread;                          ///< of a plan that cannot be read
  Diagnostics plan_found;                  ///< what is wrong in the plan, that was not before
  std::optional<Language> plan_language;
  Language message_language;               ///< what fields are called in, in reports
  std::vector<ImportedFile> files;
  bool asks = false;                       ///< something is to be answered in the map first
  std::string map;                         ///< its path; empty: none is kept
  bool dry_run = false;
  bool remove_gone = false;
  std::vector<std::string> written;        ///< paths
  std::string text;                        ///< of a new plan without a path, where nothing is wrong

  [[nodiscard]] const Sources& plan_sources() const { return plan ? plan->sources() : unread; }
  [[nodiscard]] bool stopped() const;      ///< nothing of the plan is written: errors, or questions
};

/// Failure: wrong use, files that cannot be read or written; nothing is changed then. All else are findings; where one of
/// them is an error, or something is asked, the plan stays as it is, and only the map is written, for the answers.
Result<ImportResult> import_files(Workshop& workshop, const ImportOptions& options);

/// What was understood, what changes, and what was done about it, for people.
[[nodiscard]] std::string import_text(const ImportResult& result, Workshop& workshop);
/// The same for machines, with all findings.
[[nodiscard]] std::string import_json(const ImportResult& result, Workshop& workshop);
/// The findings as text.
[[nodiscard]] std::string import_findings(const ImportResult& result, Workshop& workshop);
[[nodiscard]] int exit_code(const ImportResult& result, bool strict);

}  // namespace planverk::job
