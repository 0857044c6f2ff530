// What became of budgets: outcomes, deficits and what follows them, investments, volumes, unallocated money.
// covers: S4-16 S4-17 S4-18 S4-19 S4-24 S4-25 S4-26 S4-27
#include "judging.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

constexpr const char* bodies = R"(<body id="kf" name="Kommunfullmäktige" type="council" deciding="true"/>
<body id="bun" name="Barnnämnden" type="board" deciding="true"/>
<body id="ksau" name="Arbetsutskottet" type="workingCommittee" deciding="false"/>
<report id="apr" kind="follow" year="2021" period="2021-04-30"/><report id="okt" kind="follow" year="2021" period="2021-10-31"/>
<report id="ar" kind="annual" year="2021" period="2021-12-31"/>)";

PlanText follow_up(const std::string& registers, const std::string& content = "<followUpTable of=\"apr\"/>",
                   const std::string& of = "apr") {
  PlanText plan;
  plan.registers = bodies + registers;
  plan.content = "<section title=\"Ekonomi\">" + content + "</section>";
  plan.kind = "financialFollowUp";
  plan.attributes = "of=\"" + of + "\" title=\"Uppföljning\"";
  plan.date = "2021-05-25";
  plan.as_of = "2021-12-01";
  return plan;
}

std::string budget(const std::string& frame, const std::string& lines = {}, const std::string& unit = "tkr") {
  return "<budget id=\"b\" body=\"bun\" year=\"2021\" unit=\"" + unit + "\" frame=\"" + frame + "\">" + lines + "</budget>";
}
std::string outcome(const std::string& attributes, const std::string& content = {}, const std::string& report = "apr") {
  return "<outcome id=\"o-" + report + "\" report=\"" + report + "\" budget=\"b\" " + attributes + ">" + content +
         "</outcome>";
}

constexpr const char* lines = R"(<line id="in" label="Intäkter" kind="income" amount="100"/>
<line id="pk" label="Personal" kind="cost" amount="777"/><line id="dr" label="Drift" kind="cost" amount="504"/>
<line id="p1" label="Lärare" breaks="pk" amount="723"/><line id="p2" label="Övriga" breaks="pk" amount="54"/>
<line id="su" label="Netto" kind="sum" amount="1181"/>)";

std::string told(const std::string& line, const std::string& forecast) {
  return "<lineOutcome line=\"" + line + "\" forecast=\"" + forecast + "\"/>";
}

/// The row of a table that stands for that line, or, of an empty one, for the whole.
std::string row(const Judged& judged, const std::string& table, const std::string& ref, const std::string& attribute) {
  std::string value = "-";
  plan::Index(judged.variant->tree).find(table).each_element([&](xml::Node each) {
    if (each.name() == "fig:row" && each.get("ref") == ref) value = std::string(each.find(attribute).value_or("-"));
  });
  return value;
}

}  // namespace

TEST_CASE("figures: outcomes of lines have their signs and add up") {
  const Judged judged(follow_up(budget("1181", lines) + outcome("", told("in", "110") + told("p1", "730.5") + told("p2", "54") + told("dr", "500"))).text());
  CHECK(judged.of("").empty());
  CHECK(row(judged, "o-apr", "in", "forecast") == "-110.0");
  CHECK(row(judged, "o-apr", "in", "deviation") == "10.0");
  CHECK(row(judged, "o-apr", "in", "percent") == "10.0");
  CHECK(row(judged, "o-apr", "pk", "forecast") == "784.5");
  CHECK(row(judged, "o-apr", "p1", "level") == "1");
  CHECK(row(judged, "o-apr", "pk", "deviation") == "-7.5");
  CHECK(row(judged, "o-apr", "", "forecast") == "1174.5");
  CHECK(judged.figure("o-apr", "fig:deviation") == "6.5");
  CHECK(judged.figure("o-apr", "fig:percent") == "0.6");
  // One line that is not told leaves the whole unknown.
  const Judged part(follow_up(budget("1181", lines) + outcome("", told("in", "110") + told("pk", "780"))).text());
  CHECK(part.figure("o-apr", "fig:deviation") == "-");
  CHECK(row(part, "o-apr", "dr", "budget") == "504");
}

