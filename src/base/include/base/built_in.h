/// Files that were put into the program when it was built.
#pragma once

#include <string_view>

namespace planverk {

/// `kinds/internal-control-plan.xml` and its bytes.
struct BuiltIn {
  std::string_view path;
  std::string_view bytes;
};

}  // namespace planverk
