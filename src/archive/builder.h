/// Files of a package as they are gathered.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "archive/package.h"
#include "base/hash.h"

namespace planverk::archive {

class Builder {
 public:
  /// Gives its checksum.
  std::string add(std::string path, FileView bytes) {
    std::string sum = hex(sha256(bytes.bytes()));
    files_.push_back({std::move(path), std::move(bytes), sum});
    return sum;
  }
  std::string add(std::string path, std::string bytes) { return add(std::move(path), FileView(std::move(bytes))); }
  [[nodiscard]] const PackageFile& last() const { return files_.back(); }
  [[nodiscard]] const std::vector<PackageFile>& files() const { return files_; }
  [[nodiscard]] std::vector<PackageFile> take() { return std::move(files_); }

 private:
  std::vector<PackageFile> files_;
};

/// `NUMBER-NAME-abcdef01`: of the organisation, its first case, and what the package holds.
[[nodiscard]] std::string package_name(const Material& material, Profile profile);

/// The schemas of the profile that were given; the names of the others go to `missing`.
[[nodiscard]] std::vector<const Schema*> given_schemas(const Material& material, Profile profile,
                                                       std::vector<std::string>& missing);

[[nodiscard]] Package make_csip(const Material& material, Profile profile);
[[nodiscard]] Package make_arkivmelding(const Material& material);
[[nodiscard]] Package make_noark(const Material& material);

}  // namespace planverk::archive
