/// Files as archives tell of them: what they are, by their bytes.
#pragma once

#include <string>

#include "archive/material.h"

namespace planverk::job {

/// Type of content and PRONOM's code by the bytes; of a PDF what its metadata claim. Name and variant stay as they are.
void identify(archive::DataFile& file);
/// It claims to be PDF/A; what claims nothing is stored as it is.
[[nodiscard]] bool is_archival(const archive::DataFile& file);
/// The file is a PDF that somebody signed.
[[nodiscard]] bool is_signed(const archive::DataFile& file);
/// ASCII for the name of a file: `Plan för året.pdf` → `plan-f-r-ret.pdf`.
[[nodiscard]] std::string file_name_of(std::string_view path);

}  // namespace planverk::job
