/// What fuzz targets share. A target is a function of bytes that aborts where a promise does not hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"
#include "base/file.h"
#include "base/sources.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace planverk::fuzz {

inline void require(bool holds) {
  if (!holds) std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Every finding has a rule and stands inside its file.
inline void require_places(const Diagnostics& found, const Sources& sources) {
  for (const Diagnostic& each : found.all()) {
    require(each.rule != nullptr);
    if (each.span.file == 0) continue;
    require(std::size_t{each.span.offset} + each.span.length <= sources.bytes(each.span.file).size());
    require(sources.place(each.span).line > 0);
  }
}

/// One file in memory, known by the end of its path; every other one is missing, and nothing can be written.
class GivenFile : public FileLayer {
 public:
  GivenFile(std::string name, std::string bytes) : name_(std::move(name)), bytes_(std::move(bytes)) {}

  Result<std::string> read(const std::string& path, std::uint64_t) override {
    if (path.ends_with(name_)) return bytes_;
    return device_failure(path + ": no such file");
  }
  Result<int> create(const std::string&) override { return device_failure("read only"); }
  Result<std::size_t> write(int, std::string_view) override { return device_failure("read only"); }
  Status sync(int) override { return {}; }
  Status close(int) override { return {}; }
  Status rename(const std::string&, const std::string&) override { return {}; }
  Status sync_folder(const std::string&) override { return {}; }
  void remove(const std::string&) override {}
  Status make_folders(const std::string&) override { return {}; }

 private:
  std::string name_;
  std::string bytes_;
};

}  // namespace planverk::fuzz
