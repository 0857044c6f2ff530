/// What fuzz targets share. A target is a function of bytes that aborts where a promise does not hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "support/read_only_files.h"

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
class GivenFile : public test::ReadOnlyFiles {
 public:
  GivenFile(std::string name, std::string bytes) : name_(std::move(name)), bytes_(std::move(bytes)) {}

  Result<std::string> read(const std::string& path, std::uint64_t) override {
    if (path.ends_with(name_)) return bytes_;
    return device_failure(path + ": no such file");
  }

 private:
  std::string name_;
  std::string bytes_;
};

}  // namespace planverk::fuzz
