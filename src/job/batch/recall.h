/// What a target depends on, in words that are the same for the same and on every machine: by them the journal knows it
/// again.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "batch/journal.h"
#include "job/batch_list.h"
#include "job/options.h"
#include "job/workshop.h"

namespace planverk::job {

struct PlanRun;

/// What is asked for: of one plan the documents, how they are read, their formats and name, with
/// nothing of the machine in it. `out` is the batch's folder.
[[nodiscard]] std::string asked_for(const BatchTarget& target, const RenderOptions& options, const std::string& out);

/// What else decides about the bytes and the findings, files and ingredients apart.
[[nodiscard]] std::string made_with(const Workshop& workshop, const RenderOptions& options);

/// Of each family the ingredients in one line; empty where a face is missing.
[[nodiscard]] std::map<std::string, std::string> ingredients_for(Workshop& workshop,
                                                                const std::vector<std::string>& families);

/// The families that the plan's documents are set in, once its documents are named; that of the default theme where there
/// are none.
[[nodiscard]] std::vector<std::string> families_of(const PlanRun& run);

/// What the journal has of the target, if it would be made the same now and all of it still stands.
[[nodiscard]] std::optional<JournalEntry> remembered(Journal& journal, Workshop& workshop, const BatchTarget& target,
                                                     const RenderOptions& options, const std::string& out);

}  // namespace planverk::job
