/// Where one worker of a batch makes plans: a bench for each workshop that they are made in.
#pragma once

#include <map>
#include <vector>

#include "bench.h"

namespace planverk::job {

using Workplace = std::map<Workshop*, Bench>;

/// One a worker, at most `jobs` and no more than there are plans, whose workshops these are. Templates are compiled once
/// a workshop.
[[nodiscard]] std::vector<Workplace> make_workplaces(const std::vector<Workshop*>& workshops, unsigned jobs);

}  // namespace planverk::job
