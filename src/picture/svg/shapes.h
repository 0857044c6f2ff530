/// The shapes of an SVG and what their attributes say of them (SVG 1.1, 8.3 and 9).
#pragma once

#include <span>
#include <string_view>

#include "svg/outline.h"
#include "xml/tree.h"

namespace planverk::picture {

struct ShapeAttribute {
  std::string_view name;
  std::string_view expected;  ///< what it takes, for messages
};

struct Shape {
  std::string_view name;
  std::span<const ShapeAttribute> attributes;
  /// Adds the outline. False: the attribute `wrong` has no such value.
  bool (*draw)(xml::Node node, Outline& outline, std::string_view& wrong);
};

[[nodiscard]] const Shape* find_shape(std::string_view name);
/// Their names, for messages.
[[nodiscard]] std::string_view shape_names();

}  // namespace planverk::picture