TEST_CASE("figures: outcome-sum") {
  const std::string all = told("in", "110") + told("pk", "780") + told("dr", "500");
  const auto found = [&](const std::string& stated, const std::string& content) {
    return findings(follow_up(budget("1181", lines) + outcome("forecast=\"" + stated + "\"", content)), "outcome");
  };
  CHECK(found("1170", all).empty());
  CHECK(found("1171", all) == "error outcome-sum \"1171\" @o-apr");
  CHECK(found("1170", all + told("p1", "726") + told("p2", "54")).empty());
  CHECK(found("1170", all + told("p1", "726") + told("p2", "55")) == "error outcome-sum \"780\" @o-apr");
  CHECK(found("1170", all + told("dr", "500")) == "error outcome-sum.twice \"dr\" @o-apr");
  const std::string other = R"(<budget id="c" body="ks" year="2021" unit="tkr"><line id="x" label="X" kind="cost" amount="1"/></budget>)";
  CHECK(findings(follow_up(budget("1181", lines) + other + outcome("", all + told("x", "1"))), "outcome") ==
        "error outcome-sum.other \"x\" @o-apr");
}

TEST_CASE("figures: previous forecasts and years come from the plan's own outcomes") {
  const std::string closed = R"(<report id="ar20" kind="annual" year="2020" period="2020-12-31"/>
<budget id="b20" body="bun" year="2020" unit="tkr"><line id="dr20" label="Drift" kind="cost" amount="480"/></budget>
<outcome id="o20" report="ar20" budget="b20"><lineOutcome line="dr20" actual="490"/></outcome>)";
  std::string now = budget("504", R"(<line id="dr" label="Drift" kind="cost" amount="504"/>)");
  now.insert(now.find(" frame"), " previousYear=\"b20\"");
  const Judged judged(follow_up(closed + now + outcome("", told("dr", "506")) + outcome("", told("dr", "505"), "okt"), "<followUpTable of=\"okt\"/>", "okt").text());
  CHECK(row(judged, "o-okt", "dr", "previous-forecast") == "506");
  CHECK(row(judged, "o-okt", "", "previous-forecast") == "506");
  CHECK(row(judged, "okt", "", "previous-forecast") == "506");
  CHECK(row(judged, "o-apr", "dr", "previous-forecast") == "-");
  std::string earlier;
  plan::Index(judged.variant->tree).find("okt").each_element([&](xml::Node each) {
    if (each.name() == "fig:row" && each.get("kind") == "total") earlier = each.first_child("fig:earlier").get("actual");
  });
  CHECK(earlier == "490");
}

TEST_CASE("figures: substantial-deficit") {
  const auto found = [](const std::string& forecast, const Judging& how, const std::string& content = {}) {
    return findings(follow_up(budget("1181") + outcome("forecast=\"" + forecast + "\"", content)), "substantial", how);
  };
  const Judging on = with_rule("substantial-deficit");
  // Above 1,0 % of 1181, strictly: the limit is 11,81.
  CHECK(found("1192", on).empty());
  CHECK(found("1192.81", on).empty());
  CHECK(found("1193", on) == "error substantial-deficit.cause \"<outcome>\" @o-apr");
  CHECK(found("1192.82", on) == "error substantial-deficit.cause \"<outcome>\" @o-apr");
  CHECK(found("1192", with_rule("substantial-deficit", {"0.5"})) == "error substantial-deficit.cause \"<outcome>\" @o-apr");
  CHECK(found("1193", {}).empty());
  const std::string cause = "<cause>Fler elever.</cause>";
  CHECK(found("1193", on, cause) == "error substantial-deficit \"<outcome>\" @o-apr");
  // Measures do not take the deficit away, but answer it.
  CHECK(found("1193", on, cause + R"(<measures><measure id="m" effect="12"><title>Spara</title></measure></measures>)") ==
        "warning substantial-deficit \"<outcome>\" @o-apr");
  const auto flag = [&](const std::string& forecast, const Judging& how) {
    return Judged(follow_up(budget("1181") + outcome("forecast=\"" + forecast + "\"")).text(), how).figure("o-apr", "fig:over-limit");
  };
  CHECK(flag("1192.81", on) == "-");
  CHECK(flag("1193", on) == "true");
  CHECK(flag("1193", {}) == "-");
  // 12 of 1181 is 1.02 per cent, which must not print as the limit.
  CHECK(Judged(follow_up(budget("1181") + outcome("forecast=\"1193\"")).text(), on).figure("o-apr", "fig:percent") == "-1.02");
}

