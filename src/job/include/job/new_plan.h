/// A plan to start from: the smallest one of a kind that renders without findings, in the language wanted.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"
#include "base/result.h"
#include "job/workshop.h"

namespace planverk::job {

/// From the template file `new/KIND.LANGUAGE.xml`, for kinds that ask for other sections in some languages, or
/// `new/KIND.xml`, else made from what the kind requires; its `{key}` places are filled with the labels `new.key` of
/// the language. An unknown kind is wrong use; the failure lists the known ones.
Result<std::string> new_plan(const Workshop& workshop, std::string_view kind, Language language);

}  // namespace planverk::job
