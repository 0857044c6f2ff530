/// The plan's `<origin>` of a delivery.
#pragma once

#include <vector>

#include "edit/manuscript.h"
#include "edit/operation.h"
#include "exchange/delivery.h"

namespace planverk::exchange {

/// Adds it or brings it up to date. `used`: something refers to it by this delivery; what only comes again, unchanged, leaves
/// it as it is, unless a later day was told.
void add_origin(const edit::Manuscript& plan, const Provenance& from, bool used, std::vector<edit::Operation>& operations);

}  // namespace planverk::exchange
