// Risks: values, completeness, coverage, numbers, wording.
#include <algorithm>
#include <unordered_map>

#include "judge/context.h"
#include "text/plain_text.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"risk-value", "R-37", Stage::figures, RuleClass::content, Severity::error,
     "A scale has three to six steps, likelihood and consequence are two of them, and a stated risk value "
     "is their product.",
     "figures: risk-value"},
    {"risk-reachable", "R-38", Stage::figures, RuleClass::content, Severity::error,
     "A stated risk value is a product of two steps of the scale.", "figures: risk-reachable"},
    {"risk-incomplete", "R-39", Stage::figures, RuleClass::content, Severity::error,
     "Every risk has a likelihood, a consequence and a mark that says whether it is handled.",
     "figures: risk-incomplete"},
    {"risk-coverage", "R-40", Stage::figures, RuleClass::content, Severity::error,
     "A risk that is handled has an action or a control, and a risk that is not handled has neither.",
     "figures: risk-coverage"},
    {"risk-number", "R-43", Stage::figures, RuleClass::content, Severity::error,
     "Every risk has a number of its own, and its process has a code of one to four groups of digits.",
     "figures: risk-number"},
    {"risk-worded-as-control", "", Stage::figures, RuleClass::content, Severity::warning,
     "A risk is worded as something that may happen and not as a check.", "figures: risk-worded-as-control"},
};

