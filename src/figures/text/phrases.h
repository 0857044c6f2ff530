/// Which phrases a text may hold, found in one pass, so that a rule looks closely only where there is something to
/// find: most texts hold none of some hundred. What is told may be too much, never too little.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace planverk::figures {

/// Groups of phrases, and characters that rules look for: bits of a set.
enum class Held : std::uint32_t {
  spelling = 1U << 0U,
  table = 1U << 1U,
  chart = 1U << 2U,
  indicators = 1U << 3U,
  leftover = 1U << 4U,
  to_do = 1U << 6U,
  double_x = 1U << 7U,
  angle = 1U << 8U,             ///< `<`
  two_byte_mark = 1U << 9U,     ///< § « » begin with 0xC2
  three_byte_mark = 1U << 10U,  ///< “ ” „ begin with 0xE2
  quote = 1U << 11U,            ///< `"`
  digit = 1U << 12U,
  percent = 1U << 13U,
  at_sign = 1U << 14U,
  clash = 1U << 15U,
  month = 1U << 16U,
  unit = 1U << 17U,
  self = 1U << 18U,    ///< a paper begins to say what it is
  report = 1U << 19U,  ///< a report's name
  claim = 1U << 20U,   ///< trends, numbers by gender
  own = 1U << 21U,     ///< the organisation's patterns
};

class HeldSet {
 public:
  [[nodiscard]] bool has(Held group) const { return (bits_ & static_cast<std::uint32_t>(group)) != 0; }
  template <class... Groups>
  [[nodiscard]] bool has_any(Groups... groups) const {
    return (has(groups) || ...);
  }
  void add(Held group) { bits_ |= static_cast<std::uint32_t>(group); }
  void add(HeldSet other) { bits_ |= other.bits_; }

 private:
  std::uint32_t bits_ = 0;
};

class Phrases {
 public:
  /// In small letters. One of fewer than four bytes is taken to be in every text.
  void add(std::string_view phrase, Held group);
  template <class Range>
  void add_all(const Range& phrases, Held group) {
    for (const auto& phrase : phrases) add(phrase, group);
  }
  /// Of a text in small letters.
  [[nodiscard]] HeldSet held_by(std::string_view small) const;

 private:
  struct Entry {
    std::uint32_t beginning;  ///< its first four bytes
    Held group;
    std::string phrase;
  };
  static std::uint32_t place_of(std::uint32_t beginning) { return beginning * 0x9E3779B1U >> 16U; }

  std::array<std::uint64_t, 1024> places_{};  ///< a bit for each hash of a beginning
  std::vector<Entry> entries_;
  HeldSet always_;
};

}  // namespace planverk::figures
