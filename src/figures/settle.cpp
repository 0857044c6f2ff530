// What becomes of findings: severity, acceptance, and whether a document may go out with them.
#include <algorithm>
#include <map>

#include "figures/figures.h"

namespace planverk::figures {

namespace {

using Accepted = std::map<std::pair<std::string_view, std::string_view>, std::string_view>;

/// Reasons by rule and id; the first of several holds.
Accepted accepted_findings(const plan::Variant& variant) {
  Accepted accepted;
  const xml::Node root = variant.tree.root();
  for (xml::Node accept = root.first_child("accept"); accept; accept = accept.next("accept")) {
    accepted.emplace(std::pair(accept.get("rule"), accept.get("at")), accept.get("reason"));
  }
  return accepted;
}

bool may_hold_placeholders(const plan::Variant& variant) {
  const std::string_view status = variant.document.get("status");
  return status == "draft" || status == "proposal";
}

Severity severity_of(const Rule& rule, const plan::Variant& variant, const plan::RuleSettings& settings) {
  const Severity severity = settings.severity(rule);
  const bool lenient = rule.slug == "placeholder" && may_hold_placeholders(variant);
  return lenient ? std::min(severity, Severity::warning) : severity;
}

bool open_error(const Diagnostic& finding) {
  return finding.severity == Severity::error && !finding.accepted;
}

}  // namespace

void settle(const plan::Variant& variant, const plan::RuleSettings& settings, Diagnostics& found) {
  const auto fixed = [](const Diagnostic& each) {
    return each.rule == nullptr || each.rule->kind == RuleClass::format || each.rule->kind == RuleClass::promise;
  };
  std::erase_if(found.all(), [&](const Diagnostic& each) { return !fixed(each) && !settings.on(*each.rule); });
  const Accepted accepted = accepted_findings(variant);
  for (Diagnostic& each : found.all()) {
    if (fixed(each)) continue;
    each.severity = severity_of(*each.rule, variant, settings);
    const auto accept = accepted.find({each.rule->slug, each.at});
    if (each.at.empty() || accept == accepted.end()) continue;
    each.accepted = true;
    each.accept_reason = accept->second;
  }
}

bool may_write(const plan::Variant& variant, const Diagnostics& found) {
  if (found.blocked()) return false;
  const std::string_view status = variant.document.get("status");
  if (status == "draft" || status == "proposal") return true;
  return std::ranges::none_of(found.all(), open_error);
}

bool carries_draft_mark(const plan::Variant& variant, const Diagnostics& found) {
  const std::string_view status = variant.document.get("status");
  if (status == "draft") return true;
  if (status != "proposal") return false;
  return std::ranges::any_of(found.all(), [](const Diagnostic& each) {
    const bool placeholder = each.rule != nullptr && each.rule->slug == "placeholder" && !each.accepted;
    return placeholder || open_error(each);
  });
}

}  // namespace planverk::figures
