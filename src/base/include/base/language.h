/// A language by its code, as plans and label files name it. What is known of a language stands in its pack
/// (language/packs.h); a code says nothing of whether there is one.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace planverk {

class Language {
 public:
  constexpr Language() = default;
  /// `sv`, `smn`: two or three letters; more are cut off.
  constexpr explicit Language(std::string_view code) {
    for (std::size_t i = 0; i < code.size() && i < letters_.size(); ++i) letters_[i] = code[i];
  }
  /// Names label and message files.
  [[nodiscard]] constexpr std::string_view code() const {
    std::size_t length = 0;
    while (length < letters_.size() && letters_[length] != 0) ++length;
    return {letters_.data(), length};
  }
  /// A number of its own, below 2^24.
  [[nodiscard]] constexpr std::uint32_t number() const {
    std::uint32_t number = 0;
    for (const char letter : letters_) number = number << 8 | static_cast<unsigned char>(letter);
    return number;
  }
  constexpr auto operator<=>(const Language&) const = default;

 private:
  std::array<char, 3> letters_{};
};

/// What speaks where nobody has said which language to use.
inline constexpr Language fallback_language{"en"};

}  // namespace planverk
