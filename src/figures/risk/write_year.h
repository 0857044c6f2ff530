/// What is written of the year: controls over its months, and how risks have moved since the year before.
#pragma once

#include "count/numbers.h"

namespace planverk::figures {

/// The risks of an action or a control beside the first.
void write_others(xml::Node node, const std::vector<const plan::Risk*>& risks);
void write_rounds(const plan::Control& control, const ControlNumbers& numbers);
/// The months of the document's first year, each control's and of all controls.
void write_months(plan::Variant& variant, const plan::Views& views);
void write_trends(plan::Variant& variant, const TrendNumbers& trends);

}  // namespace planverk::figures
