/// A file that grows by lines while a run is under way, for notes that the next run reads. It takes the place of an
/// older one whole; after that its end may be torn when the process or the machine stops, never what was flushed before.
#pragma once

#include <string>
#include <string_view>

#include "base/file.h"
#include "base/result.h"

namespace planverk {

class GrowingFile {
 public:
  /// Writes `head` beside `path`, flushes it, and puts it in the place of what stands there. Only the owner may read it.
  static Result<GrowingFile> replace(FileLayer& files, const std::string& path, std::string_view head);
  GrowingFile(GrowingFile&& other) noexcept;
  GrowingFile& operator=(GrowingFile&&) = delete;
  ~GrowingFile();

  /// Not for two threads at once.
  Status append(std::string_view text);
  /// What was appended before the call is on the device then. May be called beside append().
  Status flush();

 private:
  GrowingFile(FileLayer& files, std::string path, int handle)
      : files_(&files), path_(std::move(path)), handle_(handle) {}
  [[nodiscard]] Status told(const Status& status) const;
  Status write(std::string_view text);

  FileLayer* files_;
  std::string path_;
  int handle_;  ///< -1: moved away
};

}  // namespace planverk
