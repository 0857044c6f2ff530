/// A small case with all that an archive asks for, and packages of it on disk.
#pragma once

#include <filesystem>
#include <string>

#include "archive/container.h"
#include "archive/material.h"
#include "archive/package.h"
#include "archive/verify.h"

namespace planverk::test {

/// A case with a document, an attachment that is withheld and signed, and a meeting with its minutes.
[[nodiscard]] archive::Material small_material();

/// Gone with it.
class PackageFolder {
 public:
  PackageFolder();
  ~PackageFolder();
  PackageFolder(const PackageFolder&) = delete;
  PackageFolder& operator=(const PackageFolder&) = delete;

  /// Writes the package in that form with its seal; gives its path.
  std::string put(const archive::Package& package, archive::Form form);
  [[nodiscard]] std::filesystem::path path() const { return path_; }

 private:
  std::filesystem::path path_;
};

void write_file(const std::filesystem::path& path, std::string_view bytes);
[[nodiscard]] archive::Verification verified(const std::string& path);
/// `archive-fixity.changed METS.xml`, one a line.
[[nodiscard]] std::string told(const archive::Verification& verification);

}  // namespace planverk::test
