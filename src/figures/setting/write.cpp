#include "count/numbers.h"
#include "table/write.h"

namespace planverk::figures {

namespace {

int times_a_year(plan::LinkFrequency frequency) {
  constexpr int times[] = {0, 1, 2, 3, 4};
  return times[static_cast<std::size_t>(frequency)];
}

/// None where it comes every year and nobody says until when.
std::optional<int> count_of(const plan::Link& link) {
  if (link.frequency == plan::LinkFrequency::once) return link.each;
  if (!link.from || !link.to || *link.to < *link.from) return std::nullopt;
  return (*link.to - *link.from + 1) * times_a_year(link.frequency) * link.each;
}

}  // namespace

void setting_write(plan::Variant& /*variant*/, const plan::Views& views, const Uses& /*uses*/,
                   const Numbers& /*numbers*/) {
  for (const plan::Chain& chain : views.chains) {
    for (const plan::Link& link : chain.links) write(link.node, "link/@fig:count", count_of(link));
  }
}

}  // namespace planverk::figures
