/// Codes for glyphs while pages are written, and the embedded fonts when all are known. Each face becomes one Type0
/// font with Identity-H: a code is the glyph's number in the full face, so it does not depend on what else is used; a
/// CIDToGIDMap leads to the renumbered subset. A glyph that stands for another character than at its first use (the
/// no-break space, a hyphen that the line break put in) gets a code of its own, since ToUnicode knows codes only.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "deflate.h"
#include "font/font.h"
#include "haru/document.h"

namespace planverk::pdf {

/// A code and how far it moves the pen, in font units (hmtx, without kerning).
struct Code {
  std::uint16_t cid = 0;
  std::int32_t advance = 0;
};

class FaceCodes {
 public:
  FaceCodes(const font::Library& library, font::FaceId face);

  /// The code for `glyph` where it stands for `character`.
  Code code(std::uint16_t glyph, char32_t character);
  [[nodiscard]] int units_per_em() const { return units_per_em_; }
  /// The face's space glyph; 0: it has none.
  [[nodiscard]] std::uint16_t space() const { return space_; }
  [[nodiscard]] bool used() const { return !cids_.empty(); }

  /// Writes the font; gives the number of its Type0 dictionary.
  Result<haru::ObjectId> embed(haru::Document& out, Compressor& compressor) const;

 private:
  struct Known {
    char32_t character = 0;
    std::int32_t advance = 0;
  };
  struct Cid {
    std::uint16_t glyph = 0;
    char32_t character = 0;
  };
  std::uint16_t new_cid(std::uint16_t glyph, char32_t character);
  [[nodiscard]] std::string widths() const;
  [[nodiscard]] std::string to_unicode() const;

  const font::Library& library_;
  font::FaceId face_;
  int units_per_em_;
  std::uint16_t space_;
  std::vector<Known> first_;                                 ///< by glyph: the character that its own number stands for
  std::unordered_map<std::uint64_t, std::uint16_t> others_;  ///< (glyph, character) → code; looked up only
  std::vector<Cid> cid_;                                     ///< by code
  std::vector<std::uint16_t> cids_;                          ///< in use, in order of first use
  std::uint32_t next_free_;
  char32_t private_use_ = 0;  ///< the first such character met
};

/// All faces of a document, made at their first use.
class FontSet {
 public:
  explicit FontSet(const font::Library& library);
  FaceCodes& face(font::FaceId face);
  /// The /Font dictionary of the shared resources: `<</F0 12 0 R…>>`.
  Result<std::string> embed(haru::Document& out, Compressor& compressor) const;

 private:
  const font::Library& library_;
  std::vector<std::unique_ptr<FaceCodes>> faces_;  ///< by FaceId; null: not used
};

}  // namespace planverk::pdf
