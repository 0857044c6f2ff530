/// Looks of the theme as CSS declarations. Sizes are in rem, the reader's own size of text: a theme says which size on
/// paper that is (`<screen text="11pt"/>`), and how much more room lines and blocks have on a screen.
#pragma once

#include <string>

#include "style/theme.h"

namespace planverk::html {

[[nodiscard]] int weight_of(FontStyle font);

class Declarations {
 public:
  explicit Declarations(const style::Theme& theme) : theme_(theme) {}

  [[nodiscard]] std::string rem(Length length) const;
  /// Size, leading, face and ink. What is much larger than the text shrinks on a narrow window.
  [[nodiscard]] std::string text(const style::TextStyle& text) const;
  [[nodiscard]] std::string margins(Length before, Length after) const;
  /// Ground, bar, rules and padding.
  [[nodiscard]] std::string box(const style::BlockStyle& look) const;
  /// As thick as on paper, and a pixel at least.
  [[nodiscard]] std::string rule(std::string_view side, Length thickness, Ink ink) const;

 private:
  const style::Theme& theme_;
};

}  // namespace planverk::html
