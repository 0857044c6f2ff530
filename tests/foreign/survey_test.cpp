#include <support/catch.h>

#include "making.h"
#include "survey/survey.h"

using namespace planverk::foreign;

namespace {

std::string refused(const std::string& bytes, const Limits& limits = {}) {
  const auto seen = survey(bytes, limits);
  return seen ? std::string() : std::string(code(seen.error().trouble)) + " " + seen.error().found;
}

}  // namespace

TEST_CASE("foreign: a survey finds the objects that stand in a file and in its streams of objects") {
  const std::string packed = test::stream_of("7 0 9 3 [] (a)", "/Type/ObjStm/N 2/First 8");
  const auto seen = survey(test::made_of({"<</Type/Catalog>>", packed}), {});
  REQUIRE(seen);
  CHECK(seen->objects == std::vector<ObjectId>{{1, 0}, {2, 0}, {7, 0}, {9, 0}});
  CHECK(seen->revisions == 0);
}

TEST_CASE("foreign: what a file would become is counted before it does") {
  Limits limits;
  limits.tokens = 100;
  std::string numbers;
  for (int index = 0; index < 200; ++index) numbers += "0 ";
  CHECK(refused(test::made_of({"[" + numbers + "]"}), limits) == "too-large tokens");
  CHECK(refused(test::made_of({test::stream_of(numbers, "/Type/ObjStm/N 1/First 4")}), limits) == "too-large tokens");
  CHECK(refused(test::made_of({test::stream_of(numbers, "/#4e 1/Fi#72st 4")}), limits) == "too-large tokens");
  // The keyword in a string hides nothing.
  CHECK(refused(test::made_of({"<</A(stream\n)/N 1/First 4/Length 400>>stream\n" + numbers + "\nendstream"}), limits) ==
        "too-large tokens");
  // Content is none of it.
  CHECK(refused(test::made_of({test::stream_of(numbers)}), limits).empty());
  limits.objects = 1;
  CHECK(refused(test::made_of({"1", "2"}), limits) == "too-large objects");
}

TEST_CASE("foreign: what is no PDF is told by what it is") {
  CHECK(refused("") == "empty ");
  CHECK(refused("PK\x03\x04") == "no-pdf zip");
  CHECK(refused("\xEF\xBB\xBF <!DOCTYPE html>") == "no-pdf html");
  CHECK(refused("Hej") == "no-pdf ");
}
