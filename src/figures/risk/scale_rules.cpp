// Scales of risk: bands that cover the values once, words of their own; values of earlier years.
#include <algorithm>

#include "judge/context.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"risk-bands", "", Stage::figures, RuleClass::content, Severity::error,
     "The bands of a scale hold each risk value once.", "figures: risk-bands"},
    {"scale-words", "", Stage::figures, RuleClass::content, Severity::note,
     "A decided plan gives its scales words of its own.", "figures: scale-words"},
    {"previous-year", "R-51", Stage::figures, RuleClass::content, Severity::error,
     "An earlier value of a risk is of a year before the plan's.", "figures: previous-year"},
};

namespace {

/// Each value that the scale reaches lies in one band.
void check_bands(const Context& context, const plan::Scale& value) {
  if (value.bands.empty() || is_masked(value.node)) return;
  const RiskScale& scale = context.numbers.scale;
  if (!scale.likelihood.accepted || !scale.consequence.accepted) return;
  for (int risk = 0; risk <= scale.likelihood.max * scale.consequence.max; ++risk) {
    if (!scale.reaches(risk)) continue;
    std::vector<const plan::Band*> holding;
    for (const plan::Band& band : value.bands) {
      if (band.from <= risk && risk <= band.to) holding.push_back(&band);
    }
    if (holding.size() == 1) continue;
    if (holding.empty()) {
      context.add("risk-bands", value.node).with("value", std::to_string(risk)).mend();
    } else {
      context.add("risk-bands", holding[1]->node)
          .variant("twice")
          .with("value", std::to_string(risk))
          .with("first", std::string(holding[0]->label))
          .with("second", std::string(holding[1]->label))
          .note(context.at(holding[0]->node), "first")
          .mend("twice");
    }
    return;  // one tells enough: the bands are to be looked at together
  }
}

/// In a document that is decided the words are the plan's own.
void check_words(const Context& context, const RiskScale::Axis& axis, std::string_view name) {
  for (int value = axis.min; value <= axis.max; ++value) {
    if (!step_label(axis, value).empty()) continue;
    const xml::Node at = axis.stated == nullptr ? context.views.document.node : axis.stated->node;
    context.add("scale-words", at)
        .with("axis", std::string(name))
        .with("value", std::to_string(value))
        .mend({}, {{"axis", std::string(name)}});
    return;
  }
}

/// Of the steps of any scale that a plan may have: the scale of then may have been another.
bool is_product_of_steps(const Decimal& value) {
  constexpr int most = 6;
  const auto product = whole(value);
  if (!product || *product < 0) return false;
  for (int one = 0; one <= most; ++one) {
    for (int other = one; other <= most; ++other) {
      if (one * other == *product) return true;
    }
  }
  return false;
}

void check_previous(const Context& context, const plan::Risk& risk) {
  const std::string_view from = context.views.document.period_from.substr(0, 4);
  for (const plan::PreviousValue& previous : risk.previous) {
    if (!is_product_of_steps(previous.value)) {
      context.add("risk-reachable", previous.node, "value")
          .variant("previous")
          .with("value", previous.value.text())
          .with("year", std::to_string(previous.year))
          .mend("previous");
    }
    if (from.empty()) continue;
    const std::string year = std::to_string(previous.year);
    if (year < from) continue;
    context.add("previous-year", previous.node, "year")
        .with("no", std::to_string(risk.no))
        .with("year", year)
        .with("period", std::string(from))
        .mend();
  }
}

}  // namespace

void risk_scale_rules(const Context& context) {
  if (!context.uses.risks || context.views.risks.empty()) return;
  if (const plan::Scale* value = context.views.scale(plan::Axis::value)) check_bands(context, *value);
  const plan::DocumentStatus status = context.views.document.status;
  const bool decided = status == plan::DocumentStatus::adopted || status == plan::DocumentStatus::final;
  if (decided && context.uses.has_view("riskMatrix")) {
    check_words(context, context.numbers.scale.likelihood, "likelihood");
    check_words(context, context.numbers.scale.consequence, "consequence");
  }
  for (const plan::Risk& risk : context.views.risks) check_previous(context, risk);
}

}  // namespace planverk::figures
