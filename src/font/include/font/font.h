/// Faces, coverage and shaping. fonts/manifest.xml names families, their files, packages, licence and the order of
/// fall-back. A Library is opened once a process and shared by all workers (faces are immutable); a Shaper belongs to
/// one worker. Shaping is HarfBuzz with kerning, without ligatures, a word at a time, cached.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/font_style.h"
#include "base/length.h"
#include "base/result.h"

namespace planverk::font {

using FaceId = std::uint16_t;

/// One glyph of a shaped word. Those of a word from right to left stand from left to right too.
struct Glyph {
  std::uint16_t id = 0;      ///< in the face
  std::int16_t advance = 0;  ///< font units, kerning and offsets along the line included
  char32_t character = 0;    ///< what it stands for (first character of its cluster); 0: part of the cluster before
};

/// Where a mark above or below a letter stands, off the pen's place; font units, y upwards.
struct Shift {
  std::int16_t x = 0, y = 0;
};

/// A shaped run in one face. Owned by the Shaper's cache, valid as long as the Shaper lives.
struct Word {
  FaceId face = 0;
  std::int32_t width_units = 0;  ///< sum of advances, font units
  std::vector<Glyph> glyphs;
  std::vector<Shift> shifts;  ///< one a glyph; empty in words whose glyphs all stand at the pen's place, as most do
  std::string logical;        ///< of a word from right to left: its characters in the order they are read; else empty
};

enum class Direction : std::uint8_t { left_to_right, right_to_left };

struct FaceInfo {
  std::string family;
  FontStyle style;
  std::string postscript_name;
  std::string file;  ///< path it was found at; never printed into output
  int units_per_em = 1000;
  int ascent = 0, descent = 0, cap_height = 0, italic_angle = 0;  ///< font units; descent negative
  int bbox[4] = {0, 0, 0, 0};
  std::uint32_t glyph_count = 0;
  std::uint32_t collection_index = 0;
};

/// A TrueType program with the glyphs that were asked for and those that they are composed of.
struct Subset {
  std::string program;
  std::vector<std::uint16_t> numbers;  ///< the new number of each glyph asked for, in the order they were given
};

class Library {
 public:
  /// Reads the manifest (XML bytes) and finds the faces of `family` and its fall-backs in its search paths and
  /// `folders`
  /// (`--fonts DIR`, searched first). A missing face is a Failure that names the Debian package to install.
  static Result<Library> open(FileLayer& files, std::string_view manifest, std::span<const std::string> folders,
                              std::string_view family);
  Library(Library&&) noexcept;
  Library& operator=(Library&&) noexcept;
  ~Library();

  [[nodiscard]] std::size_t face_count() const;
  [[nodiscard]] const FaceInfo& info(FaceId face) const;
  /// The main family's face of that style.
  [[nodiscard]] FaceId face(FontStyle style) const;
  /// The face that draws `character` in that style: the main one, else the first fall-back that has it; none: no glyph.
  [[nodiscard]] std::optional<FaceId> face_for(FontStyle style, char32_t character) const;
  /// Whether `character` shows as it should in that style: some face has it, or it is a space or invisible by nature.
  /// A character for private use never does: what its glyph means is told by no face (ISO 19005-2, 6.2.11.7.3).
  [[nodiscard]] bool draws(FontStyle style, char32_t character) const;
  /// Glyph of a character by the face's cmap; 0: none.
  [[nodiscard]] std::uint16_t glyph_of(FaceId face, char32_t character) const;
  /// Advance of a glyph from hmtx, font units (what the PDF's W array says).
  [[nodiscard]] int advance_of(FaceId face, std::uint16_t glyph) const;
  /// The TrueType program with these glyphs and their components, renumbered from 0 in the order of their old numbers
  /// (glyph 0 first). `glyphs` must be sorted and unique. Tables not needed in a CIDFontType2 are dropped.
  [[nodiscard]] Result<Subset> subset(FaceId face, std::span<const std::uint16_t> glyphs) const;

 private:
  Library();
  friend class Shaper;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Shapes words for one worker, with a cache keyed by (style, text).
class Shaper {
 public:
  explicit Shaper(const Library& library);
  Shaper(Shaper&&) noexcept;
  ~Shaper();

  /// The runs of `text` (no line breaks in it) in that style: one Word, or several where fall-back faces take over.
  /// Special characters: U+00A0, U+202F as spaces of their advance; U+2011 drawn with the hyphen's glyph; U+00AD
  /// dropped. Characters without a glyph are drawn as nothing; Library::draws tells them.
  /// From right to left: letters joined as their script does, brackets mirrored, runs in the order they are read.
  std::span<const Word* const> shape(FontStyle style, std::string_view text,
                                     Direction direction = Direction::left_to_right);
  [[nodiscard]] std::size_t word_count() const;  ///< in the cache
  [[nodiscard]] const Library& library() const;

  /// What a later stage keeps beside the words from document to document: one object, made of the shaper at the first
  /// call. It dies with the shaper, and stays behind when that is moved.
  template <class Companion>
  Companion& companion() {
    if (companion_ == nullptr) companion_ = std::make_shared<Companion>(*this);
    return *static_cast<Companion*>(companion_.get());
  }

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
  std::shared_ptr<void> companion_;
};

/// Width of a shaped word at a size: units × size / units-per-em, rounded to 1/1000 pt.
[[nodiscard]] Length width_of(const Word& word, const FaceInfo& info, Length size);

}  // namespace planverk::font
