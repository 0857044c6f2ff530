/// A file layer over another one that passes everything on: what adds to files, or lays something over them, begins here.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "base/file.h"

namespace planverk {

class PassingFiles : public FileLayer {
 public:
  explicit PassingFiles(FileLayer& below) : below_(below) {}

  Result<std::string> read(const std::string& path, std::uint64_t max_bytes) override {
    return below_.read(path, max_bytes);
  }
  Result<FileView> map(const std::string& path, std::uint64_t max_bytes) override { return below_.map(path, max_bytes); }
  Result<Target> target(const std::string& path) override { return below_.target(path); }
  Status take_after(int handle, const Target& old) override { return below_.take_after(handle, old); }
  Status link(const std::string& from, const std::string& to) override { return below_.link(from, to); }
  void clear_left_overs(const std::string& folder) override { below_.clear_left_overs(folder); }
  Result<int> create(const std::string& path, unsigned mode) override { return below_.create(path, mode); }
  Result<std::size_t> write(int handle, std::string_view bytes) override { return below_.write(handle, bytes); }
  Status sync(int handle) override { return below_.sync(handle); }
  Status close(int handle) override { return below_.close(handle); }
  Status rename(const std::string& from, const std::string& to) override { return below_.rename(from, to); }
  Status sync_folder(const std::string& path) override { return below_.sync_folder(path); }
  void remove(const std::string& path) override { below_.remove(path); }
  Status make_folders(const std::string& path) override { return below_.make_folders(path); }

 private:
  FileLayer& below_;
};

/// Some files have the bytes given here, others those below.
class OverlaidFiles final : public PassingFiles {
 public:
  OverlaidFiles(FileLayer& below, std::map<std::string, std::string> bytes)
      : PassingFiles(below), bytes_(std::move(bytes)) {}
  Result<std::string> read(const std::string& path, std::uint64_t max_bytes) override {
    const auto found = bytes_.find(path);
    if (found == bytes_.end()) return PassingFiles::read(path, max_bytes);
    if (found->second.size() > max_bytes) {
      return device_failure("trouble.read-limit", {{"path", path}, {"bytes", std::to_string(max_bytes)}});
    }
    return found->second;
  }
  Result<FileView> map(const std::string& path, std::uint64_t max_bytes) override {
    if (!bytes_.contains(path)) return PassingFiles::map(path, max_bytes);
    auto bytes = read(path, max_bytes);
    if (!bytes) return std::unexpected(bytes.error());
    return FileView(std::move(*bytes));
  }

 private:
  std::map<std::string, std::string> bytes_;
};

}  // namespace planverk
