#include "batch/read_log.h"

#include <algorithm>

#include "base/hash.h"

namespace planverk::job {

namespace {

thread_local ReadLog* open_log = nullptr;

}  // namespace

ReadLog::ReadLog() {
  open_log = this;
}

ReadLog::~ReadLog() {
  open_log = nullptr;
}

void ReadLog::note(const std::string& path, std::string sha256) {
  const auto known = std::ranges::find(files_, path, &ReadFile::path);
  if (known == files_.end()) {
    files_.push_back({path, std::move(sha256)});
  } else if (known->sha256 != sha256) {
    steady_ = false;
  }
}

class NotingFiles final : public FileLayer {
 public:
  explicit NotingFiles(FileLayer& files) : files_(files) {}

  Result<std::string> read(const std::string& path, std::uint64_t max_bytes) override {
    auto bytes = files_.read(path, max_bytes);
    if (open_log != nullptr) open_log->note(path, bytes ? hex(sha256(*bytes)) : std::string());
    return bytes;
  }
  Result<FileView> map(const std::string& path, std::uint64_t max_bytes) override {
    auto view = files_.map(path, max_bytes);
    if (open_log != nullptr) open_log->note(path, view ? hex(sha256(view->bytes())) : std::string());
    return view;
  }
  Result<Target> target(const std::string& path) override { return files_.target(path); }
  Result<int> create(const std::string& path, unsigned mode) override { return files_.create(path, mode); }
  Status take_after(int handle, const Target& old) override { return files_.take_after(handle, old); }
  Result<std::size_t> write(int handle, std::string_view bytes) override { return files_.write(handle, bytes); }
  Status sync(int handle) override { return files_.sync(handle); }
  Status close(int handle) override { return files_.close(handle); }
  Status rename(const std::string& from, const std::string& to) override { return files_.rename(from, to); }
  Status link(const std::string& from, const std::string& to) override { return files_.link(from, to); }
  Status sync_folder(const std::string& path) override { return files_.sync_folder(path); }
  void remove(const std::string& path) override { files_.remove(path); }
  Status make_folders(const std::string& path) override { return files_.make_folders(path); }
  void clear_left_overs(const std::string& folder) override { files_.clear_left_overs(folder); }

 private:
  FileLayer& files_;
};

std::unique_ptr<FileLayer> noting_files(FileLayer& files) {
  return std::make_unique<NotingFiles>(files);
}

}  // namespace planverk::job
