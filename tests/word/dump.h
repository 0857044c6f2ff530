/// Readable text of what was read of a Word file, and of elements: what goldens hold.
#pragma once

#include <string>

#include "edit/element.h"
#include "exchange/compare.h"
#include "office/word.h"

namespace planverk::test {

[[nodiscard]] std::string dump(const office::WordDocument& document);
[[nodiscard]] std::string dump(const edit::Element& element, int indent = 0);
/// Differences, a line each, without those that are the same where `changes_only`.
[[nodiscard]] std::string dump(const exchange::Comparison& comparison, bool changes_only);
/// The findings: `key value=… line`.
[[nodiscard]] std::string dump(const Diagnostics& found, const Sources& sources);

}  // namespace planverk::test
