/// Computed figures and the domain rules. Takes a variant, writes the computed numbers onto its tree as `fig:`
/// attributes and elements (design decision D3), checks what was stated against what was computed, and seals the tree.
/// Money and shares are exact decimals; XPath compares doubles, so every comparison a template needs is a flag here.
/// What is not known has no attribute; a flag is `true` or absent.
/// What templates find is the vocabulary of figures (figures/vocabulary.h); all values are canonical decimals or plain
/// words, and formats belong to the template.
///
/// Masked figures: an element that lost restricted parts carries `fig:masked="true"` from the variant step, which has
/// taken out what was stated and would tell them. Its figures are left out, and so is every figure from which they could
/// be told: a budget with a masked part keeps its open lines and has no totals, no shares, no frame, and no amount on
/// its lines of sums and on the lines that a hidden one is a part of. `fig:lost` names what was taken out of an element:
/// rules about what there is not, or how much of it, say nothing there (context.cpp).
#pragma once

#include "base/diagnostic.h"
#include "base/sources.h"
#include "figures/traces.h"
#include "plan/rule_settings.h"
#include "plan/variant.h"

namespace planverk::figures {

/// Computes and checks, by the rules that `settings` have on; how grave what is found is, is not judged here. After
/// this call the tree is sealed: nothing changes it. `traces`: takes what the figures are made of; null: nobody asks.
void compute(plan::Variant& variant, const Sources& sources, const plan::RuleSettings& settings, Diagnostics& found,
             Traces* traces = nullptr);

/// The variant with its figures as text (`dump --stage figures`).
[[nodiscard]] std::string dump(const plan::Variant& variant);

}  // namespace planverk::figures
