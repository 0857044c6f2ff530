/// Embedded font programs that the files of a process share. A subset is made and compressed once for each face and set
/// of glyphs, and depends on nothing else: what a file holds is the same whoever made it, and when.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <tuple>
#include <vector>

#include "base/result.h"
#include "font/font.h"

namespace planverk::pdf {

/// A subset of a face as a file holds it.
struct FontProgram {
  std::string tag;                     ///< six capitals, the same for the same glyphs (ISO 32000-1, 9.6.4)
  std::string stream;                  ///< deflated
  std::size_t length = 0;              ///< of the program itself
  std::vector<std::uint16_t> numbers;  ///< the new number of each glyph asked for, in their order
};

/// Safe from all threads. Libraries that it was asked for must outlive it.
class FontPrograms {
 public:
  using Glyphs = std::vector<std::uint16_t>;

  FontPrograms();
  ~FontPrograms();

  /// `glyphs` sorted and unique. Failures are those of Library::subset.
  Result<std::shared_ptr<const FontProgram>> of(const font::Library& library, font::FaceId face, const Glyphs& glyphs);
  /// How many it keeps: a few megabytes of them at most.
  [[nodiscard]] std::size_t size() const;

 private:
  using Key = std::tuple<const font::Library*, font::FaceId, Glyphs>;
  using Program = std::shared_ptr<const FontProgram>;

  [[nodiscard]] Program known(const Key& key) const;
  Program keep(Key key, Program made);

  mutable std::mutex lock_;  ///< guards what follows
  std::map<Key, Program> programs_;
  std::size_t bytes_ = 0;  ///< of their streams
};

}  // namespace planverk::pdf
