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
                           R"(<value period="2026" num="1"/></indicator>)";
  CHECK(figures::dump(*judged(goal, R"(<p><val of="i" as="unit"/>.</p>)").variant).find(R"(fig:unit="ett besøk")") !=
        std::string::npos);
  const Judged plain = judged(R"(<dataset id="d1" label="A" unit="kg"><series id="s" label="B"><pt key="a" value="1"/></series></dataset>)",
                              R"(<p><val of="s" part="least" as="unit"/>.</p>)");
  CHECK(figures::dump(*plain.variant).find(R"(fig:unit="kg")") != std::string::npos);
}

}  // namespace planverk::test
