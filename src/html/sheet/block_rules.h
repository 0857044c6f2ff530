/// The theme's styles as rules of CSS.
#pragma once

#include <string>

#include "document/document.h"
#include "style/theme.h"

namespace planverk::html {

/// Running text, headings, captions, contents, head and foot.
[[nodiscard]] std::string text_rules(const document::Document& document, const style::Theme& theme);
/// The named styles of blocks.
[[nodiscard]] std::string block_rules(const style::Theme& theme);

}  // namespace planverk::html
