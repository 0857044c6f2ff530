/// Computed figures and the domain rules. Takes a variant, writes the computed numbers onto its tree as `fig:`
/// attributes and elements (design decision D3), checks what was stated against what was computed, and seals the tree.
/// Money and shares are exact decimals; XPath compares doubles, so every comparison a template needs is a flag here.
/// What is not known has no attribute; a flag is `true` or absent.
/// What templates find is the vocabulary of figures (figures/vocabulary.h); all values are canonical decimals or plain
/// words, and formats belong to the template.
///
/// Masked figures: an element that lost restricted parts carries `fig:masked="true"` from the variant step. Its figures
/// are left out, and so is every figure, stated or computed, from which they could be told: a budget with a masked part
/// keeps its open lines and has no totals, no shares and no amount on its lines of sums.
#pragma once

#include "base/diagnostic.h"
#include "base/sources.h"
#include "plan/rule_settings.h"
#include "plan/variant.h"

namespace planverk::figures {

/// Computes and checks. Domain findings carry the severity that `settings` gives them, and are marked accepted where
/// the plan has a matching `<accept>`. After this call the tree is sealed: nothing changes it.
void compute(plan::Variant& variant, const Sources& sources, const plan::RuleSettings& settings, Diagnostics& found);

/// Gives findings that later stages added (cross references, section numbers …) the severity of the settings, drops
/// those of rules that are off, and marks the accepted ones. `compute` does this for its own. Format findings stay as
/// they are. A placeholder is at most a warning in a draft or a proposal. An acceptance that meets no finding
/// says nothing: the fault that it was written for has been mended. Calling it again changes nothing.
void settle(const plan::Variant& variant, const plan::RuleSettings& settings, Diagnostics& found);

/// Whether a document of this status may be written with these findings (design.md §3, exit code 2): nothing blocks,
/// and a final or adopted one has no error that is not accepted.
[[nodiscard]] bool may_write(const plan::Variant& variant, const Diagnostics& found);

/// Whether it is to carry the mark of a draft: a draft always does, a proposal while it has errors or placeholders that
/// are not accepted. A final or adopted one does not; one that is written against its errors is the caller's to mark.
[[nodiscard]] bool carries_draft_mark(const plan::Variant& variant, const Diagnostics& found);

/// The variant with its figures as text (`dump --stage figures`).
[[nodiscard]] std::string dump(const plan::Variant& variant);

}  // namespace planverk::figures
