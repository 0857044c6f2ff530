/// Font files in the folder `fonts` of an organisation's templates, and whether a theme's family is among all there
/// are.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "font/own_fonts.h"
#include "style/theme.h"
#include "template/template.h"

namespace planverk::job {

/// In the order of their names. The bytes are those of `files`.
[[nodiscard]] std::vector<font::OwnFont> own_fonts(const templates::Files& files);

/// A finding at each file that cannot be used.
void check_own_fonts(std::span<const font::OwnFont> fonts, Sources& sources, Diagnostics& found);

/// The built-in manifest or an organisation's, with the families of its font files.
[[nodiscard]] std::string font_manifest(const templates::Files& files);

/// A finding at the theme's family when no font is of it; with it those at files that cannot be used.
void check_family(const style::Theme& theme, const templates::Files& files, Sources& sources, Diagnostics& found);

}  // namespace planverk::job
