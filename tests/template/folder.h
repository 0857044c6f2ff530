/// An organisation's folder of templates, made by a test.
#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "support/catch.h"
#include "template/template.h"

namespace planverk::test {

/// A folder of templates that lasts as long as the test.
class Folder {
 public:
  explicit Folder(std::string_view name)
      : path_(std::filesystem::temp_directory_path() / fmt::format("planverk-{}", name)) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void add(const std::string& path, std::string_view text) const {
    std::filesystem::create_directories((path_ / path).parent_path());
    std::ofstream(path_ / path, std::ios::binary) << text;
  }
  [[nodiscard]] templates::Files files() const {
    templates::Files files;
    REQUIRE(files.overlay(system_files(), path_.string()));
    return files;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace planverk::test
