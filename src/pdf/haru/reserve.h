/// Memory for libharu that does not fail: some of its functions (2.3.0: HPDF_Page_New) go on with a null pointer where an
/// allocation inside them fails, and end the process. What malloc refuses comes from a reserve of the process instead,
/// and the document that took from it fails as soon as libharu has returned.
#pragma once

#include <hpdf.h>

namespace planverk::pdf::haru::reserve {

/// For HPDF_NewEx. Null only once the reserve is used up as well.
void* allocate(HPDF_UINT size);
void release(void* block);

/// Whether this thread has taken from the reserve since `forget`. A document is made in one thread.
[[nodiscard]] bool taken();
void forget();

}  // namespace planverk::pdf::haru::reserve
