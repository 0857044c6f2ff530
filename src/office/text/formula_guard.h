/// Words that spreadsheets would take for formulas when they open a text file (OWASP, "CSV Injection"). An apostrophe
/// before them keeps them words; the two functions undo each other for any text.
#pragma once

#include <string>
#include <string_view>

namespace planverk::office {

[[nodiscard]] std::string guarded(std::string text);
[[nodiscard]] std::string unguarded(std::string text);

}  // namespace planverk::office
