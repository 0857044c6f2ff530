#include "edit/operations_json.h"

#include "shelf.h"

namespace planverk::test {

namespace {

std::string findings(const std::string& json) {
  Sources sources;
  Diagnostics found;
  const auto read = edit::read_operations(sources, sources.add("o.json", json), {}, found);
  std::string text;
  for (const Diagnostic& each : found.all()) {
    text += (text.empty() ? "" : "\n") + plain(each.message);
    CHECK(each.span.known());
  }
  CHECK(read.has_value() == found.empty());
  return text;
}

}  // namespace

TEST_CASE("edit: edit-operations") {
  CHECK(findings("[") == "edit-operations");
  CHECK(findings("{}") == "edit-operations.array");
  CHECK(findings(R"([1, {}, {"set": "a/@b", "to": "c", "remove": "a"}])") ==
        "edit-operations.object place=/0\nedit-operations.kind place=/1\nedit-operations.kind place=/2");
  CHECK(findings(R"([{"set": "a b", "to": "c"}, {"set": "a", "to": 1}, {"set": "a"}, {"set": "a", "to": "c", "by": "d"}])") ==
        "edit-operations.address place=/0/set\nedit-operations.text place=/1/to\nedit-operations.text place=/2/to\n"
        "edit-operations.member place=/3/by");
  CHECK(findings(R"([{"set": "a", "to": "b", "before": null}, {"remove": "a", "withComment": 1}, {"move": "a/@b", "into": "c"},
                     {"move": "a"}, {"move": "a", "before": "b", "after": "c"}, {"move": "a", "into": "b", "at": "top"}])") ==
        "edit-operations.text place=/0/before\nedit-operations.boolean place=/1/withComment\n"
        "edit-operations.element place=/2/move\nedit-operations.text place=/3/into\nedit-operations.place place=/4\n"
        "edit-operations.place place=/5/at");
  CHECK_THAT(findings(R"([{"insert": "<a>", "into": "/"}])"), ContainsSubstring("xml-syntax"));
  CHECK(findings("[]").empty());
}

TEST_CASE("edit: deep JSON ends in a finding") {
  const std::string deep = std::string(1'000'000, '[');
  CHECK(findings(deep) == "edit-operations");
}

TEST_CASE("edit: each operation is read as it is meant") {
  const auto read = operations(R"([
    {"set": "a/@b", "to": "c", "before": null}, {"set": "a/@b", "to": "c"}, {"set": "a", "to": "c", "before": "d"},
    {"remove": "a/@b", "before": "c"}, {"remove": "a", "withComment": true},
    {"insert": "<x y='1'>t<z/></x>", "into": "a", "at": "first", "file": "f.xml"}, {"move": "a", "after": "b"}])");
  REQUIRE(read.size() == 7);
  REQUIRE(std::get<edit::SetAttribute>(read[0]).before.has_value());
  CHECK_FALSE(std::get<edit::SetAttribute>(read[0]).before->has_value());
  CHECK_FALSE(std::get<edit::SetAttribute>(read[1]).before);
  CHECK(std::get<edit::SetText>(read[2]).before == "d");
  CHECK(std::get<edit::RemoveAttribute>(read[3]).before == "c");
  CHECK(std::get<edit::RemoveElement>(read[4]).with_comment);
  const auto& insert = std::get<edit::InsertElement>(read[5]);
  CHECK(insert.place.where == edit::Place::Where::first);
  CHECK(insert.file == "f.xml");
  CHECK(insert.element.get("y") == "1");
  CHECK(insert.element.content.size() == 2);
  CHECK(std::get<edit::MoveElement>(read[6]).place.sibling->id == "b");
}

}  // namespace planverk::test
