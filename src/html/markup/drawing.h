/// Drawings as inline SVG.
#pragma once

#include <string>
#include <string_view>

#include "document/tree.h"

namespace planverk::html {

/// `alt` empty: decoration, hidden from assistive technology.
[[nodiscard]] std::string drawing_svg(const Drawing& drawing, std::string_view alt, std::string_view class_name);
/// One named shape, beside text. Decoration: a word stands there too.
[[nodiscard]] std::string symbol_svg(document::Symbol symbol);

}  // namespace planverk::html
