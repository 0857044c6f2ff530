#include "output_names.h"

#include <algorithm>

namespace planverk::job {

void OutputNames::say(std::size_t plan, const std::vector<std::string>& paths) {
  const std::scoped_lock guard(lock_);
  if (said_[plan]) return;
  said_[plan] = true;
  for (const std::string& path : paths) {
    const auto [place, is_new] = owners_.emplace(path, plan);
    if (!is_new) place->second = std::min(place->second, plan);
  }
  while (said_up_to_ < said_.size() && said_[said_up_to_]) ++said_up_to_;
  more_.notify_all();
}

std::optional<OutputNames::Clash> OutputNames::wait(std::size_t plan, const std::vector<std::string>& paths,
                                                    std::stop_token stop) {
  std::unique_lock guard(lock_);
  if (!more_.wait(guard, std::move(stop), [&] { return said_up_to_ >= plan; })) return std::nullopt;
  for (const std::string& path : paths) {
    if (const std::size_t owner = owners_.at(path); owner < plan) return Clash{path, owner};
  }
  return std::nullopt;
}

}  // namespace planverk::job
