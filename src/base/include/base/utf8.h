/// UTF-8 by hand: hot, and strict. Letters and their case are those of the Latin script up to U+024F, which is what the
/// languages of the packs are written in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planverk::utf8 {

/// Offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates, above U+10FFFF), or none.
[[nodiscard]] std::optional<std::size_t> first_invalid(std::string_view text);
/// The character at `at` and moves `at` past it. Ill-formed bytes give U+FFFD and move one byte.
char32_t next(std::string_view text, std::size_t& at);
void append(std::string& out, char32_t character);
[[nodiscard]] std::string encode(char32_t character);
/// Characters (code points) in the text.
[[nodiscard]] std::size_t length(std::string_view text);
/// `U+00E5`
[[nodiscard]] std::string code_point_name(char32_t character);

/// XML white space only: space, tab, line feed, carriage return. No-break spaces stay.
[[nodiscard]] bool is_space(char32_t character);
/// Runs of XML white space become one space; leading and trailing ones stay as one space.
[[nodiscard]] std::string collapse(std::string_view text);
[[nodiscard]] std::string_view trim(std::string_view text);

[[nodiscard]] bool is_letter(char32_t character);
[[nodiscard]] bool is_capital(char32_t character);
/// The other case of a letter up to U+017F; what has none stays.
[[nodiscard]] char32_t lower(char32_t character);
[[nodiscard]] char32_t upper(char32_t character);

}  // namespace planverk::utf8
