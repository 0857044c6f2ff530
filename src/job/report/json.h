/// Findings as JSON values, for the reports that hold them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "template/template.h"

namespace planverk::job {

using Json = nlohmann::ordered_json;

/// An array of the findings.
[[nodiscard]] Json findings_json(const Diagnostics& found, const Sources& sources, const templates::Labels& messages);

/// The values of the message as the rule gave them: codes, numbers with a point, dates as in the plan.
[[nodiscard]] Json values_json(const Message& message);

/// `indent` -1: on one line. Bytes that are no UTF-8 (a file name may be any bytes) become U+FFFD.
[[nodiscard]] std::string json_text(const Json& json, int indent = -1);

}  // namespace planverk::job
