/// Files as a manuscript sees them: recorded in the order of their reading; with other bytes laid over, for a state that
/// stands on no disk yet; and written over only where they still are what was read.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "base/passing_files.h"

namespace planverk::edit {

/// Remembers the paths that could be read.
class RecordedFiles final : public PassingFiles {
 public:
  using PassingFiles::PassingFiles;
  Result<std::string> read(const std::string& path, std::uint64_t max_bytes) override {
    auto bytes = PassingFiles::read(path, max_bytes);
    if (bytes) paths_.push_back(path);
    return bytes;
  }
  [[nodiscard]] std::vector<std::string> take_paths() { return std::move(paths_); }

 private:
  std::vector<std::string> paths_;
};

/// Lets files be written over that this process has read, which outputs otherwise must not, as long as they have the
/// bytes that were read; else `trouble.changed-meanwhile`. Looked at twice: before anything is written, and when the new
/// file is about to take the name.
class ReplacedFiles final : public PassingFiles {
 public:
  ReplacedFiles(FileLayer& below, std::map<std::string, Digest> read) : PassingFiles(below), read_(std::move(read)) {}
  Result<Target> target(const std::string& path) override;
  Status rename(const std::string& from, const std::string& to) override;

 private:
  struct Replaced {
    std::string path;  ///< as it was read
    Digest digest;
    bool set_aside = false;   ///< it has another name meanwhile
    bool unchanged = true;  ///< it was, when it got that
  };
  [[nodiscard]] bool is_unchanged(const std::string& path, const Digest& digest);

  std::map<std::string, Digest> read_;
  std::map<std::string, Replaced> replaced_;  ///< by where it stands, links followed
};

}  // namespace planverk::edit
