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
  enum class Use { main, fall_back };
  /// Fails when the file is no usable TrueType font. Of a fall-back only what is asked for is ever read.
  static Result<Face> open(FileView file, FaceInfo info, Use use);

  [[nodiscard]] const FaceInfo& info() const { return info_; }
  [[nodiscard]] hb_face_t* hb_face() const { return face_.get(); }
  /// Outlines and their metrics alone: hb-subset reads all characters and layout tables of a face to find glyphs, and
  /// those are already known.
  [[nodiscard]] hb_face_t* outlines() const { return outlines_.get(); }
  /// Scaled to font units. Shaping with it is safe from several threads, since it is immutable.
  [[nodiscard]] hb_font_t* hb_font() const { return font_.get(); }
  [[nodiscard]] std::uint16_t glyph_of(char32_t character) const;
  [[nodiscard]] int advance_of(std::uint16_t glyph) const;

 private:
  Face() = default;
  void read_metrics();
  void read_low_glyphs();

  FileView file_;  ///< HarfBuzz keeps the address of its bytes
  FaceHandle face_;
  FaceHandle outlines_;
  FontHandle font_;
  FaceInfo info_;
  std::vector<std::uint16_t> low_glyphs_;  ///< cmap of U+0000–U+02FF, where nearly all characters are; of main faces
};

}  // namespace planverk::font
