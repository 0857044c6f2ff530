/// What a file holds, without loading it and without counting it among the files that the run reads: a file whose
/// digest was taken may be written over.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace planverk {

struct FileDigest {
  std::string sha256;  ///< in hexadecimal digits
  std::uint64_t bytes = 0;
  bool operator==(const FileDigest&) const = default;
};

/// None: there is no such regular file, or it cannot be read.
[[nodiscard]] std::optional<FileDigest> file_digest(const std::string& path);

}  // namespace planverk
