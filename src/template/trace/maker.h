/// Makes the traces of a document once it is printed: what its figures are made of, in the words of its language, each
/// part leading to where the document prints it.
#pragma once

#include "document/document.h"
#include "run/run.h"

namespace planverk::templates {

/// Of a run whose parts are all printed; none where nobody asked.
[[nodiscard]] document::Traces make_traces(Run& run);

}  // namespace planverk::templates
