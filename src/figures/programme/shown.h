/// What a table of a programme shows.
#pragma once

#include <vector>

#include "count/uses.h"
#include "plan/views.h"

namespace planverk::figures {

/// The instruments that the view names, by themselves or by their goals; all where it names none.
[[nodiscard]] std::vector<const plan::Instrument*> shown_instruments(const plan::Views& views, xml::Node view);
/// The years of its column of funding: its own, else the document's; none where nobody says.
[[nodiscard]] std::optional<plan::Years> column_years(const plan::Views& views, xml::Node view);

}  // namespace planverk::figures
