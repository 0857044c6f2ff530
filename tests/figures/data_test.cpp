#include "judging.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

constexpr std::string_view ages =
    R"(<dataset id="d1" label="Ålder" unit="anställda"><series id="kv" label="Kvinnor"><pt key="20" value="4"/>)"
    R"(<pt key="30" value="18.5"/><pt key="40" value="18.50"/></series>)"
    R"(<series id="m" label="Män"><pt key="30" value="1"/><pt key="50" value="0"/></series></dataset>)";

Judged judged(const std::string& registers, const std::string& content = {}, const Judging& how = {}) {
  return Judged(PlanText{registers, "<section title=\"Tal\">" + content + "</section>"}.text(), how);
}

}  // namespace

TEST_CASE("figures: a dataset has totals, shares, extremes and a row for each key") {
  const Judged plan = judged(std::string(ages), R"(<p>Det är <val of="kv" part="total"/>.</p>)");
  CHECK(plan.figure("kv", "fig:total") == "41.00");
  CHECK(plan.figure("kv", "fig:most") == "18.50");
  CHECK(plan.figure("kv", "fig:most-key") == "30");  // the first of equals
  CHECK(plan.figure("kv", "fig:least-key") == "20");
  CHECK(plan.figure("d1", "fig:total") == "42.00");
  const std::string dump = figures::dump(*plan.variant);
  CHECK(dump.find(R"(fig:text-value="41")") != std::string::npos);
  CHECK(dump.find(R"(fig:share="45.1")") != std::string::npos);
  // Keys in the order of their first mention; what a series does not have is an empty cell.
  const std::size_t rows = dump.find(R"(<fig:row key="20" total="4.00">)");
  CHECK(rows != std::string::npos);
  CHECK(dump.find(R"(<fig:row key="50" total="0.00">)") > rows);
  CHECK(dump.find(R"(<fig:cell of="m"/>)") != std::string::npos);
}

TEST_CASE("figures: a dataset that lost a value keeps no total from which it could be told") {
  Judging how;
  how.masked = "kv";
  const Judged plan = judged(std::string(ages), {}, how);
  CHECK(plan.figure("kv", "fig:total") == "-");
  CHECK(plan.figure("kv", "fig:most") == "-");
  CHECK(plan.figure("m", "fig:total") == "1");
  CHECK(plan.figure("d1", "fig:total") == "-");
  CHECK(figures::dump(*plan.variant).find(" total=") == std::string::npos);
}

TEST_CASE("figures: a chart of nothing is told, and a chart brings the table that the text promises") {
  const std::string empty = R"(<dataset id="d1" label="Ålder"><series id="kv" label="Kvinnor"/></dataset>)";
  CHECK(judged(empty, R"(<chart of="d1"/>)").of("announced-content") == "error announced-content \"<chart>\" @d");
  CHECK(judged(std::string(ages), R"(<p>Tabellen nedan visar åldern.</p><chart of="d1"/>)")
            .of("announced-content")
            .empty());
}

TEST_CASE("figures: a unit has its form behind one") {
  const std::string set = R"(<dataset id="d1" label="A" unit="ansatte" unitOne="ansatt"><series id="s" label="B">)"
                          R"(<pt key="a" value="1"/><pt key="b" value="22"/></series></dataset>)";
  const Judged plan = judged(set, R"(<p><val of="s" part="least" as="unit"/> og )"
                                  R"(<val of="s" part="most" as="unit"/>.</p>)");
  const std::string dump = figures::dump(*plan.variant);
  CHECK(dump.find(R"(fig:text-value="1" fig:unit="ansatt")") != std::string::npos);
  CHECK(dump.find(R"(fig:text-value="22" fig:unit="ansatte")") != std::string::npos);
  const std::string goal = R"(<level id="l" rank="1" label="Mål"/><goal id="g" level="l" title="T"/>)"
                           R"(<indicator id="i" goal="g" name="N" unit="besøk" unitOne="ett besøk" direction="up">)"
                           R"(<value period="2025" num="1"/></indicator>)";
  CHECK(figures::dump(*judged(goal, R"(<p><val of="i" as="unit"/>.</p>)").variant).find(R"(fig:unit="ett besøk")") !=
        std::string::npos);
  const Judged plain = judged(R"(<dataset id="d1" label="A" unit="kg"><series id="s" label="B"><pt key="a" value="1"/></series></dataset>)",
                              R"(<p><val of="s" part="least" as="unit"/>.</p>)");
  CHECK(figures::dump(*plain.variant).find(R"(fig:unit="kg")") != std::string::npos);
}

