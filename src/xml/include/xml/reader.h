/// The strict reader: bytes to one tree. Refuses, each with its place, everything that pugixml lets through: bytes that
/// are not UTF-8 or name another encoding, control characters, a DOCTYPE, two roots, text outside the root, duplicate
/// attributes, unknown entities, processing instructions other than the declaration, mismatched tags. Comments are
/// dropped; white space in mixed content is kept. All problems that can be told apart are reported, not only the first.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/sources.h"
#include "xml/tree.h"

namespace planverk::xml {

/// The most that the limit `depth` may be raised to: stages behind this one call themselves for each level.
inline constexpr std::uint64_t deepest_elements = 1000;

/// Reads one file that is already in memory and registered with `sources`. No includes. Findings of the rules `xml-…`
/// and `limit` go to `found`; no tree when there were any.
std::optional<Tree> parse(const Sources& sources, FileId file, const Limits& limits, Diagnostics& found);

struct IncludeOptions {
  std::string root;  ///< the folder that no included file may lie outside of (symbolic links resolved)
};

/// Reads a plan and everything it includes (`<include href="…"/>` below the root element; the included file's root must
/// have the same name, and its children take the include's place). A cycle, a file twice, a file outside the root, or a
/// missing one are findings at the include. A file that cannot be read at all is a finding too (`include-file`), except
/// the plan itself, which is a Failure.
Result<std::optional<Tree>> read_plan(FileLayer& files, Sources& sources, const std::string& path,
                                      const IncludeOptions& options, const Limits& limits, Diagnostics& found);

}  // namespace planverk::xml
