/// The JSON reports of a batch's shards put together as the report of one run.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/result.h"
#include "job/batch.h"

namespace planverk::job {

/// `paths` are the reports of all shards, in any order. Refused (wrong use, all reasons at once) are files that are no
/// such reports, reports of different lists, of different numbers of shards or of different versions of the program,
/// and shards and targets that are missing or there twice. Two shards that wrote one file: the later target failed, as
/// in one run. `exit` of the result is what one run would have ended with; `seconds` those of the slowest shard.
std::expected<BatchResult, std::vector<Failure>> merge_reports(FileLayer& files, const std::vector<std::string>& paths);

}  // namespace planverk::job
