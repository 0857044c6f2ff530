/// Names in packages: ASCII letters, digits, point, line and hyphen alone, so that every file system and address holds
/// them.
#pragma once

#include <string>
#include <string_view>

#include "archive/material.h"

namespace planverk::archive {

/// Lower case; what is not allowed becomes one hyphen. Never empty, at most 60 bytes.
[[nodiscard]] std::string safe_name(std::string_view text);
/// `01-ID`: told apart by its number, whatever is left of the name.
[[nodiscard]] std::string numbered(std::size_t number, std::string_view name);
/// `2026-10-01T00:00:00Z`
[[nodiscard]] std::string moment(const Date& day);

/// What identifies a case, a record and a file of it, for the same organisation everywhere.
[[nodiscard]] std::string case_uuid(const Material& material, const Case& of);
[[nodiscard]] std::string record_uuid(const Material& material, const Case& of, const Record& record);
[[nodiscard]] std::string file_uuid(const Material& material, const Case& of, const Record& record,
                                    const DataFile& file);

/// The reports on a file's signatures that stand beside it.
inline constexpr std::string_view verdict_ending = ".signature.json", report_ending = ".signature.txt";

}  // namespace planverk::archive
