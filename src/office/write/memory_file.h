/// A file without a name in any folder, for libraries that write to a path: it is gone when the process is.
#pragma once

#include <string>

#include "base/result.h"

namespace planverk::office {

class MemoryFile {
 public:
  static Result<MemoryFile> make();
  MemoryFile(MemoryFile&& other) noexcept;
  MemoryFile& operator=(MemoryFile&&) = delete;
  ~MemoryFile();

  /// Leads to it from within this process.
  [[nodiscard]] std::string path() const;
  Result<std::string> read() const;

 private:
  explicit MemoryFile(int handle) : handle_(handle) {}
  int handle_;
};

}  // namespace planverk::office
