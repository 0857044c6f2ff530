/// fonts/manifest.xml as data: families with the files of their styles, search paths, and the order of fall-back.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/font_style.h"
#include "base/result.h"

namespace planverk::font {

struct ManifestStyle {
  std::vector<std::string> files;  ///< alternatives, the first that is found is taken
  unsigned collection_index = 0;
};

struct ManifestFamily {
  std::string name;
  std::string package;
  std::array<ManifestStyle, all_font_styles.size()> styles;  ///< `as` already followed
};

struct Manifest {
  std::vector<std::string> search_paths;
  std::vector<ManifestFamily> families;
  std::vector<std::string> fallbacks;  ///< names of families, in the order they are asked

  [[nodiscard]] const ManifestFamily* find(std::string_view family) const;
};

/// Fails when the bytes are no manifest: the manifest belongs to the program, so that is a fault, not input.
Result<Manifest> read_manifest(std::string_view bytes);

}  // namespace planverk::font
