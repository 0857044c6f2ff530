/// Whether a package is as it was made: every file that it tells of is there, unchanged and of its size, no other one
/// is, and what its profile demands of its structure holds. What says that of the package's own tables (METS,
/// arkivuttrekk) stands beside it: the seal, `PACKAGE.sha256` in the form of sha256sum, which only proves what it says
/// where it is kept apart from the package.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "archive/container.h"
#include "base/diagnostic.h"
#include "base/limits.h"
#include "base/sources.h"

namespace planverk::archive {

struct Verification {
  std::optional<Profile> profile;  ///< none: it is not known what kind of package it is
  Contents contents;
  Sources sources;                       ///< the package's own tables, for places of findings
  Diagnostics found;                     ///< archive-package, archive-fixity, archive-structure, archive-seal
  bool sealed = false, renewed = false;  ///< a seal stands beside it; one of SHA-512 does
  std::size_t compared = 0;              ///< files whose checksum is told within the package

  [[nodiscard]] bool holds() const { return found.count(Severity::error) == 0; }
};

struct VerifyOptions {
  bool sha512 = false;  ///< checksums for a renewed seal are wanted
  Limits limits;
};

/// Failure: it cannot be opened, a library is missing.
[[nodiscard]] Result<Verification> verify_package(const std::string& path, const VerifyOptions& options);

/// The seal's name beside a package: `NAME.sha256`; with SHA-512 `NAME.sha512`.
[[nodiscard]] std::string seal_path(std::string path, bool sha512);
/// Its text: each file of the package, and the tar or zip itself first, by the name that it has where the seal stands.
[[nodiscard]] std::string seal_of(const Contents& contents, std::string_view file, bool sha512);
/// Of a package that is being written; `bytes`: of the tar or zip, empty for a folder.
[[nodiscard]] std::string seal_of(const Package& package, std::string_view file, std::string_view bytes);

}  // namespace planverk::archive
