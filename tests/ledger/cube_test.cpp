#include "statistics/cube.h"

#include <string>

#include "statistics/from_cube.h"
#include "support/catch.h"
#include "taking_in.h"

namespace planverk::test {

using namespace exchange::statistics;

namespace {

/// Two regions, two sexes, three years; the value is 100 × region + 10 × sex + year, with one missing.
const std::string table =
    R"({"version": "2.0", "class": "dataset", "label": "Folkemengde", "source": "Statistisk sentralbyrå",
 "updated": "2026-02-19T07:00:00Z", "href": "https://data.ssb.no/api/pxwebapi/v2/tables/07459/data",
 "id": ["Region", "Kjonn", "ContentsCode", "Tid"], "size": [2, 2, 1, 3],
 "dimension": {
  "Region": {"label": "region", "category": {"index": {"4601": 0, "4602": 1}, "label": {"4601": "Bergen", "4602": "Kinn"}}},
  "Kjonn": {"label": "kjønn", "category": {"index": ["2", "1"], "label": {"1": "Menn", "2": "Kvinner"}}},
  "ContentsCode": {"label": "statistikkvariabel", "category": {"index": ["Personer"], "label": {"Personer": "Personer"},
    "unit": {"Personer": {"base": "personer", "decimals": 0}}}},
  "Tid": {"label": "år", "category": {"index": ["2024", "2025", "2026"]}}},
 "role": {"time": ["Tid"], "geo": ["Region"], "metric": ["ContentsCode"]},
 "value": [0, 1, 2, 10, null, 12, 100, 101, 102, 110, 111.75, 112], "status": {"4": ".."},
 "extension": {"px": {"tableid": "07459"}}})";

struct Cubed : TakingIn {
  std::optional<Cube> cube;
  explicit Cubed(std::string text) { cube = read_cube(sources, file(std::move(text)), found); }
  std::optional<Slice> slice(std::vector<std::pair<std::string, std::string>> picks, std::string keys = {}) {
    return choose_slice(*cube, {std::move(picks), std::move(keys), {}}, found);
  }
};

std::string with(std::string text, std::string_view from, std::string_view to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

}  // namespace

TEST_CASE("ledger: a JSON-stat file field by field") {
  Cubed taken(table);
  REQUIRE(taken.cube);
  CHECK(taken.findings().empty());
  CHECK(is_json_stat(table));
  CHECK(taken.cube->label == "Folkemengde");
  CHECK(taken.cube->table == "07459");
  REQUIRE(taken.cube->dimensions.size() == 4);
  CHECK(taken.cube->dimensions[1].categories[0].label == "Kvinner");
  CHECK(taken.cube->dimensions[2].categories[0].unit == "personer");
  CHECK(taken.cube->dimensions[3].role == Dimension::Role::time);
  CHECK(taken.cube->at({1, 1, 0, 2})->value->text() == "112");
  CHECK_FALSE(taken.cube->at({0, 1, 0, 1})->value);
  CHECK(taken.cube->at({0, 1, 0, 1})->status == "..");
}

TEST_CASE("ledger: values of JSON-stat are a list or an object of those that are there") {
  Cubed taken(with(table, "[0, 1, 2, 10, null, 12, 100, 101, 102, 110, 111.75, 112]", R"({"0": 5, "11": 6.5})"));
  REQUIRE(taken.cube);
  CHECK(taken.cube->at({0, 0, 0, 0})->value->text() == "5");
  CHECK(taken.cube->at({1, 1, 0, 2})->value->text() == "6.5");
  CHECK(taken.cube->at({0, 0, 0, 1}) == nullptr);
}

TEST_CASE("ledger: json-stat") {
  const auto findings = [](std::string_view from, std::string_view to) {
    Cubed taken(with(table, from, to));
    CHECK_FALSE(taken.cube);
    return taken.found.all().at(0).message.key;
  };
  CHECK(findings("\"version\": \"2.0\"", "\"version\": \"1.0\"") == "json-stat.version");
  CHECK(findings("\"class\": \"dataset\"", "\"class\": \"collection\"") == "json-stat.version");
  CHECK(findings("\"size\": [2, 2, 1, 3]", "\"size\": [2, 2, 1]") == "json-stat");
  CHECK(findings("\"size\": [2, 2, 1, 3]", "\"size\": [2, 2, 1, 4]") == "json-stat");
  CHECK(findings("\"size\": [2, 2, 1, 3]", "\"size\": [2, 2, 1, 0]") == "json-shape");
  CHECK(findings("\"size\": [2, 2, 1, 3]", "\"size\": [99999999, 99999999, 1, 3]") == "json-shape");
  CHECK(findings(", 112]", "]") == "json-stat");
  CHECK(findings("111.75", "true") == "json-shape");
  CHECK(findings("{\"4601\": 0, \"4602\": 1}", "{\"4601\": 0, \"4602\": 0}") == "json-shape");
  CHECK(findings("[\"2024\", \"2025\", \"2026\"]", "[\"2024\", \"2025\", \"2025\"]") == "json-shape");
  CHECK(findings("\"value\"", "\"values\"") == "json-shape.missing");
}

