/// The table directory of a TrueType file (OpenType 1.9, "Font file"), read without trust.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace planverk::font {

class Sfnt {
 public:
  /// Of a collection (`ttcf`): the font at `index`.
  explicit Sfnt(std::string_view bytes, unsigned index = 0);
  /// The header is that of a TrueType font.
  [[nodiscard]] bool is_true_type() const;
  /// Every table lies within the file.
  [[nodiscard]] bool is_whole() const;
  [[nodiscard]] bool has(std::string_view tag) const { return table(tag).has_value(); }
  /// Empty when it is not there, or not within the file.
  [[nodiscard]] std::optional<std::string_view> table(std::string_view tag) const;
  /// The outlines begin one after the other, and all of them lie in their table.
  [[nodiscard]] bool has_whole_outlines() const;
  /// Each glyph has its advance.
  [[nodiscard]] bool has_whole_advances() const;

 private:
  [[nodiscard]] std::uint32_t table_count() const;
  std::string_view bytes_;
  std::size_t directory_ = 0;  ///< where it begins
};

/// Numbers as font files store them; 0 beyond the end.
[[nodiscard]] std::uint32_t number16(std::string_view bytes, std::size_t at);
[[nodiscard]] std::uint32_t number32(std::string_view bytes, std::size_t at);

}  // namespace planverk::font