TEST_CASE("figures: deficit-chain") {
  const std::string meetings = R"(<meeting id="m1" body="bun" date="2021-05-20"/><meeting id="m2" body="bun" date="2021-06-17"/>)";
  const auto found = [&](const std::string& decision, const std::string& effect = "12",
                         const std::string& later = {}, const std::string& told_of = {}, const std::string& of = "apr") {
    const std::string measures = "<cause>Ja.</cause><measures " + decision + "><measure id=\"m\" effect=\"" + effect +
                                 "\"><title>Spara</title>" + told_of + "</measure></measures>";
    Judging how = with_rule("deficit-chain");
    how.settings.set("substantial-deficit", {true, {}, {}});
    return findings(follow_up(meetings + budget("1181") + outcome("forecast=\"1193\"", measures) + later, "<measureTable of=\"" + of + "\"/>", of), "deficit-chain", how);
  };
  const std::string sent = " notified=\"ks ksau\"";
  CHECK(found("date=\"2021-05-20\"" + sent).empty());
  CHECK(found("meeting=\"m1\"" + sent).empty());
  CHECK(found("date=\"2021-06-17\"" + sent) == "error deficit-chain.late \"2021-06-17\" @o-apr");
  CHECK(found("meeting=\"m2\"" + sent) == "error deficit-chain.late \"m2\" @o-apr");
  CHECK(found("") == "error deficit-chain \"<measures>\" @o-apr");
  CHECK(found("meeting=\"m1\"") == "error deficit-chain.notified \"<measures>\" @o-apr");
  CHECK(found("meeting=\"m1\"" + sent, "11.9") == "error deficit-chain.remaining \"<measures>\" @o-apr");
  const std::string later = outcome("forecast=\"1185\"", {}, "okt");
  CHECK(found("meeting=\"m1\"" + sent, "12", later, {}, "okt") == "error deficit-chain.follow-up \"<measure>\" @m");
  CHECK(found("meeting=\"m1\"" + sent, "12", later, "<followUp report=\"okt\" effect=\"8\">Hälften.</followUp>", "okt").empty());
}

TEST_CASE("figures: a substantial deficit has measures, other than one of a closed year") {
  Judging how = with_rule("deficit-chain");
  how.settings.set("substantial-deficit", {true, {}, {}});
  const std::string cause = "<cause>Ja.</cause>";
  CHECK(findings(follow_up(budget("1181") + outcome("forecast=\"1193\"", cause)), "deficit-chain", how) ==
        "error deficit-chain.measures \"<outcome>\" @o-apr");
  CHECK(findings(follow_up(budget("1181") + outcome("forecast=\"1192.81\"", cause)), "deficit-chain", how).empty());
  CHECK(findings(follow_up(budget("1181") + outcome("actual=\"1193\"", cause, "ar"), "<followUpTable of=\"ar\"/>", "ar"), "deficit-chain", how).empty());
}

