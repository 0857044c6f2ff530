/// Findings as text for people, one per line for grep, JSON and SARIF 2.1.0 for machines. The only place where a
/// message key becomes a sentence.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "template/template.h"

namespace planverk::job {

/// A message in the words of `messages`; a key that is missing there gives the key and its values, never nothing.
[[nodiscard]] std::string sentence(const Message& message, const templates::Labels& messages);

/// `file:line:column: error[slug]: message`, the line with a caret, notes, hint; a blank line between findings.
[[nodiscard]] std::string report_text(const Diagnostics& found, const Sources& sources,
                                      const templates::Labels& messages);
[[nodiscard]] std::string report_json(const Diagnostics& found, const Sources& sources,
                                      const templates::Labels& messages);
[[nodiscard]] std::string report_sarif(const Diagnostics& found, const Sources& sources,
                                       const templates::Labels& messages);

}  // namespace planverk::job
