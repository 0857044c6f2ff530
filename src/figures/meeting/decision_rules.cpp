// What a meeting decides: on each item, on cases that it hears, by proposals that were put to it.
#include <algorithm>

#include "meeting/judging.h"
#include "text/plain_text.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"item-outcome", "R-76", Stage::figures, RuleClass::content, Severity::warning,
     "Each case on the agenda of a body that decides has a decision in the minutes, or a proposal of the body's own, or was "
     "withdrawn.", "figures: item-outcome"},
    {"standing-item", "R-76", Stage::figures, RuleClass::local, Severity::error,
     "Each meeting has an item about what the organisation wants every meeting to treat: the economy, say.",
     "figures: standing-item"},
    {"case-hearing", "", Stage::figures, RuleClass::content, Severity::warning,
     "A case that an item treats is heard at that meeting.", "figures: case-hearing"},
    {"proposal-body", "", Stage::figures, RuleClass::content, Severity::warning,
     "A body that decides a case is one that a proposal in it was put to.", "figures: proposal-body"},
    {"proposal-differs", "", Stage::figures, RuleClass::content, Severity::warning,
     "A proposal of a case that its item repeats has the same words.", "figures: proposal-differs"},
};

namespace {

/// A body that only prepares ends with a proposal of its own.
bool is_settled(const plan::MeetingItem& item, const plan::Body* body) {
  const auto own = [&](const plan::Decision& each) { return each.by_body == body; };
  return !item.decisions.empty() || item.withdrawal || std::ranges::any_of(item.proposals, own);
}

void check_outcome(const Judged& judged, const plan::MeetingItem& item) {
  const bool decides = item.kind == plan::ItemKind::matter || item.kind == plan::ItemKind::election;
  const plan::Body* body = judged.meeting.body;
  // Of one that is withheld only its place is left.
  if (!decides || body == nullptr || !body->deciding || is_settled(item, body) || item.node.has("access")) return;
  judged.context.add("item-outcome", item.node).with("item", std::string(item.title)).mend();
}

void check_standing_items(const Judged& judged) {
  const auto& [context, meeting, numbers, attendance] = judged;
  if (!context.on("standing-item") || meeting.items.empty()) return;
  const auto* change = context.settings.find("standing-item");
  if (change == nullptr || change->values.empty()) {
    context.add("standing-item", meeting.node).variant("words").mend("words");
    return;
  }
  for (const std::string& words : change->values) {
    const auto about = [&](const plan::MeetingItem& item) { return lower(item.title).find(lower(words)) != std::string::npos; };
    if (std::ranges::any_of(meeting.items, about)) continue;
    context.add("standing-item", meeting.node).with("words", words).mend();
  }
}

void check_hearing(const Judged& judged, const plan::MeetingItem& item) {
  if (item.concerns == nullptr || item.concerns->hearings.empty()) return;
  const auto here = [&](const plan::Hearing& hearing) { return hearing.meeting == &judged.meeting; };
  if (std::ranges::any_of(item.concerns->hearings, here)) return;
  judged.context.add("case-hearing", item.node, "case")
      .with("case", std::string(item.concerns->title))
      .note(judged.context.at(item.concerns->hearings.front().node), "hearing")
      .mend({}, {{"meeting", std::string(judged.meeting.id)}});
}

/// To take note, to postpone or to send on decides nothing of what was proposed.
bool decides_the_case(const plan::Decision& decision) {
  using enum plan::DecisionType;
  return decision.type == adopt || decision.type == approve || decision.type == deny || decision.type == elect;
}

void check_proposal_body(const Judged& judged, const plan::MeetingItem& item) {
  const plan::Body* body = judged.meeting.body;
  if (item.concerns == nullptr || body == nullptr) return;
  const std::vector<plan::Decision>& proposals = item.concerns->proposals;
  const auto elsewhere = [&](const plan::Decision& each) { return each.to != nullptr && each.to != body; };
  if (proposals.empty() || !std::ranges::all_of(proposals, elsewhere)) return;
  for (const plan::Decision& decision : item.decisions) {
    if (decision.by_body != body || decision.to != nullptr || !decides_the_case(decision)) continue;
    judged.context.add("proposal-body", decision.node, "by")
        .with("body", std::string(body->name))
        .with("other", std::string(proposals.front().to->name))
        .note(judged.context.at(proposals.front().node, "to"), "proposal")
        .mend({}, {{"to", std::string(proposals.front().to->id)}});
    return;
  }
}

/// The words of a point, with the paragraphs and lists below it.
void append_words(xml::Node node, std::string& words) {
  words += inline_text(node) + '\n';
  node.each_element([&](xml::Node child) {
    if (child.name() == "p" || child.name() == "list" || child.name() == "item") append_words(child, words);
  });
}

std::string words_of(const plan::Decision& decision) {
  std::string words;
  for (const xml::Node item : decision.items) append_words(item, words);
  return words;
}

bool same_proposal(const plan::Decision& a, const plan::Decision& b) {
  return a.by_body == b.by_body && a.by_role == b.by_role && a.to == b.to && a.type == b.type;
}

/// One author's only proposal to a body, repeated.
void check_repeated(const Judged& judged, const plan::MeetingItem& item) {
  if (item.concerns == nullptr) return;
  for (const plan::Decision& proposal : item.proposals) {
    const auto same = [&](const plan::Decision& each) { return same_proposal(each, proposal); };
    const auto of_case = std::ranges::find_if(item.concerns->proposals, same);
    if (of_case == item.concerns->proposals.end() || std::ranges::count_if(item.concerns->proposals, same) != 1 ||
        std::ranges::count_if(item.proposals, same) != 1 || words_of(*of_case) == words_of(proposal)) {
      continue;
    }
    judged.context.add("proposal-differs", proposal.node)
        .with("item", std::string(item.title))
        .note(judged.context.at(of_case->node), "case")
        .mend();
  }
}

}  // namespace

void meeting_decision_rules(const Context& context) {
  const auto meeting = meeting_of(context);
  if (!meeting) return;
  check_standing_items(*meeting);
  const bool minutes = context.variant.kind->concern("minutes");
  for (const plan::MeetingItem& item : meeting->meeting.items) {
    check_hearing(*meeting, item);
    check_repeated(*meeting, item);
    if (!minutes) continue;
    check_outcome(*meeting, item);
    check_proposal_body(*meeting, item);
  }
}

}  // namespace planverk::figures
