/// Text as it stands in XML 1.0 and HTML, the one place that escapes. What comes back through a parser is what went in:
/// a carriage return goes out as a reference, and in attributes so do line feeds and tabs, which a parser would turn
/// into spaces. Control characters and U+FFFE, U+FFFF, which no XML can hold (XML 1.0, 2.2), are left out.
#pragma once

#include <string>
#include <string_view>

namespace planverk {

/// Between tags: `&`, `<` and `>` are escaped (`>` because of `]]>`).
void append_xml_text(std::string& out, std::string_view text);
/// Between double quotes: `"` too.
void append_xml_attribute(std::string& out, std::string_view value);

[[nodiscard]] std::string xml_text(std::string_view text);
[[nodiscard]] std::string xml_attribute(std::string_view value);

}  // namespace planverk
