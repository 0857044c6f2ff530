/// The five languages of printed and spoken words.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace planverk {

enum class Language { sv, nb, nn, da, en };
inline constexpr std::array all_languages{Language::sv, Language::nb, Language::nn, Language::da, Language::en};

/// `sv`, `sv-SE`, `nb-NO` … by its first subtag; `no` is nb.
[[nodiscard]] std::optional<Language> language_of(std::string_view tag);
/// `sv`, `nb` … : names label and message files.
[[nodiscard]] std::string_view code_of(Language language);
/// `sv-SE`, `nb-NO`, `nn-NO`, `da-DK`, `en-GB`: what PDF and HTML are tagged with.
[[nodiscard]] std::string_view tag_of(Language language);

}  // namespace planverk
