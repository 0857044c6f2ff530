/// What becomes of a document and its findings: how grave they are, whether it may go out with them, and whether it is
/// marked as a draft (design.md §3). The only place that decides it.
#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "plan/document_facts.h"
#include "plan/rule_settings.h"

namespace planverk::job {

enum class Verdict {
  written,  ///< or, for check, nothing stands in the way
  marked,   ///< written with draft mark and appendix
  refused,  ///< findings of severity error stand in the way
  blocked,  ///< a blocking finding in this document or its plan
};
[[nodiscard]] std::string_view name_of(Verdict verdict);

/// Gives findings the severity of the settings, drops those of rules that are off, and marks those that the plan
/// accepts. Format findings stay as they are. A placeholder is at most a warning while the document is open. An
/// acceptance that meets no finding says nothing: the fault that it was written for has been mended. Calling it again
/// changes nothing.
void settle(const plan::DocumentFacts& facts, const plan::RuleSettings& settings, Diagnostics& found);

/// Of settled findings. `draft`: any status may be written, marked. A finished document with an error that is not
/// accepted is refused else, an open one is marked.
[[nodiscard]] Verdict verdict_of(const plan::DocumentFacts& facts, const Diagnostics& found, bool draft);

[[nodiscard]] bool is_written(Verdict verdict);

/// A draft always carries the mark, whatever is written with `draft` too; a proposal while it has errors or placeholders
/// that are not accepted; a finished one when it is written against its errors.
[[nodiscard]] bool carries_draft_mark(const plan::DocumentFacts& facts, const Diagnostics& found, Verdict verdict);

/// A finished document that is written as a draft has another file name: it is not the one that was decided.
[[nodiscard]] bool is_named_as_draft(const plan::DocumentFacts& facts, Verdict verdict);

}  // namespace planverk::job
