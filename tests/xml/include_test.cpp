#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "reading.h"
#include "support/catch.h"
#include "support/read_only_files.h"

namespace planverk::test {

namespace {

namespace fs = std::filesystem;

/// Files that exist only in the test. Only reading is asked of it.
class Shelf final : public test::ReadOnlyFiles {
 public:
  std::map<std::string, std::string> files;

  Result<std::string> read(const std::string& path, std::uint64_t) override {
    const auto found = files.find(path);
    if (found == files.end()) return device_failure("cannot read " + path);
    return found->second;
  }
};

struct PlanReading {
  Sources sources;
  Diagnostics found;
  Result<std::optional<xml::Tree>> result;

  PlanReading(FileLayer& files, const std::string& path, const std::string& root, const Limits& limits = {})
      : result(xml::read_plan(files, sources, path, {root}, limits, found)) {}
  [[nodiscard]] bool has_tree() const { return result && *result; }
  [[nodiscard]] const xml::Tree& tree() const { return **result; }
  /// With the name of the file before each finding.
  [[nodiscard]] std::string findings() const {
    std::string text;
    for (const Diagnostic& each : found.all()) {
      Diagnostics one;
      one.all().push_back(each);
      text += std::string(sources.name(each.span.file)) + ' ' + as_text(sources, one) + '\n';
    }
    return text;
  }
};

PlanReading read_shelf(Shelf& shelf, const Limits& limits = {}) {
  return {shelf, "/shelf/plans/plan.xml", "/shelf", limits};
}

/// A folder that goes away with the test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "planverk-xml-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  void write(const std::string& name, std::string_view text) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
  }
  [[nodiscard]] fs::path operator/(const std::string& name) const { return path_ / name; }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("xml: included files are merged in their place, with their places") {
  Shelf shelf;
  shelf.files = {{"/shelf/plans/plan.xml",
                  "<p v='1'><x/><include href='../common/roles.xml'/><y/><include href=\"more.xml\"></include></p>"},
                 {"/shelf/common/roles.xml", "<p v='1'><r id='1'/><include href='deep/more.xml'/></p>"},
                 {"/shelf/common/deep/more.xml", "<p><r id='2'>t</r></p>"},
                 {"/shelf/plans/more.xml", "<p xml:lang='sv'>\n  <z/></p>"}};
  const PlanReading reading = read_shelf(shelf);
  REQUIRE(reading.findings().empty());
  REQUIRE(reading.has_tree());
  const xml::Tree& tree = reading.tree();
  CHECK(tree.dump(tree.root()) == "<p v=\"1\">\n  <x/>\n  <r id=\"1\"/>\n  <r id=\"2\">t</r>\n  <y/>\n  <z/>\n</p>\n");
  const auto place = [&](std::string_view name) {
    const Place found = reading.sources.place(tree.span(tree.root().first_child(name)));
    return std::string(found.file) + ':' + std::to_string(found.line) + ':' + std::to_string(found.column);
  };
  CHECK(place("x") == "/shelf/plans/plan.xml:1:10");
  CHECK(place("r") == "/shelf/common/roles.xml:1:10");
  CHECK(place("z") == "/shelf/plans/more.xml:2:3");
  const xml::Node second = tree.root().first_child("r").next("r");
  CHECK(reading.sources.name(tree.span(second).file) == "/shelf/common/deep/more.xml");
  CHECK(reading.sources.place(tree.span(second, "id", reading.sources)).column == 11);
}

TEST_CASE("xml: include-file") {
  Shelf shelf;
  shelf.files = {{"/shelf/plans/plan.xml",
                  "<p>\n<include href='none.xml'/>\n<include/>\n<include href='a.xml' id='1'/>\n"
                  "<include href='a.xml'>x</include>\n<include href='https://example.org/a.xml'/>\n"
                  "<include href='bad.xml'/></p>"},
                 {"/shelf/plans/bad.xml", "<p>&x;</p>"}};
  const PlanReading reading = read_shelf(shelf);
  CHECK_FALSE(reading.has_tree());
  CHECK(reading.findings() ==
        "/shelf/plans/plan.xml include-file 2:16\n"
        "/shelf/plans/plan.xml include-file.no-href 3:1\n"
        "/shelf/plans/plan.xml include-file.more 4:1\n"
        "/shelf/plans/plan.xml include-file.more 5:1\n"
        "/shelf/plans/plan.xml include-file.network 6:16\n"
        "/shelf/plans/bad.xml xml-entity 1:4\n");
  shelf.files.clear();
  CHECK_FALSE(read_shelf(shelf).result);
}

TEST_CASE("xml: include-cycle") {
  Shelf shelf;
  shelf.files = {{"/shelf/plans/plan.xml", "<p><include href='plan.xml'/><include href='a.xml'/></p>"},
                 {"/shelf/plans/a.xml", "<p><include href='../plans/./b.xml'/><include href='b.xml'/></p>"},
                 {"/shelf/plans/b.xml", "<p><include href='a.xml'/></p>"}};
  const PlanReading reading = read_shelf(shelf);
  CHECK_FALSE(reading.has_tree());
  CHECK(reading.findings() ==
        "/shelf/plans/plan.xml include-cycle 1:19\n"
        "/shelf/plans/b.xml include-cycle 1:19\n"
        "/shelf/plans/a.xml include-cycle.twice 1:53\n");
  CHECK(reading.sources.place(reading.found.all()[2].notes.at(0).span).column == 19);
}

TEST_CASE("xml: include-outside") {
  Shelf shelf;
  shelf.files = {{"/shelf/plans/plan.xml",
                  "<p><include href='../../shelf2/a.xml'/><include href='/etc/passwd'/>"
                  "<include href='../../shelf/plans/in.xml'/><include href='/shelf/abs.xml'/></p>"},
                 {"/shelf/plans/in.xml", "<p/>"},
                 {"/shelf/abs.xml", "<p/>"}};
  CHECK(read_shelf(shelf).findings() ==
        "/shelf/plans/plan.xml include-outside 1:19\n/shelf/plans/plan.xml include-outside 1:55\n");
}

TEST_CASE("xml: symbolic links do not lead outside the root") {
  const Folder folder;
  folder.write("out/secret.xml", "<p><s/></p>");
  folder.write("in/real.xml", "<p><r/></p>");
  folder.write("in/plan.xml", "<p><include href='link.xml'/><include href='inside.xml'/></p>");
  fs::create_symlink(folder / "out/secret.xml", folder / "in/link.xml");
  fs::create_symlink("real.xml", folder / "in/inside.xml");
  const PlanReading reading(system_files(), (folder / "in/plan.xml").string(), (folder / "in").string());
  REQUIRE(reading.found.all().size() == 1);
  CHECK(reading.found.all()[0].message.key == "include-outside");
  const PlanReading wider(system_files(), (folder / "in/plan.xml").string(), (folder / "in/../").string());
  CHECK(wider.has_tree());
}

TEST_CASE("xml: include-root") {
  Shelf shelf;
  shelf.files = {{"/shelf/plans/plan.xml", "<p lang='sv'><include href='a.xml'/><include href='b.xml'/></p>"},
                 {"/shelf/plans/a.xml", "\n<q><r/></q>"},
                 {"/shelf/plans/b.xml", "<p lang='nb'/>"}};
  CHECK(read_shelf(shelf).findings() ==
        "/shelf/plans/a.xml include-root 2:1\n/shelf/plans/b.xml include-root.attribute 1:10\n");
}

TEST_CASE("xml: limits hold for all included files together") {
  Shelf shelf;
  shelf.files = {{"/shelf/plans/plan.xml", "<p><include href='a.xml'/><include href='b.xml'/></p>"},
                 {"/shelf/plans/a.xml", "<p><r/></p>"},
                 {"/shelf/plans/b.xml", "<p><r/></p>"}};
  Limits limits;
  limits.includes = 1;
  CHECK(read_shelf(shelf, limits).findings() == "/shelf/plans/plan.xml limit 1:42\n");
  limits.includes = 2;
  limits.total_bytes = shelf.files.at("/shelf/plans/plan.xml").size() + 21;
  CHECK(read_shelf(shelf, limits).findings() == "/shelf/plans/plan.xml limit 1:42\n");
  limits.total_bytes += 1;
  CHECK(read_shelf(shelf, limits).has_tree());
  limits.elements = 6;
  CHECK(read_shelf(shelf, limits).findings() == "/shelf/plans/plan.xml limit 1:42\n");
  limits.elements = 7;
  CHECK(read_shelf(shelf, limits).has_tree());
}

TEST_CASE("xml: a plan that is too large is a finding, not a failure") {
  const Folder folder;
  folder.write("plan.xml", "<p>" + std::string(1000, ' ') + "</p>");
  Limits limits;
  limits.file_bytes = 500;
  const PlanReading reading(system_files(), (folder / "plan.xml").string(), (folder / ".").string(), limits);
  REQUIRE(reading.result);
  REQUIRE(reading.found.all().size() == 1);
  CHECK(reading.found.all()[0].message.values.at(0).second == "file-bytes");
}

}  // namespace planverk::test
