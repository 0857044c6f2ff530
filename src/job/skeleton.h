/// A plan to start from for a kind that has none of its own among the template files: the registers that it needs, and
/// a document with the sections and fields that its kind requires. Its `{key}` places are labels `new.key`.
#pragma once

#include <string>
#include <string_view>

#include "plan/kinds.h"

namespace planverk::job {

/// `title` is what the kind is called in the language of `tag`.
[[nodiscard]] std::string skeleton_of(const plan::KindFacts& kind, const plan::Kinds& kinds, std::string_view tag,
                                      std::string_view title);

}  // namespace planverk::job
