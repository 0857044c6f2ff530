/// What a Library owns; shared by the files that make its functions.
#pragma once

#include <array>
#include <vector>

#include "face.h"
#include "font/font.h"

namespace planverk::font {

struct Library::Impl {
  using StyleFaces = std::array<FaceId, all_font_styles.size()>;

  std::vector<Face> faces;           ///< by FaceId; a file that serves two styles stands here once
  std::vector<StyleFaces> families;  ///< [0] the main family, then the fall-backs in order

  [[nodiscard]] const StyleFaces& main() const { return families.front(); }
};

}  // namespace planverk::font
