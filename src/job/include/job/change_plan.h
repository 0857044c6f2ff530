/// Changing a plan's own files: operations are carried out, what the vocabulary and the references say of the result is
/// asked, and only then anything is written. For `planverk set`, for imports into a plan, and for the desk.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "base/sources.h"
#include "edit/manuscript.h"
#include "edit/operation.h"
#include "job/workshop.h"

namespace planverk::job {

/// A plan as its files have it, or the files whose findings keep it from being read.
struct OpenedPlan {
  std::optional<edit::Manuscript> plan;
  Sources unread;

  [[nodiscard]] const Sources& sources() const { return plan ? plan->sources() : unread; }
};
/// A file that cannot be read is a Failure; what is wrong in one is a finding.
Result<OpenedPlan> open_to_change(Workshop& workshop, const std::string& path, Diagnostics& found);

/// What operations would do, a line each, before they are carried out: `plan.xml:12: r7/@likelihood: 3 → 4`. Those that
/// change nothing, and those whose address leads nowhere, have none.
[[nodiscard]] std::vector<std::string> change_lines(const edit::Manuscript& plan,
                                                    std::span<const edit::Operation> operations);

enum class Change {
  none,     ///< the plan says all of it already
  made,     ///< written, or only carried out where nothing was to be written
  refused,  ///< with a blocking finding: nothing was written
};
/// Carries the batch out and, if `write`, saves the files. Blocking findings of the vocabulary, of languages, references
/// and rule switches that the plan did not have before the batch refuse it; those that it had are not told, others that
/// are new are. When it is refused for them, the manuscript stands as it would have been, so that they have their
/// places in its sources(); it is not to be saved then.
Result<Change> change_plan(Workshop& workshop, edit::Manuscript& plan, std::span<const edit::Operation> operations,
                           bool write, Diagnostics& found);

/// The language that the plan's root tells, for messages.
[[nodiscard]] std::optional<Language> language_of(const Workshop& workshop, const edit::Manuscript& plan);

}  // namespace planverk::job
