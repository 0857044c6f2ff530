/// What the comparison of two editions has found.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "signature/verdict.h"

namespace planverk::signature {

struct Changes {
  bool evidence = false, signatures = false, filled = false, annotations = false;
  std::vector<Reason> reasons;

  void wrong(std::string code, std::string detail = {}) { note({std::move(code), std::move(detail), true}); }
  void note(Reason reason) {
    constexpr std::size_t most = 20;  // what is wrong is clear by then
    const auto same = [&](const Reason& each) { return each.code == reason.code && each.detail == reason.detail; };
    if (reasons.size() < most && std::ranges::none_of(reasons, same)) reasons.push_back(std::move(reason));
  }
  [[nodiscard]] bool any_wrong() const {
    return std::ranges::any_of(reasons, [](const Reason& each) { return each.fatal; });
  }
};

}  // namespace planverk::signature
