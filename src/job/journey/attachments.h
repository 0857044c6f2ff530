/// Files that attachments of a case name: looked for, never read.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/file.h"
#include "base/sources.h"
#include "plan/variant.h"

namespace planverk::job {

/// Tells of those that the variant's document lists and that are not there, or not under `root`.
void check_attachments(const plan::Variant& variant, FileLayer& files, const std::string& root,
                       const Sources& sources, Diagnostics& found);

}  // namespace planverk::job