namespace {

/// The pairs of steps whose product it is: `1 × 4, 2 × 2, 4 × 1`.
std::string pairs_of(const RiskScale& scale, int value) {
  std::string pairs;
  for (int l = scale.likelihood.min; l <= scale.likelihood.max; ++l) {
    for (int c = scale.consequence.min; c <= scale.consequence.max; ++c) {
      if (l * c != value) continue;
      if (!pairs.empty()) pairs += ", ";
      pairs += std::to_string(l) + " × " + std::to_string(c);
    }
  }
  return pairs;
}

void check_scale(const Context& context, const RiskScale::Axis& axis) {
  if (axis.accepted) return;
  const xml::Node node = axis.stated->node;
  const bool below = axis.stated_min < 0;
  context.add("risk-value", node, node.has("max") && !below ? "max" : "min")
      .variant("scale")
      .with("min", std::to_string(axis.stated_min))
      .with("max", std::to_string(axis.stated_max))
      .with("count", std::to_string(std::max(0LL, 1LL + axis.stated_max - axis.stated_min)))
      .mend("scale");
}

void check_step(const Context& context, const plan::Risk& risk, std::string_view axis,
                const std::optional<Decimal>& stated, const std::optional<int>& step, const RiskScale::Axis& scale) {
  if (!stated || step) return;
  context.add("risk-value", risk.node, axis)
      .variant("step")
      .with("axis", std::string(axis))
      .with("value", stated->text())
      .with("min", std::to_string(scale.min))
      .with("max", std::to_string(scale.max))
      .mend("step", {{"min", std::to_string(scale.min)}, {"max", std::to_string(scale.max)}});
}

/// A stated value is a product of two steps, and of these two steps.
void check_stated(const Context& context, const plan::Risk& risk, const RiskNumbers& numbers) {
  if (!risk.stated) return;
  const std::optional<int> stated = whole(*risk.stated);
  if (!stated || !context.numbers.scale.reaches(*stated)) {
    context.add("risk-reachable", risk.node, "stated").with("value", risk.stated->text()).mend();
    return;
  }
  if (!numbers.value || *numbers.value == *stated) return;
  context.add("risk-value", risk.node, "stated")
      .with("stated", risk.stated->text())
      .with("value", std::to_string(*numbers.value))
      .with("likelihood", std::to_string(*numbers.likelihood))
      .with("consequence", std::to_string(*numbers.consequence))
      .note(context.at(risk.node, "likelihood"), "likelihood", {{"value", std::to_string(*numbers.likelihood)}})
      .note(context.at(risk.node, "consequence"), "consequence", {{"value", std::to_string(*numbers.consequence)}})
      .mend("stated", {{"value", std::to_string(*numbers.value)}});
}

/// The attributes that a risk lacks, each with what it may say: `likelihood="…" (1–4)`.
std::string asked(const RiskScale& scale, const std::vector<std::string_view>& missing) {
  const auto steps = [](const RiskScale::Axis& axis) {
    return std::to_string(axis.min) + "\u2013" + std::to_string(axis.max);
  };
  std::string out;
  for (const std::string_view name : missing) {
    out += (out.empty() ? "" : ", ") + as_attributes({name}) + " (";
    out += name == "handled" ? "true, false" : steps(name == "likelihood" ? scale.likelihood : scale.consequence);
    out += ')';
  }
  return out;
}

void check_complete(const Context& context, const plan::Risk& risk) {
  std::vector<std::string_view> missing;
  if (!risk.likelihood) missing.emplace_back("likelihood");
  if (!risk.consequence) missing.emplace_back("consequence");
  const bool unplaced = !missing.empty();
  if (!risk.handled) missing.emplace_back("handled");
  if (missing.empty()) return;
  Diagnostic& finding = context.add("risk-incomplete", risk.node);
  finding.with("no", std::to_string(risk.no)).with("missing", joined(missing));
  if (unplaced) finding.variant("unplaced");
  const std::optional<int> stated = risk.stated ? whole(*risk.stated) : std::nullopt;
  if (unplaced && stated && context.numbers.scale.reaches(*stated)) {
    finding.note(context.at(risk.node, "stated"), "pairs",
                 {{"value", std::to_string(*stated)}, {"pairs", pairs_of(context.numbers.scale, *stated)}});
  }
  finding.mend({}, {{"attributes", asked(context.numbers.scale, missing)}});
}

/// An action that was called off meets no risk.
void check_coverage(const Context& context, const plan::Risk& risk) {
  if (!risk.handled) return;
  std::vector<xml::Node> cover;
  for (const plan::Action* action : risk.actions) {
    if (action->status != plan::ActionStatus::cancelled) cover.push_back(action->node);
  }
  for (const plan::Control* control : risk.controls) cover.push_back(control->node);
  if (*risk.handled == !cover.empty()) return;
  Diagnostic& finding = context.add("risk-coverage", risk.node, "handled").with("no", std::to_string(risk.no));
  if (*risk.handled) {
    finding.mend("none");
    return;
  }
  finding.variant("unhandled").with("count", std::to_string(cover.size()));
  for (const xml::Node node : cover) finding.note(context.at(node), "cover");
  finding.mend("unhandled");
}

void check_numbers(const Context& context) {
  std::unordered_map<int, const plan::Risk*> first;
  for (const plan::Risk& risk : context.views.risks) {
    const auto [known, added] = first.emplace(risk.no, &risk);
    if (added) continue;
    context.add("risk-number", risk.node, "no")
        .with("no", std::to_string(risk.no))
        .note(context.at(known->second->node, "no"), "first")
        .mend();
  }
}

bool is_process_code(std::string_view code) {
  int groups = 0;
  std::size_t digits = 0;
  for (std::size_t i = 0; i <= code.size(); ++i) {
    if (i < code.size() && is_digit(code[i])) {
      ++digits;
    } else if (i == code.size() || code[i] == '.') {
      if (digits == 0) return false;
      ++groups;
      digits = 0;
    } else {
      return false;
    }
  }
  return groups >= 1 && groups <= 4;
}

/// The plan stage takes letters too, for organisations that say `value="letters"`.
void check_codes(const Context& context) {
  const auto* change = context.settings.find("risk-number");
  if (change != nullptr && std::ranges::find(change->values, "letters") != change->values.end()) return;
  for (const plan::Process& process : context.views.processes) {
    if (is_process_code(process.code)) continue;
    context.add("risk-number", process.node, "code")
        .variant("code")
        .with("code", std::string(process.code))
        .mend("code");
  }
}

bool holds_word(std::string_view text, const language::Words& words) {
  for (const Word& word : words_in(text)) {
    for (const std::string_view each : words) {
      if (word.text == each) return true;
    }
  }
  return false;
}

void check_wording(const Context& context, const plan::Risk& risk) {
  const std::string title = lower(risk.title ? inline_text(risk.title) : std::string());
  for (const std::string_view check : context.words.checks) {
    if (!begins_with_words(title, check) || holds_word(title, context.words.lacks)) continue;
    context.add("risk-worded-as-control", risk.title)
        .with("no", std::to_string(risk.no))
        .with("words", std::string(check))
        .mend();
    return;
  }
}

}  // namespace

void risk_rules(const Context& context) {
  if (!context.uses.risks) return;
  if (!context.views.risks.empty()) {
    check_scale(context, context.numbers.scale.likelihood);
    check_scale(context, context.numbers.scale.consequence);
  }
  for (const plan::Risk& risk : context.views.risks) {
    const RiskNumbers& numbers = of(context.numbers.risks, context.views.risks, &risk);
    check_step(context, risk, "likelihood", risk.likelihood, numbers.likelihood, context.numbers.scale.likelihood);
    check_step(context, risk, "consequence", risk.consequence, numbers.consequence, context.numbers.scale.consequence);
    check_stated(context, risk, numbers);
    check_complete(context, risk);
    check_coverage(context, risk);
    check_wording(context, risk);
  }
  check_numbers(context);
  check_codes(context);
}

}  // namespace planverk::figures
