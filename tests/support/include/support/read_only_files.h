/// A file layer that only reads: what tests and fuzz targets derive from and say what there is to read.
#pragma once

#include "base/file.h"

namespace planverk::test {

class ReadOnlyFiles : public FileLayer {
 public:
  Result<int> create(const std::string&, unsigned) override { return device_failure("read only"); }
  Result<std::size_t> write(int, std::string_view) override { return device_failure("read only"); }
  Status sync(int) override { return {}; }
  Status close(int) override { return {}; }
  Status rename(const std::string&, const std::string&) override { return {}; }
  Status sync_folder(const std::string&) override { return {}; }
  void remove(const std::string&) override {}
  Status make_folders(const std::string&) override { return {}; }
};

}  // namespace planverk::test
