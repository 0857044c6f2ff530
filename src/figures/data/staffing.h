/// What follows from how many people a staff has, how many posts are filled and how many stand vacant.
#pragma once

#include "count/numbers.h"

namespace planverk::figures {

/// Of the first series of each measure; nothing that a masked series is part of.
[[nodiscard]] StaffNumbers staff_numbers(const plan::Dataset& dataset, const plan::Views& views,
                                         const Numbers& numbers);
/// The dataset's series of that measure, or none.
[[nodiscard]] const plan::Series* series_of(const plan::Dataset& dataset, plan::StaffMeasure measure);

}  // namespace planverk::figures