TEST_CASE("ledger: a slice becomes a dataset with a series for each category that is left") {
  Cubed taken(table);
  const auto slice = taken.slice({{"Region", "Bergen"}});
  REQUIRE(slice);
  CHECK(slice->keys->id == "Tid");
  CHECK(slice->series->id == "Kjonn");
  const Kept plan("<planData/>");
  const FromCube made = dataset_of(*taken.cube, *slice, plan.root(), "folk");
  CHECK(as_text(made.arrivals) ==
        "dataset(id) id=folk label=Folkemengde unit=personer keyLabel=år\n"
        "  series(id) id=folk-k-2 label=Kvinner\n    pt(key) key=2024 value=0\n    pt(key) key=2025 value=1\n    pt(key) key=2026 value=2\n"
        "  series(id) id=folk-k-1 label=Menn\n    pt(key) key=2024 value=10\n    pt(key) key=2026 value=12\n");
  CHECK(as_text(made.told) == "told.statistics-missing count=1 keys=2025 Menn (..)\n");
}

TEST_CASE("ledger: a dataset that is there keeps its names, and its series are known by their label") {
  Cubed taken(table);
  const auto slice = taken.slice({{"Region", "4602"}});
  const Kept plan("<planData><dataset id=\"folk\" label=\"Innbyggere\"><series id=\"damer\" label=\"Kvinner\"/></dataset></planData>");
  const FromCube made = dataset_of(*taken.cube, *slice, plan.root(), "folk");
  CHECK(as_text(made.arrivals) ==
        "dataset(id) id=folk\n  series(id) id=damer\n    pt(key) key=2024 value=100\n    pt(key) key=2025 value=101\n"
        "    pt(key) key=2026 value=102\n  series(id) id=folk-k-1 label=Menn\n    pt(key) key=2024 value=110\n"
        "    pt(key) key=2025 value=112\n    pt(key) key=2026 value=112\n");
  CHECK(as_text(made.told) == "told.statistics-rounded count=1\n");
}

TEST_CASE("ledger: a slice of one series becomes values of an indicator; a forecast stays") {
  Cubed taken(table);
  const auto slice = taken.slice({{"Region", "4601"}, {"Kjonn", "1"}});
  REQUIRE(slice);
  const Kept plan("<indicator id=\"n1\" name=\"Menn\"><value period=\"2026\" num=\"9\" kind=\"forecast\"/></indicator>");
  const FromCube made = indicator_of(*taken.cube, *slice, plan.root());
  CHECK(as_text(made.arrivals) ==
        "indicator(id) id=n1\n  value(period) period=2024 num=10\n  value(period) period=2025 num=\n"
        "  value(period kind) period=2026 kind=actual num=12\n");
}

TEST_CASE("ledger: a picked year is the only key") {
  Cubed taken(table);
  const auto slice = taken.slice({{"Region", "4601"}, {"Kjonn", "1"}, {"Tid", "2026"}});
  REQUIRE(slice);
  CHECK(slice->key_categories == std::vector<std::size_t>{2});
  const auto regions = taken.slice({{"Kjonn", "1"}, {"Tid", "2026"}});
  REQUIRE(regions);
  CHECK(regions->keys->id == "Region");
}

TEST_CASE("ledger: statistics-choice") {
  Cubed taken(table);
  CHECK_FALSE(taken.slice({}));
  CHECK(taken.value("known") == "Region, Kjonn");
  CHECK(taken.found.all()[0].notes.size() == 2);
  CHECK_FALSE(taken.slice({{"Landsdel", "1"}}));
  CHECK_FALSE(taken.slice({{"Region", "9999"}}));
  CHECK(taken.value("known", 2) == "4601 (Bergen), 4602 (Kinn)");
  CHECK_FALSE(taken.slice({{"Tid", "2026"}}));
  CHECK_FALSE(taken.slice({{"Kjonn", "1"}}, "Fylke"));
  std::string keys;
  for (const Diagnostic& each : taken.found.all()) keys += each.message.key + '\n';
  CHECK(keys == "statistics-choice\nstatistics-choice.dimension\nstatistics-choice.code\nstatistics-choice\nstatistics-choice.dimension\n");
  CHECK(taken.slice({{"Kjonn", "1"}}, "Region")->series->id == "Tid");
}

TEST_CASE("ledger: statistics-map") {
  TakingIn taking;
  const Kept part("<statistics table=\"07459\" keys=\"Tid\" decimals=\"1\" dataset=\"folk\"><pick dimension=\"Region\" code=\"4601\"/>"
                  "<series from=\"N1\" to=\"n1\"/><comparison code=\"0000\" label=\"Riket\"/><pick dimension=\"Tid\"/><velg/></statistics>");
  const Agreed said = agreed(part.part(), {{"Region", "4602"}, {"keys", "Kjonn"}}, {}, "n7", taking.found);
  CHECK(said.choice.picks == Pairs{{"Region", "4602"}});
  CHECK(said.choice.keys == "Kjonn");
  CHECK(said.choice.decimals == 1);
  CHECK(said.dataset == "folk");
  CHECK(said.indicator == "n7");
  CHECK(said.series == Pairs{{"N1", "n1"}});
  CHECK(said.comparisons == Pairs{{"0000", "Riket"}});
  REQUIRE(taking.found.all().size() == 2);
  CHECK(taking.found.all()[0].message.key == "statistics-map");
  CHECK(taking.found.all()[1].message.key == "statistics-map.element");
  const auto element = element_of(said, "07459");
  CHECK(element.get("table") == "07459");
  CHECK(element.content.size() == 3);
}

TEST_CASE("ledger: terms of use are those of the source") {
  CHECK(licence_of("Statistisk sentralbyrå", "") == "CC BY 4.0");
  CHECK(licence_of("", "https://statistikdatabasen.scb.se/api/v2/tables/TAB638/data") == "CC0 1.0");
  CHECK(licence_of("Kommunen", "https://example.org").empty());
}

}  // namespace planverk::test
