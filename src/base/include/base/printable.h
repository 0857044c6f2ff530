/// Text that came from a plan, a path or an argument, on its way to a terminal or into a report: nothing in it may move
/// the cursor, change the order of letters, or be no text at all.
#pragma once

#include <string>
#include <string_view>

namespace planverk {

/// Control characters (C0 but tab and line feed, DEL, C1), the directional ones (U+061C, U+200E, U+200F, U+202A to
/// U+202E, U+2066 to U+2069), the separators U+2028 and U+2029, and bytes that are no UTF-8: each becomes U+FFFD, so
/// that columns stay.
[[nodiscard]] std::string printable(std::string_view text);

/// The same for a part of a line: tabs and line breaks become spaces, so that no value can begin a line of its own.
[[nodiscard]] std::string printable_in_line(std::string_view text);

/// JSON text that says the same with these characters written as `\uXXXX`.
[[nodiscard]] std::string printable_json(std::string_view json);

}  // namespace planverk
