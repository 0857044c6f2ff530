/// The lexical form of attribute values, said twice and proved equal by the differential test: as a check, and as the
/// pattern of the published schema. Strict in both: no white space is taken away, no time zone is known.
#pragma once

#include <string>
#include <string_view>

#include "plan/vocabulary.h"

namespace planverk::plan {

/// What has_form() says as an XSD pattern; empty for types without one (free text, enumerations).
[[nodiscard]] std::string_view pattern_of(ValueType type);
[[nodiscard]] bool blank(std::string_view text);  ///< XML white space only

}  // namespace planverk::plan
