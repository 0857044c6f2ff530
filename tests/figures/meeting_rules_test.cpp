// The rules of meetings: one that is right gives no finding, and each fault gives its own and no other.
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "judging.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

struct ModelAttendee {
  std::string role, kind, more = {}, during = {};
};
struct ModelVote {
  std::string attributes;
  std::vector<std::pair<std::string, std::string>> ballots;
  std::string more = {};
};
struct ModelItem {
  std::string attributes;  ///< further ones
  std::string before;      ///< children before the votes
  std::vector<ModelVote> votes;
  std::string decision = "type=\"adopt\"";  ///< attributes; empty: none
  std::string dissent = {};
  std::string kind = "case";
  std::optional<int> no = {};
};
/// A meeting as text, with every part at hand to be spoilt.
struct Model {
  std::string country = "SE", type = "board", body = {}, registers = {}, document = {}, kind = "minutes";
  int members = 5;
  std::string meeting = R"(start="13:00" end="16:00" summoned="2026-03-03" announced="2026-03-02" chair="r0" firstParagraph="20")";
  std::string date = "2026-03-10";
  std::vector<ModelAttendee> attendees;
  std::vector<ModelItem> items;
  std::string adjournment = R"(<adjournment start="14:00" end="14:15"/>)";
  std::string scrutiny = R"(<scrutiny by="r1" done="2026-03-18" posted="2026-03-19" takenDown="2026-04-10"/>)";

  [[nodiscard]] std::string registers_text() const;
  [[nodiscard]] std::string meeting_text() const;
  [[nodiscard]] std::string found(const Judging& how = {}) const;
};

std::string role(int no) {
  return "r" + std::to_string(no);
}

std::string Model::registers_text() const {
  std::string out = "<organisation id=\"k\" name=\"Kommunen\" kind=\"municipality\" country=\"" + country + "\"/>";
  for (int i = 0; i < members + 3; ++i) out += "<role id=\"" + role(i) + "\" title=\"Ledamot " + std::to_string(i) + "\"/>";
  out += "<body id=\"n\" name=\"Organet\" organisation=\"k\" deciding=\"true\" type=\"" + type + "\" " + body + ">";
  for (int i = 0; i < members; ++i) out += "<member role=\"" + role(i) + "\"/>";
  return out + "</body><body id=\"n2\" name=\"Det andra\" organisation=\"k\" deciding=\"true\" type=\"board\"/>" + registers;
}

std::string Model::meeting_text() const {
  std::string out = "<meeting id=\"m\" body=\"n\" date=\"" + date + "\" " + meeting + ">";
  for (const ModelAttendee& each : attendees)
    out += "<attendee role=\"" + each.role + "\" kind=\"" + each.kind + "\" " + each.more + ">" + each.during + "</attendee>";
  out += adjournment;
  int no = 0;
  for (const ModelItem& item : items) {
    no = item.no ? *item.no : no + 1;
    const std::string id = std::to_string(&item - items.data() + 1);
    out += "<item id=\"i" + id + "\" no=\"" + std::to_string(no) + "\" title=\"Punkt " + id + "\" kind=\"" + item.kind + "\" " +
           item.attributes + ">" + item.before;
    for (const ModelVote& vote : item.votes) {
      out += "<vote " + vote.attributes + ">";
      for (const auto& [who, choice] : vote.ballots) out += "<ballot role=\"" + who + "\" choice=\"" + choice + "\"/>";
      out += vote.more + "</vote>";
    }
    if (!item.decision.empty())
      out += "<decision by=\"n\" " + item.decision + "><item>Planen antas.</item>" + item.dissent + "</decision>";
    out += "</item>";
  }
  return out + scrutiny + "</meeting>";
}

std::string Model::found(const Judging& how) const {
  PlanText plan{registers_text() + meeting_text(), {}};
  plan.kind = kind;
  plan.attributes = "of=\"m\" " + document;
  plan.date = "2026-03-12";
  plan.as_of = "2026-05-01";
  INFO(plan.text());
  return findings(plan, "", how);
}

