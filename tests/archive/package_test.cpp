// Packages as they are made: the same bytes, names that any system holds, nothing empty, well-formed tables.
#include <algorithm>
#include <set>

#include "archive/compare.h"
#include "archive/identifier.h"
#include "archive/record.h"
#include "material.h"
#include "naming.h"
#include "support/catch.h"
#include "xml/reader.h"

using namespace planverk;
using namespace planverk::archive;

namespace {

constexpr Profile profiles[] = {Profile::csip, Profile::csip_2_2, Profile::arkivmelding, Profile::noark5};
constexpr Form forms[] = {Form::folder, Form::tar, Form::zip};

std::optional<xml::Tree> read(std::string_view bytes) {
  Sources sources;
  Diagnostics found;
  const FileId file = sources.add("x.xml", std::string(bytes));
  return xml::parse(sources, file, Limits(), found);
}

const PackageFile* find(const Package& package, std::string_view path) {
  const auto found = std::ranges::find(package.files, path, &PackageFile::path);
  return found == package.files.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("identifiers are UUIDs of version 8 that content gives") {
  const std::string one = uuid_of("a");
  CHECK(one == uuid_of("a"));
  CHECK(one != uuid_of("b"));
  CHECK(one.size() == 36);
  for (int i = 0; i < 200; ++i) {
    const std::string id = uuid_of(std::to_string(i));
    CHECK(id[14] == '8');
    CHECK(std::string_view("89ab").find(id[19]) != std::string_view::npos);
  }
}

TEST_CASE("names in packages are plain ASCII whatever they come from") {
  CHECK(safe_name("KS 2026/0412") == "ks-2026-0412");
  CHECK(safe_name("../..") == "x");
  CHECK(safe_name("\xC3\xA5\xC3\xA4") == "x");
  CHECK(safe_name(std::string(500, 'a')).size() == 60);
  CHECK(numbered(3, "plan.pdf") == "03-plan.pdf");
}

TEST_CASE("a package is the same each time, and its tables are XML without empty elements") {
  const Material material = test::small_material();
  for (const Profile profile : profiles) {
    const Package package = make_package(material, profile), again = make_package(test::small_material(), profile);
    REQUIRE(package.files.size() == again.files.size());
    std::set<std::string> paths;
    for (std::size_t i = 0; i < package.files.size(); ++i) {
      const PackageFile& file = package.files[i];
      CHECK(file.bytes.bytes() == again.files[i].bytes.bytes());
      CHECK(paths.insert(file.path).second);
      CHECK(file.path.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789./_-") ==
            std::string::npos);
      if (!file.bytes.bytes().starts_with("<?xml")) continue;
      INFO(file.path);
      CHECK(read(file.bytes.bytes()));
      const bool of_noark = profile == Profile::noark5 || profile == Profile::arkivmelding;
      CHECK((!of_noark || file.bytes.bytes().find("/>") == std::string_view::npos));
    }
  }
}

TEST_CASE("a package holds in each of its forms") {
  const Material material = test::small_material();
  for (const Profile profile : profiles) {
    test::PackageFolder folder;
    Contents first;
    for (const Form form : forms) {
      const std::string path = folder.put(make_package(material, profile), form);
      const Verification verification = test::verified(path);
      // Schemas are the receiver's; CSIP demands their group.
      const std::string allowed =
          profile == Profile::csip || profile == Profile::csip_2_2 ? "archive-structure.schemas Schemas\n" : "";
      CHECK(test::told(verification) == allowed);
      CHECK(verification.sealed);
      CHECK(verification.compared > 3);
      if (form == Form::folder) {
        first = verification.contents;
      } else {
        CHECK(compare(first, verification.contents, Limits()).empty());
      }
    }
  }
}

TEST_CASE("schemas that are given are in the package, unmodified") {
  Material material = test::small_material();
  for (const std::string_view name : schemas_of(Profile::csip))
    material.schemas.push_back({std::string(name), FileView("<x " + std::string(name))});
  const Package package = make_package(material, Profile::csip);
  CHECK(package.missing_schemas.empty());
  REQUIRE(find(package, "schemas/mets.xsd") != nullptr);
  CHECK(find(package, "schemas/mets.xsd")->bytes.bytes() == "<x mets.xsd");
  test::PackageFolder folder;
  CHECK(test::told(test::verified(folder.put(package, Form::zip))).empty());
  CHECK(make_package(test::small_material(), Profile::csip).missing_schemas.size() == schemas_of(Profile::csip).size());
}

TEST_CASE("an open journal has no title that is withheld") {
  Material material = test::small_material();
  material.cases.front().records.back().attachment = false;
  const Package package = make_package(material, Profile::noark5);
  const PackageFile* open = find(package, "avleveringspakke/offentligJournal.xml");
  const PackageFile* whole = find(package, "avleveringspakke/loependeJournal.xml");
  REQUIRE(open != nullptr);
  REQUIRE(whole != nullptr);
  CHECK(open->bytes.bytes().find("Agreement") == std::string_view::npos);
  CHECK(open->bytes.bytes().find("*****") != std::string_view::npos);
  CHECK(whole->bytes.bytes().find("Agreement") != std::string_view::npos);
  material.open = true;
  CHECK(find(make_package(material, Profile::noark5), "avleveringspakke/loependeJournal.xml") == nullptr);
}

TEST_CASE("a record beside a package grows by an event each time") {
  test::PackageFolder folder;
  const Verification verification =
      test::verified(folder.put(make_package(test::small_material(), Profile::csip), Form::tar));
  const auto first = record_event({}, verification, {*Date::parse("2027-01-01"), "success", "", "Planverk", "1"});
  REQUIRE(first);
  const auto second =
      record_event(*first, verification, {*Date::parse("2028-01-01"), "failure", "a & b", "Planverk", "2"});
  REQUIRE(second);
  const auto tree = read(*second);
  REQUIRE(tree);
  std::string order;
  tree->root().each_element([&](xml::Node each) { order += std::string(each.name()) + " "; });
  CHECK(order == "object event event agent agent ");
  CHECK_FALSE(record_event("<other/>", verification, {}));
  CHECK_FALSE(record_event("no xml", verification, {}));
}
