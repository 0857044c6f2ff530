#include "job/ingredients.h"

#include "base/hash.h"
#include "font/checksum.h"
#include "job/version.h"
#include "template/digest.h"
#include "versions.h"

namespace planverk::job {

namespace {

constexpr std::size_t short_digits = 16, long_digits = 32;

std::string digits_of(const std::string& text, std::size_t count) {
  return hex(sha256(text)).substr(0, count);
}

constexpr std::uint64_t largest_font = std::uint64_t{64} << 20U;

/// Of a face from the template files there is no file: their digest covers it.
std::uint32_t checksum_of(FileLayer& files, const font::FaceInfo& face) {
  const auto view = files.map(face.file, largest_font);
  return view ? font::checksum_of(view->bytes(), face.collection_index) : 0;
}

/// Paths are left out: one face is the same wherever it lies.
std::string names_of(FileLayer& files, const font::Library& library) {
  std::string names;
  for (std::size_t i = 0; i < library.face_count(); ++i) {
    const font::FaceInfo& face = library.info(static_cast<font::FaceId>(i));
    names += face.postscript_name + " " + std::to_string(checksum_of(files, face)) + " " + std::to_string(face.glyph_count) + "\n";
  }
  return names;
}

}  // namespace

Ingredients ingredients_of(const templates::Files& templates, FileLayer& files, const font::Library& library) {
  return Ingredients{.program = PLANVERK_VERSION,
                     .libraries = digits_of(version_text(), short_digits),
                     .templates = templates::digest_of(templates).substr(0, long_digits),
                     .fonts = digits_of(names_of(files, library), short_digits)};
}

}  // namespace planverk::job