TEST_CASE("figures: a municipality that has switched none of them on hears of no organisation's rules") {
  const std::string plan = R"(<meeting id="m1" body="bun" date="2021-05-20"/>
<investment id="i" body="bun" name="Skola" kind="new" unit="mnkr" budget="20"><outcome report="apr" forecast="40"/></investment>)";
  const std::string measures = "<measures><measure id=\"m\"><title>Spara</title></measure></measures>";
  const PlanText text = follow_up(plan + budget("1181") + outcome("forecast=\"2000\"", measures), "<followUpTable of=\"apr\"/><measureTable of=\"apr\"/><investmentTable of=\"apr\"/>");
  for (const char* rule : {"substantial-deficit", "deficit-chain", "investment-overrun"}) CHECK(findings(text, rule).empty());
  CHECK(Judged(text.text()).figure("o-apr", "fig:over-limit") == "-");
}

TEST_CASE("figures: investment-financing") {
  const auto found = [](const std::string& loan, const std::string& original, const std::string& unit = "tkr") {
    return findings(follow_up("<investment id=\"i\" body=\"bun\" name=\"Skola\" kind=\"new\" unit=\"tkr\" budget=\"900\" original=\"800\"><outcome report=\"apr\" forecast=\"950\"/></investment>"
                              "<investment id=\"j\" body=\"bun\" name=\"Tak\" kind=\"re\" unit=\"tkr\" budget=\"100\"><outcome report=\"apr\" forecast=\"100\"/></investment>"
                              "<financing id=\"l\" kind=\"loan\" unit=\"" + unit + "\" budget=\"" + loan + "\" original=\"" + original + "\"><outcome report=\"apr\" forecast=\"740\"/></financing>"
                              "<financing id=\"g\" kind=\"grant\" unit=\"tkr\" budget=\"300\"><outcome report=\"apr\" forecast=\"300\"/></financing>",
                              "<investmentScheme of=\"apr\"/>"),
                    "investment-financing");
  };
  CHECK(found("700", "600").empty());
  CHECK(found("0.7", "0.6", "mnkr").empty());
  CHECK(found("701", "600") == "error investment-financing \"<report>\" @apr");
  CHECK(found("699", "600") == "error investment-financing \"<report>\" @apr");
  CHECK(found("700", "601") == "error investment-financing.original \"<report>\" @apr");
}

TEST_CASE("figures: investments and what they are paid with stand against each other") {
  const Judged judged(follow_up(
      R"(<investment id="i" body="bun" name="Skola" kind="new" unit="mnkr" budget="9.5" original="8"><outcome report="apr" actual="2" forecast="10"/></investment>
<financing id="l" kind="loan" unit="mnkr" budget="7" original="5.5"><outcome report="apr" actual="1.5" forecast="7.2"/></financing>
<financing id="g" kind="vatCompensation" unit="tkr" budget="2500"><outcome report="apr" actual="500" forecast="2600"/></financing>)",
      "<investmentScheme of=\"apr\"/>").text());
  std::string rows;
  plan::Index(judged.variant->tree).find("apr").each_element([&](xml::Node each) {
    if (each.name() != "fig:financing") return;
    for (const char* name : {"kind", "original", "budget", "actual", "forecast", "deviation"}) rows += std::string(each.get(name)) + ' ';
    rows += '\n';
  });
  CHECK(rows == "loan -5.5 -7.0 -1.5 -7.2 0.2 \nvatCompensation -2.5 -2.5 -0.5 -2.6 0.1 \n"
                "total -8.0 -9.5 -2.0 -9.8 0.3 \nuncovered 0.0 0.0 0.0 0.2 -0.2 \n");
}

TEST_CASE("figures: measures against a deficit are open until the latest report says that they are done") {
  const auto judged = [](const std::string& status, const std::string& told) {
    PlanText plan = follow_up(budget("1181") + outcome("forecast=\"1193\"", "<measures body=\"ksau\" date=\"2021-05-20\"><measure id=\"m\" due=\"2021-12-11\"" + status +
                                                                            "><title>Spara</title>" + told + "</measure></measures>"));
    return Judged(plan.text());
  };
  const Judged open = judged(" status=\"onPlan\"", "");
  CHECK(open.figure("m", "fig:open") == "true");
  CHECK(open.figure("m", "fig:days-left") == "10");
  CHECK(open.figure("m", "fig:status") == "onPlan");
  CHECK(open.figure("m", "fig:body") == "ksau");
  const Judged done = judged(" status=\"onPlan\"", "<followUp report=\"okt\" status=\"done\">Klart.</followUp><followUp report=\"apr\" status=\"late\">Sent.</followUp>");
  CHECK(done.figure("m", "fig:status") == "done");
  CHECK(done.figure("m", "fig:open") == "-");
  // A report of the day after tomorrow is not known today.
  CHECK(judged("", "<followUp report=\"ar\" status=\"done\">Klart.</followUp>").figure("m", "fig:open") == "true");
}

