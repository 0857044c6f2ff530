/// Computed figures and the domain rules. Takes a variant, writes the computed numbers onto its tree as `fig:` attributes
/// and elements (design decision D3), checks what was stated against what was computed, and seals the tree. Money and
/// shares are exact decimals; XPath compares doubles, so every comparison a template needs is a flag here.
///
/// What templates find (all values are canonical decimals or plain words; formats belong to the template):
///   risk/@fig:value, @fig:band (1–4), @fig:marked (true when value ≥ the scale's markFrom), @fig:placed, @fig:trend (up, down,
///     same), @fig:previous; risk/@fig:process-order; risk/@fig:area
///   action/@fig:overdue-days, @fig:overdue; control/@fig:checks-min, @fig:checks-max
///   planData/fig:matrix[@rows,@columns]/fig:row[@value,@label]/fig:cell[@likelihood,@consequence,@value,@band,@band-label]/fig:risk[@ref,@no]
///     (rows from the highest likelihood down), fig:matrix/fig:unplaced/fig:risk; fig:matrix/fig:step[@axis,@value,@label]; fig:matrix/fig:band[@from,@to,@label,@level]
///   planData/fig:area[@ref,@name,@risks,@actions,@controls] in printed order
///   budget/@fig:total, @fig:costs, @fig:income; line/@fig:amount (signed as printed), @fig:share (of total costs, one decimal; absent: `–`),
///     @fig:parts-total, @fig:level (0 top, 1 breakdown, 2 …); group/@fig:subtotal, @fig:share
///   report/fig:summary[@total]/fig:count[@value,@count,@share]; assessment/@fig:…; goal/@fig:money (sum of its groups), @fig:depth
///   val/@fig:text-value, @fig:unit: the bound figure
#pragma once

#include "base/diagnostic.h"
#include "base/sources.h"
#include "plan/rule_settings.h"
#include "plan/variant.h"

namespace planverk::figures {

/// Computes and checks. Domain findings carry the severity that `settings` gives them, and are marked accepted where the
/// plan has a matching `<accept>`. After this call the tree is sealed: nothing changes it.
void compute(plan::Variant& variant, const Sources& sources, const plan::RuleSettings& settings, Diagnostics& found);

/// Whether a document of this status may be written with these findings (design.md §3, exit code 2).
[[nodiscard]] bool may_write(const plan::Variant& variant, const Diagnostics& found);

/// The variant with its figures as text (`dump --stage figures`).
[[nodiscard]] std::string dump(const plan::Variant& variant);

}  // namespace planverk::figures
