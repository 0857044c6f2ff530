#pragma once

#include "plan/views.h"

namespace planverk::figures {

void write_indicators(const plan::Views& views);

}  // namespace planverk::figures