TEST_CASE("figures: a deficit's chain asks for effects, and for the organisation's own bodies") {
  const auto found = [](const std::string& notified, std::vector<std::string> ids, const std::string& effect) {
    Judging how = with_rule("deficit-chain", std::move(ids));
    how.settings.set("substantial-deficit", {true, {}, {}});
    return findings(follow_up(budget("1181") + outcome("forecast=\"1193\"", "<cause>Ja.</cause><measures date=\"2021-05-20\" notified=\"" + notified + "\"><measure id=\"m\"" + effect + "><title>Spara</title></measure></measures>")), "deficit-chain", how);
  };
  CHECK(found("kf", {"kf"}, " effect=\"12\"").empty());
  CHECK(found("ksau", {"kf"}, " effect=\"12\"") == "error deficit-chain.notified \"<measures>\" @o-apr");
  CHECK(found("kf", {"kf"}, "") == "error deficit-chain.effect \"<measures>\" @o-apr");
}

TEST_CASE("figures: investment-overrun") {
  const auto found = [](const std::string& budget_, const std::string& forecast, const std::string& unit = "mnkr",
                        const std::string& to = {}, const Judging& how = with_rule("investment-overrun")) {
    return findings(follow_up("<investment id=\"i\" body=\"bun\" name=\"Skola\" kind=\"new\" unit=\"" + unit + "\" budget=\"" + budget_ +
                                  "\"><outcome report=\"apr\" forecast=\"" + forecast + "\" " + to + ">Berg.</outcome></investment>",
                              "<investmentTable of=\"apr\"/>"),
                    "investment", how);
  };
  const std::string finding = "error investment-overrun \"<outcome>\" @i";
  CHECK(found("5.0", "9.0").empty());
  CHECK(found("5.1", "5.61").empty());
  CHECK(found("5.1", "5.62") == finding);
  CHECK(found("20.0", "22.0").empty());
  CHECK(found("20.0", "22.1") == finding);
  CHECK(found("4.9", "6.0").empty());
  // One öre more than each limit.
  CHECK(found("5000000.00", "5500000.01", "kr").empty());
  CHECK(found("5000000.01", "5500000.01", "kr").empty());
  CHECK(found("5000000.01", "5500000.02", "kr") == finding);
  CHECK(found("5100", "5611", "tkr") == finding);
  CHECK(found("20.0", "22.1", "mnkr", "reportedTo=\"ksau kf\"").empty());
  CHECK(found("20.0", "22.1", "mnkr", "reportedTo=\"ksau\"") == finding);
  CHECK(found("20.0", "22.1", "mnkr", {}, {}).empty());
  CHECK(found("20.0", "22.1", "mnkr", {}, with_rule("investment-overrun", {"25", "10", "mnkr"})).empty());
  CHECK(found("26.0", "28.7", "mnkr", {}, with_rule("investment-overrun", {"25000", "10", "tkr"})) == finding);
  CHECK(found("20.0", "22.1", "MNOK", {}, with_rule("investment-overrun", {"5", "10", "mnkr"})).empty());
}