class Dice {
 public:
  explicit Dice(unsigned seed) : random_(seed) {}
  int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
  bool one_of(int count) { return below(count) == 0; }

 private:
  std::mt19937 random_;
};

constexpr const char* proposals = R"(<proposal id="p%" by="r0" type="adopt"><item>Planen antas.</item></proposal>)"
                                  R"(<proposal id="q%" by="r1" type="remit"><item>Ärendet återremitteras.</item></proposal>)";

std::string with_number(std::string text, int no) {
  for (std::size_t at = text.find('%'); at != std::string::npos; at = text.find('%')) text.replace(at, 1, std::to_string(no));
  return text;
}

/// Those who serve vote; the side of the decision wins, by the chair's vote where it has to.
ModelVote random_vote(Dice& dice, const std::vector<std::string>& serving, int no) {
  ModelVote vote;
  vote.attributes = with_number("form=\"rollCall\" on=\"p% q%\"", no);
  const int count = static_cast<int>(serving.size());
  const int yes = (count + 1) / 2 + dice.below(count - (count + 1) / 2 + 1);
  for (int i = 0; i < count; ++i) vote.ballots.emplace_back(serving[static_cast<std::size_t>(i)], i < yes ? "yes" : "no");
  if (2 * yes == count) vote.attributes += " casting=\"r0\"";
  if (dice.one_of(2)) vote.attributes += " yes=\"" + std::to_string(yes) + "\" no=\"" + std::to_string(count - yes) + "\"";
  if (dice.one_of(2)) vote.attributes += " outcome=\"yes\"";
  return vote;
}

ModelItem random_item(Dice& dice, const std::vector<std::string>& serving, int no) {
  ModelItem item;
  switch (dice.below(6)) {
    case 0:
      item.kind = "information";
      item.decision.clear();
      break;
    case 1:
      item.before = "<withdrawal date=\"2026-03-10\">Utgår.</withdrawal>";
      item.decision.clear();
      break;
    case 2:
      item.attributes = "added=\"2026-03-06\"";
      item.votes.push_back({"form=\"unanimous\"", {}});
      break;
    case 3:
      item.before = "<recusal role=\"" + serving.back() + "\">Jäv.</recusal>";
      item.dissent = "<dissent by=\"r1\">Nej.</dissent>";
      break;
    default:
      item.before = with_number(proposals, no);
      item.votes.push_back(random_vote(dice, serving, no));
  }
  return item;
}

/// A meeting at which all is as it should be.
Model random_meeting(unsigned seed) {
  Dice dice(seed);
  Model model;
  model.country = dice.one_of(2) ? "SE" : "NO";
  model.type = dice.one_of(3) ? "council" : "board";
  model.members = 5 + 2 * dice.below(4);
  std::vector<std::string> serving;
  for (int i = 0; i < model.members; ++i) {
    const bool absent = i > 2 && dice.one_of(4) && static_cast<int>(model.attendees.size()) + 2 < 2 * model.members;
    const bool few = 2 * (model.members - 1) <= model.members + 2;
    if (absent && !few && model.attendees.size() < 9) {
      model.attendees.push_back({role(i), "absent"});
      model.attendees.push_back({role(model.members), "substitute", "for=\"" + role(i) + "\""});
      serving.push_back(role(model.members));
      for (int rest = i + 1; rest < model.members; ++rest) {
        model.attendees.push_back({role(rest), "present"});
        serving.push_back(role(rest));
      }
      break;
    }
    model.attendees.push_back({role(i), "present"});
    serving.push_back(role(i));
  }
  model.attendees.push_back({role(model.members + 1), "other"});
  const int count = 3 + dice.below(6);
  for (int i = 1; i <= count; ++i) model.items.push_back(random_item(dice, serving, i));
  // One of each that faults are made of.
  model.items.push_back({"", with_number(proposals, 90), {random_vote(dice, serving, 90)}});
  return model;
}

ModelItem& voted(Model& model) {
  return model.items.back();
}

struct Fault {
  std::string key;
  std::function<void(Model&)> spoil;
};

