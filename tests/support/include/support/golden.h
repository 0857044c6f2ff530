/// Golden text: a stage's readable dump, compared with a file under tests/. One switch rewrites the files, so that a
/// change shows as a diff to be read: PLANVERK_UPDATE_GOLDEN=1.
#pragma once

#include <string>
#include <string_view>

namespace planverk::test {

/// Empty when `actual` equals the golden file; otherwise what differs (first differing lines of both). `path` is
/// relative to the repository's root. A missing file differs, unless the update switch is set.
[[nodiscard]] std::string golden_difference(const std::string& path, std::string_view actual);

/// The whole file, relative to the repository's root; fails the test when it cannot be read.
[[nodiscard]] std::string read_file(const std::string& path);

}  // namespace planverk::test

/// CHECKs that `actual` equals the golden file at `path`.
#define CHECK_GOLDEN(path, actual)                                                  \
  do {                                                                              \
    const std::string difference = planverk::test::golden_difference(path, actual); \
    INFO(difference);                                                               \
    CHECK(difference.empty());                                                      \
  } while (false)
