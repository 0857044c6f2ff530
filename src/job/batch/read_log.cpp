#include "batch/read_log.h"

#include <algorithm>

#include "base/hash.h"
#include "base/passing_files.h"

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

class NotingFiles final : public PassingFiles {
 public:
  using PassingFiles::PassingFiles;

  Result<std::string> read(const std::string& path, std::uint64_t max_bytes) override {
    auto bytes = PassingFiles::read(path, max_bytes);
    if (open_log != nullptr) open_log->note(path, bytes ? hex(sha256(*bytes)) : std::string());
    return bytes;
  }
  Result<FileView> map(const std::string& path, std::uint64_t max_bytes) override {
    auto view = PassingFiles::map(path, max_bytes);
    if (open_log != nullptr) open_log->note(path, view ? hex(sha256(view->bytes())) : std::string());
    return view;
  }
};

std::unique_ptr<FileLayer> noting_files(FileLayer& files) {
  return std::make_unique<NotingFiles>(files);
}

}  // namespace planverk::job
