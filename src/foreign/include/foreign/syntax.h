/// PDF's notation (ISO 32000-1, 7.3) of what is copied or added.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace planverk::foreign {

/// With its slash, both as it is read and as it is written.
[[nodiscard]] std::string name_syntax(std::string_view name);
[[nodiscard]] std::string string_syntax(std::string_view bytes);
/// UTF-8 as a text string.
[[nodiscard]] std::string text_syntax(std::string_view text);
/// At most six decimals, never an exponent.
[[nodiscard]] std::string number_syntax(double value);
[[nodiscard]] std::string reference_syntax(std::uint32_t object);

}  // namespace planverk::foreign
