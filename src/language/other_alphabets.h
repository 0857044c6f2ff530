/// Letters of alphabets that no language pack is written in, as file names spell them.
#pragma once

#include <string_view>

namespace planverk::language {

/// Greek (ELOT 743, accents left out) and Cyrillic (as English-language maps write Russian, Ukrainian, Serbian and
/// Macedonian), Icelandic letters; empty for what has no sound of its own and for all others.
[[nodiscard]] std::string_view latin_of(char32_t letter);

}  // namespace planverk::language
