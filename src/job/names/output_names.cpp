#include "names/output_names.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace planverk::job {

void OutputNames::say(std::size_t plan, std::vector<PlannedFile> files) {
  const std::scoped_lock guard(lock_);
  if (said_[plan]) return;
  said_[plan] = true;
  for (const PlannedFile& file : files) {
    for (const std::string& key : file.keys) claims_[key].push_back({plan, file.place});
  }
  own_[plan] = std::move(files);
  while (said_up_to_ < said_.size() && said_[said_up_to_]) ++said_up_to_;
  more_.notify_all();
}

void OutputNames::settle(std::size_t plan, const std::vector<std::string>& paths) {
  const std::scoped_lock guard(lock_);
  if (settled_[plan]) return;
  settled_[plan] = true;
  const std::unordered_set<std::string_view> written(paths.begin(), paths.end());
  std::erase_if(own_[plan], [&](const PlannedFile& file) {
    if (written.contains(file.path)) return false;
    for (const std::string& key : file.keys) {
      std::erase_if(claims_[key], [plan](const Claim& claim) { return claim.plan == plan; });
    }
    return true;
  });
  more_.notify_all();
}

bool OutputNames::is_known(std::size_t plan) const {
  if (said_up_to_ < plan) return false;
  return std::ranges::all_of(own_[plan], [&](const PlannedFile& file) {
    return std::ranges::all_of(file.keys, [&](const std::string& key) {
      const auto found = claims_.find(key);
      return found == claims_.end() || std::ranges::all_of(found->second, [&](const Claim& claim) {
               return claim.plan >= plan || settled_[claim.plan];
             });
    });
  });
}

const OutputNames::Claim* OutputNames::owner(const std::string& key) const {
  const auto found = claims_.find(key);
  if (found == claims_.end() || found->second.empty()) return nullptr;
  return &*std::ranges::min_element(found->second, {}, &Claim::plan);
}

std::optional<OutputNames::Clash> OutputNames::wait(std::size_t plan, std::stop_token stop) {
  std::unique_lock guard(lock_);
  if (!more_.wait(guard, std::move(stop), [&] { return is_known(plan); })) return std::nullopt;
  for (const PlannedFile& file : own_[plan]) {
    for (const std::string& key : file.keys) {
      const Claim* const first = owner(key);
      if (first != nullptr && first->plan < plan) return Clash{file.path, first->place, file.place};
    }
  }
  return std::nullopt;
}

}  // namespace planverk::job
