/// The files of one run, kept whole so that diagnostics can show the line they speak of. Owned by the job and filled by
/// the xml stage; adding is not thread-safe, reading is. Files that all runs of a process share (the templates) stand
/// in a shelf of their own: what is compiled from them once keeps its places in every run.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace planverk {

/// A place for people: line and column count from 1, columns in characters (code points).
struct Place {
  std::string_view file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

class Sources {
 public:
  Sources() = default;
  /// Files of a run, over a shelf that is read only from now on: its ids and places are known here too.
  explicit Sources(std::shared_ptr<const Sources> shelf) : shelf_(std::move(shelf)) {}
  /// An empty shelf. Its ids are never those of a run's own files, and stand after them when findings are sorted.
  static std::shared_ptr<Sources> make_shelf();

  /// Takes the bytes of a file over. `name` is how messages call it (as the user wrote it, or relative to the root).
  FileId add(std::string name, std::string bytes);
  /// The same for bytes that live as long as the program.
  FileId add_lasting(std::string name, std::string_view bytes);

  [[nodiscard]] std::string_view name(FileId file) const;
  [[nodiscard]] std::string_view bytes(FileId file) const;
  /// The place of a span's first byte; all zero for an unknown span.
  [[nodiscard]] Place place(Span span) const;
  /// The whole line a span starts in, without its line end and byte order mark.
  [[nodiscard]] std::string_view line_of(Span span) const;
  [[nodiscard]] std::size_t count() const { return files_.size(); }

 private:
  struct File {
    std::string name;
    std::string kept;        ///< the bytes, unless somebody else keeps them
    std::string_view bytes;  ///< stays: a file never moves in its deque
    // Filled at the first question.
    mutable std::vector<std::uint32_t> line_starts;
    mutable std::vector<std::uint32_t> continuing;  ///< bytes within characters before each block of the file
    mutable std::once_flag lines_found;
  };
  /// How many bytes before `offset` go on with a character that began earlier.
  static std::size_t continuing_before(const File& file, std::size_t offset);
  /// The line (from 0) that an offset stands in; fills what is found once a file.
  static std::size_t line_index(const File& file, std::size_t offset);
  [[nodiscard]] const File* find(FileId file) const;
  std::deque<File> files_;
  FileId first_ = 1;
  std::shared_ptr<const Sources> shelf_;
};

}  // namespace planverk
