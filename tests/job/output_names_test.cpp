#include "names/output_names.h"

#include <atomic>
#include <thread>

#include "support/catch.h"

namespace planverk::job {

namespace {

/// Files of one name each, of the document at `place`.
std::vector<PlannedFile> files(const std::string& place, const std::vector<std::string>& paths) {
  std::vector<PlannedFile> planned;
  for (const std::string& path : paths) planned.push_back({path, place, 0, {path}});
  return planned;
}

}  // namespace

TEST_CASE("a plan waits for what earlier ones will write, and the earlier one keeps the name") {
  OutputNames names(3);
  names.say(2, files("c.xml:1:1", {"a.pdf", "b.pdf"}));
  names.settle(2, {"a.pdf", "b.pdf"});
  std::optional<OutputNames::Clash> clash;
  std::atomic<bool> answered = false;
  std::stop_source never;
  std::jthread last([&] {
    clash = names.wait(2, never.get_token());
    answered = true;
  });
  names.say(1, files("b.xml:1:1", {"b.pdf"}));
  CHECK_FALSE(answered);  // plan 0 has not said anything: nobody may be sure
  CHECK_FALSE(names.wait(0, never.get_token()));
  names.say(0, {});
  CHECK_FALSE(answered);  // plan 1 may write b.pdf, or not
  names.settle(1, {"b.pdf"});
  last.join();
  REQUIRE(clash);
  CHECK(clash->path == "b.pdf");
  CHECK(clash->first == "b.xml:1:1");
  CHECK(clash->second == "c.xml:1:1");
  CHECK_FALSE(names.wait(1, never.get_token()));
}

TEST_CASE("a plan that shares no name waits for nobody's work, and one that is not written after all owns none") {
  OutputNames names(4);
  std::stop_source never;
  names.say(0, files("0", {"a.pdf"}));
  names.say(1, files("1", {"a.pdf"}));
  names.say(2, files("2", {"c.pdf"}));
  names.say(3, files("3", {"a.pdf"}));
  names.settle(2, {"c.pdf"});
  CHECK_FALSE(names.wait(2, never.get_token()));  // neither 0 nor 1 is made yet
  names.settle(0, {});
  names.settle(1, {"a.pdf"});
  CHECK_FALSE(names.wait(1, never.get_token()));  // 0 was refused
  names.settle(3, {"a.pdf"});
  const auto clash = names.wait(3, never.get_token());
  REQUIRE(clash);
  CHECK(clash->first == "1");
}

TEST_CASE("two names of one file are one name") {
  OutputNames names(2);
  std::stop_source never;
  names.say(0, {{"a.pdf", "0", 0, {"a.pdf", "8/15/"}}});
  names.settle(0, {"a.pdf"});
  names.say(1, {{"b.pdf", "1", 0, {"b.pdf", "8/15/"}}});
  names.settle(1, {"b.pdf"});
  CHECK_FALSE(names.wait(0, never.get_token()));
  const auto clash = names.wait(1, never.get_token());
  REQUIRE(clash);
  CHECK(clash->path == "b.pdf");
  CHECK(clash->first == "0");
}

TEST_CASE("who waits for a plan that will never speak is woken by a stop") {
  OutputNames names(2);
  names.say(1, files("1", {"a.pdf"}));
  std::stop_source stop;
  std::jthread waiting([&] { CHECK_FALSE(names.wait(1, stop.get_token())); });
  stop.request_stop();
}

}  // namespace planverk::job
