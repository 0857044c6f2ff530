/// Changes of one file's bytes, and how a set of them becomes the next state and the way back.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/manuscript.h"

namespace planverk::edit {

/// Bytes of a file's state before the batch that give way to others.
struct Edit {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string bytes;
  /// Among those at one offset: what stands behind a sibling comes before what stands in front of the next one.
  int rank = 0;
  std::size_t order = 0;   ///< in the batch
  bool removes = false;  ///< a whole element goes: what else happens within it goes with it
};

/// In the order of the file, those of one place in the order of the batch.
void sort_edits(std::vector<Edit>& edits);

/// Takes those out that lie within the bytes from `begin` to `end`; `edits` are sorted.
[[nodiscard]] std::vector<Edit> take_within(std::vector<Edit>& edits, std::size_t begin, std::size_t end);

/// Drops what lies within bytes that go altogether.
void drop_removed(std::vector<Edit>& edits);

/// Whether no two of the sorted edits touch the same byte.
[[nodiscard]] bool are_apart(const std::vector<Edit>& edits);

/// The bytes from `begin` to `end` with the edits carried out, which are sorted and apart.
[[nodiscard]] std::string carried_out(std::string_view bytes, std::size_t begin, std::size_t end,
                                      const std::vector<Edit>& edits);

/// What takes them back, from the file's end to its start, so that each can be done by itself.
void append_undo(Undo& undo, const std::string& file, std::string_view bytes, const std::vector<Edit>& edits);

/// The bytes after patches of this file, one after the other; `back` gets what takes them back. None when one of them
/// lies outside of the file.
[[nodiscard]] std::optional<std::string> patched(std::string_view bytes, const std::vector<const Patch*>& patches,
                                                 Undo& back);

}  // namespace planverk::edit
