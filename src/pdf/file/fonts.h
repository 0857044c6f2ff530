/// Codes for glyphs while pages are written, and the embedded fonts when all are known. Each face becomes one Type0
/// font with the CMap Identity-H; codes are given out in the order of first use, and a CIDToGIDMap leads to the
/// renumbered subset. A glyph that stands for another character than at its first use (the no-break space, a hyphen
/// that the line break put in) gets a code of its own, since ToUnicode knows codes only.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "deflate.h"
#include "file/codes.h"
#include "font/font.h"
#include "haru/document.h"
#include "pdf/font_programs.h"

namespace planverk::pdf {

/// A code and how far it moves the pen, in font units (hmtx, without kerning).
struct CodedGlyph {
  Code code = 0;
  std::int32_t advance = 0;
};

class FaceCodes {
 public:
  FaceCodes(const font::Library& library, font::FaceId face);

  /// The code for `glyph` where it stands for `character`.
  CodedGlyph code(std::uint16_t glyph, char32_t character) {
    if (glyph < first_.size() && first_[glyph].character == character && character != 0)
      return {first_[glyph].code, first_[glyph].advance};
    return uncommon_code(glyph, character);
  }
  [[nodiscard]] int units_per_em() const { return units_per_em_; }
  /// The face's space glyph; 0: it has none.
  [[nodiscard]] std::uint16_t space() const { return space_; }
  [[nodiscard]] bool used() const { return !codes_.empty(); }

  /// Writes the font; gives the number of its Type0 dictionary.
  Result<haru::ObjectId> embed(haru::Document& out, Compressor& compressor, FontPrograms& programs) const;

 private:
  struct Known {
    char32_t character = 0;
    std::int32_t advance = 0;
    Code code = 0;
  };
  struct Meaning {
    std::uint16_t glyph = 0;
    char32_t character = 0;
  };
  /// At its first use, or where it stands for another character than then.
  CodedGlyph uncommon_code(std::uint16_t glyph, char32_t character);
  Code new_code(std::uint16_t glyph, char32_t character);
  [[nodiscard]] FontPrograms::Glyphs glyphs() const;
  [[nodiscard]] std::string glyph_map(const FontPrograms::Glyphs& glyphs, const FontProgram& program) const;
  [[nodiscard]] std::string widths() const;
  [[nodiscard]] std::string to_unicode() const;

  const font::Library& library_;
  font::FaceId face_;
  int units_per_em_;
  std::uint16_t space_;
  std::vector<Known> first_;                        ///< by glyph: the character of its first use, and its code
  std::unordered_map<std::uint64_t, Code> others_;  ///< (glyph, character) → code; looked up only
  std::vector<Meaning> meanings_;                   ///< by code
  std::vector<Code> codes_;                         ///< in use, rising
  bool full_ = false;                               ///< more was asked for than there are codes
  char32_t private_use_ = 0;                        ///< the first such character met
};

/// All faces of a library, made at their first use.
class FontSet {
 public:
  explicit FontSet(const font::Library& library);
  FaceCodes& face(font::FaceId face);
  /// The /Font dictionary of the shared resources: `<</F0 12 0 R…>>`.
  Result<std::string> embed(haru::Document& out, Compressor& compressor, FontPrograms& programs) const;

 private:
  const font::Library& library_;
  std::vector<std::unique_ptr<FaceCodes>> faces_;  ///< by FaceId; null: not used
};

}  // namespace planverk::pdf
