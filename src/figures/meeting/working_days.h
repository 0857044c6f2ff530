/// Which days are working days, for terms that the law lets end on one.
#pragma once

#include "base/date.h"
#include "plan/views.h"

namespace planverk::figures {

[[nodiscard]] Date days_after(Date day, int days);
/// Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher).
[[nodiscard]] Date easter_of(int year);
/// Whether a term that ends on the day goes on: Saturdays, Sundays, public holidays, and the eves that the law names.
[[nodiscard]] bool term_goes_on(plan::Country country, Date day);
/// The day itself when it is none of these, else the next one that is none.
[[nodiscard]] Date end_of_term(plan::Country country, Date day);

}  // namespace planverk::figures
