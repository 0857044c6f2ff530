/// Text of case systems as paragraphs: they send plain text, and HTML of their editors.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace planverk::exchange::cases {

/// A paragraph an empty line, line or block element; white space collapsed, empty ones left out. `format` is the sender's
/// code for it: with `html` in it, or where the text begins with a tag, tags part paragraphs and go, and character
/// references become characters. Scripts and styles go with what they hold.
[[nodiscard]] std::vector<std::string> paragraphs_of(std::string_view text, std::string_view format);

}  // namespace planverk::exchange::cases
