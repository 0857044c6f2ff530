#include "job/verdict.h"

#include <algorithm>

namespace planverk::job {

namespace {

constexpr std::string_view placeholder = "placeholder";

Severity severity_of(const Rule& rule, const plan::DocumentFacts& facts, const plan::RuleSettings& settings) {
  const Severity severity = settings.severity(rule);
  const bool lenient = rule.slug == placeholder && facts.open();
  return lenient ? std::min(severity, Severity::warning) : severity;
}

bool is_fixed(const Diagnostic& finding) {
  return finding.rule == nullptr || finding.rule->kind == RuleClass::format || finding.rule->kind == RuleClass::promise;
}

}  // namespace

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::written:
      return "written";
    case Verdict::marked:
      return "marked";
    case Verdict::refused:
      return "refused";
    case Verdict::blocked:
      return "blocked";
  }
  return "";
}

void settle(const plan::DocumentFacts& facts, const plan::RuleSettings& settings, Diagnostics& found) {
  std::erase_if(found.all(), [&](const Diagnostic& each) { return !is_fixed(each) && !settings.on(*each.rule); });
  for (Diagnostic& each : found.all()) {
    if (is_fixed(each)) continue;
    // What its finder itself holds for less than sure stays less, and what it holds for graver stays so.
    const Severity severity = severity_of(*each.rule, facts, settings);
    if (each.severity < each.rule->severity) {
      each.severity = std::min(severity, each.severity);
    } else if (each.severity > each.rule->severity) {
      each.severity = std::max(severity, each.severity);
    } else {
      each.severity = severity;
    }
    if (each.at.empty()) continue;
    const auto accept = facts.accepted.find({std::string(each.rule->slug), each.at});
    if (accept == facts.accepted.end()) continue;
    each.accepted = true;
    each.accept_reason = accept->second;
  }
}

Verdict verdict_of(const plan::DocumentFacts& facts, const Diagnostics& found, bool draft) {
  if (found.blocked()) return Verdict::blocked;
  if (draft) return Verdict::marked;
  if (found.count(Severity::error) == 0) return Verdict::written;
  return facts.open() ? Verdict::marked : Verdict::refused;
}

bool is_written(Verdict verdict) {
  return verdict == Verdict::written || verdict == Verdict::marked;
}

bool carries_draft_mark(const plan::DocumentFacts& facts, const Diagnostics& found, Verdict verdict) {
  if (verdict == Verdict::marked || facts.status == "draft" || !facts.mark.empty()) return true;
  if (facts.status != "proposal") return false;
  return std::ranges::any_of(found.all(), [](const Diagnostic& each) {
    return each.rule != nullptr && each.rule->slug == placeholder && !each.accepted;
  });
}

bool is_named_as_draft(const plan::DocumentFacts& facts, Verdict verdict) {
  return verdict == Verdict::marked && facts.finished();
}

}  // namespace planverk::job
