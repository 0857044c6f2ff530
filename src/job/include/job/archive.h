/// Archives what plans hold: makes packages of cases with their documents, attachments and signed files
/// (archive/package.h), verifies and compares packages. What an archive has to be told and nobody has said is told
/// before anything is made, all at once.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "archive/compare.h"
#include "archive/package.h"
#include "archive/verify.h"
#include "base/result.h"
#include "job/options.h"
#include "job/render.h"
#include "job/workshop.h"

namespace planverk::job {

/// The profile of plans for which none is asked for, by the first one's country: arkivmelding in Norway, else csip. Of a
/// plan that cannot be read csip; archiving it tells what is wrong.
[[nodiscard]] archive::Profile usual_profile(Workshop& workshop, const std::string& plan);

struct ArchiveOptions {
  Select select;
  archive::Profile profile = archive::Profile::csip;
  std::string out;  ///< ends in `.tar` or `.zip`: that file; else a folder that the package's own is made in
  std::vector<std::pair<std::string, std::string>>
      signed_files;          ///< id of a document, and the signed file that was made of it
  std::string schemas;       ///< the receiver's; empty: none
  std::optional<Date> date;  ///< the day of packing; none: SOURCE_DATE_EPOCH, else the day of the youngest document
  std::vector<std::string> anchors, evidence;  ///< for the signatures of signed files; files or folders
};

struct ArchiveResult {
  std::deque<RunResult> runs;  ///< one a plan
  std::string path, seal;      ///< of the package and of its seal; empty: nothing was made
  std::string name;
  std::size_t files = 0;
  std::vector<std::string> missing_schemas;
};

/// Writes the package and its seal, or nothing. Failure: wrong use (no such document, a target that is there already),
/// device trouble.
Result<ArchiveResult> create_archive(Workshop& workshop, const std::vector<std::string>& plans,
                                     const ArchiveOptions& options);

struct ArchiveCheck {
  std::string path;
  std::optional<archive::Verification> verification;
  std::optional<Failure> trouble;
};
struct ArchiveCheckOptions {
  bool add_hash = false;     ///< a seal of SHA-512 is put beside a package that holds
  bool record = false;       ///< an event is noted beside it
  std::optional<Date> date;  ///< its day; needed for `record`
};

/// What stands at `path`: of a folder that is no package and holds seals, as one that `create` wrote into, each package
/// that a seal tells of, be it there or not; else `path` itself.
[[nodiscard]] std::vector<std::string> packages_at(const std::string& path);

/// Verifies a package, and writes what is asked for beside it.
ArchiveCheck check_archive(Workshop& workshop, const std::string& path, const ArchiveCheckOptions& options);
[[nodiscard]] std::string archive_text(const ArchiveCheck& check, Workshop& workshop);
[[nodiscard]] std::string archive_json(const std::deque<ArchiveCheck>& checks, Workshop& workshop);

struct ArchiveDifference {
  archive::Contents first, second;
  std::vector<archive::Difference> differences;
};
Result<ArchiveDifference> compare_archives(Workshop& workshop, const std::string& first, const std::string& second);
[[nodiscard]] std::string difference_text(const ArchiveDifference& difference, Workshop& workshop);
[[nodiscard]] std::string difference_json(const ArchiveDifference& difference);

/// The same for who has no plan: words of the reader.
[[nodiscard]] std::string archive_summary(const ArchiveResult& made, Workshop& workshop);

}  // namespace planverk::job
