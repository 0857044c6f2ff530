/// Letters in an order and in file names, as a language wants them.
#pragma once

#include <string>
#include <string_view>

#include "language/pack.h"

namespace planverk::language {

/// A key that orders words as the language's readers expect, case apart; compared byte by byte.
[[nodiscard]] std::string collation_key(const Pack& pack, std::string_view text);

/// What a letter is in a file name: small ASCII letters and digits, else nothing.
[[nodiscard]] std::string in_file_name(const Pack& pack, char32_t letter);

/// Stands between letters of one word without being one: a soft hyphen, a combining accent, a hard or soft sign.
[[nodiscard]] bool is_silent(char32_t character);

}  // namespace planverk::language