namespace {

/// A staff whose totals are those given, spread over two groups.
std::string staff(const std::string& people, const std::string& posts, const std::string& vacancies) {
  const auto series = [](const std::string& id, const std::string& more, const std::string& value) {
    return "<series id=\"" + id + "\" label=\"" + id + "\" " + more + "><pt key=\"a\" value=\"" + value +
           "\"/><pt key=\"b\" value=\"0\"/></series>";
  };
  return "<dataset id=\"staff\" label=\"Ansatte\">" + series("n", R"(unit="ansatte" unitOne="ansatt" measure="people")", people) +
         series("f", R"(unit="årsverk" measure="posts")", posts) +
         series("v", R"(unit="årsverk" measure="vacancies")", vacancies) + "</dataset>";
}

PlanText norwegian(const std::string& registers, const std::string& content) {
  PlanText plan{registers, "<section title=\"Tall\">" + content + "</section>"};
  plan.lang = "nb-NO";
  return plan;
}

/// `about 40 %` of the two oldest groups: 24 of 61, or of another base.
std::string claim_of_ages(const std::string& words, const std::string& more = {}) {
  const std::string registers =
      R"(<dataset id="d1" label="Alder"><series id="age" label="Ansatte"><pt key="18–49" value="37"/>)"
      R"(<pt key="50–59" value="20"/><pt key="60–69" value="4"/></series></dataset>)" +
      staff("68", "52.79", "11.94");
  const std::string claim = R"(<p>Det er <claim of="age" keys="50–59; 60–69" as="share" )" + more + ">" + words +
                            "</claim> over 50 år.</p><statTable of=\"d1\"/><statTable of=\"staff\"/>";
  return findings(norwegian(registers, claim), "claim");
}

}  // namespace

// covers: S0-21
TEST_CASE("figures: people, posts and vacancies give all posts, the rate of vacancies and posts a person") {
  const Judged plan(norwegian(staff("68", "52.79", "11.94"), R"(<p><val of="staff" part="all-posts" as="unit"/></p>)").text());
  CHECK(plan.figure("staff", "fig:all-posts") == "64.73");
  CHECK(plan.figure("staff", "fig:vacancy-rate") == "18.4");
  CHECK(plan.figure("staff", "fig:posts-per-person") == "0.78");
  CHECK(figures::dump(*plan.variant).find(R"(fig:text-value="64.73" fig:unit="årsverk")") != std::string::npos);
  Judging how;
  how.masked = "v";
  const Judged masked(norwegian(staff("68", "52.79", "11.94"), {}).text(), how);
  CHECK(masked.figure("staff", "fig:all-posts") == "-");
  CHECK(masked.figure("staff", "fig:vacancy-rate") == "-");
}

TEST_CASE("figures: a cell's unit goes with its number") {
  const std::string dump = figures::dump(*Judged(norwegian(staff("1", "0.5", "0"), {}).text()).variant);
  CHECK(dump.find(R"(value="1" unit="ansatt" share="100.0")") != std::string::npos);
  CHECK(dump.find(R"(unit="ansatte")") != std::string::npos);
}

TEST_CASE("figures: claim-share") {
  CHECK(claim_of_ages("om lag 40 %").empty());    // 39.3 of 61
  CHECK(claim_of_ages("om lag 38,3 %").empty() == false);
  CHECK(claim_of_ages("om lag 38,4 %").empty());  // a point off at most
  CHECK(claim_of_ages("om lag 40 %", R"(base="n")") == "warning claim-share \"<claim>\" @d");  // 35.3 of 68
  CHECK(claim_of_ages("om lag 40 %", R"(base="n" tolerance="5")").empty());
  CHECK(claim_of_ages("en del") == "warning claim-share.number \"<claim>\" @d");
  CHECK(claim_of_ages("to av fem", R"(value="40")").empty());
}

TEST_CASE("figures: claim-number") {
  const auto told = [](const std::string& claim) {
    return findings(norwegian(staff("68", "52.79", "11.94"), "<p>Det er <claim of=" + claim + "</claim>.</p>"), "claim");
  };
  CHECK(told(R"("staff" part="all-posts">65 årsverk)").empty());
  CHECK(told(R"("staff" part="all-posts">64,7 årsverk)").empty());
  CHECK(told(R"("staff" part="all-posts">ca. 64 årsverk)") == "error claim-number \"<claim>\" @d");
  CHECK(told(R"("staff" part="all-posts" tolerance="1">ca. 64 årsverk)").empty());
  CHECK(told(R"("n" keys="c">68)") == "error claim-number.key \"c\" @d");
  CHECK(told(R"("staff" keys="a">68)") == "error claim-number.keys \"staff\" @d");
  CHECK(told(R"("n" part="nothing">68)") == "error claim-number.unknown \"n\" @d");
}

