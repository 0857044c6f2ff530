#include "judging.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

constexpr std::string_view process =
    R"(<area id="P" name="Personal"/><process code="2.3.2" name="Rekrytera" area="P"/>)";

/// One risk, handled by a control.
PlanText with_risk(const std::string& attributes, const std::string& title = "Medarbetare slutar") {
  return {std::string(process) + "<risk id=\"r\" no=\"1\" process=\"2.3.2\" " + attributes + "><title>" + title +
          "</title><effect>Arbete blir liggande.</effect></risk><control id=\"k\" risk=\"r\" frequency=\"month\">"
          "<title>Kontroll</title><what>Vad</what><how>Hur</how></control>"};
}
PlanText valued(const std::string& attributes) {
  return with_risk("handled=\"true\" " + attributes);
}

}  // namespace

TEST_CASE("figures: risk-value") {
  CHECK(findings(valued(R"(likelihood="3" consequence="3" stated="9")"), "risk").empty());
  CHECK(findings(valued(R"(likelihood="3" consequence="4" stated="9")"), "risk") == "error risk-value \"9\" @r");
  for (const std::string wrong : {"0", "5", "2.5", "-1"}) {
    INFO(wrong);
    CHECK(findings(valued("likelihood=\"" + wrong + "\" consequence=\"3\""), "risk") ==
          "error risk-value.step \"" + wrong + "\" @r");
    CHECK(findings(valued("likelihood=\"3\" consequence=\"" + wrong + "\""), "risk") ==
          "error risk-value.step \"" + wrong + "\" @r");
  }
  CHECK(findings(valued(R"(likelihood="3.0" consequence="4")"), "risk").empty());
  const Judged wrong(valued(R"(likelihood="3" consequence="4" stated="9")").text());
  REQUIRE(wrong.found.all().size() == 1);
  CHECK(wrong.at(wrong.found.all()[0].notes.at(0).span) == "3");
  CHECK(wrong.at(wrong.found.all()[0].notes.at(1).span) == "4");
}

TEST_CASE("figures: a plan states its own scale, of three to six steps") {
  const auto scaled = [](const std::string& scale, const std::string& values) {
    PlanText plan = valued(values);
    plan.registers += scale;
    return plan;
  };
  const std::string five = R"(<scale axis="likelihood" min="1" max="5"/><scale axis="consequence" min="1" max="5"/>)";
  CHECK(findings(scaled(five, R"(likelihood="5" consequence="5" stated="25")"), "risk").empty());
  CHECK(findings(scaled(five, R"(likelihood="6" consequence="5")"), "risk") == "error risk-value.step \"6\" @r");
  const std::string below = R"(<scale axis="likelihood" min="-1" max="2"/>)";
  CHECK(findings(scaled(below, R"(likelihood="2" consequence="3")"), "risk") == "error risk-value.scale \"-1\" @d");
  const std::string vast = R"(<scale axis="likelihood" min="1" max="999999999"/>)";
  CHECK(findings(scaled(vast, R"(likelihood="3" consequence="3")"), "risk") ==
        "error risk-value.scale \"999999999\" @d");
}

TEST_CASE("figures: risk-reachable") {
  for (const int value : {1, 2, 3, 4, 6, 8, 9, 12, 16}) {
    INFO(value);
    CHECK(findings(valued("stated=\"" + std::to_string(value) + "\""), "risk-reachable").empty());
  }
  for (const std::string value : {"5", "7", "10", "11", "13", "14", "15", "0", "17", "9.5"}) {
    INFO(value);
    CHECK(findings(valued("likelihood=\"3\" consequence=\"3\" stated=\"" + value + "\""), "risk") ==
          "error risk-reachable \"" + value + "\" @r");
  }
}

TEST_CASE("figures: risk-incomplete") {
  CHECK(findings(valued(R"(likelihood="2" consequence="2")"), "risk").empty());
  CHECK(findings(valued(""), "risk") == "error risk-incomplete.unplaced \"<risk>\" @r");
  CHECK(findings(with_risk(R"(likelihood="2" consequence="2")"), "risk") == "error risk-incomplete \"<risk>\" @r");
  // Only the product is known: the pair is asked for, with the pairs that it can be.
  const Judged product(valued(R"(stated="4")").text());
  const Diagnostic* finding = product.first("risk-incomplete.unplaced");
  REQUIRE(finding != nullptr);
  REQUIRE(finding->notes.size() == 1);
  CHECK(finding->notes[0].message.values[1].second == "1 × 4, 2 × 2, 4 × 1");
}

