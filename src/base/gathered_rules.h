/// The rows of all tables of rules, in no order. Written while building (cmake/GatherRules.cmake).
#pragma once

#include <span>

#include "base/rule.h"

namespace planverk {

[[nodiscard]] std::span<const Rule> gathered_rules();

}  // namespace planverk
