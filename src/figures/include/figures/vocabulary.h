/// The vocabulary of figures, described once: every computed attribute and element with its place, type, unit and
/// meaning. From it come the names that can be written, those that templates may use, and the reference page's chapter
/// of figures. What a plan may state is plan's vocabulary; `fig:` in an input is refused.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "plan/vocabulary.h"

namespace planverk::figures {

struct Figure {
  /// The elements that carry it, one space between them: `risk`, `fig:matrix/fig:row` (a row of the matrix); `*` is
  /// any.
  std::string_view places;
  std::string_view name;                ///< `@fig:value`; without `@` a child element
  std::optional<plan::ValueType> type;  ///< of an attribute
  std::string_view allowed;             ///< the words of an enumeration
  std::string_view unit;
  std::string_view meaning;  ///< one English sentence

  [[nodiscard]] constexpr bool is_attribute() const { return name.starts_with('@'); }
  /// The name without `@`.
  [[nodiscard]] constexpr std::string_view bare_name() const { return is_attribute() ? name.substr(1) : name; }
};

[[nodiscard]] std::span<const Figure> figure_types();
/// Whether the element is one of the figure's places.
[[nodiscard]] bool stands_at(const Figure& figure, xml::Node node);

/// The reference page's chapter of figures.
[[nodiscard]] std::string to_markdown();

}  // namespace planverk::figures
