/// What the documents of a batch come to, for its reports.
#pragma once

#include <cstddef>
#include <cstdint>

#include "job/batch.h"

namespace planverk::job {

struct BatchSums {
  std::size_t documents = 0, files = 0;  ///< written, or kept
  std::uint64_t pages = 0, bytes = 0;
};
[[nodiscard]] BatchSums sums_of(const BatchResult& result);

/// The clock's last digits say nothing.
[[nodiscard]] double rounded(double seconds);

}  // namespace planverk::job
