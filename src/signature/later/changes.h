/// What the comparison of two editions has found.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "signature/verdict.h"

namespace planverk::signature {

struct Changes {
  bool evidence = false, signatures = false, filled = false, annotations = false;
  std::vector<Reason> reasons;

  void wrong(std::string code, std::string detail = {}) { note({std::move(code), std::move(detail), true}); }
  /// At most so many of a code: nothing harmless can crowd out what is wrong.
  void note(Reason reason) {
    constexpr std::ptrdiff_t most = 20;
    const auto same = [&](const Reason& each) { return each.code == reason.code && each.detail == reason.detail; };
    const auto alike = [&](const Reason& each) { return each.code == reason.code; };
    if (std::ranges::count_if(reasons, alike) < most && std::ranges::none_of(reasons, same))
      reasons.push_back(std::move(reason));
  }
  [[nodiscard]] bool any_wrong() const {
    return std::ranges::any_of(reasons, [](const Reason& each) { return each.fatal; });
  }
};

}  // namespace planverk::signature
