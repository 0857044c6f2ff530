/// Plans of which a document's variant takes nothing out but what no later stage looks at: their own tree can become
/// the variant's, which saves a copy.
#pragma once

#include "plan/variant.h"

namespace planverk::plan {

/// One document, no tracked changes, nothing that the audience may not see.
[[nodiscard]] bool is_kept_whole(const xml::Tree& plan, Audience audience);

/// Takes out the text between elements where the vocabulary has none, and `access`.
void take_out_blanks(xml::Tree& plan);

}  // namespace planverk::plan
