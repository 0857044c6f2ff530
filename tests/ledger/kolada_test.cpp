#include "statistics/kolada.h"

#include <string>

#include "support/catch.h"
#include "taking_in.h"

namespace planverk::test {

using namespace exchange::statistics;

namespace {

const std::string answer =
    R"({"count": 4, "next_url": null, "values": [
 {"kpi": "N15030", "municipality": "1860", "period": 2024, "values": [
   {"gender": "T", "value": 71.25, "status": "", "count": 1}, {"gender": "K", "value": 74, "status": "", "count": 1},
   {"gender": "M", "value": 68.126, "status": "", "count": 1}]},
 {"kpi": "N15030", "municipality": "1860", "period": 2025, "values": [
   {"gender": "T", "value": null, "status": "Missing", "count": 1}, {"gender": "K", "value": 75, "isdeleted": 0},
   {"gender": "M", "value": 70, "is_deleted": 1}]},
 {"kpi": "N15030", "municipality": "0000", "period": 2023, "values": [{"gender": "T", "value": 69.5}]},
 {"kpi": "N15030", "municipality": "0000", "period": "2024", "values": [{"gender": "T", "value": 70.5}]}]})";

const char* const plan =
    "<planData><origin id=\"o\" label=\"Kolada\" item=\"N00900\"/><indicator id=\"n1\" goal=\"g\" name=\"Nöjda\" direction=\"up\"/>"
    "<indicator id=\"n2\" goal=\"g\" name=\"Skatt\" direction=\"up\"><value period=\"2023\" num=\"1\" origin=\"o\"/></indicator></planData>";

struct Taken : TakingIn {
  Kept kept{plan};
  std::optional<Kolada> kolada;
  std::optional<FromKolada> from;
  explicit Taken(std::string text) { kolada = read_kolada(sources, file(std::move(text)), found); }
  std::string arrivals(const Agreed& said) {
    from = indicators_of_kolada(*kolada, said, kept.root(), found);
    if (!from) return "none";
    std::string text;
    for (const KoladaFigure& each : from->figures) text += each.item + '\n' + as_text(each.arrivals);
    return text;
  }
};

Agreed with(Pairs picks, std::string indicator = {}, Pairs series = {}, Pairs comparisons = {}) {
  Agreed said;
  said.choice.picks = std::move(picks);
  said.indicator = std::move(indicator);
  said.series = std::move(series);
  said.comparisons = std::move(comparisons);
  return said;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

}  // namespace

TEST_CASE("ledger: an answer of Kolada becomes values of an indicator; missing is not zero") {
  Taken taken(answer);
  REQUIRE(taken.kolada);
  CHECK(is_kolada(answer));
  CHECK(taken.arrivals(with({{"municipality", "1860"}}, "n1")) ==
        "N15030\nindicator(id) id=n1\n  value(period) period=2024 num=71.25 women=74 men=68.13\n"
        "  value(period) period=2025 num= women=75\n");
  CHECK(taken.findings().empty());
  CHECK(as_text(taken.from->told) ==
        "told.kolada-place place=1860\ntold.kolada-left-out count=1 keys=0000\n"
        "told.statistics-missing count=1 keys=N15030 2025 (Missing)\ntold.statistics-rounded count=1\n");
}

TEST_CASE("ledger: others of Kolada's answer become comparisons, with their latest value") {
  Taken taken(answer);
  CHECK(taken.arrivals(with({}, {}, {{"N15030", "n1"}}, {{"0000", "Riket"}})) ==
        "N15030\nindicator(id) id=n1\n  value(period) period=2024 num=71.25 women=74 men=68.13\n"
        "  value(period) period=2025 num= women=75\n  comparison(label) label=Riket num=70.5 period=2024\n");
  CHECK(taken.from->place == "1860");
}

TEST_CASE("ledger: an indicator is known again by the item of its origin") {
  Taken taken(replaced(answer, "N15030", "N00900"));
  CHECK(taken.arrivals(with({{"municipality", "1860"}})).starts_with("N00900\nindicator(id) id=n2\n  value(period) period=2024"));
  CHECK(as_text(taken.from->told).find("told.kolada-without count=1 keys=N15030\n") != std::string::npos);
}

TEST_CASE("ledger: names of key figures become those of their indicators") {
  Taken taken(R"x({"count": 1, "values": [{"id": "N15030", "title": "Elever som är nöjda, andel (%)", "is_divided_by_gender": 1}]})x");
  REQUIRE(taken.kolada);
  CHECK(taken.arrivals(with({}, "n1")) == "N15030\nindicator(id) id=n1 name=Elever som är nöjda, andel (%)\n");
}

TEST_CASE("ledger: which municipality of Kolada's answer is meant is asked for") {
  Taken taken(answer);
  CHECK(taken.arrivals(with({}, "n1")) == "none");
  CHECK(taken.arrivals(with({{"municipality", "0114"}}, "n1")) == "none");
  CHECK(taken.arrivals(with({{"municipality", "1860"}}, "n9")) == "none");
  CHECK(taken.findings() == "statistics-choice.places 1:1\nstatistics-choice.place 1:1\nstatistics-choice.indicator 8:2\n");
  CHECK(taken.value("known") == "0000, 1860");
}

TEST_CASE("ledger: statistics-pages") {
  Taken taken(replaced(answer, "\"next_url\": null", "\"next_url\": \"https://api.kolada.se/v3/data?page=2\""));
  CHECK(taken.arrivals(with({{"municipality", "1860"}}, "n1")) != "none");
  CHECK(taken.findings() == "statistics-pages 1:1\n");
}

TEST_CASE("ledger: answers of Kolada that are not as they should be") {
  const auto findings = [](std::string_view from, std::string_view to) {
    Taken taken(replaced(answer, from, to));
    CHECK_FALSE(taken.kolada);
    return taken.findings();
  };
  CHECK(findings("\"T\"", "\"X\"") == "json-shape 3:16\n");
  CHECK(findings("71.25", "\"många\"") == "json-shape 3:30\n");
  CHECK(findings("\"kpi\": \"N15030\", ", "") == "json-shape.missing 2:2\n");
  CHECK(findings("\"values\": [\n", "\"value\": [\n") == "json-shape.missing 1:1\n");
}

}  // namespace planverk::test
