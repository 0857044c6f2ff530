/// Files of every kind into plans: samples/data-in are what becomes of them, byte for byte.
#include <memory>
#include <string>
#include <vector>

#include "exchange/compare.h"
#include "exchange/readers.h"
#include "language/packs.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/read_only_files.h"
#include "taking_in.h"

namespace planverk::test {

namespace {

/// A plan and its import map, in memory.
class InMemory : public ReadOnlyFiles {
 public:
  InMemory(std::string plan, std::string map) : plan_(std::move(plan)), map_(std::move(map)) {}
  Result<std::string> read(const std::string& path, std::uint64_t) override {
    return path.ends_with(".import.xml") ? map_ : plan_;
  }

 private:
  std::string plan_, map_;
};

struct Step {
  std::string file;
  exchange::ReadOptions options;
};

struct Imported : TakingIn {
  std::string plan;
  std::string told;
  std::size_t operations = 0;
  bool asks = false;

  /// Reads the file for the plan and carries out what differs.
  Imported(const std::string& before, const std::string& map_path, const std::string& name, std::string bytes,
           const exchange::ReadOptions& options) {
    InMemory files(before, map_path.empty() ? "" : read_file(map_path));
    const Limits limits;
    auto manuscript = edit::Manuscript::open(files, "plan.xml", ".", limits, found);
    auto map = exchange::ImportMap::open(files, map_path, sources, limits, found);
    REQUIRE(found.empty());
    const templates::Files templates;
    const plan::Kinds kinds;
    const language::Pack& pack = *templates.languages().find((*manuscript)->tree().root().get("lang"));
    const exchange::Surroundings around{sources, templates, kinds, pack, Language("en"), **manuscript, false, limits, options, **map};
    const exchange::Reader* reader = exchange::reader_of(bytes);
    REQUIRE(reader != nullptr);
    const auto reading = reader->read({name, std::move(bytes)}, around, found);
    if (reading) take(*reading, **manuscript);
    plan = (*manuscript)->files().front().bytes;
  }

 private:
  void take(const exchange::Reading& reading, edit::Manuscript& manuscript) {
    asks = reading.asks;
    told = as_text(reading.told);
    for (const exchange::Delivery& delivery : reading.deliveries) {
      const auto comparison = exchange::compare(manuscript, delivery, {}, found);
      operations += comparison.operations.size();
      if (!comparison.operations.empty()) CHECK(manuscript.apply(comparison.operations, found));
    }
  }
};

const std::string files = "samples/data-in/files/";

std::string after(const std::string& name, const std::vector<Step>& steps) {
  std::string plan = read_file(files + name + ".xml");
  const std::string map = files + name + ".import.xml";
  for (const Step& step : steps) {
    const Imported once(plan, map, step.file, read_file(files + step.file), step.options);
    CHECK(once.findings().empty());
    CHECK(once.operations > 0);
    const Imported again(once.plan, map, step.file, read_file(files + step.file), step.options);
    CHECK(again.operations == 0);
    CHECK(again.plan == once.plan);
    plan = once.plan;
  }
  return plan;
}

exchange::ReadOptions options(std::string report, std::string budget = {}) {
  exchange::ReadOptions all;
  all.report = std::move(report);
  all.budget = std::move(budget);
  return all;
}

exchange::ReadOptions statistics(std::string indicator, std::vector<std::pair<std::string, std::string>> picks, std::string day) {
  exchange::ReadOptions all;
  all.indicator = std::move(indicator);
  all.picks = std::move(picks);
  all.retrieved = std::move(day);
  return all;
}

}  // namespace

TEST_CASE("ledger: KOSTRA's accounts and a table of statistics become a follow-up") {
  CHECK_GOLDEN("samples/data-in/oppfolging-2026.xml",
               after("oppfolging-2026", {{"regnskap-0A-2026-2.txt", options("t1")},
                                         {"folkemengde.json", statistics("n1", {{"Region", "9999"}, {"ContentsCode", "Dekning"}}, "2026-08-20")}}));
}

TEST_CASE("ledger: a SIE file and an answer of Kolada become a follow-up") {
  CHECK_GOLDEN("samples/data-in/uppfoljning-2026.xml",
               after("uppfoljning-2026", {{"tekniska-2026-08.se", options({}, "b26")},
                                          {"tekniska-2026-08.se", options("aug")},
                                          {"kolada-svar.json", statistics({}, {{"municipality", "9999"}}, "2026-09-10")}}));
}

TEST_CASE("ledger: without an import map lines are asked for, and the plan stays") {
  const std::string plan = read_file(files + "oppfolging-2026.xml");
  const std::string accounts = read_file(files + "regnskap-0A-2026-2.txt");
  const Imported asked(plan, "", "accounts.txt", accounts, options("t1"));
  CHECK(asked.asks);
  CHECK(asked.plan == plan);
  CHECK(asked.told.find("told.ledger-asks count=") != std::string::npos);
}

TEST_CASE("ledger: a case comes into a plan that has its committee") {
  const std::string plan =
      "<planData version=\"1\" lang=\"nb-NO\">\n  <body id=\"fs\" name=\"Formannskapet\" type=\"executive\" deciding=\"true\"/>\n"
      "  <role id=\"kd\" title=\"Kommunedirektør\"/>\n  <document id=\"d\" kind=\"caseSubmission\" title=\"Sak\" status=\"draft\" body=\"fs\" "
      "date=\"2026-09-01\">\n  </document>\n</planData>\n";
  const std::string message =
      R"({"sak": {"referanseEksternNoekkel": {"fagsystem": "s", "noekkel": "1"}, "tittel": "Ny barnehage", "saksansvarlig": "Kommunedirektør",
 "arkivSaksnummer": {"saksaar": 2026, "sakssekvensnummer": 412}, "saksbeskrivelse": {"tekstInnhold": "Behovet øker."},
 "forslagTilVedtak": {"tekstInnhold": "Barnehagen bygges.\nOppstart i 2027."}},
 "forslagTilBehandlingsplan": [{"tilUtvalgId": "1", "tilUtvalgNavn": "Formannskapet", "tilMoetedato": "2026-09-15T17:00:00"}]})";
  exchange::ReadOptions said;
  said.document = "d";
  const Imported once(plan, "", "sak.json", message, said);
  CHECK(once.findings().empty());
  for (const char* part : {"<case id=\"sak-2026-412\" title=\"Ny barnehage\" archiveNo=\"2026/412\" officer=\"kd\"",
                           "<proposal by=\"kd\" to=\"fs\" type=\"adopt\">", ">Oppstart i 2027.</item>", "date=\"2026-09-15\" start=\"17:00\"",
                           "<section use=\"facts\">", "<p>Behovet øker.</p>", "label=\"Fiks politisk behandling\""}) {
    INFO(once.plan);
    CHECK(once.plan.find(part) != std::string::npos);
  }
  const Imported again(once.plan, "", "sak.json", message, said);
  CHECK(again.plan == once.plan);
}

}  // namespace planverk::test
