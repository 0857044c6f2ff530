/// A package as a folder, a tar or a zip: written so that the same package gives the same bytes, and read piece by
/// piece, so that memory does not grow with its size. Throws MissingLibrary where libarchive or libzip is not
/// installed.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/package.h"
#include "base/date.h"
#include "base/result.h"

namespace planverk::archive {

enum class Form : std::uint8_t { folder, tar, zip };
/// By the ending of a name: `.tar`, `.zip`, else a folder.
[[nodiscard]] Form form_of(std::string_view path);

/// All files below the package's name, dated `day`, without owner. Failure: our own fault, a library refuses.
[[nodiscard]] Result<std::string> tar_of(const Package& package, const Date& day);
[[nodiscard]] Result<std::string> zip_of(const Package& package, const Date& day);

struct Entry {
  std::string path;  ///< within the package
  std::uint64_t bytes = 0;
  std::string sha256, sha512;  ///< hexadecimal; the second only when it was asked for
};

/// Something that no package holds: the code is that of a message, `archive-package.CODE`.
struct ContainerFault {
  std::string code;
  std::string entry;  ///< its name as it stands there; empty: of the whole
};

struct Contents {
  Form form = Form::folder;
  std::string root;            ///< the package's name
  std::vector<Entry> entries;  ///< sorted by path; each path once
  /// XML files that tell of the others, whole: METS.xml, premis.xml, arkivmelding.xml and those of Noark 5.
  std::map<std::string, std::string> told;
  std::vector<ContainerFault> faults;
  std::string sha256, sha512;  ///< of a tar or zip as a file
  std::uint64_t bytes = 0;     ///< of all entries

  [[nodiscard]] const Entry* find(std::string_view path) const;
};

struct ReadOptions {
  bool sha512 = false;
  std::uint64_t most_entries = 1'000'000;
  std::uint64_t most_told = 256ULL << 20;  ///< bytes of `told` together
};

/// Reads all of it once. What is wrong with it as a container is among its faults: links and devices, names that lead
/// out, doubles, damage, bombs. Failure: it cannot be opened.
[[nodiscard]] Result<Contents> read_package(const std::string& path, const ReadOptions& options = {});

}  // namespace planverk::archive
