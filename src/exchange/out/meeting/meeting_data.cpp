#include "exchange/meeting_data.h"

#include <algorithm>

#include "base/utf8.h"
#include "base/word_list.h"
#include "language/format.h"
#include "out/meeting/passages.h"
#include "out/meeting/whose.h"
#include "plan/views.h"

namespace planverk::exchange {

namespace {

using Values = std::vector<std::pair<std::string, std::string>>;

std::optional<int> integer(xml::Node node, std::string_view computed, const std::optional<int>& stated) {
  const auto number = Decimal::parse(node.get(computed));
  return number && number->scale() == 0 ? std::optional<int>(static_cast<int>(number->units())) : stated;
}

/// What the plan as written says of restriction, of a meeting that the variant has: a variant for all readers says
/// nothing of it.
class Written {
 public:
  Written(xml::Node plan, std::string_view meeting) {
    for (xml::Node each = plan.first_child("meeting"); each && !meeting_; each = each.next("meeting")) {
      if (each.get("id") == meeting) meeting_ = each;
    }
    for (xml::Node each = plan.first_child("case"); each; each = each.next("case")) cases_.push_back(each);
  }

  /// The item itself, or its case; null when neither is restricted.
  [[nodiscard]] xml::Node restricted(std::string_view no) const {
    const xml::Node node = item(no);
    if (is_restricted(node)) return node;
    for (const xml::Node each : cases_) {
      if (node && each.get("id") == node.get("case") && is_restricted(each)) return each;
    }
    return {};
  }
  /// Something within it.
  [[nodiscard]] xml::Node restricted_within(std::string_view no) const { return within(item(no)); }

 private:
  static bool is_restricted(xml::Node node) { return node.get("access") == "restricted"; }
  static xml::Node within(xml::Node node) {
    xml::Node found;
    node.each_element([&](xml::Node child) {
      if (!found) found = is_restricted(child) ? child : within(child);
    });
    return found;
  }
  [[nodiscard]] xml::Node item(std::string_view no) const {
    for (xml::Node each = meeting_.first_child("item"); each; each = each.next("item")) {
      if (each.get("no") == no) return each;
    }
    return {};
  }

  xml::Node meeting_;
  std::vector<xml::Node> cases_;
};

class Gatherer {
 public:
  Gatherer(const plan::Variant& variant, const templates::Labels& labels, xml::Node plan)
      : variant_(variant), views_(plan::read_views(variant)), index_(variant.tree), labels_(labels), plan_(plan) {}

  std::vector<MeetingData> gather() {
    std::vector<MeetingData> out;
    for (const plan::Meeting& each : views_.meetings) out.push_back(meeting(each));
    return out;
  }

 private:
  std::string label(std::string_view key, const Values& values) const {
    return labels_.text(key, values).value_or(std::string());
  }
  Passage words(xml::Node node) const { return passage_of(node, index_, variant_.prose_pack()); }

  /// What an id names, in words.
  std::string name_of(std::string_view id) const {
    const xml::Node node = index_.find(id);
    return std::string(node.has("title") ? node.get("title") : node.get("name"));
  }

  Screening screening(xml::Node node) const {
    Screening out{std::string(node.get("accessReason")), std::string(node.get("accessBasis")), {}};
    std::string key = "withheld";
    if (!out.reason.empty()) key += "." + out.reason;
    if (!out.basis.empty()) key += ".basis";
    out.words = label(key, {{"basis", out.basis}});
    if (out.words.empty()) out.words = out.basis;
    return out;
  }

  MeetingData meeting(const plan::Meeting& of) const {
    MeetingData out;
    const xml::Node node = of.node;
    out.id = of.id;
    out.place = of.place;
    out.no = node.get("no");
    out.date = of.date;
    out.start = of.start;
    out.end = of.end;
    out.summoned = of.summoned;
    out.form = of.form;
    out.language = variant_.prose_language;
    add_body(of, out);
    out.name = label("minutes.title", {{"body", language::within_sentence(variant_.labels_pack(), out.body)},
                                       {"date", language::date(variant_.labels_pack(), of.date.text())}});
    out.chair = of.chair != nullptr ? of.chair->title : std::string_view();
    out.secretary = of.secretary != nullptr ? of.secretary->title : std::string_view();
    out.approved = std::ranges::any_of(of.scrutinies, [](const plan::Scrutiny& each) {
      return each.kind == plan::ScrutinyKind::ordinary && each.done;
    });
    for (const plan::Attendee& each : of.attendees) {
      if (each.role == nullptr) continue;
      out.attendees.push_back({std::string(each.role->id), std::string(each.role->title), std::string(each.role->party), each.kind,
                               each.role == of.chair, each.role == of.secretary});
    }
    const Written written(plan_, of.id);
    for (const plan::MeetingItem& each : of.items) out.items.push_back(item(each, of, written));
    name_apart(out);
    return out;
  }

