/// Earlier editions of a file: what its first bytes are when nothing after them is read (ISO 32000-1, 7.5.6).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "foreign/objects.h"

namespace planverk::signature {

class Revisions {
 public:
  /// The whole file; stays where it is, and must outlive this.
  explicit Revisions(const foreign::Objects& whole);

  [[nodiscard]] const foreign::Objects& whole() const { return whole_; }
  [[nodiscard]] std::string_view bytes() const { return whole_.bytes(); }
  /// Of the whole file, from 1: how many editions it has, and which one ends at `end`.
  [[nodiscard]] std::size_t count() const { return ends_.size(); }
  [[nodiscard]] std::size_t number(std::uint64_t end) const;
  /// The edition that the first `end` bytes are, until the next one is asked for; null where it cannot be read, or so
  /// many have been read that it would take too long.
  [[nodiscard]] const foreign::Objects* edition(std::uint64_t end);

 private:
  const foreign::Objects& whole_;
  std::vector<std::uint64_t> ends_;  ///< behind each `%%EOF`
  std::map<std::uint64_t, std::optional<foreign::Objects>> editions_;
  std::uint64_t read_ = 0;  ///< bytes of editions
};

}  // namespace planverk::signature
