#include "judge/context.h"

#include <algorithm>

#include "base/word_list.h"
#include "text/plain_text.h"

namespace planverk::figures {

namespace {

enum class Where { around, anywhere };  ///< in the element of the finding or one around it; in the plan

/// Rules that speak of what there is not, or of how much there is. Where elements of these names were taken out (for
/// `*`: of any), the reader's part of the plan can't tell, and a finding would be untrue and give away that something
/// is hidden. Whoever sees the whole plan is told.
struct Doubt {
  std::string_view slug;
  Where where;
  std::string_view names;
};
constexpr Doubt doubts[] = {
    {"allocation-path", Where::anywhere, "allocation criterion line group budget"},
    {"announced-content", Where::anywhere, "*"},
    {"announced-count", Where::around, "item"},
    {"assessment-evidence", Where::anywhere, "value indicator"},
    {"assessment-single", Where::around, "assessment"},
    {"attachment-number", Where::anywhere, "attachment"},
    {"attendance", Where::anywhere, "*"},
    {"band-overlap", Where::anywhere, "pt row cell series"},
    {"body-meetings", Where::around, "regularMeeting"},
    {"bound-amount", Where::anywhere, "line group budget"},
    {"budget-calendar", Where::around, "event"},
    {"case-sections", Where::anywhere, "*"},
    {"carry-over", Where::around, "*"},
    {"claim-number", Where::anywhere, "*"},
    {"claim-share", Where::anywhere, "*"},
    {"conclusion-differs", Where::anywhere, "proposal"},
    {"conclusion-empty", Where::around, "conclusion recommendation challenges"},
    {"control-incomplete", Where::around, "what how when"},
    {"deficit-chain", Where::anywhere, "*"},
    {"deviation-comment", Where::around, "comment answer conclusion"},
    {"earmarked", Where::around, "narrative"},
    {"empty-area", Where::anywhere, "action control risk process"},
    {"follow-up-dates", Where::around, "result followUp"},
    {"goal-complete", Where::around, "method measure criterion"},
    {"goal-parent", Where::anywhere, "goal level"},
    {"goal-views", Where::anywhere, "goal"},
    {"goal-years", Where::anywhere, "limits"},
    {"goals-max", Where::anywhere, "limits"},
    {"instrument-period", Where::around, "schedule"},
    {"instrument-total", Where::around, "schedule"},
    {"investment-overrun", Where::around, "*"},
    {"indicator-worse", Where::around, "value"},
    {"lone-quotation-mark", Where::around, "*"},
    {"missing-full-stop", Where::around, "*"},
    {"move-pair", Where::anywhere, "*"},
    {"narrative-label", Where::around, "narrative"},
    {"number-form", Where::anywhere, "section annex part"},
    {"outcome-sum", Where::anywhere, "outcome lineOutcome line group budget"},
    {"placeholder", Where::around, "*"},
    {"population-total", Where::anywhere, "pt series dataset"},
    {"previous-budget", Where::anywhere, "line group budget"},
    {"questions-answered", Where::around, "answer question"},
    {"report-calendar", Where::anywhere, "report"},
    {"report-content", Where::anywhere, "*"},
    {"risk-bands", Where::anywhere, "scale step band"},
    {"risk-coverage", Where::anywhere, "action control"},
    {"risk-reachable", Where::anywhere, "scale step band"},
    {"risk-value", Where::anywhere, "scale step band"},
    {"scale-words", Where::anywhere, "scale step band"},
    {"settlement", Where::around, "*"},
    {"own-pattern", Where::anywhere, "pattern rules"},
    {"substantial-deficit", Where::anywhere, "*"},
    {"staffing-posts", Where::anywhere, "pt series"},
    {"staffing-text", Where::anywhere, "pt series dataset"},
    {"table-mark", Where::anywhere, "row cell tableNote"},
    {"table-sum", Where::anywhere, "row cell head"},
    {"abbreviation", Where::anywhere, "*"},
    {"claim-without-data", Where::anywhere, "*"},
    {"doubled-word", Where::around, "*"},
    {"report-removed", Where::anywhere, "*"},
    {"typed-citation", Where::anywhere, "source"},
    {"case-hearing", Where::anywhere, "hearing meeting"},
    {"item-number", Where::around, "item"},
    {"item-outcome", Where::around, "decision withdrawal"},
    {"paragraph-order", Where::around, "item"},
    {"proposal-body", Where::anywhere, "proposal"},
    {"proposal-differs", Where::anywhere, "*"},
    {"quorum", Where::anywhere, "attendee member recusal"},
    {"recused", Where::anywhere, "attendee"},
    {"scrutiny-items", Where::around, "item scrutiny during"},
    {"standing-item", Where::around, "item"},
    {"vote-ballot", Where::anywhere, "attendee"},
    {"vote-decision", Where::anywhere, "proposal vote decision"},
    {"vote-outcome", Where::around, "ballot"},
    {"vote-sum", Where::around, "ballot"},
    {"vote-unanimous", Where::around, "ballot dissent"},
    {"unused-fact", Where::anywhere, "*"},
    {"unused-origin", Where::anywhere, "*"},
    {"unused-source", Where::anywhere, "*"},
};

bool lost_any(xml::Node node, std::string_view names) {
  const std::string_view lost = node.get("fig:lost");
  if (names == "*") return !lost.empty();
  for (const std::string_view name : WordList(names)) {
    if (WordList(lost).contains(name)) return true;
  }
  return false;
}

}  // namespace

Diagnostics& Context::judged(std::string_view slug, xml::Node node) const {
  const auto* doubt = std::ranges::find(doubts, slug, &Doubt::slug);
  if (doubt == std::end(doubts) || !lost_any(views.root, doubt->where == Where::anywhere ? doubt->names : "*"))
    return found;
  if (doubt->where == Where::anywhere) return unsure;
  for (xml::Node each = node; each && each != views.root; each = each.parent()) {
    if (lost_any(each, doubt->names)) return unsure;
  }
  return found;
}

Diagnostic& Context::add(std::string_view slug, xml::Node node) const {
  return judged(slug, node).add(slug, at(node)).about(owner_of(node));
}

Diagnostic& Context::add(std::string_view slug, xml::Node node, std::string_view attribute) const {
  return judged(slug, node).add(slug, at(node, attribute)).about(owner_of(node));
}

Diagnostic& Context::add(std::string_view slug, const Text& text, std::string_view piece) const {
  return judged(slug, text.node).add(slug, at(text, piece)).about(owner_of(text.node));
}

Diagnostic& Context::suspect(std::string_view slug, const Text& text, std::string_view piece) const {
  Diagnostic& finding = add(slug, text, piece);
  finding.severity = std::min(finding.severity, Severity::warning);
  return finding;
}

std::string Context::owner_of(xml::Node node) const {
  std::string id = id_of(node);
  return id.empty() ? id_of(variant.document) : id;
}

std::string id_of(xml::Node node) {
  for (xml::Node each = node; each; each = each.parent()) {
    if (const auto id = each.find("id"); id && !id->empty()) return std::string(*id);
    if (each.name() == "process") return std::string(each.get("code"));
  }
  return {};
}

namespace {

std::string listed(const std::vector<std::string_view>& words, std::string_view before, std::string_view behind) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out.append(before).append(word).append(behind);
  }
  return out;
}

}  // namespace

std::string joined(const std::vector<std::string_view>& words) {
  return listed(words, "", "");
}

std::string as_attributes(const std::vector<std::string_view>& names) {
  return listed(names, "", "=\"\u2026\"");
}

std::string as_elements(const std::vector<std::string_view>& names) {
  return listed(names, "<", ">");
}

std::string name_of(xml::Node title, std::string_view id) {
  std::string words = inline_text(title);
  return words.empty() ? std::string(id) : words;
}

}  // namespace planverk::figures
