// What reads packages: references stay within them, containers are judged before anything is believed, changes are told
// once.
#include <filesystem>
#include <fstream>

#include "archive/compare.h"
#include "material.h"
#include "support/catch.h"
#include "verify/told.h"

using namespace planverk;
using namespace planverk::archive;
namespace fs = std::filesystem;

TEST_CASE("references of tables lead to files of the package or nowhere") {
  CHECK(place_of("", "metadata/a.xml") == "metadata/a.xml");
  CHECK(place_of("representations/rep1/", "data/a.pdf") == "representations/rep1/data/a.pdf");
  CHECK(place_of("a/b/", "../c.xml") == "a/c.xml");
  CHECK(place_of("", "a%20b.pdf") == "a b.pdf");
  CHECK(place_of("", "./a//b") == "a/b");
  for (const char* const bad :
       {"", "..", "../x", "/etc/passwd", "http://x/y", "file:///etc/passwd", "C:/x", "%2e%2e/x", "a/../../x", "a/.."})
    CHECK_FALSE(place_of("", bad));
}

TEST_CASE("each change of a folder is told once, with its path") {
  test::PackageFolder folder;
  const Package package = make_package(test::small_material(), Profile::noark5);
  const fs::path at = folder.put(package, Form::folder);
  const std::string pdf = "avleveringspakke/DOKUMENT/01-c1/01-01-d1.pdf";
  const auto restored = [&] {
    fs::remove_all(at);
    static_cast<void>(folder.put(package, Form::folder));
    REQUIRE(test::told(test::verified(at.string())).empty());
  };
  restored();
  test::write_file(at / pdf, "%PDF-1.7 dx");
  CHECK(test::told(test::verified(at.string())) == "archive-fixity.changed " + pdf + "\n");
  test::write_file(at / pdf, "%PDF");
  CHECK(test::told(test::verified(at.string())) == "archive-fixity.size " + pdf + "\n");
  fs::remove(at / pdf);
  CHECK(test::told(test::verified(at.string())) == "archive-fixity.missing " + pdf + "\n");
  restored();
  test::write_file(at / "avleveringspakke/DOKUMENT/x.pdf", "%PDF");
  CHECK(test::told(test::verified(at.string())) == "archive-fixity.extra avleveringspakke/DOKUMENT/x.pdf\n");
  restored();
  fs::rename(at / pdf, at / (pdf + "x"));
  CHECK(test::told(test::verified(at.string())) == "archive-fixity.renamed " + pdf + " " + pdf + "x\n");
  restored();
  std::ofstream(at / "avleveringspakke/arkivuttrekk.xml", std::ios::app) << "\n";
  CHECK(test::told(test::verified(at.string())) == "archive-fixity.seal-changed avleveringspakke/arkivuttrekk.xml\n");
  fs::remove(seal_path(at.string(), false));
  CHECK(test::told(test::verified(at.string())).starts_with("archive-seal"));
}

TEST_CASE("demands of Noark 5 are judged by the tables alone") {
  test::PackageFolder folder;
  const fs::path at = folder.put(make_package(test::small_material(), Profile::noark5), Form::folder);
  fs::remove(seal_path(at.string(), false));
  const fs::path file = at / "avleveringspakke/arkivstruktur.xml";
  std::stringstream text;
  text << std::ifstream(file).rdbuf();
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string changed = text.str();
    const std::size_t found = changed.find(from);
    REQUIRE(found != std::string::npos);
    changed.replace(found, from.size(), to);
    test::write_file(file, changed);
    return test::told(test::verified(at.string()));
  };
  CHECK(with("Dokumentet er ferdigstilt", "Dokumentet er under redigering").find("archive-structure.status") !=
        std::string::npos);
  CHECK(with("<arkivstatus>Avsluttet</arkivstatus>", "<arkivstatus></arkivstatus>")
            .find("archive-structure.empty arkivstatus") != std::string::npos);
  CHECK(with("DOKUMENT/01-c1/01-01-d1.pdf", "../../x").find("archive-structure.outside") != std::string::npos);
  CHECK(with("<filstoerrelse>", "<sletting>").find("archive") != std::string::npos);
  const std::string id = text.str().substr(text.str().find("<systemID>"), 57);
  CHECK(with("<arkivdel>\n    " + text.str().substr(text.str().find("<systemID>", text.str().find("<arkivdel>")), 57),
             "<arkivdel>\n    " + id)
            .find("archive-structure.id-twice") != std::string::npos);
}

TEST_CASE("a container's faults are told whatever its tables say") {
  test::PackageFolder folder;
  const fs::path at = folder.put(make_package(test::small_material(), Profile::csip), Form::folder);
  fs::create_symlink("/etc/passwd", at / "link");
  CHECK(test::told(test::verified(at.string())).find("archive-package.link") != std::string::npos);
  fs::remove(at / "link");
  test::write_file(at / "METS.XML", "x");
  CHECK(test::told(test::verified(at.string())).find("archive-package.twice") != std::string::npos);
  test::write_file(folder.path() / "noise.tar", std::string(5000, 'x'));
  CHECK(test::told(test::verified((folder.path() / "noise.tar").string())).find("archive-package.") !=
        std::string::npos);
  test::write_file(folder.path() / "short.zip", "PK\x03\x04");
  CHECK(test::told(test::verified((folder.path() / "short.zip").string())).find("archive-package.unreadable") !=
        std::string::npos);
  CHECK_FALSE(verify_package((folder.path() / "none").string(), {}));
}

TEST_CASE("packages differ by files and values, not by what follows from them") {
  Material other = test::small_material();
  other.cases.front().title = other.cases.front().open_title = "Another plan";
  test::PackageFolder folder;
  const auto read = [&](const Material& material, Form form) {
    auto contents = read_package(folder.put(make_package(material, Profile::arkivmelding), form));
    REQUIRE(contents);
    return std::move(*contents);
  };
  const Contents one = read(test::small_material(), Form::tar), two = read(other, Form::zip);
  const std::vector<Difference> differences = compare(one, two, Limits());
  REQUIRE(differences.size() == 1);
  CHECK(differences.front().kind == Difference::Kind::value);
  CHECK(differences.front().place == "arkivmelding/mappe/tittel");
  CHECK(differences.front().first == "A plan");
  CHECK(differences.front().second == "Another plan");
}
