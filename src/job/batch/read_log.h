/// Which files a plan was made of: each Workshop reads through a layer that notes what the calling thread reads, where
/// somebody asks for it. A file that was looked for and could not be read counts as well: it may appear.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"

namespace planverk::job {

struct ReadFile {
  std::string path;    ///< as it was asked for
  std::string sha256;  ///< of what was read, in hexadecimal digits; empty: it could not be read
};

/// As long as it lives, notes what its thread reads; one at a time in a thread.
class ReadLog {
 public:
  ReadLog();
  ~ReadLog();
  ReadLog(const ReadLog&) = delete;
  ReadLog& operator=(const ReadLog&) = delete;

  /// Each path once, in the order in which they were first read.
  [[nodiscard]] const std::vector<ReadFile>& files() const { return files_; }
  /// No: a file changed while it was being read again, so that nobody can say what it was made of.
  [[nodiscard]] bool is_steady() const { return steady_; }

 private:
  friend class NotingFiles;
  void note(const std::string& path, std::string sha256);
  std::vector<ReadFile> files_;
  bool steady_ = true;
};

/// `files`, noting. `files` must live as long.
[[nodiscard]] std::unique_ptr<FileLayer> noting_files(FileLayer& files);

}  // namespace planverk::job
