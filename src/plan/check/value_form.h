/// The lexical form of attribute values, said twice and proved equal by the differential test: as a check, and as the
/// pattern of the published schema. Strict in both: no white space is taken away, no time zone is known.
#pragma once

#include <string>
#include <string_view>

#include "plan/vocabulary.h"

namespace planverk::plan {

/// Whether the value has the form of the attribute's type, its enumeration included.
[[nodiscard]] bool has_form(const AttributeType& attribute, std::string_view value);
/// The same as an XSD pattern; empty for types without one (free text, enumerations).
[[nodiscard]] std::string_view pattern_of(ValueType type);
/// `date`, `plan-language` …: names the schema's simple type, and the hint that tells the form.
[[nodiscard]] std::string_view name_of(ValueType type);

[[nodiscard]] bool blank(std::string_view text);  ///< XML white space only

}  // namespace planverk::plan
