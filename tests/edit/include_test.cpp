// Plans of several files: each change stands in the file that it belongs to.
#include "shelf.h"

namespace planverk::test {

namespace {

const std::string root = "<planData version=\"1\" lang=\"sv\">";

std::map<std::string, std::string> three_files() {
  return {{plan_path, root + "\n  <include href=\"risks.xml\"/>\n  <action id=\"t\"/>\n</planData>\n"},
          {"/shelf/risks.xml", root + "\r\n\t<risk id='a'/>\r\n\t<include href='empty.xml'/>\r\n</planData>\r\n"},
          {"/shelf/empty.xml", root + "</planData>"}};
}

}  // namespace

TEST_CASE("edit: what is included is changed in its own file, in that file's style") {
  Desk desk(three_files());
  const auto undo = desk.plan->apply(operations(R"([{"set": "a/@no", "to": "1"}, {"insert": "<risk id='b'/>", "into": "/"},
                                                    {"set": "t/@status", "to": "done"}])"),
                                     desk.found);
  REQUIRE(undo);
  CHECK(desk.bytes("/shelf/risks.xml") ==
        root + "\r\n\t<risk id='a' no='1'/>\r\n\t<risk id='b'/>\r\n\t<include href='empty.xml'/>\r\n</planData>\r\n");
  CHECK(desk.bytes() == root + "\n  <include href=\"risks.xml\"/>\n  <action id=\"t\" status=\"done\"/>\n</planData>\n");
  CHECK(desk.plan->files()[0].changed);
  CHECK(desk.plan->files()[1].changed);
  CHECK_FALSE(desk.plan->files()[2].changed);
  CHECK(desk.plan->undo(*undo, desk.found));
  CHECK(desk.bytes("/shelf/risks.xml") == three_files()["/shelf/risks.xml"]);
  CHECK(desk.bytes() == three_files()[plan_path]);
}

TEST_CASE("edit: a child of the root goes into the file that is asked for") {
  Desk desk(three_files());
  REQUIRE(desk.plan->apply(operations(R"([{"insert": "<risk id='b'/>", "into": "/", "file": "/shelf/empty.xml"},
                                          {"insert": "<risk id='c'/>", "into": "/", "at": "first"}])"),
                           desk.found));
  CHECK(desk.bytes("/shelf/empty.xml") == root + "\n  <risk id=\"b\"/>\n</planData>");
  CHECK(desk.bytes() == root + "\n  <risk id=\"c\"/>\n  <include href=\"risks.xml\"/>\n  <action id=\"t\"/>\n</planData>\n");
}

TEST_CASE("edit: an element moves from file to file with what is changed in it") {
  Desk desk(three_files());
  REQUIRE(desk.plan->apply(operations(R"([{"move": "a", "after": "t"}, {"set": "a/@no", "to": "1"}])"), desk.found));
  CHECK(desk.bytes("/shelf/risks.xml") == root + "\r\n\t<include href='empty.xml'/>\r\n</planData>\r\n");
  CHECK(desk.bytes() ==
        root + "\n  <include href=\"risks.xml\"/>\n  <action id=\"t\"/>\n  <risk id='a' no='1'/>\n</planData>\n");
}

TEST_CASE("edit: a register that two plans share is one file") {
  std::map<std::string, std::string> files = three_files();
  files["/shelf/second.xml"] = root + "<include href=\"risks.xml\"/></planData>";
  Desk desk(files);
  REQUIRE(desk.plan->apply(operations(R"([{"set": "a/@no", "to": "1"}])"), desk.found));
  REQUIRE(desk.plan->save());
  auto second = edit::Manuscript::open(desk.shelf, "/shelf/second.xml", {}, {}, desk.found);
  REQUIRE(second);
  REQUIRE(*second);
  CHECK((*second)->tree().root().first_child("risk").get("no") == "1");
}

TEST_CASE("edit: an include that is inserted is read, and one that cannot be is refused") {
  std::map<std::string, std::string> files = three_files();
  files["/shelf/more.xml"] = root + "<risk id=\"m\"/></planData>";
  Desk desk(files);
  CHECK_FALSE(desk.plan->apply(operations(R"([{"insert": "<include href='none.xml'/>", "into": "/"}])"), desk.found));
  CHECK_THAT(desk.findings(), ContainsSubstring("edit-readback"));
  desk.found = {};
  REQUIRE(desk.plan->apply(operations(R"([{"insert": "<include href='more.xml'/>", "into": "/"}])"), desk.found));
  REQUIRE(desk.plan->apply(operations(R"([{"set": "m/@no", "to": "1"}])"), desk.found));
  CHECK(desk.bytes("/shelf/more.xml") == root + "<risk id=\"m\" no=\"1\"/></planData>");
}

}  // namespace planverk::test
