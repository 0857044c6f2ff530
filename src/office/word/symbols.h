/// Characters of fonts that show other signs than their codes say (Symbol, Wingdings), and forms of characters that
/// stand above or below the line.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace planverk::office::word {

/// The character that `font` shows at a code (0x20 to 0xFF, or that above U+F000); none where it is not known.
[[nodiscard]] std::optional<char32_t> symbol_character(std::string_view font, char32_t code);
/// Text in which codes of the private area are replaced by what the font shows; `unknown` counts those that stay away.
[[nodiscard]] std::string without_symbol_codes(std::string_view text, std::string_view font, std::size_t& unknown);

/// Digits and signs as raised (or lowered) characters: `2` → `²`. None where a character has no such form.
[[nodiscard]] std::optional<std::string> raised_text(std::string_view text, bool lowered);

}  // namespace planverk::office::word