TEST_CASE("figures: staffing-posts") {
  const auto told = [](const std::string& posts) {
    return findings(norwegian(staff("3", posts, "0"), "<statTable of=\"staff\"/>"), "staffing-posts");
  };
  CHECK(told("3").empty());
  CHECK(told("3.01") == "error staffing-posts \"3.01\" @f");
}

TEST_CASE("figures: staffing-text") {
  const auto told = [](const std::string& words) {
    return findings(norwegian(staff("68", "52.79", "11.94"), "<p>" + words + "</p><statTable of=\"staff\"/>"), "staffing-text");
  };
  CHECK(told("Vi er 68 ansatte på ca. 64 årsverk.") == "warning staffing-text \"64 årsverk\" @d");
  CHECK(told("Vi er 68 ansatte på 65 årsverk, 12 av dem vakante.").empty());
  CHECK(told("Vi er 68 ansatte på 52,8 årsverk.").empty());
  CHECK(told("Vi er 68 ansatte og trenger 10 årsverk til.").empty());
  CHECK(told("Vi er 68 ansatte på 60 årsverk.") == "warning staffing-text \"60 årsverk\" @d");
  CHECK(told("Vi er 68 ansatte. Nabolaget har 60 årsverk.").empty());
  CHECK(told("Vi er 67 ansatte på 52,79 årsverk.") == "warning staffing-text.people \"67 ansatte\" @d");
  CHECK(told("Nabokommunen har 64 årsverk.").empty());
}

TEST_CASE("figures: population-total") {
  const auto told = [](const std::string& unknown) {
    const std::string registers =
        R"(<dataset id="a" label="Stilling"><series id="s" label="A" population="p"><pt key="x" value="68"/></series></dataset>)"
        R"(<dataset id="b" label="Alder"><series id="t" label="B" population="p"><pt key="y" value="61"/>)" +
        unknown + "</series></dataset>";
    return findings(norwegian(registers, R"(<statTable of="a"/><statTable of="b"/>)"), "population-total");
  };
  CHECK(told("") == "error population-total \"<series>\" @t");
  CHECK(told(R"(<pt key="Ukjent" value="7"/>)").empty());
}

TEST_CASE("figures: band-overlap") {
  const auto told = [](std::initializer_list<std::string_view> keys) {
    std::string points, rows;
    for (const std::string_view key : keys) {
      points += "<pt key=\"" + std::string(key) + "\" value=\"1\"/>";
      rows += "<row><cell>" + std::string(key) + "</cell><cell>1</cell></row>";
    }
    const std::string set = "<dataset id=\"a\" label=\"A\"><series id=\"s\" label=\"B\">" + points + "</series></dataset>";
    const std::string data = findings(norwegian(set, "<statTable of=\"a\"/>"), "band-overlap");
    const std::string table = findings(
        norwegian({}, "<table><caption>T</caption><head><row><cell>Alder</cell><cell>N</cell></row></head>" + rows + "</table>"),
        "band-overlap");
    CHECK(data.empty() == table.empty());
    return data;
  };
  CHECK(told({"18-30", "30-40", "40–50"}) == "warning band-overlap \"30-40\" @s");
  CHECK(told({"18–29", "30–39", "40–49", "50+"}).empty());
  CHECK(told({"0-80", "80+"}) == "warning band-overlap \"80+\" @s");
  CHECK(told({"30 til 40", "40 til 50"}) == "warning band-overlap \"40 til 50\" @s");
  CHECK(told({"30 til 39", "40 til 50"}).empty());
  CHECK(told({"0,5-1,5", "1,5-2,5"}) == "warning band-overlap \"1,5-2,5\" @s");
  CHECK(told({"0-1000", "1000-2000"}) == "warning band-overlap \"1000-2000\" @s");
  CHECK(told({"0–999", "1 000–1 999"}).empty());
  CHECK(told({"23-24", "24-25", "25-26"}).empty());          // school years
  CHECK(told({"2023–2024", "2024–2025"}).empty());           // years
  CHECK(told({"18–29 kvinner", "18–29 menn", "18–39"}).empty());
  CHECK(told({"18–69", "18–29", "30–49", "50–69"}).empty());  // the whole and its parts
}

}  // namespace planverk::test