  void add_body(const plan::Meeting& of, MeetingData& out) const {
    if (of.body != nullptr) {
      out.body_id = of.body->id;
      out.body = of.body->name;
      out.body_type = of.body->node.get("type");
    }
    if (const plan::Organisation* organisation = organisation_of(views_, of)) {
      out.organisation_id = organisation->id;
      out.organisation = organisation->name;
      out.organisation_number = organisation->node.get("number");
    }
    out.country = country_of(views_, of, variant_.prose_language);
  }

  /// Two items of one number would be one thing to who receives them.
  static void name_apart(MeetingData& meeting) {
    for (std::size_t i = 0; i < meeting.items.size(); ++i) {
      const auto same = [&](const ItemData& each) { return each.key == meeting.items[i].key; };
      const auto before = std::count_if(meeting.items.begin(), meeting.items.begin() + static_cast<std::ptrdiff_t>(i), same);
      if (before > 0) meeting.items[i].key += "-" + std::to_string(before + 1);
    }
  }

  ItemData item(const plan::MeetingItem& of, const plan::Meeting& meeting, const Written& written) const {
    ItemData out;
    const xml::Node node = of.node;
    out.at = variant_.tree.span(node);
    out.no = node.get("no");
    out.title = of.title;
    out.kind = of.kind;
    out.withheld = node.has("access");
    const xml::Node restricted = out.withheld ? node : written.restricted(out.no);
    if (restricted) out.screened = screening(restricted);
    out.key = restricted || of.id.empty() ? meeting_key(meeting) + "-" + out.no : std::string(of.id);
    if (!restricted) {
      if (const xml::Node part = written.restricted_within(out.no)) out.screened = screening(part);
    }
    out.withdrawn = static_cast<bool>(of.withdrawal);
    out.withdrawal = words(of.withdrawal);
    out.start = TimeOfDay::parse(node.get("start"));
    out.presenter = name_of(node.get("presenter"));
    add_numbers(of, meeting, out);
    if (of.concerns != nullptr) add_case(*of.concerns, meeting, out);
    if (node.has("meetingOpen")) {
      out.closed = node.get("meetingOpen") == "false";
      out.closed_basis = node.get("meetingBasis");
    }
    add_words(of, out);
    for (const plan::Attachment& each : of.attachments) out.attachments.push_back(attachment(each));
    return out;
  }

  static std::string meeting_key(const plan::Meeting& meeting) { return std::string(meeting.id); }

  void add_numbers(const plan::MeetingItem& of, const plan::Meeting& meeting, ItemData& out) const {
    out.paragraph = printed_number(of, country_of(views_, meeting, variant_.prose_language));
    if (out.paragraph.empty() && of.concerns != nullptr) {
      for (const plan::Hearing& each : of.concerns->hearings) {
        if (each.meeting == &meeting) out.paragraph = each.no;
      }
    }
    out.number = number_of_year(out.paragraph, meeting.date.year());
  }

  void add_case(const plan::Case& of, const plan::Meeting& meeting, ItemData& out) const {
    CaseData made{std::string(of.id),        std::string(of.title),        std::string(of.archive_no), std::string(of.dnr),
                  std::string(of.record_no), std::string(of.archive_code), std::string(of.legal_basis), {}, {}};
    for (const std::string_view id : WordList(of.node.get("officer"))) {
      if (made.officer.empty()) made.officer = name_of(id);
    }
    for (const plan::Attachment& each : of.attachments) made.attachments.push_back(attachment(each));
    if (out.title.empty()) out.title = of.title;
    if (out.presenter.empty()) out.presenter = name_of(of.node.get("presenter"));
    if (of.node.has("meetingOpen")) {
      out.closed = of.node.get("meetingOpen") == "false";
      out.closed_basis = of.node.get("meetingBasis");
    }
    for (const plan::Decision& each : of.proposals) {
      if (each.to == meeting.body && !out.proposed_by_case) out.proposed_by_case = decision(each);
    }
    for (const plan::Basis& each : of.basis) out.bases.push_back(words(each.node).plain());
    out.of = std::move(made);
  }

