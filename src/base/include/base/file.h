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

/// What stands where a file is to be written: nothing yet, or a regular file. Whatever else stands there (a device, a
/// pipe, a socket, a folder) is refused: a rename would put a file in its place.
struct Target {
  std::string path;  ///< where the file is to stand: symbolic links are followed, so that they stay
  bool exists = false;
  bool is_input = false;                 ///< this process has read it
  std::uint64_t device = 0, number = 0;  ///< what the system knows it by, when it exists
  unsigned mode = 0666;                  ///< the old file's permissions; of a new one, as the umask leaves them
  unsigned owner = 0, group = 0;

  /// One file under one name or several: links, or spellings that the file system does not tell apart.
  [[nodiscard]] bool same_as(const Target& other) const;
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
  /// What `path` leads to; fails when that may not be written over.
  virtual Result<Target> target(const std::string& path);
  /// Makes a new file (`mode` & ~umask) and gives its handle.
  virtual Result<int> create(const std::string& path, unsigned mode) = 0;
  /// Gives the new file the permissions of the old one, and its owner and group where the system allows it.
  virtual Status take_after(int handle, const Target& old);
  virtual Result<std::size_t> write(int handle, std::string_view bytes) = 0;  ///< may write less
  virtual Status sync(int handle) = 0;
  virtual Status close(int handle) = 0;
  virtual Status rename(const std::string& from, const std::string& to) = 0;
  /// A second name for a file; fails where the file system knows none.
  virtual Status link(const std::string& from, const std::string& to);
  virtual Status sync_folder(const std::string& path) = 0;
  virtual void remove(const std::string& path) = 0;  ///< best effort
  virtual Status make_folders(const std::string& path) = 0;
  /// Puts right what a process that is dead for certain left unfinished in the folder.
  virtual void clear_left_overs(const std::string& folder);
};

/// The real one, one object for the process. It remembers which files were read, so that none is written over.
FileLayer& system_files();

/// Writes several files of one run as one step: all are written and synced under temporary names first, then renamed
/// one after the other. A failure at any step, a rename too, leaves everything as it was (decisions/30).
class OutputSet {
 public:
  explicit OutputSet(FileLayer& files) : files_(files) {}
  ~OutputSet();
  OutputSet(const OutputSet&) = delete;
  OutputSet& operator=(const OutputSet&) = delete;

  /// Writes `bytes` beside `path` under a temporary name. The folder must exist. Wrong use: a file that this process
  /// has read, or the same file twice.
  Status stage(const std::string& path, std::string_view bytes);
  /// Renames everything into place; a failure half-way brings back what was there.
  Status commit();

 private:
  struct Pending {
    std::string folder;
    std::string path;  ///< as the caller named it
    Target target;
    std::string temporary = {};
    std::string old = {};  ///< a second name for the old file while others of the set are renamed
    bool kept = false;     ///< it has that name
    bool placed = false;
  };
  [[nodiscard]] Status may_be_written(const std::string& path, const Target& target) const;
  [[nodiscard]] std::string temporary_name(const std::string& path);
  Status place(Pending& each);
  Status place_all();
  void take_back() noexcept;

  FileLayer& files_;
  std::vector<Pending> pending_;
  std::uint64_t number_ = 0;  ///< of the set, in this process; 0: none yet
  bool in_order_ = true;      ///< what of it is left tells how far its commit was
};

/// Removes the temporary files of this process that are not yet renamed: called, from an ordinary thread, when a signal
/// stops the run. It waits for a commit under way; whatever this process stages or commits afterwards fails.
void remove_unfinished_outputs();

}  // namespace planverk
