/// A font of a file of others: what its codes say and how wide they are. Nothing is drawn with it, so its program is
/// not read.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "content/work.h"
#include "font/character_map.h"
#include "font/encodings.h"
#include "foreign/object.h"

namespace planverk::foreign {

struct Glyph {
  std::uint32_t code = 0;
  std::string letters;  ///< U+FFFD where no table of the font says
  double width = 0;     ///< of one em
  bool mapped = true;   ///< the letters are known
  bool sound = true;    ///< … and none is U+0000, U+FEFF or U+FFFE (ISO 14289-1, 7.21.7)
  bool space = false;   ///< one byte, 32: word spacing is added (ISO 32000-1, 9.3.3)
};

class Font {
 public:
  Font(const Object& dictionary, Work& work);

  void read(std::string_view bytes, const std::function<void(const Glyph&)>& take) const;
  [[nodiscard]] const std::string& name() const { return name_; }  ///< as BaseFont has it, without the slash
  [[nodiscard]] const std::string& type() const { return type_; }  ///< `TrueType`, `Type0/CIDFontType2` …
  [[nodiscard]] bool embedded() const { return embedded_; }
  [[nodiscard]] bool to_unicode() const { return has_to_unicode_; }
  [[nodiscard]] ObjectId id() const { return id_; }
  /// About what it takes to keep it, in bytes.
  [[nodiscard]] std::size_t weight() const { return sizeof(Font) + widths_.size() * 64; }

 private:
  void read_simple(const Object& dictionary);
  void read_composite(const Object& dictionary, Work& work);
  void read_widths(const Object& widths);
  [[nodiscard]] std::size_t length_of_code(std::string_view bytes) const;
  [[nodiscard]] double width_of(std::uint32_t code) const;
  [[nodiscard]] std::string letters_of(std::uint32_t code) const;

  struct WidthRange {
    std::uint32_t last = 0;
    double width = 0;
  };

  ObjectId id_;
  std::string name_;
  std::string type_;
  bool composite_ = false;
  bool embedded_ = false;
  bool has_to_unicode_ = false;
  bool assumed_ = false;  ///< the letters of codes are in the font's program, and taken to be the usual ones
  bool codes_are_utf16_ = false;
  CharacterMap to_unicode_;
  CharacterMap codes_;  ///< the CMap that a composite font carries
  std::array<std::string, 256> letters_;
  std::map<std::uint32_t, WidthRange> widths_;
  double default_width_ = 0;
};

/// The fonts of one file, each read once where the file gives it a number.
class Fonts {
 public:
  explicit Fonts(Work& work) : work_(work) {}
  [[nodiscard]] std::shared_ptr<const Font> of(const Object& dictionary);
  [[nodiscard]] const std::map<ObjectId, std::shared_ptr<const Font>>& known() const { return known_; }

 private:
  Work& work_;
  std::map<ObjectId, std::shared_ptr<const Font>> known_;
};

}  // namespace planverk::foreign