void replace(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

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
std::string keys_of(const std::string& found) {
  std::string keys, last;
  for (std::size_t at = 0; at < found.size();) {
    const std::string line = found.substr(at, found.find('\n', at) - at);
    const std::size_t begin = line.find(' ') + 1;
    const std::string key = line.substr(begin, line.find(' ', begin) - begin);
    if (key != last) keys += (keys.empty() ? "" : " ") + key;
    last = key;
    at += line.size() + 1;
  }
  return keys;
}

/// A small meeting of five with two items, all of it at hand.
Model small(const std::string& country = "SE") {
  Model model;
  model.country = country;
  for (int i = 0; i < 5; ++i) model.attendees.push_back({role(i), "present"});
  model.items.push_back({"", with_number(proposals, 1), {}});
  model.items.push_back({});
  return model;
}

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

TEST_CASE("figures: quorum") {
  Model model = small();
  model.attendees.resize(3);
  CHECK(model.found() == "");
  model.attendees[2].kind = "absent";
  CHECK(keys_of(model.found()) == "quorum");
  model.country = "NO";
  model.members = 4;
  CHECK(model.found() == "");  // half of four
  model.country = "SE";
  CHECK(keys_of(model.found()) == "quorum");

  SECTION("by item, as people come and go") {
    model = small();
    model.attendees.resize(3);
    model.attendees[2].during = "<during from=\"i1\"/>";
    CHECK(model.found().find("quorum \"<item>\" @i2") != std::string::npos);
    CHECK(model.found().find("@i1") == std::string::npos);
  }
  SECTION("who is disqualified is not there, but in a council that too few are left of") {
    model = small();
    model.attendees.resize(3);
    model.items[1].before = "<recusal role=\"r2\">Jäv.</recusal>";
    CHECK(keys_of(model.found()) == "quorum");
    model.type = "council";
    CHECK(model.found() == "");
    model.type = "board";
    model.items[1].before = "<recusal role=\"r2\" disqualified=\"false\">Jäv prövades.</recusal>";
    CHECK(model.found() == "");
  }
  SECTION("bodies that no law speaks of") {
    model.type = "workingCommittee";
    CHECK(model.found() == "");
  }
}

TEST_CASE("figures: recused") {
  Model model = small();
  model.items[0].before = "<recusal role=\"r4\">Jäv.</recusal>";
  model.items[0].votes.push_back({"form=\"rollCall\"", {{"r0", "yes"}, {"r1", "yes"}, {"r4", "absent"}}});
  CHECK(model.found() == "");
  model.items[0].votes[0].ballots[2].second = "yes";
  CHECK(keys_of(model.found()) == "recused");
  model.items[0].votes.clear();
  model.items[0].dissent = "<dissent by=\"r4\">Nej.</dissent>";
  CHECK(keys_of(model.found()) == "recused.dissent");
}

TEST_CASE("figures: attendance: substitutes and parts of a meeting") {
  Model model = small();
  model.attendees[4].during = "<during from=\"i1\"/>";
  model.attendees.push_back({"r5", "substitute", "for=\"r4\"", "<during from=\"i2\"/>"});
  model.items[0].dissent = "<dissent by=\"r4\">Nej.</dissent>";
  CHECK(model.found() == "");
  model.items[1].dissent = "<dissent by=\"r4\">Nej.</dissent>";
  CHECK(keys_of(model.found()) == "attendance.outside");
  model.items[1].dissent.clear();
  model.attendees[4] = {"r4", "absent"};
  model.items[0].dissent.clear();
  model.attendees[5].during.clear();
  CHECK(model.found() == "");
  model.attendees.push_back({"r6", "substitute", "for=\"r4\""});
  CHECK(keys_of(model.found()) == "attendance.substitutes");
  model.attendees.back().more = {};  // for nobody in particular
  CHECK(model.found() == "");
}

TEST_CASE("figures: item-number") {
  Model model = small();
  model.items[0].no = 2;
  model.items[1].no = 3;
  CHECK(model.found() == "warning item-number.gap \"2\" @i1");
  model.items[0].no = 1;
  model.items[1].no = 1;
  CHECK(model.found() == "error item-number \"1\" @i2");
}

TEST_CASE("figures: paragraph-order") {
  const auto numbered = [](const std::string& country, const std::string& first, const std::string& second) {
    Model model = small(country);
    replace(model.meeting, "firstParagraph=\"20\"", "");
    model.items[0].attributes = "paragraph=\"" + first + "\"";
    model.items[1].attributes = "paragraph=\"" + second + "\"";
    return model.found();
  };
  CHECK(numbered("SE", "§ 7", "§ 8") == "");
  CHECK(numbered("SE", "§ 8", "§ 7") == "error paragraph-order \"§ 7\" @i2");
  CHECK(numbered("SE", "§ 7", "§ 9") == "error paragraph-order.gap \"§ 9\" @i2");
  CHECK(numbered("NO", "PS 7/26", "PS 9/26") == "");  // the notice gave the numbers
  CHECK(numbered("NO", "PS 7/26", "PS 6/26") == "error paragraph-order \"PS 6/26\" @i2");
  CHECK(numbered("NO", "PS 7/26", "RS 1/26") == "");
  CHECK(numbered("SE", "§ 7", "§ 7") == "error paragraph-twice \"§ 7\" @i2");
  CHECK(numbered("SE", "A", "A") == "error paragraph-twice \"A\" @i2");

  SECTION("through the year") {
    Model model = small();
    const auto other = [&](const std::string& date, int first, const std::string& body) {
      model.registers = "<meeting id=\"m0\" body=\"" + body + "\" date=\"" + date + "\" firstParagraph=\"" +
                        std::to_string(first) + "\"><item no=\"1\" title=\"A\"/><item no=\"2\" title=\"B\"/></meeting>";
      return keys_of(model.found());
    };
    CHECK(other("2026-02-10", 18, "n").empty());
    CHECK(other("2026-02-10", 19, "n") == "paragraph-twice.meeting");
    CHECK(other("2026-02-10", 40, "n") == "paragraph-order.meeting");
    CHECK(other("2025-12-10", 40, "n").empty());
    CHECK(other("2026-02-10", 40, "n2").empty());
    CHECK(other("2026-05-10", 40, "n").empty());
  }
}

TEST_CASE("figures: vote-outcome") {
  Model model = small();
  const auto vote = [&](const std::string& attributes, std::vector<std::pair<std::string, std::string>> ballots) {
    model.items[0].votes = {{attributes, std::move(ballots)}};
    return keys_of(model.found());
  };
  CHECK(vote("form=\"counted\" yes=\"3\" no=\"2\" outcome=\"yes\"", {}).empty());
  CHECK(vote("form=\"counted\" yes=\"2\" no=\"2\" casting=\"r0\" outcome=\"no\"", {}).empty());
  CHECK(vote("form=\"rollCall\" casting=\"r0\" outcome=\"no\"", {{"r0", "yes"}, {"r1", "no"}}) == "vote-outcome");
  SECTION("elections are settled by lot") {
    model.items[0].kind = "election";
    model.items[0].decision = "type=\"elect\"";
    CHECK(vote("form=\"secret\" yes=\"2\" no=\"2\"", {}).empty());
  }
  SECTION("somebody else leads while the chair is disqualified") {
    model.items[0].before = "<recusal role=\"r0\">Jäv.</recusal>";
    CHECK(vote("form=\"counted\" yes=\"2\" no=\"2\" casting=\"r1\" outcome=\"no\"", {}).empty());
  }
}

TEST_CASE("figures: vote-sum") {
  Model model = small();
  model.items[0].votes = {{"form=\"rollCall\" yes=\"2\" no=\"1\" abstained=\"1\" absent=\"1\"",
                           {{"r0", "yes"}, {"r1", "no"}, {"r2", "yes"}, {"r3", "abstain"}, {"r4", "absent"}}}};
  CHECK(model.found() == "");
  for (const std::string count : {"yes", "no", "abstained", "absent"}) {
    Model spoilt = model;
    spoilt.items[0].votes[0].attributes = "form=\"rollCall\" " + count + "=\"7\"";
    CHECK(spoilt.found() == "error vote-sum." + count + " \"7\" @i1");
  }
}

TEST_CASE("figures: vote-unanimous") {
  Model model = small("NO");
  model.items[0].votes = {{"form=\"unanimous\"", {}}};
  model.items[0].before += "<statement by=\"r1\">Ord til protokollen.</statement>";
  CHECK(model.found() == "");
  model.items[0].dissent = "<dissent by=\"r1\">Nei.</dissent>";
  CHECK(model.found() == "error vote-unanimous.dissent \"unanimous\" @i1");
}

TEST_CASE("figures: vote-ballot") {
  Model model = small();
  model.attendees[4].kind = "absent";
  model.items[0].votes = {{"form=\"rollCall\"", {{"r0", "yes"}, {"r4", "absent"}}}};
  CHECK(model.found() == "");
  model.items[0].votes[0].ballots[1].second = "yes";
  CHECK(model.found() == "error vote-ballot.serving \"r4\" @i1");
  model.items[0].votes[0].ballots[1] = {"r0", "yes"};
  CHECK(model.found() == "error vote-ballot \"r0\" @i1");
}

TEST_CASE("figures: vote-decision") {
  Model model = small();
  model.items[0].votes = {{"form=\"counted\" on=\"p1 q1\" yes=\"3\" no=\"2\"", {}}};
  CHECK(model.found() == "");
  model.items[0].decision = "type=\"remit\"";
  CHECK(model.found() == "error vote-decision \"<decision>\" @i1");
  model.items[0].decision = "type=\"postpone\"";
  CHECK(model.found() == "");  // neither of the two: nothing is certain
  SECTION("the last vote counts") {
    model.items[0].decision = "type=\"adopt\"";
    model.items[0].votes.insert(model.items[0].votes.begin(), {"form=\"counted\" on=\"q1 p1\" yes=\"3\" no=\"2\"", {}});
    CHECK(model.found() == "");
  }
}

TEST_CASE("figures: vote-abstained") {
  Model model = small("NO");
  model.items[0].votes = {{"form=\"counted\" yes=\"3\" no=\"1\" abstained=\"1\"", {}}};
  CHECK(model.found() == "warning vote-abstained \"<vote>\" @i1");
  model.items[0].kind = "election";
  CHECK(model.found() == "");
  model.items[0].kind = "case";
  model.country = "SE";
  CHECK(model.found() == "");
}

TEST_CASE("figures: notice-late") {
  Model model = small();
  model.body = "noticeDays=\"7\" announceDays=\"8\"";
  CHECK(model.found() == "");
  model.body = "noticeDays=\"8\"";
  CHECK(model.found() == "warning notice-late.summoned \"2026-03-03\" @m");
}

TEST_CASE("figures: announced-late") {
  Model model = small();
  model.type = "council";
  replace(model.meeting, "announced=\"2026-03-02\"", "announced=\"2026-03-03\"");
  CHECK(model.found() == "");
  replace(model.meeting, "announced=\"2026-03-03\"", "announced=\"2026-03-04\"");
  CHECK(model.found() == "error announced-late \"2026-03-04\" @m");
  model.country = "NO";
  CHECK(model.found() == "");
  model.country = "SE";
  model.type = "board";
  CHECK(model.found() == "");
}

TEST_CASE("figures: meeting-dates") {
  Model model = small();
  model.items[0].attributes = "added=\"2026-03-03\"";  // on the day of the notice
  CHECK(model.found() == "");
  model.items[0].attributes = "added=\"2026-03-02\"";
  CHECK(model.found() == "error meeting-dates.added \"2026-03-02\" @i1");
}

TEST_CASE("figures: withdrawn-item") {
  Model model = small();
  model.items[1].before = "<withdrawal>Utgår.</withdrawal>";
  CHECK(keys_of(model.found()) == "withdrawn-item");
  model.items[1].decision.clear();
  CHECK(model.found() == "");
}

TEST_CASE("figures: closed-meeting") {
  Model model = small("NO");
  model.meeting += " open=\"false\"";
  CHECK(model.found() == "error closed-meeting \"false\" @m");
  model.meeting += " openBasis=\"kommuneloven § 11-5\"";
  CHECK(model.found() == "");
  model.items[0].attributes = "meetingOpen=\"false\"";
  CHECK(model.found() == "error closed-meeting.item \"false\" @i1");
  model.items[0].attributes += " meetingBasis=\"kommuneloven § 11-5\"";
  CHECK(model.found() == "");
  model.items[0].attributes = "case=\"c\"";
  model.registers = R"(<case id="c" title="Sak" officer="r0" meetingOpen="false" meetingBasis="kommuneloven § 11-5"/>)";
  CHECK(model.found() == "");
  model.registers = R"(<case id="c" title="Sak" officer="r0" meetingOpen="false"/>)";
  CHECK(model.found() == "error closed-meeting.item \"false\" @c");
  SECTION("a Swedish board meets behind closed doors unless it says otherwise") {
    model.country = "SE";
    CHECK(model.found() == "");
    model.type = "council";
    CHECK(keys_of(model.found()) == "closed-meeting.item");
  }
}

TEST_CASE("figures: scrutiny-role") {
  Model model = small();
  model.scrutiny = "<scrutiny by=\"r1 r0\"/>";
  CHECK(model.found().starts_with("error scrutiny-role.chair"));
  model.scrutiny = "<scrutiny by=\"r1 r4\"/>";
  model.attendees[4].kind = "absent";
  CHECK(model.found().starts_with("error scrutiny-role.absent"));
}

TEST_CASE("figures: scrutiny-items") {
  Model model = small();
  model.scrutiny += "<scrutiny kind=\"immediate\" by=\"r1\"><during from=\"i2\"/></scrutiny>";
  CHECK(model.found() == "");
  model.scrutiny = "<scrutiny by=\"r1\"/><scrutiny kind=\"immediate\" by=\"r1\"/>";
  CHECK(keys_of(model.found()) == "scrutiny-items.none");
  model.items[1].attributes = "immediate=\"true\"";
  CHECK(model.found() == "");
}

TEST_CASE("figures: approved-late") {
  Model model = small();
  const auto scrutiny = [&](const std::string& attributes) {
    model.scrutiny = "<scrutiny by=\"r1\" " + attributes + "/>";
    return model.found();
  };
  CHECK(scrutiny("done=\"2026-03-24\"") == "");
  CHECK(scrutiny("done=\"2026-03-25\"") == "error approved-late \"2026-03-25\" @m");
  CHECK(scrutiny("date=\"2026-03-25\"") == "error approved-late \"2026-03-25\" @m");
  CHECK(scrutiny("date=\"2026-03-25\" done=\"2026-03-20\"") == "");
  model.country = "NO";
  CHECK(scrutiny("done=\"2026-04-25\"") == "");
}

TEST_CASE("figures: posted-late") {
  Model model = small();
  const auto scrutiny = [&](const std::string& attributes) {
    model.scrutiny = "<scrutiny by=\"r1\" " + attributes + "/>";
    return model.found();
  };
  CHECK(scrutiny("done=\"2026-03-18\" posted=\"2026-03-20\"") == "");
  CHECK(scrutiny("done=\"2026-03-18\" posted=\"2026-03-21\"") == "error posted-late \"2026-03-21\" @m");
  CHECK(scrutiny("done=\"2026-03-19\" posted=\"2026-03-23\"") == "");  // the second day is a Saturday
}

TEST_CASE("figures: taken-down-early") {
  Model model = small();
  const auto scrutiny = [&](const std::string& attributes) {
    model.scrutiny = "<scrutiny by=\"r1\" " + attributes + "/>";
    return model.found();
  };
  CHECK(scrutiny("posted=\"2026-03-12\" takenDown=\"2026-04-07\"") == "");  // three weeks end on Maundy Thursday, 2 April
  CHECK(scrutiny("posted=\"2026-03-12\" takenDown=\"2026-04-01\"") == "error taken-down-early \"2026-04-01\" @m");
  CHECK(scrutiny("posted=\"2026-03-13\" takenDown=\"2026-04-06\"") == "error taken-down-early \"2026-04-06\" @m");
}

TEST_CASE("figures: extract-items") {
  Model model = small();
  model.document = "items=\"i2\"";
  CHECK(model.found() == "");
  model.registers = R"(<meeting id="m2" body="n2" date="2026-04-01"><item id="x" no="1" title="X"/></meeting>)";
  model.document = "items=\"i2 x\"";
  CHECK(keys_of(model.found()) == "extract-items");
}

TEST_CASE("figures: item-outcome") {
  Model model = small();
  model.items[1].decision.clear();
  CHECK(model.found() == "warning item-outcome \"<item>\" @i2");
  model.items[1].before = R"(<proposal by="n" to="n2" type="adopt"><item>Planen antas.</item></proposal>)";
  CHECK(model.found() == "");  // it prepares for another
  model.items[1].before.clear();
  model.items[1].kind = "information";
  CHECK(model.found() == "");
}

// covers: S4-23
TEST_CASE("figures: standing-item") {
  Model model = small();
  CHECK(model.found() == "");
  CHECK(model.found(with_rule("standing-item", {"punkt"})) == "");
  CHECK(model.found(with_rule("standing-item", {"Punkt", "Ekonomi"})) == "error standing-item \"<meeting>\" @m");
  CHECK(model.found(with_rule("standing-item")) == "error standing-item.words \"<meeting>\" @m");
}

TEST_CASE("figures: case-hearing") {
  Model model = small();
  model.items[0].attributes = "case=\"c\"";
  model.registers = R"(<case id="c" title="Sak" officer="r0"/>)";
  CHECK(model.found() == "");
  model.registers = R"(<case id="c" title="Sak" officer="r0"><hearing no="1/2026" meeting="m"/></case>)";
  CHECK(model.found() == "");
}

TEST_CASE("figures: proposal-body") {
  Model model = small();
  model.items[0].attributes = "case=\"c\"";
  model.registers = R"(<case id="c" title="Sak" officer="r0"><proposal by="r0" to="n2" type="adopt"><item>Planen antas.</item></proposal></case>)";
  CHECK(keys_of(model.found()) == "proposal-body");
  model.items[0].decision = "type=\"adopt\" to=\"n2\"";  // it only prepares
  CHECK(model.found() == "");
}

TEST_CASE("figures: proposal-differs") {
  Model model = small();
  model.items[0].attributes = "case=\"c\"";
  model.registers = R"(<case id="c" title="Sak" officer="r0"><proposal by="r0" to="n" type="adopt"><item>Planen antas.<p>Den gäller till 2030.</p></item></proposal></case>)";
  const auto repeated = [&](const std::string& words) {
    model.items[0].before = "<proposal by=\"r0\" to=\"n\" type=\"adopt\"><item>" + words + "</item></proposal>";
    return model.found();
  };
  CHECK(repeated("Planen   antas.<p>Den gäller till 2030.</p>") == "");
  CHECK(repeated("Planen antas.<p>Den gäller till 2029.</p>") == "warning proposal-differs \"<proposal>\" @i1");
}

TEST_CASE("figures: how a meeting was held is told where it is told of, its notice in all papers") {
  Model model = small();
  model.items[0].before.clear();
  model.attendees[0].kind = "absent";  // who leads it
  model.document = "items=\"i1\"";
  for (const std::string kind : {"minutes", "minutesExtract", "noticeBoard", "decisionList"}) {
    model.kind = kind;
    CHECK(keys_of(model.found()) == "attendance.office");
  }
  for (const std::string kind : {"meetingNotice", "agenda"}) {
    model.kind = kind;
    model.body.clear();
    CHECK(model.found() == "");
    model.body = "noticeDays=\"8\"";
    CHECK(keys_of(model.found()) == "notice-late.summoned");
  }
}

}  // namespace planverk::test
