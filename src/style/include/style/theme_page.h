/// The reference page of theme files (THEMES.md), from the tables that they are read by.
#pragma once

#include <string>

#include "style/theme.h"

namespace planverk::style {

/// `foundation`: the theme that all build on, whose named styles, masters and switches are listed.
[[nodiscard]] std::string theme_page(const Theme& foundation);

}  // namespace planverk::style
