#include "names/output_names.h"

#include <atomic>
#include <thread>

#include "support/catch.h"

namespace planverk::job {

TEST_CASE("a plan waits for what earlier ones will write, and the earlier one keeps the name") {
  OutputNames names(3);
  names.say(2, {"a.pdf", "b.pdf"});
  std::optional<OutputNames::Clash> clash;
  std::atomic<bool> answered = false;
  std::stop_source never;
  std::jthread last([&] {
    clash = names.wait(2, {"a.pdf", "b.pdf"}, never.get_token());
    answered = true;
  });
  names.say(1, {"b.pdf"});
  CHECK_FALSE(answered);  // plan 0 has not said anything: nobody may be sure
  CHECK_FALSE(names.wait(0, {}, never.get_token()));
  names.say(0, {});
  CHECK_FALSE(answered);  // plan 1 may write b.pdf, or not
  names.settle(1, {"b.pdf"});
  last.join();
  REQUIRE(clash);
  CHECK(clash->path == "b.pdf");
  CHECK(clash->owner == 1);
  CHECK_FALSE(names.wait(1, {"b.pdf"}, never.get_token()));
}

TEST_CASE("a plan that shares no name waits for nobody's work, and one that is not written after all owns none") {
  OutputNames names(4);
  std::stop_source never;
  names.say(0, {"a.pdf"});
  names.say(1, {"a.pdf"});
  names.say(2, {"c.pdf"});
  names.say(3, {"a.pdf"});
  CHECK_FALSE(names.wait(2, {"c.pdf"}, never.get_token()));  // neither 0 nor 1 is made yet
  names.settle(0, {});
  CHECK_FALSE(names.wait(1, {"a.pdf"}, never.get_token()));  // 0 was refused
  names.settle(1, {"a.pdf"});
  const auto clash = names.wait(3, {"a.pdf"}, never.get_token());
  REQUIRE(clash);
  CHECK(clash->owner == 1);
}

TEST_CASE("who waits for a plan that will never speak is woken by a stop") {
  OutputNames names(2);
  names.say(1, {"a.pdf"});
  std::stop_source stop;
  std::jthread waiting([&] { CHECK_FALSE(names.wait(1, {"a.pdf"}, stop.get_token())); });
  stop.request_stop();
}

}  // namespace planverk::job