TEST_CASE("figures: carry-over") {
  const auto found = [](const std::string& kind, const std::string& decision, const std::string& reason, const std::string& of) {
    return findings(follow_up("<investment id=\"i\" body=\"bun\" name=\"Skola\" kind=\"" + kind + "\" unit=\"mnkr\" budget=\"8\"><outcome report=\"" + of +
                                  "\" forecast=\"8\"/><carryOver amount=\"2\" to=\"2022\" " + decision + ">" + reason + "</carryOver></investment>",
                              "<carryOverTable/>", of),
                    "carry");
  };
  const std::string decided = "body=\"kf\" date=\"2021-11-15\"";
  CHECK(found("new", decided, "Leveransen dröjer.", "okt").empty());
  CHECK(found("re", decided, "Leveransen dröjer.", "okt") == "error carry-over.reinvestment \"<carryOver>\" @i");
  CHECK(found("new", decided, "", "okt") == "error carry-over \"<carryOver>\" @i");
  CHECK(found("new", "", "Leveransen dröjer.", "okt") == "error carry-over.decision \"<carryOver>\" @i");
  CHECK(found("new", "", "Leveransen dröjer.", "ar").empty());
  CHECK(found("new", "body=\"bun\" date=\"2021-11-15\"", "Leveransen dröjer.", "okt") == "error carry-over.council \"<carryOver>\" @i");
}

TEST_CASE("figures: volume-surplus") {
  const auto judged = [](const std::string& forecast, const std::string& actual, const std::string& stated) {
    return Judged(follow_up(budget("1181") + "<volume id=\"v\" budget=\"b\" label=\"Barn\" forecast=\"" + forecast + "\" actual=\"" + actual +
                                "\" amount=\"50\" " + stated + "/>",
                            "<volumeTable of=\"b\"/>")
                      .text());
  };
  CHECK(judged("9600", "9560", "").figure("v", "fig:surplus") == "2000");
  CHECK(judged("9560", "9600", "").figure("v", "fig:surplus") == "0");
  CHECK(judged("9560", "9600", "").figure("v", "fig:difference") == "-40");
  CHECK(judged("9600", "9560", "stated=\"2000\"").of("volume").empty());
  CHECK(judged("9600", "9560", "stated=\"1999\"").of("volume") == "error volume-surplus \"1999\" @v");
  CHECK(judged("9560", "9600", "stated=\"-2000\"").of("volume") == "error volume-surplus \"-2000\" @v");
  CHECK(judged("9600", "9560", "").figure("b", "fig:volume-surplus") == "2000");
}

TEST_CASE("figures: allocation-path") {
  const auto found = [](const std::string& attributes, const std::string& more = {}) {
    return findings(follow_up(budget("100", R"(<line id="l" label="Ofördelat" kind="cost" amount="100" money="unallocated"><criterion id="k">Oförutsett.</criterion></line>)") +
                                  "<allocation id=\"a\" line=\"l\" to=\"bun\" " + attributes + ">Skäl.</allocation>" + more,
                              "<allocationTable of=\"l\"/>"),
                    "allocation");
  };
  const std::string path = "criterion=\"k\" applied=\"2021-03-01\" investigated=\"2021-03-20\" date=\"2021-04-07\" body=\"ks\"";
  CHECK(found("amount=\"100\" " + path).empty());
  CHECK(found("amount=\"100.01\" " + path) == "error allocation-path.amount \"100.01\" @a");
  CHECK(found("amount=\"60\" " + path, "<allocation id=\"a2\" line=\"l\" to=\"ks\" amount=\"41\" " + path + ">Skäl.</allocation>") ==
        "error allocation-path.amount \"41\" @a2");
  CHECK(found("amount=\"50\" criterion=\"k\" applied=\"2021-03-01\"").empty());
  CHECK(found("amount=\"50\" criterion=\"k\" applied=\"2021-03-01\" date=\"2021-04-07\"") == "error allocation-path \"<allocation>\" @a");
  CHECK(found("amount=\"50\" criterion=\"k\" applied=\"2021-03-21\" investigated=\"2021-03-20\"") == "error allocation-path.order \"2021-03-20\" @a");
  CHECK(found("amount=\"50\" applied=\"2021-03-01\"") == "error allocation-path.criterion \"<allocation>\" @a");
}

