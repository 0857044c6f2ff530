// What cannot be done is told, each operation by itself, and then nothing is done.
#include "shelf.h"

namespace planverk::test {

namespace {

const std::string two =
    "<planData version=\"1\" lang=\"sv\"><risk id=\"a\" no=\"1\"><title>A</title></risk><risk id=\"b\"/><risk id=\"x\"/>"
    "<risk id=\"x\"/></planData>";

}  // namespace

TEST_CASE("edit: edit-address") {
  CHECK(edited(two, R"([{"set": "r9/@no", "to": "2"}, {"set": "a/title[2]", "to": "T"}, {"remove": "x"}])") ==
        "edit-address address=r9\nedit-address address=a/title[2]\nedit-address.doubled id=x");
}

TEST_CASE("edit: edit-changed") {
  CHECK(edited(two, R"([{"set": "a/@no", "to": "2", "before": "3"}])") ==
        "edit-changed address=a/@no expected=3 found=1");
  CHECK(edited(two, R"([{"set": "a/@no", "to": "2", "before": null}])") == "edit-changed.present address=a/@no found=1");
  CHECK(edited(two, R"([{"set": "b/@no", "to": "2", "before": "1"}])") ==
        "edit-changed.absent address=b/@no expected=1");
  CHECK(edited(two, R"([{"set": "a/title", "to": "T", "before": "B"}])") ==
        "edit-changed address=a/title expected=B found=A");
  CHECK(edited(two, R"([{"remove": "a#0123456789abcdef"}])") == "edit-changed.tag address=a");
  // What earlier operations of the batch have made of a value is what is there.
  CHECK(edited(two, R"([{"set": "a/@no", "to": "2", "before": "1"}, {"set": "a/@no", "to": "3", "before": "1"}])") ==
        "edit-changed address=a/@no expected=1 found=2");
}

TEST_CASE("edit: edit-attribute") {
  CHECK(edited(two, R"([{"remove": "b/@no"}, {"remove": "a/@no"}, {"remove": "a/@no"}])") ==
        "edit-attribute address=b/@no\nedit-attribute address=a/@no");
}

TEST_CASE("edit: edit-text") {
  CHECK(edited(two, R"([{"set": "a", "to": "T"}])") == "edit-text address=a name=risk");
}

TEST_CASE("edit: edit-value") {
  CHECK(edited(two, R"([{"set": "a/@no", "to": "\u0001"}, {"set": "a/title", "to": "x\u202Ey"}])") ==
        "edit-value address=a/@no character=U+0001\nedit-value address=a/title character=U+202E");
  Desk desk(two);
  edit::Element bad{"no name", {{"a", "1"}, {"a", "2"}, {"1", "\xFF"}}, {}};
  CHECK_FALSE(desk.plan->apply(std::vector<edit::Operation>{edit::InsertElement{{}, {}, bad, {}}}, desk.found));
  CHECK(desk.findings() ==
        "edit-value.name name=no name\nedit-value.double name=a\nedit-value.name name=1\n"
        "edit-value address=//@1 character=U+FFFD");
}

TEST_CASE("edit: edit-place") {
  CHECK(edited(two, R"([{"remove": "/"}, {"move": "/", "into": "a"}])") ==
        "edit-place.root name=planData\nedit-place.root name=planData");
  CHECK(edited(two, R"([{"insert": "<risk/>", "into": "a", "before": "b"},
                        {"insert": "<risk/>", "into": "/", "file": "other.xml"}])") ==
        "edit-place sibling=b address=a\nedit-place.file path=other.xml");
  CHECK(edited(two, R"([{"move": "a", "into": "a/title"}])") == "edit-place.within address=a/title");
}

TEST_CASE("edit: edit-conflict") {
  CHECK(edited(two, R"([{"remove": "a"}, {"set": "a/title", "to": "T"}])") == "edit-conflict address=a/title");
  CHECK(edited(two, R"([{"move": "a", "after": "b"}, {"remove": "a"}])") == "edit-conflict.twice address=a");
  CHECK(edited(two, R"([{"remove": "b"}, {"insert": "<risk/>", "after": "b"}])") == "edit-conflict.place address=b");
  CHECK(edited(two, R"([{"insert": "<title/>", "into": "b"}, {"remove": "b"}])") == "edit-conflict.place address=b");
  CHECK(edited(two, R"([{"set": "a/title", "to": "T"}, {"insert": "<b/>", "into": "a/title"}])") ==
        "edit-conflict.text address=a/title");
  CHECK(edited(two, R"([{"insert": "<b/>", "into": "a/title"}, {"set": "a/title", "to": "T"}])") ==
        "edit-conflict.text address=a/title");
}

TEST_CASE("edit: edit-readback") {
  Limits limits;
  Desk desk(two);
  limits.file_bytes = two.size() + 3;
  desk.plan = std::move(**edit::Manuscript::open(desk.shelf, plan_path, {}, limits, desk.found));
  CHECK_FALSE(desk.plan->apply(operations(R"([{"set": "a/@no", "to": "12345"}])"), desk.found));
  CHECK_THAT(desk.findings(), ContainsSubstring("edit-readback path=/shelf/plan.xml"));
  CHECK(desk.bytes() == two);
}

TEST_CASE("edit: edit-undo") {
  Desk desk(two);
  const auto first = desk.plan->apply(operations(R"([{"set": "a/@no", "to": "2"}])"), desk.found);
  const auto second = desk.plan->apply(operations(R"([{"set": "a/title", "to": "T"}])"), desk.found);
  REQUIRE(first);
  REQUIRE(second);
  const std::string after = desk.bytes();
  CHECK_FALSE(desk.plan->undo(*first, desk.found));
  CHECK_FALSE(desk.plan->undo({{plan_path, 100000, 1, ""}}, desk.found));
  CHECK_FALSE(desk.plan->undo({{"/other.xml", 0, 1, ""}}, desk.found));
  CHECK(desk.found.all().size() == 3);
  CHECK(desk.bytes() == after);
  const auto nothing = desk.plan->apply(operations(R"([{"set": "a/@no", "to": "2"}])"), desk.found);
  REQUIRE(nothing);
  CHECK(desk.plan->undo(*nothing, desk.found));
  CHECK(desk.plan->undo(*second, desk.found));
  CHECK(desk.plan->undo(*first, desk.found));
  CHECK(desk.bytes() == two);
  CHECK_FALSE(desk.plan->files().front().changed);
}

TEST_CASE("edit: as many findings as the limit allows") {
  Desk desk(two);
  Limits limits;
  limits.diagnostics = 10;
  desk.plan = std::move(**edit::Manuscript::open(desk.shelf, plan_path, {}, limits, desk.found));
  const edit::Operation missing = edit::RemoveElement{{.id = "none", .path = {}, .expected = {}}, false};
  CHECK_FALSE(desk.plan->apply(std::vector<edit::Operation>(100, missing), desk.found));
  CHECK(desk.found.all().size() == 10);
}

}  // namespace planverk::test
