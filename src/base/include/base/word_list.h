/// The words of a list with spaces between them, as tables and plans have it (`risk action control`). Copies nothing.
#pragma once

#include <concepts>
#include <iterator>
#include <string>
#include <string_view>

namespace planverk {

class WordList {
 public:
  constexpr explicit WordList(std::string_view list) : list_(list) {}
  /// The words are views: a list that dies at once has none.
  template <std::same_as<std::string> Text>
  explicit WordList(Text&& list) = delete;

  class Iterator {
   public:
    using value_type = std::string_view;
    using difference_type = std::ptrdiff_t;
    constexpr explicit Iterator(std::string_view rest) : rest_(rest) { take(); }
    constexpr std::string_view operator*() const { return word_; }
    constexpr Iterator& operator++() {
      take();
      return *this;
    }
    constexpr bool operator==(std::default_sentinel_t) const { return word_.empty(); }

   private:
    constexpr void take() {
      while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
      word_ = rest_.substr(0, rest_.find(' '));
      rest_.remove_prefix(word_.size());
    }
    std::string_view rest_;
    std::string_view word_;
  };

  [[nodiscard]] constexpr Iterator begin() const { return Iterator(list_); }
  [[nodiscard]] constexpr std::default_sentinel_t end() const { return {}; }
  [[nodiscard]] constexpr bool contains(std::string_view word) const {
    for (const std::string_view each : *this) {
      if (each == word) return true;
    }
    return false;
  }

 private:
  std::string_view list_;
};

}  // namespace planverk
