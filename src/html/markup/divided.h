/// Soft hyphens, for labels that are narrower than their words on a small screen: browsers know few languages' words.
#pragma once

#include <string>
#include <string_view>

#include "language/pack.h"

namespace planverk::html {

/// The text as HTML, with a soft hyphen wherever one of its words may be divided.
[[nodiscard]] std::string divided(std::string_view text, const language::Pack& language);

}  // namespace planverk::html
