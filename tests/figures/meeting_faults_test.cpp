// One meeting after the other by chance: what is right gives no finding, and each fault gives its own and no other.
#include <functional>

#include "meeting_model.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

ModelItem& voted(Model& model) {
  return model.items.back();
}

struct Fault {
  std::string key;
  std::function<void(Model&)> spoil;
};

const std::vector<Fault>& faults() {
  static const std::vector<Fault> all{
      {"meeting-time", [](Model& m) { replace(m.meeting, "end=\"16:00\"", "end=\"12:00\""); }},
      {"meeting-time.pause", [](Model& m) { replace(m.adjournment, "14:15", "13:45"); }},
      {"meeting-time.pause-outside", [](Model& m) { replace(m.adjournment, "14:15", "16:15"); }},
      {"meeting-time.pause-overlap", [](Model& m) { m.adjournment += R"(<adjournment start="14:10" end="14:20"/>)"; }},
      {"meeting-time.attendee", [](Model& m) { m.attendees[2].more = "arrived=\"12:30\""; }},
      {"item-number", [](Model& m) { m.items.back().no = static_cast<int>(m.items.size()) - 1; }},
      {"item-number.gap", [](Model& m) { m.items.back().no = static_cast<int>(m.items.size()) + 1; }},
      {"attendance", [](Model& m) { m.attendees.push_back({"r2", "present"}); }},
      {"attendance.member",
       [](Model& m) { m.attendees.push_back({role(m.members + 2), "present"}); }},
      {"attendance.office", [](Model& m) {
         m.meeting += " secretary=\"" + role(m.members + 2) + "\"";
         m.attendees.push_back({role(m.members + 2), "absent"});
       }},
      {"attendance.substitute",
       [](Model& m) { m.attendees.push_back({role(m.members + 2), "substitute", "for=\"r0\""}); }},
      {"attendance.absent", [](Model& m) {
         m.attendees.push_back({role(m.members + 2), "absent"});
         voted(m).dissent = "<dissent by=\"" + role(m.members + 2) + "\">Nej.</dissent>";
       }},
      {"attendance.part", [](Model& m) {
         m.attendees.push_back({role(m.members + 2), "absent"});
         voted(m).dissent += "</decision><statement by=\"" + role(m.members + 2) + "\">Ord.</statement><decision by=\"n\" type=\"adopt\"><item>Ja.</item>";
       }},
      {"recused.proposal", [](Model& m) {
         m.items.push_back({"", "<recusal role=\"r1\">Jäv.</recusal>" + with_number(proposals, 91), {}});
       }},
      {"recused.substitute", [](Model& m) {
         m.items.push_back({"", "<recusal role=\"r1\" substitute=\"" + role(m.members + 2) + "\">Jäv.</recusal>", {}});
       }},
      {"vote-sum.no", [](Model& m) { voted(m).votes[0].attributes = with_number("form=\"rollCall\" on=\"p% q%\" no=\"99\"", 90) + (voted(m).votes[0].attributes.find("casting") != std::string::npos ? " casting=\"r0\"" : ""); }},
      {"vote-sum.members", [](Model& m) { voted(m).votes[0] = {"form=\"counted\" yes=\"90\" no=\"3\"", {}}; }},
      {"vote-outcome", [](Model& m) { voted(m).votes[0] = {"form=\"counted\" yes=\"3\" no=\"1\" outcome=\"no\"", {}}; voted(m).decision = "type=\"adopt\""; }},
      {"vote-outcome.tie", [](Model& m) { voted(m).votes[0] = {"form=\"counted\" yes=\"2\" no=\"2\"", {}}; }},
      {"vote-outcome.needless", [](Model& m) { voted(m).votes[0] = {"form=\"counted\" yes=\"3\" no=\"2\" casting=\"r0\"", {}}; }},
      {"vote-outcome.casting", [](Model& m) { voted(m).votes[0] = {"form=\"counted\" yes=\"2\" no=\"2\" casting=\"r1\" outcome=\"yes\"", {}}; }},
      {"vote-unanimous", [](Model& m) { voted(m).votes[0] = {"form=\"unanimous\" no=\"1\"", {}}; }},
      {"vote-unanimous.dissent", [](Model& m) {
         voted(m).votes[0] = {"form=\"unanimous\"", {}};
         voted(m).dissent = "<dissent by=\"r1\">Nej.</dissent>";
       }},
      {"vote-ballot", [](Model& m) {
         m.items.push_back({"", "", {{"form=\"rollCall\"", {{"r0", "yes"}, {"r0", "yes"}, {"r1", "no"}}}}});
       }},
      {"vote-ballot.serving", [](Model& m) {
         m.items.push_back({"", "", {{"form=\"rollCall\"", {{"r0", "yes"}, {role(m.members + 2), "yes"}, {"r1", "no"}}}}});
       }},
      {"vote-decision", [](Model& m) { voted(m).decision = "type=\"remit\""; }},
      {"meeting-dates.summoned", [](Model& m) { replace(m.meeting, "summoned=\"2026-03-03\"", "summoned=\"2026-03-11\"");
         for (ModelItem& item : m.items) { if (item.attributes.starts_with("added")) item.attributes.clear(); } }},
      {"meeting-dates.announced", [](Model& m) { replace(m.meeting, "announced=\"2026-03-02\"", "announced=\"2026-03-11\""); }},
      {"meeting-dates.added", [](Model& m) { voted(m).attributes = "added=\"2026-03-01\""; }},
      {"meeting-dates.added-later", [](Model& m) { voted(m).attributes = "added=\"2026-03-11\""; }},
      {"meeting-dates.withdrawn", [](Model& m) {
         m.items.push_back({"", "<withdrawal date=\"2026-03-11\">Utgår.</withdrawal>", {}, ""});
       }},
      {"meeting-dates.done", [](Model& m) { m.scrutiny = R"(<scrutiny by="r1" done="2026-03-09"/>)"; }},
      {"meeting-dates.posted", [](Model& m) { m.scrutiny = R"(<scrutiny by="r1" done="2026-03-18" posted="2026-03-17"/>)"; }},
      {"meeting-dates.taken-down", [](Model& m) { m.scrutiny = R"(<scrutiny by="r1" posted="2026-03-19" takenDown="2026-03-18"/>)"; }},
      {"notice-late.summoned", [](Model& m) { m.body = "noticeDays=\"8\""; }},
      {"notice-late.announced", [](Model& m) { m.body = "announceDays=\"9\""; }},
      {"withdrawn-item", [](Model& m) { voted(m).before += "<withdrawal>Utgår.</withdrawal>"; }},
      {"scrutiny-role.chair", [](Model& m) { m.scrutiny = "<scrutiny by=\"r0\"/>"; }},
      {"scrutiny-role.absent", [](Model& m) {
         m.attendees.push_back({role(m.members + 2), "absent"});
         m.scrutiny = "<scrutiny by=\"" + role(m.members + 2) + "\"/>";
       }},
      {"scrutiny-items", [](Model& m) { voted(m).attributes = "immediate=\"true\""; }},
      {"scrutiny-items.none", [](Model& m) { m.scrutiny += "<scrutiny kind=\"immediate\" by=\"r1\"/>"; }},
      {"item-outcome", [](Model& m) { m.items.push_back({"", "", {}, ""}); }},
      {"case-hearing", [](Model& m) {
         m.registers = R"(<meeting id="m2" body="n2" date="2026-04-01"/><case id="c" title="Sak" officer="r0"><hearing no="1/2026" meeting="m2"/></case>)";
         voted(m).attributes = "case=\"c\"";
       }},
      {"proposal-body", [](Model& m) {
         m.registers = R"(<case id="c" title="Sak" officer="r0"><proposal by="r0" to="n2" type="adopt"><item>Planen antas.</item></proposal></case>)";
         voted(m).attributes = "case=\"c\"";
       }},
      {"proposal-differs", [](Model& m) {
         m.registers = R"(<case id="c" title="Sak" officer="r0"><proposal by="r0" to="n" type="adopt"><item>Planen antas.</item></proposal></case>)";
         m.items.push_back({"case=\"c\"", R"(<proposal by="r0" to="n" type="adopt"><item>Planen ändras.</item></proposal>)", {}});
       }},
      {"extract-items", [](Model& m) {
         m.registers = R"(<meeting id="m2" body="n2" date="2026-04-01"><item id="x" no="1" title="X"/></meeting>)";
         m.document = "items=\"x\"";
       }},
      {"minutes-date", [](Model& m) {
         m.date = "2026-03-13";
         m.scrutiny.clear();
       }},
  };
  return all;
}

