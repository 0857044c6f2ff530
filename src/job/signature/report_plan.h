/// What came of verifying signatures as a plan with one document, for the program's own report.
#pragma once

#include <span>
#include <string>

#include "job/signature.h"

namespace planverk::job {

/// `language`: of the sentences and of the document.
[[nodiscard]] std::string signature_report_plan(std::span<const VerifiedFile> files,
                                                const signature::VerifyOptions& options, Language language,
                                                const templates::Labels& messages);

}  // namespace planverk::job
