#include "batch/manifest.h"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "memory_plans.h"
#include "support/catch.h"

namespace planverk::job {

namespace {

namespace fs = std::filesystem;

/// A manifest beside two plans.
struct Beside {
  fs::path folder = fs::temp_directory_path() / fmt::format("planverk-manifest-{}", ::getpid());
  Beside() {
    fs::remove_all(folder);
    fs::create_directories(folder / "ours");
    for (const char* name : {"a.xml", "b.xml"}) std::ofstream(folder / name) << test::small_plan(name);
  }
  ~Beside() { fs::remove_all(folder); }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;

  [[nodiscard]] BatchSource read(const std::string& targets, const std::string& root = "<batch version=\"1\">") const {
    const std::string path = (folder / "manifest.xml").string();
    std::ofstream(path) << root + targets + "</batch>";
    auto workshop = Workshop::open(system_files(), {});
    REQUIRE(workshop);
    RenderOptions options;
    options.out = "out";
    auto source = batch_source(*workshop, path, options);
    REQUIRE(source);
    return std::move(*source);
  }
  /// `key@column` of each finding.
  [[nodiscard]] std::string found(const std::string& targets, const std::string& root = "<batch version=\"1\">") const {
    const BatchSource source = read(targets, root);
    std::string out;
    for (const Diagnostic& each : source.found.all()) {
      CHECK((each.hint.has_value() || each.rule->slug != "batch-manifest"));
      out += each.message.key.substr(each.message.key.find('.') + 1) + " ";
    }
    CHECK(source.list.targets.empty() == !out.empty());
    return out;
  }
};

}  // namespace

TEST_CASE("job: batch-manifest") {
  const Beside beside;
  CHECK(beside.found(R"(<target plan="a.xml"/><target plan="b.xml" document="d" name="x" out="one/two" to="html pdf"/>)").empty());
  CHECK(beside.found(R"(<target plan="a.xml" audience="full"/><target plan="a.xml" audience="public" templates="ours"/>)").empty());
  CHECK(beside.found("") == "empty ");
  CHECK(beside.found(R"(<target plan="a.xml"/>)", "<batch>") == "version ");
  CHECK(beside.found(R"(<target plan="a.xml"/>)", R"(<batch version="1" out="x">)") == "attribute ");
  CHECK(beside.found(R"(<plan/>)") == "element ");
  CHECK(beside.found(R"(<target plan="a.xml"><document/></target>)") == "content ");
  CHECK(beside.found(R"(<target/><target plan=""/>)") == "no-plan no-plan ");
  CHECK(beside.found(R"(<target plan="c.xml"/><target plan="."/>)") == "plan plan ");
  CHECK(beside.found(R"(<target plan="a.xml" templates="theirs"/>)") == "templates ");
  CHECK(beside.found(R"(<target plan="a.xml" name="x"/>)") == "name-of-all ");
  CHECK(beside.found(R"(<target plan="a.xml"/><target plan="a.xml"/>)") == "double ");
  CHECK(beside.found(R"(<target plan="a.xml" document="d" name="x"/><target plan="b.xml" document="d" name="x"/>)") == "double-name ");
  CHECK(beside.found(R"(<target plan="a.xml" document="d" name="x" to="pdf"/><target plan="b.xml" document="d" name="x" to="html"/>)").empty());
  for (const char* wrong : {"document=''", "audience='all'", "reading='last'", "asOf='2026-02-30'", "lang='klingon'", "to=''", "to='docx'",
                            "to='pdf pdf'", "draft='yes'", "attachSource='1'", "out=''", "out='/tmp'", "out='../x'", "out='a//b'", "out='.x'",
                            "out='a/'", "document='d' name='a/b'", "document='d' name='.x'", "document='d' name=''"}) {
    INFO(wrong);
    CHECK(beside.found(fmt::format("<target plan=\"a.xml\" {}/>", wrong)) == "value ");
  }
}

TEST_CASE("a manifest is told by its first element") {
  CHECK(is_manifest("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- <planData> -->\n<batch version=\"1\">"));
  CHECK(is_manifest("<batch/>"));
  CHECK_FALSE(is_manifest("<batches/>"));
  CHECK_FALSE(is_manifest("<planData><batch/></planData>"));
  CHECK_FALSE(is_manifest("<!-- <batch>"));
  CHECK_FALSE(is_manifest("batch"));
  CHECK_FALSE(is_manifest(""));
}

TEST_CASE("targets with one folder of templates and one theme share a workshop") {
  const Beside beside;
  const BatchSource source = beside.read(
      R"(<target plan="a.xml" templates="ours"/><target plan="b.xml" templates="ours"/><target plan="a.xml" templates="ours" theme="x"/>)");
  REQUIRE(source.list.targets.size() == 3);
  CHECK(source.workshops.size() == 2);
  CHECK(source.list.targets[0].workshop == source.list.targets[1].workshop);
  CHECK(source.list.targets[0].workshop != source.list.targets[2].workshop);
}

}  // namespace planverk::job
