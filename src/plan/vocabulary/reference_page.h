/// Examples for the reference page, by element type: fragments that a test checks against the vocabulary.
#pragma once

#include <span>
#include <string_view>

namespace planverk::plan {

struct Example {
  std::string_view type;  ///< of the fragment's one element
  std::string_view xml;
};
[[nodiscard]] std::span<const Example> examples();

}  // namespace planverk::plan
