#include "names/output_names.h"

#include <algorithm>
#include <utility>

namespace planverk::job {

void OutputNames::say(std::size_t plan, const std::vector<std::string>& paths) {
  const std::scoped_lock guard(lock_);
  if (said_[plan]) return;
  said_[plan] = true;
  for (const std::string& path : paths) claims_[path].push_back(plan);
  own_[plan] = paths;
  while (said_up_to_ < said_.size() && said_[said_up_to_]) ++said_up_to_;
  more_.notify_all();
}

void OutputNames::settle(std::size_t plan, const std::vector<std::string>& paths) {
  const std::scoped_lock guard(lock_);
  if (settled_[plan]) return;
  settled_[plan] = true;
  for (const std::string& path : std::exchange(own_[plan], {})) {
    if (std::ranges::find(paths, path) == paths.end()) std::erase(claims_[path], plan);
  }
  more_.notify_all();
}

bool OutputNames::is_known(std::size_t plan, const std::vector<std::string>& paths) const {
  if (said_up_to_ < plan) return false;
  return std::ranges::all_of(paths, [&](const std::string& path) {
    const auto claim = claims_.find(path);
    return claim == claims_.end() ||
           std::ranges::all_of(claim->second, [&](std::size_t other) { return other >= plan || settled_[other]; });
  });
}

std::optional<OutputNames::Clash> OutputNames::wait(std::size_t plan, const std::vector<std::string>& paths,
                                                    std::stop_token stop) {
  std::unique_lock guard(lock_);
  if (!more_.wait(guard, std::move(stop), [&] { return is_known(plan, paths); })) return std::nullopt;
  for (const std::string& path : paths) {
    const auto claim = claims_.find(path);
    if (claim == claims_.end() || claim->second.empty()) continue;
    const std::size_t owner = std::ranges::min(claim->second);
    if (owner < plan) return Clash{path, owner};
  }
  return std::nullopt;
}

}  // namespace planverk::job
