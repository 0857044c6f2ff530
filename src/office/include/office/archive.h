/// A zip file of another program, opened within bounds: the only folder that sees libzip. Nothing is ever unpacked to
/// disk; parts are named as the archive names them, and names that climb (`../`), are absolute or stand twice are
/// refused.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/sources.h"

namespace planverk::office {

struct ArchiveLimits {
  std::uint64_t parts = 10'000;
  std::uint64_t part_bytes = 128ULL << 20;   ///< of one part, unpacked
  std::uint64_t total_bytes = 512ULL << 20;  ///< of all parts that are read, unpacked
  std::uint64_t ratio = 200;                 ///< unpacked over packed, of a part of over a megabyte
};

class Archive {
 public:
  /// `bytes` must outlive it; `file` is what findings point at. What is wrong is a finding of `office-archive` with
  /// what is known of the place (the part's name), and then there is no archive.
  static std::optional<Archive> open(std::string_view bytes, FileId file, const ArchiveLimits& limits,
                                     Diagnostics& found);
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  [[nodiscard]] const std::vector<std::string>& names() const;
  [[nodiscard]] bool has(std::string_view name) const;
  /// The part's bytes, checked against its checksum; none, with a finding, when it is broken, encrypted or too large.
  std::optional<std::string> read(std::string_view name, Diagnostics& found);

 private:
  struct Impl;
  explicit Archive(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace planverk::office
