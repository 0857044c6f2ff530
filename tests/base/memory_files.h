/// A file system in memory that can fail at any one call, for tests of atomic output. It also watches the order of the
/// calls: a file that takes its final name before it is synced and closed is a fault, which `faults` tells.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/file.h"

namespace planverk::test {

class MemoryFiles final : public FileLayer {
 public:
  bool knows_links = true;       ///< a file may have a second name
  int fail_at = 0;               ///< the number of the call that fails, from 1; zero for none
  std::size_t most_a_write = 3;  ///< bytes that one write takes
  int calls = 0;
  int removals = 0;
  std::map<std::string, std::string> files;
  std::vector<std::string> synced_folders;
  std::vector<std::string> faults;

  Result<std::string> read(const std::string& path, std::uint64_t max_bytes) override;
  Result<Target> target(const std::string& path) override;
  Result<int> create(const std::string& path, unsigned mode) override;
  Result<std::size_t> write(int handle, std::string_view bytes) override;
  Status sync(int handle) override;
  Status close(int handle) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status link(const std::string& from, const std::string& to) override;
  Status sync_folder(const std::string& path) override;
  void remove(const std::string& path) override;
  Status make_folders(const std::string& path) override;

  [[nodiscard]] std::size_t open_handles() const { return open_.size(); }

 private:
  struct State {
    bool synced = false;
    bool closed = false;
  };
  bool fails() { return ++calls == fail_at; }
  std::map<int, std::string> open_;
  std::map<std::string, State> states_;
  int last_handle_ = 0;
};

}  // namespace planverk::test
