/// Headings as people write them, brought to a form in which they can be compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace planverk::exchange {

/// Small letters; what stands in parentheses, signs and line breaks gone, accents kept; a word that is divided at the end
/// of a line is whole again.
[[nodiscard]] std::string normal(std::string_view text);
/// The same with what stands in parentheses.
[[nodiscard]] std::string normal_whole(std::string_view text);

/// How much a heading is what a name says, both in normal form: 100 the same; above 50 nearly the same letters, or the
/// name's words among others; 0 nothing of it.
[[nodiscard]] int likeness(std::string_view heading, std::string_view name);

[[nodiscard]] std::vector<std::string_view> words_of(std::string_view normal);

}  // namespace planverk::exchange
