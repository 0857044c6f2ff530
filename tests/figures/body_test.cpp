// Bodies and roles: posts, who decides, yearly meetings; chains, calendars and what a document is anchored in.
// covers: S1-06 S2-06 S2-08 S2-14 R-75 R-80
#include "judging.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

PlanText showing(const std::string& registers, const std::string& views) {
  PlanText plan{registers, "<section title=\"A\">" + views + "</section>"};
  plan.kind = "goalFollowUp";
  plan.attributes = "of=\"rep\" title=\"Plan\"";
  plan.registers += R"(<report id="rep" kind="follow" year="2025" period="2025-10-31" body="ks"/>)";
  return plan;
}

}  // namespace

TEST_CASE("figures: the posts of a body are the sum of its roles' shares") {
  const std::string roles = R"(<unit id="kansli" name="Kansliet"/><role id="a" title="Tjänsteperson" body="forum" share="50"/>
<role id="b" title="Strateg" body="forum" share="80"/><role id="c" title="Sekreterare" body="forum" share="26"/>
<role id="e" title="Jurist" unit="kansli" share="12.5"/>)";
  const Judged judged(
      showing(roles, R"(<p><val of="forum" part="share"/> och <val of="forum" part="posts"/></p><roleTable of="forum"/>)")
          .text());
  CHECK(judged.figure("forum", "fig:share") + " " + judged.figure("forum", "fig:posts") == "156 1.56");
  CHECK(judged.figure("kansli", "fig:share") + " " + judged.figure("kansli", "fig:posts") == "12.5 0.125");
  CHECK(judged.figure("ks", "fig:share") == "-");
  // Where a role is hidden nobody is told what it would make up with the others.
  Judging open;
  open.audience = plan::Audience::open;
  std::string hidden = roles;
  hidden.replace(hidden.find("share=\"80\""), 0, "access=\"restricted\" ");
  CHECK(Judged(showing(hidden, "<roleTable of=\"forum\"/>").text(), open).figure("forum", "fig:share") == "-");
}

TEST_CASE("figures: matter-decider") {
  const auto matter = [](const std::string& attributes) {
    return findings(showing("<matter id=\"m\" title=\"Ny plan\" " + attributes + "/>", "<matterTable/>"), "matter");
  };
  CHECK(matter(R"(decides="ks" consulted="forum")").empty());
  CHECK(matter(R"(decides="chef" informed="forum")").empty());
  CHECK(matter(R"(decides="forum")") == "error matter-decider \"forum\" @m");
  CHECK(matter(R"(decides="ks" consulted="forum ks")") == "error matter-decider.itself \"forum ks\" @m");
  CHECK(findings(showing(R"(<matter id="m" title="Ny plan" decides="forum"/>)", "<p>Ord.</p>"), "matter").empty());
}

TEST_CASE("figures: body-meetings") {
  const auto meetings = [](const std::string& each, const Judging& how) {
    return findings(showing(R"(<body id="rg" name="Referensgrupp" type="referenceGroup" deciding="false">)" + each + "</body>",
                            "<meetingRhythm of=\"rg\"/>"),
                    "body", how);
  };
  const Judging on = with_rule("body-meetings");
  const std::string spring = R"(<regularMeeting season="spring">Läget.</regularMeeting>)";
  const std::string autumn = R"(<regularMeeting season="autumn">Nästa år.</regularMeeting>)";
  CHECK(meetings(spring + autumn, on).empty());
  CHECK(meetings(spring, on) == "warning body-meetings \"<body>\" @rg");
  CHECK(meetings(spring + spring, on) == "warning body-meetings.seasons \"<body>\" @rg");
  CHECK(meetings(spring + R"(<regularMeeting season="autumn"> </regularMeeting>)", on) ==
        "warning body-meetings.topic \"<regularMeeting>\" @rg");
  CHECK(meetings(spring, {}).empty());
  CHECK(meetings(spring + autumn, with_rule("body-meetings", {"3"})) == "warning body-meetings \"<body>\" @rg");
}

TEST_CASE("figures: how many documents a chain has") {
  const Judged judged(showing(R"(<chain id="k"><link id="a" title="Handlingsplan" frequency="year" from="2019" to="2022"/>
<link id="b" title="Notat" frequency="once" each="2"/><link id="c" title="Rapport" frequency="tertial" from="2019" to="2020" each="2"/>
<link id="e" title="Plan" frequency="year"/></chain>)",
                              "<chainTable of=\"k\"/>")
                          .text());
  CHECK(judged.figure("a", "fig:count") + " " + judged.figure("b", "fig:count") + " " + judged.figure("c", "fig:count") +
            " " + judged.figure("e", "fig:count") ==
        "4 2 12 -");
}

// covers: S0-34
TEST_CASE("figures: anchored-period") {
  const auto anchored = [](const std::string& years) {
    PlanText plan{{}, "<anchoredIn title=\"Strategi\" " + years + "/><section title=\"A\"><p>Ord.</p></section>"};
    plan.kind = "operationalPlan";
    return findings(plan, "anchored");
  };
  CHECK(anchored(R"(from="2025" to="2030")").empty());
  CHECK(anchored(R"(from="2026" to="2026")").empty());
  CHECK(anchored("").empty());
  CHECK(anchored(R"(from="2020" to="2025")") == "note anchored-period \"2020\" @d");
  CHECK(anchored(R"(from="2027")") == "note anchored-period \"2027\" @d");
  CHECK(anchored(R"(to="2025")") == "note anchored-period \"2025\" @d");
}

}  // namespace planverk::test
