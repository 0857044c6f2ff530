#include "file/groups.h"

#include <algorithm>
#include <utility>

namespace planverk::pdf {

void Groups::begin(std::string title) {
  groups_.push_back({std::move(title), current_});
  current_ = groups_.size() - 1;
}

bool Groups::end() {
  if (current_ == none) return false;
  current_ = groups_[current_].around;
  return true;
}

std::vector<std::size_t> Groups::path_to(std::size_t group) const {
  std::vector<std::size_t> path;
  for (; group != none; group = groups_[group].around) path.push_back(group);
  std::ranges::reverse(path);
  return path;
}

}  // namespace planverk::pdf
