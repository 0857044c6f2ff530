/// What is left to do and to judge once a variant's tree is written.
#pragma once

#include "plan/variant.h"

namespace planverk::plan {

/// Takes away revisions that nothing refers to and acceptances of findings about what is gone.
void drop_settled(Variant& variant);

/// Finds references to what is gone, and required elements that went. `plan`, with its index, and `document` are what
/// the variant was made from.
void check_variant(const Variant& variant, const xml::Tree& plan, const Index& all, xml::Node document,
                   const Sources& sources, Diagnostics& found);

}  // namespace planverk::plan