  AttachmentData attachment(const plan::Attachment& of) const {
    AttachmentData out{std::string(of.title), std::string(of.href), of.date, of.no, std::nullopt};
    if (of.node.has("access")) out.screened = screening(of.node);
    return out;
  }

  DecisionData decision(const plan::Decision& of) const {
    DecisionData out;
    out.id = of.id;
    out.by = of.by_body != nullptr ? of.by_body->name : of.by_role != nullptr ? of.by_role->title : std::string_view();
    out.type = of.node.get("type");
    out.to = of.to != nullptr ? of.to->name : std::string_view();
    out.date = of.date;
    out.text = points_of(of.items, index_, variant_.prose_pack());
    // What stands in place of points that are withheld.
    for (xml::Node each = of.node.first_child("p"); each; each = each.next("p")) out.text.add(words(each));
    return out;
  }

  void add_words(const plan::MeetingItem& of, ItemData& out) const {
    out.summary = words(of.summary);
    out.debate = words(of.debate);
    out.procedure = words(of.node.first_child("procedure"));
    for (const plan::Decision& each : of.proposals) out.proposals.push_back(decision(each));
    for (const plan::Decision& each : of.decisions) {
      out.decisions.push_back(decision(each));
      for (const xml::Node dissent : each.dissent) out.statements.push_back({"dissent", name_of(dissent.get("by")), words(dissent)});
    }
    for (const plan::Vote& each : of.votes) out.votes.push_back(vote(each));
    for (const plan::Statement& each : of.statements)
      out.statements.push_back({std::string(plan::word_of(plan::statement_kinds, each.kind)), name_of(each.node.get("by")), words(each.node)});
    for (xml::Node each = of.node.first_child("basis"); each; each = each.next("basis")) out.bases.push_back(words(each).plain());
  }

  VoteData vote(const plan::Vote& of) const {
    VoteData out;
    out.title = of.node.get("title");
    out.yes_means = of.node.get("yesMeans");
    out.no_means = of.node.get("noMeans");
    out.form = of.form;
    out.yes = integer(of.node, "fig:yes", of.yes);
    out.no = integer(of.node, "fig:no", of.no);
    out.abstained = integer(of.node, "fig:abstained", of.abstained);
    out.absent = integer(of.node, "fig:absent", of.absent);
    out.outcome = of.node.has("fig:outcome") ? of.node.get("fig:outcome") : of.node.get("outcome");
    for (const plan::Ballot& each : of.ballots) {
      if (each.role == nullptr) continue;
      out.ballots.push_back({std::string(each.role->id), std::string(each.role->title), std::string(each.role->party), each.choice});
    }
    if (!of.ballots.empty() && !out.yes && !out.no) count_ballots(of, out);
    return out;
  }

  static void count_ballots(const plan::Vote& of, VoteData& out) {
    const auto count = [&](plan::Choice choice) {
      return static_cast<int>(std::ranges::count(of.ballots, choice, &plan::Ballot::choice));
    };
    out.yes = count(plan::Choice::yes);
    out.no = count(plan::Choice::no);
    out.abstained = count(plan::Choice::abstain);
    out.absent = count(plan::Choice::absent);
  }

  const plan::Variant& variant_;
  plan::Views views_;
  plan::Index index_;
  const templates::Labels& labels_;
  xml::Node plan_;
};

}  // namespace

const DecisionData* ItemData::proposed() const {
  if (proposed_by_case) return &*proposed_by_case;
  return proposals.empty() ? nullptr : &proposals.front();
}

std::vector<MeetingData> meeting_data(const plan::Variant& variant, const templates::Labels& labels, xml::Node plan) {
  return Gatherer(variant, labels, plan).gather();
}

}  // namespace planverk::exchange
