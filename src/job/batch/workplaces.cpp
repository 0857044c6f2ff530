#include "batch/workplaces.h"

#include <algorithm>
#include <span>

namespace planverk::job {

std::vector<Workplace> make_workplaces(const std::vector<Workshop*>& workshops, unsigned jobs) {
  std::vector<Workplace> places(std::clamp<std::size_t>(workshops.size(), 1, std::max(jobs, 1U)));
  for (Workshop* const workshop : workshops) {
    if (places.front().contains(workshop)) continue;
    const Bench& first = places.front().try_emplace(workshop, *workshop).first->second;
    for (Workplace& each : std::span(places).subspan(1)) each.try_emplace(workshop, first, Bench::NextTo{});
  }
  return places;
}

}  // namespace planverk::job