TEST_CASE("figures: risk-coverage") {
  const auto covered = [](const std::string& handled, const std::string& by) {
    return PlanText{std::string(process) +
                    R"(<risk id="r" no="1" process="2.3.2" likelihood="2" consequence="2" handled=")" + handled +
                    R"("><title>Medarbetare slutar</title><effect>Arbete blir liggande.</effect></risk>)" + by};
  };
  const auto action = [](const std::string& status) {
    return R"(<action id="a" risk="r" status=")" + status + R"(" due="2026-05-01"><title>Rekrytera</title></action>)";
  };
  CHECK(findings(covered("true", action("notStarted")), "risk").empty());
  CHECK(findings(covered("false", ""), "risk").empty());
  CHECK(findings(covered("true", ""), "risk") == "error risk-coverage \"true\" @r");
  CHECK(findings(covered("false", action("onPlan")), "risk") == "error risk-coverage.unhandled \"false\" @r");
  CHECK(findings(covered("true", action("cancelled")), "risk") == "error risk-coverage \"true\" @r");
}

TEST_CASE("figures: risk-number") {
  const auto two = [](const std::string& second) {
    PlanText plan = valued(R"(likelihood="2" consequence="2")");
    plan.registers +=
        R"(<risk id="s" no=")" + second +
        R"(" process="2.3.2" likelihood="1" consequence="1" handled="false"><title>Fel</title><effect>Fel.</effect></risk>)";
    return plan;
  };
  CHECK(findings(two("2"), "risk").empty());
  CHECK(findings(two("1"), "risk") == "error risk-number \"1\" @s");
}

TEST_CASE("figures: risk-worded-as-control") {
  const auto worded = [](const std::string& title) {
    return findings(with_risk(R"(likelihood="2" consequence="2" handled="true")", title), "risk");
  };
  CHECK(worded("Kontroll av vilka som är på arbetsplatsen") == "warning risk-worded-as-control \"<title>\" @r");
  CHECK(worded("Att kontroller ej utförs alternativt att kunskap inte finns").empty());
  CHECK(worded("Kontroll av fakturor uteblir").empty());
  CHECK(worded("Kontrollerna är otydliga").empty());
}

TEST_CASE("figures: documents that show no risks are not judged by them") {
  PlanText minutes = valued("");
  minutes.kind = "minutes";
  minutes.registers += R"(<meeting id="m" body="ks" date="2025-11-26"/>)";
  minutes.attributes = "of=\"m\"";
  CHECK(findings(minutes, "risk").empty());
  minutes.content = "<section title=\"Risker\"><riskTable/></section>";
  CHECK(findings(minutes, "risk") == "error risk-incomplete.unplaced \"<risk>\" @r");
}

namespace {

constexpr std::string_view purchases = R"(<area id="a" name="Ekonomi"/><process code="1.1" name="Inköp" area="a"/>)";

std::string risk_with(const std::string& id, int no, const std::string& children, const std::string& steps = R"(likelihood="3" consequence="3")") {
  return "<risk id=\"" + id + "\" no=\"" + std::to_string(no) + "\" process=\"1.1\" handled=\"true\" " + steps +
         "><title>Avtal löper ut</title><effect>Dyrt.</effect>" + children + "</risk>";
}

Judged risks_at(const std::string& as_of, const std::string& registers) {
  PlanText plan{std::string(purchases) + registers, "<section title=\"R\"><riskTable/><controlYear/></section>"};
  plan.as_of = as_of;
  return Judged(plan.text());
}

}  // namespace

TEST_CASE("figures: a risk is now as its latest assessment up to the day has it") {
  const std::string registers = risk_with("r1", 1,
                                          R"(<assessed date="2026-04-30" likelihood="2" consequence="3"/>)"
                                          R"(<assessed date="2026-08-31" likelihood="4" consequence="4"/>)") +
                                risk_with("r2", 2, "");
  CHECK(risks_at("2026-08-30", registers).figure("r1", "fig:now") == "6");
  CHECK(risks_at("2026-08-30", registers).figure("r1", "fig:moved") == "down");
  CHECK(risks_at("2026-08-31", registers).figure("r1", "fig:now") == "16");
  CHECK(risks_at("2026-08-31", registers).figure("r1", "fig:moved") == "up");
  CHECK(risks_at("2026-04-29", registers).figure("r1", "fig:moved") == "same");
  CHECK(risks_at("2026-08-31", registers).figure("r2", "fig:now") == "9");
}

