/// What a file says of itself: in its document information and in its metadata stream (XMP).
#pragma once

#include <string>
#include <string_view>

#include "object/file.h"

namespace planverk::foreign {

struct Metadata {
  bool xmp = false;        ///< there is a metadata stream
  std::string info_title;  ///< /Title
  std::string title;       ///< dc:title
  std::string pdfa;        ///< part and level in small letters, `2a`
  std::string pdfua;       ///< part
};

[[nodiscard]] Metadata read_metadata(const File& file);

/// A simple property of the metadata stream; empty where there is none.
[[nodiscard]] std::string property_of(const File& file, std::string_view name_space, std::string_view name);

/// The same, of the text of a metadata stream. Broken XML gives what can be found in it.
[[nodiscard]] Metadata metadata_of(std::string_view xmp);

}  // namespace planverk::foreign
