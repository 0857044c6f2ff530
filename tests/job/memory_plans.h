/// Plans and outputs in memory, for many threads at once; the device can be full. Fonts are the machine's.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>

#include "base/file.h"

namespace planverk::test {

class MemoryPlans final : public FileLayer {
 public:
  std::map<std::string, std::string> files;
  std::size_t room = std::string::npos;  ///< bytes that the device still takes
  std::function<void()> at_sync;         ///< called, on the thread that flushes, before each flush

  Result<std::string> read(const std::string& path, std::uint64_t max_bytes) override;
  Result<int> create(const std::string& path, unsigned mode) override;
  Result<std::size_t> write(int handle, std::string_view bytes) override;
  Status sync(int handle) override;
  Status close(int) override { return {}; }
  Status rename(const std::string& from, const std::string& to) override;
  Status sync_folder(const std::string&) override { return {}; }
  void remove(const std::string& path) override;
  Status make_folders(const std::string&) override { return {}; }

  /// The files below a folder, by name.
  [[nodiscard]] std::map<std::string, std::string> below(const std::string& folder) const;

 private:
  std::mutex lock_;
  std::map<int, std::string> open_;
  int last_handle_ = 0;
};

/// A plan with one short document; two with equal titles have one output name.
std::string small_plan(const std::string& title, const std::string& body = "<p>Planen gäller från årsskiftet.</p>",
                       const std::string& status = "draft");

}  // namespace planverk::test