TEST_CASE("figures: trends are shares of the risks that can be compared") {
  const std::string registers = risk_with("r1", 1, R"(<previous year="2025" value="9"/>)") +
                                risk_with("r2", 2, R"(<previous year="2025" value="12"/>)") +
                                risk_with("r3", 3, R"(<previous year="2024" value="12"/><previous year="2025" value="6"/>)") +
                                risk_with("r4", 4, "");
  const std::string dump = figures::dump(*risks_at("2026-01-01", registers).variant);
  CHECK(dump.find(R"(<fig:trends same="1" down="1" up="1" unknown="1" same-share="33.3" down-share="33.3" up-share="33.3"/>)") !=
        std::string::npos);
}

TEST_CASE("figures: an action and a control stand with the first of their risks and cover them all") {
  const std::string registers =
      risk_with("r1", 1, "") + risk_with("r2", 2, "") +
      R"(<action id="c" risk="r1 r2" status="onPlan" due="2026-05-01" likelihoodAfter="1"><title>Bevaka</title></action>)"
      R"(<control id="k" risk="r2 r1" frequency="tertial"><title>Stickprov</title><what>A</what><how>B</how></control>)";
  const Judged plan = risks_at("2026-01-01", registers);
  CHECK(plan.of("risk-coverage").empty());
  CHECK(plan.figure("c", "fig:risk") == "r1");
  CHECK(plan.figure("c", "fig:others") == "r2");
  CHECK(plan.figure("k", "fig:risk") == "r2");
  CHECK(plan.figure("c", "fig:before") == "9");
  CHECK(plan.figure("c", "fig:after") == "3");
}

// covers: S3-30
TEST_CASE("figures: rounds of controls stand in their months, with what came out") {
  const auto months = [](const std::string& control, const std::string& as_of) {
    const Judged plan = risks_at(as_of, risk_with("r1", 1, "") + "<control id=\"k\" risk=\"r1\" " + control +
                                            "<title>T</title><what>A</what><how>B</how><result period=\"2026 T1\" outcome=\"ok\"/>"
                                            "<result period=\"2026-08\" outcome=\"deviation\"/></control>");
    const std::string dump = figures::dump(*plan.variant);
    std::string states;
    const std::size_t begin = dump.find("<control"), end = dump.find("</control>");
    for (std::size_t at = dump.find("state=\"", begin); at < end; at = dump.find("state=\"", at + 1)) states += dump[at + 7];
    return states + " " + plan.figure("k", "fig:due") + " " + plan.figure("k", "fig:done");
  };
  // d done or deviation, p planned, m missed, n none.
  CHECK(months(R"(frequency="month">)", "2026-09-30") == "ddddmmmdmppp 9 5");
  CHECK(months(R"(frequency="tertial">)", "2026-08-30") == "nnndnnndnnnp 1 2");
  CHECK(months(R"(frequency="quarter">)", "2026-08-31") == "nndnnmnnpnnp 2 2");
  CHECK(months(R"(frequency="half">)", "2026-06-30") == "nnnnnmnnnnnp 1 1");
  CHECK(months(R"(frequency="tertials" on="2">)", "2026-01-01") == "nnnnnnnpnnnn 0 1");
  CHECK(months(R"(frequency="event">)", "2026-12-31") == " - 2");
}

TEST_CASE("figures: process codes may have letters where the organisation says so") {
  const auto told = [](const Judging& how) {
    return findings(PlanText{R"(<area id="a" name="A"/><process code="EK.1" name="P" area="a"/>)",
                             "<section title=\"R\"><riskTable/></section>"},
                    "risk-number", how);
  };
  CHECK(told({}) == "error risk-number.code \"EK.1\" @EK.1");
  CHECK(told(with_rule("risk-number", {"letters"})).empty());
}

TEST_CASE("figures: an earlier value is a product of steps of some scale") {
  const auto earlier = [](const std::string& value) {
    PlanText plan{std::string(purchases) + risk_with("r1", 1, "<previous year=\"2025\" value=\"" + value + "\"/>"), {}};
    return findings(plan, "risk-reachable");
  };
  CHECK(earlier("9").empty());
  CHECK(earlier("25").empty());  // the scale of then may have had five steps
  CHECK(earlier("7") == "error risk-reachable.previous \"7\" @r1");
}

}  // namespace planverk::test
