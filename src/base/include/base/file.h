/// Files, behind an interface so that tests can fail each single write. Output appears whole or not at all: a temporary
/// file beside the target, written, flushed, fsynced, closed with its result checked, renamed, the folder fsynced.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace planverk {

/// The bytes of a file that is only read, for as long as it lives: mapped by the system or held in memory.
class FileView {
 public:
  FileView() = default;
  /// `bytes` stay for as long as `keeper` does.
  FileView(std::string_view bytes, std::shared_ptr<const void> keeper) : bytes_(bytes), keeper_(std::move(keeper)) {}
  explicit FileView(std::string bytes);

  [[nodiscard]] std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
  std::shared_ptr<const void> keeper_;
};

/// The calls that the program makes of the operating system for files. Paths are bytes as given by the user.
/// Failures are of kind `device` and name path and reason; the calls on a handle name the reason only.
class FileLayer {
 public:
  virtual ~FileLayer() = default;
  /// The whole file; fails for anything but a regular file of at most `max_bytes`.
  virtual Result<std::string> read(const std::string& path, std::uint64_t max_bytes) = 0;
  /// The same without a copy, where the layer can: only what is looked at is loaded. For files of the system's own,
  /// such as fonts: a file that another makes shorter meanwhile stops the program.
  virtual Result<FileView> map(const std::string& path, std::uint64_t max_bytes);
  /// Makes a new file (mode 0666 & ~umask) and gives its handle.
  virtual Result<int> create(const std::string& path) = 0;
  virtual Result<std::size_t> write(int handle, std::string_view bytes) = 0;  ///< may write less
  virtual Status sync(int handle) = 0;
  virtual Status close(int handle) = 0;
  virtual Status rename(const std::string& from, const std::string& to) = 0;
  virtual Status sync_folder(const std::string& path) = 0;
  virtual void remove(const std::string& path) = 0;  ///< best effort
  virtual Status make_folders(const std::string& path) = 0;
};

/// The real one. Stateless; one object for the process.
FileLayer& system_files();

/// Writes several files of one run as one step: all are written and synced under temporary names first, then renamed
/// one after the other; a failure before the first rename leaves nothing, and removes what was begun.
class OutputSet {
 public:
  explicit OutputSet(FileLayer& files) : files_(files) {}
  ~OutputSet();
  OutputSet(const OutputSet&) = delete;
  OutputSet& operator=(const OutputSet&) = delete;

  /// Writes `bytes` beside `path` under a temporary name. The folder must exist.
  Status stage(const std::string& path, std::string_view bytes);
  /// Renames everything into place. A failure half-way removes what is still temporary; what was renamed stays whole.
  Status commit();

 private:
  struct Pending {
    std::string temporary;
    std::string path;
  };
  FileLayer& files_;
  std::vector<Pending> pending_;
};

/// Removes the temporary files of this process that are not yet renamed: called, from an ordinary thread, when a signal
/// stops the run. It waits for a commit under way; whatever this process stages or commits afterwards fails.
void remove_unfinished_outputs();

}  // namespace planverk
