/// The name of a style, as templates write it and the style sheet knows it. The document knows no looks, and of the
/// names only what has a meaning for it: what a section is counted with, for example, is a property of its own.
#pragma once

#include <cstdint>
#include <string_view>

namespace planverk::document {

/// Two bytes that stand for a name. Names are never forgotten, so what they come from must be limited: templates.
class Style {
 public:
  constexpr Style() = default;
  [[nodiscard]] static Style named(std::string_view name);
  bool operator==(const Style&) const = default;

  static const Style normal;  ///< none: as the kind of node looks
  static const Style title;   ///< of a heading: it names the document, so it is level 1 and takes no number

 private:
  friend std::string_view name_of(Style style);
  constexpr explicit Style(std::uint16_t index) : index_(index) {}
  std::uint16_t index_ = 0;
};
[[nodiscard]] std::string_view name_of(Style style);  ///< empty for none

inline constexpr Style Style::normal{0}, Style::title{1};

}  // namespace planverk::document
