#include "ledger/names.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/file.h"
#include "exchange/ledger_names.h"
#include "ledger/grouping.h"
#include "support/catch.h"

namespace planverk::test {

using namespace exchange::ledger;

namespace {

/// The built-in files with an organisation's over them.
struct Own {
  templates::Files files;
  Diagnostics found;

  Own(const std::string& path, const std::string& text) {
    const auto folder = std::filesystem::temp_directory_path() / "planverk-ledger-names";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories((folder / path).parent_path());
    std::ofstream(folder / path, std::ios::binary) << text;
    REQUIRE(files.overlay(system_files(), folder.string()));
    std::filesystem::remove_all(folder);
  }
  std::string findings() {
    exchange::check_ledger_names(files, found);
    std::string text;
    for (const Diagnostic& each : found.all()) {
      text += each.message.key + ' ' + std::to_string(files.sources()->place(each.span).column);
      for (const auto& [name, value] : each.message.values) text += ' ' + name + '=' + value;
      text += '\n';
    }
    return text;
  }
};

Own own(const std::string& content, const std::string& file = "kostra") {
  return {"ledger/" + file + ".xml", "<ledgerNames version=\"1\">" + content + "</ledgerNames>"};
}

}  // namespace

TEST_CASE("ledger: each function of KOSTRA has a name and is in one service area") {
  Diagnostics found;
  const Names names = read_names(templates::Files(), Form::kostra, found);
  exchange::check_ledger_names(templates::Files(), found);
  CHECK(found.empty());
  CHECK(names.functions.size() > 80);
  CHECK(names.function("202") == "Grunnskole");
  CHECK(names.function("712") == "Funksjon 712");
  for (const auto& [function, name] : names.functions) {
    int areas = 0;
    for (const ServiceArea& area : names.areas) areas += Selector::parse(area.functions)->matches(function) ? 1 : 0;
    INFO(function);
    CHECK(areas == 1);
  }
}

TEST_CASE("ledger: an organisation names functions and areas in its own way") {
  Own over = own("<function code=\"202\" name=\"Skole\"/><function code=\"207\" name=\"Ny\"/><area id=\"barnehage\" functions=\"\"/>"
                 "<area id=\"grunnskole\" label=\"Oppvekst\" functions=\"201-202 211\"/>");
  const Names names = read_names(over.files, Form::kostra, over.found);
  CHECK(over.found.empty());
  CHECK(names.function("202") == "Skole");
  CHECK(names.function("207") == "Ny");
  CHECK(names.function("100") == "Politisk styring");
  CHECK(std::ranges::count(names.areas, "barnehage", &ServiceArea::id) == 0);
  const auto school = std::ranges::find(names.areas, "grunnskole", &ServiceArea::id);
  REQUIRE(school != names.areas.end());
  CHECK(school->label == "Oppvekst");
  CHECK(school->functions == "201-202 211");
}

TEST_CASE("ledger: ledger-names") {
  CHECK(own("<function code=\"100\" name=\"Styring\"/>").findings().empty());
  CHECK(own("<group/>").findings() == "ledger-names.element 26 element=group\n");
  CHECK(own("<class code=\"3\"/>").findings() == "ledger-names.element 26 element=class\n");
  CHECK(own("<function code=\"100\" nam=\"x\"/>").findings().starts_with("ledger-names.attribute "));
  CHECK(own("<function code=\"207\"/>").findings() == "ledger-names.missing 26 element=function attribute=name\n");
  CHECK(own("<function name=\"x\"/>").findings() == "ledger-names.missing 26 element=function attribute=code\n");
  CHECK(own("<function code=\"2x\" name=\"x\"/>").findings().starts_with("ledger-names.codes "));
  CHECK(own("<area id=\"annet\" functions=\"290-28\"/>").findings().starts_with("ledger-names.codes "));
  CHECK(own("<area id=\"annet\" functions=\"202 285 290\"/>").findings() ==
        "ledger-names.twice 26 code=202 first=grunnskole second=annet\n");
  CHECK(own("<class code=\"9\" company=\"x\"/>", "sie").findings() == "ledger-names.missing 26 element=class attribute=municipality\n");
  CHECK(own("", "kostar").findings() == "ledger-names.file 1 file=ledger/kostar.xml\n");
  CHECK(Own("ledger/sie.xml", "<register/>").findings() == "ledger-names.root 1\n");
}

}  // namespace planverk::test
