/// A file that is only in memory, to make a plan of nothing in.
#pragma once

#include <string>

#include "base/file.h"

namespace planverk::job {

class NewFile : public FileLayer {
 public:
  explicit NewFile(std::string bytes) : bytes_(std::move(bytes)) {}

  Result<std::string> read(const std::string&, std::uint64_t) override { return bytes_; }
  // Nothing of it is ever written.
  Result<int> create(const std::string& path, unsigned) override { return refused(path); }
  Result<std::size_t> write(int, std::string_view) override { return refused({}); }
  Status sync(int) override { return refused({}); }
  Status close(int) override { return refused({}); }
  Status rename(const std::string& from, const std::string&) override { return refused(from); }
  Status sync_folder(const std::string& path) override { return refused(path); }
  void remove(const std::string&) override {}
  Status make_folders(const std::string& path) override { return refused(path); }

 private:
  static std::unexpected<Failure> refused(const std::string& path) { return own_fault("a new plan was written in memory: " + path); }

  std::string bytes_;
};

}  // namespace planverk::job
