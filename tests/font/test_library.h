/// The libraries that the font tests read: the one shipped, and the test font's.
#pragma once

#include <string>

#include "font/font.h"
#include "support/golden.h"

namespace planverk::test {

inline Result<font::Library> open_library(const std::string& manifest_path, std::string_view family,
                                          std::span<const std::string> folders = {}) {
  return font::Library::open(system_files(), read_file(manifest_path), folders, family);
}
inline font::Library test_library() {
  return std::move(open_library("fonts/test/manifest.xml", "Planverk Test").value());
}
inline font::Library open_sans() {
  return std::move(open_library("fonts/manifest.xml", "Open Sans").value());
}

}  // namespace planverk::test
