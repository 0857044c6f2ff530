/// Words that stand in a picture's file beside its samples: text chunks of PNG (tEXt, zTXt, iTXt with XMP, eXIf), comments,
/// EXIF, XMP and IPTC of JPEG. They are published nowhere (picture/raster.h); who looks after the file may want to know of
/// them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace planverk::picture {

struct Text {
  std::string place;  ///< `tEXt Comment`, `EXIF`, `XMP`
  std::string words;  ///< UTF-8, control characters as blanks
};

inline constexpr std::size_t most_texts = 64;             ///< of a file; the rest is not looked at
inline constexpr std::size_t most_text_bytes = 64 << 10;  ///< of all of them, unpacked

/// Of any bytes: what is no chunk or segment of its kind ends the list.
[[nodiscard]] std::vector<Text> texts_in(std::string_view file);

}  // namespace planverk::picture
