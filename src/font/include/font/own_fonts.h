/// Font files of an organisation, beside its themes: what family and style each holds stands in the file itself, so
/// they need no manifest.
#pragma once

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/font_style.h"

namespace planverk::font {

struct OwnFont {
  std::string file;  ///< its path, for messages; below the folder of fonts a bare name
  std::string_view bytes;
};

/// What a font file says of itself.
struct OwnFace {
  std::string family;  ///< typographic family (name table, 16, else 1)
  FontStyle style = FontStyle::regular;
  int weight = 400;  ///< 100 to 900 (OS/2)
};

enum class FontFault : std::uint8_t {
  format,    ///< no TrueType font with outlines (a CFF font, a collection, something else)
  broken,    ///< its tables reach beyond the file or into each other
  licence,   ///< may not be embedded (OS/2 fsType)
  nameless,  ///< has no family name
};

[[nodiscard]] std::expected<OwnFace, FontFault> read_own_face(std::string_view bytes);

/// The manifest with the families that these files make up before its own: each style by the bare name of its file, and
/// by the likest style's where the family has none. Files with faults are left out.
[[nodiscard]] std::string manifest_with(std::string_view manifest, std::span<const OwnFont> own);
/// Names of the families of a manifest, sorted.
[[nodiscard]] std::vector<std::string> families_of(std::string_view manifest);

}  // namespace planverk::font
