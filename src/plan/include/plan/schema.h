/// The published XSD, for editors that complete what one writes.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace planverk::plan {

class Kinds;

/// What readers of a schema call a value of an attribute: `draft` is `utkast`. Empty where the code says it itself.
using ValueWords = std::function<std::string(std::string_view attribute, std::string_view code)>;

/// The shape of plans. Every element, attribute and value is documented: elements and attributes by their meaning, in
/// English, values by `words`, which are in `language`.
[[nodiscard]] std::string to_xsd(const Kinds& kinds, const ValueWords& words, std::string_view language);

}  // namespace planverk::plan
