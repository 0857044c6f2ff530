#include "pdf/font_programs.h"

#include "base/hash.h"
#include "deflate.h"

namespace planverk::pdf {

namespace {

/// Documents in one language need few sets of glyphs; where there are more, the next ones begin anew.
constexpr std::size_t most_bytes = 4'000'000;

std::string tag_of(const std::string& postscript_name, const FontPrograms::Glyphs& glyphs) {
  std::string key = postscript_name;
  for (const std::uint16_t glyph : glyphs) {
    key += static_cast<char>(glyph >> 8U);
    key += static_cast<char>(glyph & 255U);
  }
  const Digest digest = sha256(key);
  std::string tag;
  for (std::size_t i = 0; i < 6; ++i) tag += static_cast<char>('A' + digest[i] % 26);
  return tag;
}

}  // namespace

FontPrograms::FontPrograms() = default;
FontPrograms::~FontPrograms() = default;

Result<std::shared_ptr<const FontProgram>> FontPrograms::of(const font::Library& library, font::FaceId face,
                                                            const Glyphs& glyphs) {
  Key key(&library, face, glyphs);
  if (Program program = known(key)) return program;
  auto subset = library.subset(face, glyphs);
  if (!subset) return std::unexpected(subset.error());
  auto made = std::make_shared<FontProgram>();
  made->tag = tag_of(library.info(face).postscript_name, glyphs);
  made->stream = Compressor(font_level).compress(subset->program);
  made->length = subset->program.size();
  made->numbers = std::move(subset->numbers);
  return keep(std::move(key), std::move(made));
}

std::size_t FontPrograms::size() const {
  const std::scoped_lock guard(lock_);
  return programs_.size();
}

FontPrograms::Program FontPrograms::known(const Key& key) const {
  const std::scoped_lock guard(lock_);
  const auto found = programs_.find(key);
  return found == programs_.end() ? nullptr : found->second;
}

FontPrograms::Program FontPrograms::keep(Key key, Program made) {
  const std::scoped_lock guard(lock_);
  if (bytes_ + made->stream.size() > most_bytes) {
    programs_.clear();
    bytes_ = 0;
  }
  const auto [place, added] = programs_.try_emplace(std::move(key), std::move(made));
  if (added) bytes_ += place->second->stream.size();
  return place->second;
}

}  // namespace planverk::pdf
