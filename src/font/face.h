/// One font file open in HarfBuzz: immutable after open(), so all workers may read it at once.
#pragma once

#include <hb.h>

#include <memory>
#include <string>
#include <vector>

#include "font/font.h"

namespace planverk::font {

template <auto Destroy>
struct Destroyer {
  template <class T>
  void operator()(T* object) const {
    Destroy(object);
  }
};
using FaceHandle = std::unique_ptr<hb_face_t, Destroyer<hb_face_destroy>>;
using FontHandle = std::unique_ptr<hb_font_t, Destroyer<hb_font_destroy>>;

class Face {
 public:
  /// Takes the bytes of the file over. Fails when they are no usable TrueType font.
  static Result<Face> open(std::string bytes, FaceInfo info);

  [[nodiscard]] const FaceInfo& info() const { return info_; }
  [[nodiscard]] hb_face_t* hb_face() const { return face_.get(); }
  /// Scaled to font units. Shaping with it is safe from several threads, since it is immutable.
  [[nodiscard]] hb_font_t* hb_font() const { return font_.get(); }
  [[nodiscard]] std::uint16_t glyph_of(char32_t character) const;
  [[nodiscard]] int advance_of(std::uint16_t glyph) const { return glyph < advances_.size() ? advances_[glyph] : 0; }

 private:
  Face() = default;
  void read_metrics();

  std::unique_ptr<std::string> bytes_;  ///< on the heap: HarfBuzz keeps its address
  FaceHandle face_;
  FontHandle font_;
  FaceInfo info_;
  std::vector<std::uint16_t> low_glyphs_;  ///< cmap of U+0000–U+02FF, where nearly all characters are
  std::vector<std::uint16_t> advances_;
};

}  // namespace planverk::font