TEST_CASE("figures: settlement") {
  const auto found = [](const std::string& actual, const std::string& settlements, const std::string& report = "ar") {
    return findings(follow_up(budget("100") + outcome((report == "ar" ? "actual=\"" : "forecast=\"") + actual + "\"", settlements, report),
                              "<settlementTable of=\"" + report + "\"/>", report),
                    "settlement");
  };
  CHECK(found("97", R"(<settlement kind="carryOver" amount="2" to="2022"/><settlement kind="toEquity" amount="1"/>)").empty());
  CHECK(found("97", R"(<settlement kind="carryOver" amount="2" to="2022"/><settlement kind="toEquity" amount="1.1"/>)") ==
        "error settlement \"1.1\" @o-ar");
  CHECK(found("97", R"(<settlement kind="recover" amount="3"/>)") == "error settlement.surplus \"recover\" @o-ar");
  CHECK(found("103", R"(<settlement kind="recover" amount="3" to="2022"/>)").empty());
  CHECK(found("103", R"(<settlement kind="toEquity" amount="3"/>)") == "error settlement.deficit \"toEquity\" @o-ar");
  CHECK(found("97", R"(<settlement kind="toEquity" amount="3"/>)", "apr") == "error settlement.open \"toEquity\" @o-apr");
}

TEST_CASE("figures: earmarked money is accounted for by the outcome that closes the year") {
  const auto found = [](const std::string& comment) {
    return findings(follow_up(budget("100", R"(<line id="l" label="Arkiv" kind="cost" amount="100" earmarked="e-arkiv"/>)") +
                                  outcome("", "<lineOutcome line=\"l\" actual=\"98\">" + comment + "</lineOutcome>", "ar"),
                              "<followUpTable of=\"ar\"/><budgetTable of=\"b\"/>", "ar"),
                    "earmarked", with_rule("earmarked"));
  };
  CHECK(found("<comment>Arkivet är i drift.</comment>").empty());
  CHECK(found("") == "error earmarked.closing \"e-arkiv\" @l");
}

TEST_CASE("figures: kinds of money, breaches, sums of bodies and investments") {
  const std::string plan = R"(<budget id="c" body="ks" year="2021" unit="tkr">
<line id="a" label="Drift" kind="cost" amount="60"/><line id="r" label="Lön" kind="cost" amount="30" money="wageReserve"/><line id="e" label="Arkiv" kind="cost" amount="10" earmarked="e-arkiv"/></budget>
<outcome id="oc" report="apr" budget="c" actual="30" forecast="103"/>
<investment id="i" body="bun" name="Skola" kind="new" unit="mnkr" budget="6"><outcome report="apr" actual="1" forecast="7"/></investment>
<investment id="j" body="bun" name="Tak" kind="re" unit="mnkr" budget="3"><outcome report="apr" actual="1.5" forecast="3"/></investment>)";
  Judging how = with_rule("substantial-deficit", {"2"});
  how.settings.set("investment-overrun", {true, {}, {}});
  const Judged judged(follow_up(budget("100") + outcome("forecast=\"99\"") + plan).text(), how);
  std::string kinds, breaches, sums;
  plan::Index(judged.variant->tree).find("c").each_element([&](xml::Node each) {
    if (each.name() == "fig:money") kinds += std::string(each.get("kind")) + ' ' + std::string(each.get("amount")) + ' ';
  });
  plan::Index(judged.variant->tree).find("apr").each_element([&](xml::Node each) {
    if (each.name() == "fig:breach") breaches += std::string(each.get("ref")) + ' ';
    if (each.name() == "fig:investment" && !each.has("ref")) sums += std::string(each.get("kind")) + ' ' + std::string(each.get("forecast")) + ' ';
  });
  CHECK(kinds == "frame 60 earmarked 10 wageReserve 30 ");
  CHECK(breaches == "oc i ");
  CHECK(sums == "new 7.0 re 3.0 total 10.0 ");
  CHECK(row(judged, "apr", "", "deviation") == "-2");
  CHECK(judged.figure("apr", "fig:money-unit") == "tkr");
}

}  // namespace planverk::test
