/// How a document is read: everything of a variant but its tree.
#pragma once

#include "plan/variant.h"

namespace planverk::plan {

[[nodiscard]] Variant frame_of(const xml::Tree& plan, xml::Node document, const Kinds& kinds,
                               const language::Packs& languages, const Selection& selection);

}  // namespace planverk::plan