/// The keys of findings, each once.

}  // namespace

TEST_CASE("figures: a meeting that is right gives no finding, and each fault its own") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    INFO(seed);
    CHECK(random_meeting(seed).found() == "");
  }
  for (const Fault& fault : faults()) {
    for (unsigned seed = 1; seed <= 6; ++seed) {
      INFO(fault.key << " " << seed);
      Model model = random_meeting(seed);
      fault.spoil(model);
      CHECK(keys_of(model.found()) == fault.key);
    }
  }
}

TEST_CASE("figures: who reads the public version of a meeting that is right is told of nothing") {
  Judging open;
  open.audience = plan::Audience::open;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    Dice dice(seed);
    Model model = random_meeting(seed);
    const auto access = [&] {
      return dice.one_of(2) ? std::string(" access=\"restricted\"") : std::string(" access=\"restricted\" accessReason=\"secrecy\"");
    };
    for (ModelAttendee& each : model.attendees) {
      if (dice.one_of(4)) each.more += access();
    }
    for (ModelItem& each : model.items) {
      if (dice.one_of(4)) each.attributes += access();
      if (dice.one_of(4) && !each.decision.empty()) each.decision += access();
      for (ModelVote& vote : each.votes) {
        if (dice.one_of(4)) vote.attributes += access();
      }
    }
    if (dice.one_of(4)) model.adjournment.clear();
    INFO(seed);
    CHECK(model.found(open) == "");
  }
}

}  // namespace planverk::test
