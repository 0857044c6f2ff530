/// The files of a pack in their folder: all appear, or none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/result.h"
#include "job/pack.h"
#include "pack/issue.h"

namespace planverk::job {

class OutputFolder {
 public:
  OutputFolder(FileLayer& files, std::string folder) : files_(files), folder_(std::move(folder)), set_(files) {}

  /// `name` may lead into a folder below.
  Status stage(const std::string& name, std::string_view bytes, std::size_t pages = 0);
  /// The files of papers that go along as they are, to the byte.
  Status stage_beside(const Issue& issue, PackForm form);
  Status commit() { return set_.commit(); }
  [[nodiscard]] std::vector<WrittenFile> written() { return std::move(written_); }

 private:
  FileLayer& files_;
  std::string folder_;
  OutputSet set_;
  std::vector<WrittenFile> written_;
};

}  // namespace planverk::job
