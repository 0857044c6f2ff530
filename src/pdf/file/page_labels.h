/// Page labels as a number tree of ranges (ISO 32000-1, 12.4.2).
#pragma once

#include <span>
#include <string>

namespace planverk::pdf {

/// `/PageLabels<<…>>` of one label a page. Labels that end with a number and count on are one range; any other is a
/// range of its own, so that readers show it as it is.
[[nodiscard]] std::string page_label_entry(std::span<const std::string> labels);

}  // namespace planverk::pdf
