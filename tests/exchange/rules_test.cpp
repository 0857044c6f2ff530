// What an import finds wrong, a case a rule.
#include <filesystem>
#include <fstream>

#include "exchange/import_map.h"
#include "exchange/registers.h"
#include "support/catch.h"
#include "table_text.h"

namespace planverk::test {

namespace {

std::string plan_with(const std::string& risks) {
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<planData version="1" lang="sv-SE" asOf="2026-08-31">
  <role id="ekonomichef" title="Ekonomichef"/>
  <area id="ekonomi" name="Ekonomi" order="1"/>
  <process code="3.7.0" name="Inköp" area="ekonomi"/>
)" + risks + "</planData>\n";
}

const std::string one = R"(  <risk id="r7" no="7" process="3.7.0" likelihood="3"><title>Avtal löper ut</title><effect>Dyrt</effect></risk>
)";

bool finds(const Imported& imported, const std::string& key) {
  return ("\n" + imported.findings()).find("\n" + key) != std::string::npos;
}

/// The findings of a map, a key a line.
std::string map_findings(const std::string& bytes) {
  const std::filesystem::path path = std::filesystem::temp_directory_path() / "planverk-rules-test.import.xml";
  std::ofstream(path) << bytes;
  Sources sources;
  Diagnostics found;
  (void)exchange::ImportMap::open(system_files(), path.string(), sources, {}, found);
  std::filesystem::remove(path);
  std::string out;
  for (const Diagnostic& each : found.all()) out += each.message.key + "\n";
  return out;
}

}  // namespace

TEST_CASE("exchange: import-table") {
  CHECK(finds(*import_table(plan_with(one), "Färg;Form\nröd;rund\n"), "import-table"));
  exchange::ReadOptions options;
  options.register_name = "stones";
  CHECK(finds(*import_table(plan_with(one), "Risknr;Risk;Effekt;Process\n7;Avtal;Dyrt;3.7.0\n", options), "import-table.register"));
  CHECK_FALSE(finds(*import_table(plan_with(one), "Risknr;Risk;Sannolikhet\n7;Avtal löper ut;3\n"), "import-table"));
}

TEST_CASE("exchange: import-row") {
  CHECK(finds(*import_table(plan_with(one), "Risknr;Risk;Sannolikhet\n7;Avtal löper ut;3\n;;2\n"), "import-row.key"));
  CHECK(finds(*import_table(plan_with(one), "Risknr;Risk;Sannolikhet\n7;Avtal löper ut;3\n7;Avtal löper ut;2\n"), "import-row.denies"));
  CHECK_FALSE(finds(*import_table(plan_with(one), "Risknr;Risk;Sannolikhet\n7;Avtal löper ut;3\n;;\n"), "import-row"));
}

TEST_CASE("exchange: import-reference") {
  const std::string head = "Risknr;Risk;Sannolikhet;Process\n";
  CHECK(finds(*import_table(plan_with(one), head + "7;Avtal löper ut;3;9.9.9\n"), "import-reference"));
  CHECK_FALSE(finds(*import_table(plan_with(one), head + "7;Avtal löper ut;3;Inköp\n"), "import-reference"));
}

TEST_CASE("exchange: import-match") {
  const std::string twice = one + R"(  <risk id="r8" no="7" process="3.7.0"><title>En annan</title><effect>Dyrt</effect></risk>
)";
  CHECK(finds(*import_table(plan_with(twice), "Risknr;Risk;Sannolikhet\n7;Avtal löper ut;2\n"), "import-match"));
  CHECK_FALSE(finds(*import_table(plan_with(one), "Risknr;Risk;Sannolikhet\n7;Avtal löper ut;2\n"), "import-match"));
}

TEST_CASE("exchange: import-marked") {
  const std::string marked = R"(  <risk id="r7" no="7" process="3.7.0" likelihood="3"><title>Avtal <b>löper</b> ut</title><effect>Dyrt</effect></risk>
)";
  const auto other = import_table(plan_with(marked), "Risknr;Risk;Sannolikhet\n7;Avtal sägs upp;3\n");
  CHECK(finds(*other, "import-marked"));
  CHECK(other->plan.find("<b>löper</b>") != std::string::npos);
  CHECK_FALSE(finds(*import_table(plan_with(marked), "Risknr;Risk;Sannolikhet\n7;Avtal löper ut;2\n"), "import-marked"));
}

TEST_CASE("exchange: import-map") {
  CHECK(map_findings("<importMap version=\"1\"/>").empty());
  CHECK(map_findings("<planData version=\"1\"/>") == "import-map.root\n");
  CHECK_FALSE(map_findings("<importMap version=\"1\"><stone/></importMap>").empty());
}

TEST_CASE("exchange: import-register") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "planverk-import-register";
  std::filesystem::create_directories(folder / "exchange");
  const auto findings = [&](const std::string& text) {
    std::ofstream(folder / "exchange/risks.xml") << text;
    templates::Files files;
    REQUIRE(files.overlay(system_files(), folder.string()));
    Diagnostics found;
    exchange::check_registers(files, found);
    return found.all().size();
  };
  const std::string head = "<register name=\"risks\" element=\"risk\" key=\"no id title\" xmlns=\"urn:planverk:exchange\">";
  CHECK(findings(head + "<field name=\"title\" at=\"title\"><called lang=\"sv\">Det som oroar</called></field></register>") == 0);
  CHECK(findings(head + "<field name=\"weight\" at=\"@weight\"/></register>") > 0);
  std::filesystem::remove_all(folder);
}

}  // namespace planverk::test
