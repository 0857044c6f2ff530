/// A document of a plan on its way: as far as its figures and what they are made of, or until it is composed.
#pragma once

#include <functional>
#include <string>

#include "journey/document.h"

namespace planverk::test {

/// Calls `look` with the journey of each document whose figures are counted, traces asked for. `files` has the plan.
void for_each_document(FileLayer& files, const std::string& plan, const std::string& root,
                       const std::function<void(job::Journey&)>& look);

/// A plan with one document, which holds `views`.
std::string plan_with(const std::string& registers, const std::string& views, const std::string& root = {});

}  // namespace planverk::test
