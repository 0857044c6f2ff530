/// What a plan knows after the day that its document speaks of.
#pragma once

#include "plan/variant.h"

namespace planverk::plan {

/// Takes away what was found out after the variant's day: new assessments of risks, follow-ups of actions and assignments,
/// results of controls and values of indicators for periods that had not begun (forecasts stay). Registers that go on over a year serve each of its
/// papers so. What is planned for a later day stays. Without a day nothing goes. The first of each element is kept in
/// `variant.later`.
void drop_later(Variant& variant);

}  // namespace planverk::plan
