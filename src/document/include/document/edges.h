/// Where words by different hands meet.
#pragma once

#include <string_view>

namespace planverk::document {

/// What is left of `words` where a comma or semicolon follows: no blank at their end, and no full stop, since the
/// sentence goes on. A stop behind a short word stays: it may belong to an abbreviation.
[[nodiscard]] std::string_view before_comma(std::string_view words);

}  // namespace planverk::document
