/// Computed figures and the domain rules. Takes a variant, writes the computed numbers onto its tree as `fig:`
/// attributes and elements (design decision D3), checks what was stated against what was computed, and seals the tree.
/// Money and shares are exact decimals; XPath compares doubles, so every comparison a template needs is a flag here.
/// What is not known has no attribute; a flag is `true` or absent.
///
/// What templates find (all values are canonical decimals or plain words; formats belong to the template):
///   risk/@fig:value, @fig:band (1–4), @fig:marked (true when value ≥ the scale's markFrom), @fig:placed, @fig:trend
///   (up, down,
///     same), @fig:previous, @fig:previous-year; risk/@fig:process-order (from 1); risk/@fig:area (an id)
///   action/@fig:overdue-days, @fig:overdue; control/@fig:checks-min, @fig:checks-max (a year)
///   action and control/@fig:area, @fig:process (a code), @fig:process-order, @fig:risk-no
///   planData/fig:matrix[@rows,@columns,@mark-from]/fig:row[@value,@label]/fig:cell[@likelihood,@consequence,@value,@band,
///     @band-label,@marked]/fig:risk[@ref,@no] (rows from the highest likelihood down, risks by number);
///     fig:matrix/fig:unplaced/fig:risk; fig:matrix/fig:step[@axis,@value,@label];
///     fig:matrix/fig:band[@from,@to,@label,@level]. A label stands there only where the plan states it; else the
///     template's labels hold (`scale.likelihood.3`).
///   planData/fig:area[@ref,@name,@risks,@actions,@controls] in printed order
///   Amounts of one budget have the same number of decimals: that of the amount stated with most.
///   budget/@fig:total (costs less income), @fig:costs, @fig:income, @fig:left, @fig:over-frame; line/@fig:kind,
///   @fig:amount
///     (signed as printed: income negative), @fig:share (of total costs, one decimal; absent: `–`), @fig:part-share (of
///     the line it breaks), @fig:parts-total, @fig:level (0 top, 1 breakdown, 2 …); group/@fig:subtotal, @fig:share,
///     @fig:part-share, @fig:level
///   series/@fig:total, @fig:most and @fig:least with @fig:most-key and @fig:least-key; pt/@fig:value (with as many
///   decimals
///     as the series' finest), @fig:share (of its series); dataset/@fig:total,
///     fig:row[@key,@total]/fig:cell[@of,@value,@share]: a row for each key, a cell for each series
///   report/fig:summary[@total]/fig:count[@value,@count,@share]; assessment/@fig:asked, @fig:answered, @fig:deviates;
///   goal/@fig:money (sum of its groups and lines), @fig:money-unit, @fig:depth (from 0)
///   val/@fig:text-value, @fig:unit: the bound figure (a number, or an assessment's word: yes, partly, no)
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
