/// Logos: PNG, JPEG, or SVG of the part that this stage reads (picture/svg.h). What a file has wrong is a finding of
/// the rule `logo`: in an SVG at its place in the file, else where the file is named.
#pragma once

#include <cstdint>
#include <optional>

#include "base/diagnostic.h"
#include "base/logo.h"
#include "base/sources.h"

namespace planverk::picture {

inline constexpr std::uint64_t logo_bytes = 512 << 10;  ///< an SVG is no larger
inline constexpr int logo_pixels = 4000;                ///< a side of a picture has no more

/// The logo in a file that is registered with `sources`; none after a finding. `named_at`: where it is named.
std::optional<Logo> read_logo(const Sources& sources, FileId file, Span named_at, Diagnostics& found);

/// A finding that there is no such file, or that it may not be read: `missing`, `outside`.
void refuse_logo(std::string_view reason, std::string_view file, Span named_at, Diagnostics& found);

}  // namespace planverk::picture
