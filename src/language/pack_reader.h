/// Files become a pack: those of all languages first, then the language's own, the built-in one and an organisation's.
#pragma once

#include <memory>
#include <span>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "language/pack.h"

namespace planverk::language {

/// Findings (`xml-…`, `language-file`): what is unknown, wrong, or, told at the last file, missing. Without a place for
/// them values are not looked at: a pack that is printed by was checked before (Packs::check_own).
std::unique_ptr<const Pack> read_pack(Language language, const Sources& sources, std::span<const FileId> common,
                                      std::span<const FileId> own, Diagnostics* found);

/// Where the last file that names a dictionary names it; nothing: none does.
struct Named {
  std::string dictionary;
  Span span;
};
[[nodiscard]] Named named_dictionary(const Sources& sources, std::span<const FileId> files);

}  // namespace planverk::language
