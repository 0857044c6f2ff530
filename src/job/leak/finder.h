/// Finds any of many texts in others, in one pass.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "leak/letters.h"

namespace planverk::job::leak {

/// Words to be found, as letters: they stand where words begin and end at their edges.
struct Pattern {
  std::string text;
  std::uint32_t unit = 0;  ///< of which it is a part
};

/// Which patterns stand in a text: by hashes of so many bytes that roll along it (Karp and Rabin 1987), each of those found
/// compared with the text. Never changed once made: many threads may ask it.
class Finder {
 public:
  /// Patterns of fewer letters than `phrase` are names and titles, the others phrases. None is empty.
  Finder(std::vector<Pattern> patterns, std::size_t phrase);

  [[nodiscard]] bool empty() const { return patterns_.empty(); }
  struct Hit {
    std::uint32_t pattern;
    std::size_t at;  ///< in the letters
  };
  /// At most `most` of each sort, in the order of the text.
  [[nodiscard]] std::vector<Hit> find(const Letters& letters, bool names_too, std::size_t most) const;
  [[nodiscard]] const Pattern& pattern(std::uint32_t number) const { return patterns_[number]; }

 private:
  /// Patterns by the hash of their first bytes.
  struct Table {
    std::size_t width = 0;
    std::vector<bool> filter;  ///< by the hash's lowest bits
    std::unordered_multimap<std::uint64_t, std::uint32_t> patterns;
  };
  void fill(Table& table, bool names, std::size_t phrase);
  void look(const Table& table, const Letters& letters, std::size_t most, std::vector<Hit>& hits) const;

  std::vector<Pattern> patterns_;
  Table phrases_, names_;
};

}  // namespace planverk::job::leak
