/// The variant of a plan that nobody needs any more.
#pragma once

#include "plan/variant.h"

namespace planverk::plan {

/// As make_variant; the plan's own tree becomes the variant's where nothing is to be taken out, which saves a copy.
std::optional<Variant> take_variant(xml::Tree&& plan, const Directory& directory, const Sources& sources,
                                    const Kinds& kinds, const language::Packs& languages, const Selection& selection,
                                    Diagnostics& found);

}  // namespace planverk::plan
