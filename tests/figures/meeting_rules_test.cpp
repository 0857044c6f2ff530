// Rules of who is there, of numbers and of votes.
#include "meeting_model.h"
#include "support/catch.h"

namespace planverk::test {

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

}  // namespace planverk::test
