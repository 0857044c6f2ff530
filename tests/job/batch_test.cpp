#include "job/batch.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <thread>

#include "batch/writers.h"
#include "job/batch_source.h"
#include "job/exit_code.h"
#include "memory_plans.h"
#include "support/catch.h"

namespace planverk::job {

namespace {

using test::MemoryPlans;
using test::small_plan;

class Watch : public BatchObserver {
 public:
  std::vector<std::string> finished_plans;
  BatchCount last;
  std::function<void()> at_each;

  void started(const BatchCount& count) override { last = count; }
  void finished(const PlanReport& plan, const BatchCount& count) override {
    finished_plans.push_back(plan.path);
    last = count;
    if (at_each) at_each();
  }
};

BatchOptions html_only(unsigned jobs) {
  BatchOptions options;
  options.render.formats = {format_of("html")};
  options.render.out = "out";
  options.render.jobs = jobs;
  options.journal = false;  // there is no such folder
  return options;
}

BatchList list_of(const std::vector<std::string>& plans) {
  BatchList list;
  for (const std::string& plan : plans) list.targets.push_back({plan, plan, 0, list.targets.size()});
  list.whole = plans.size();
  return list;
}

BatchResult run(MemoryPlans& files, const std::vector<std::string>& plans, const BatchOptions& options, Watch& watch) {
  auto workshop = Workshop::open(files, {});
  REQUIRE(workshop);
  auto result = batch(*workshop, list_of(plans), options, watch);
  REQUIRE(result);
  return std::move(*result);
}

BatchResult run(MemoryPlans& files, const std::vector<std::string>& plans, unsigned jobs = 1) {
  Watch watch;
  return run(files, plans, html_only(jobs), watch);
}

const templates::Labels& english() {
  static const templates::Labels labels = templates::message_texts(templates::Files(), Language("en"));
  return labels;
}

std::vector<Outcome> outcomes(const BatchResult& result) {
  std::vector<Outcome> out;
  for (const PlanReport& plan : result.plans) out.push_back(plan.outcome);
  return out;
}

/// Twelve plans, four of them faulty, one that is none, one of registers.
std::vector<std::string> mixed_plans(MemoryPlans& files) {
  for (const int number : {1, 3, 4, 6, 8, 9}) {
    files.files[fmt::format("in/{:02}.xml", number)] = small_plan(fmt::format("Plan {}", number));
  }
  files.files["in/02.xml"] = "<planData><document></planData>";
  files.files["in/05.xml"] = small_plan("Plan 5", "<para>Fel namn.</para>");
  files.files["in/07.xml"] = small_plan("Plan 7", "<p>Se <ref to=\"ingen\"/>.</p>");
  files.files["in/10.xml"] = "<rules/>";
  files.files["in/11.xml"] =
      R"(<planData version="1" lang="sv"><body id="b" name="N" type="board" deciding="true" organisation="o"/></planData>)";
  std::vector<std::string> plans;
  for (int number = 1; number <= 12; ++number) plans.push_back(fmt::format("in/{:02}.xml", number));
  return plans;  // 12 does not exist
}

}  // namespace

TEST_CASE("a faulty plan stops no other, and each is what it is alone, whatever the number of threads") {
  MemoryPlans alone;
  for (const std::string& plan : mixed_plans(alone)) {
    auto workshop = Workshop::open(alone, {});
    REQUIRE(workshop);
    (void)render(*workshop, plan, html_only(1).render);
  }
  REQUIRE(alone.below("out").size() == 6);
  for (const unsigned jobs : {1U, 2U, 5U}) {
    MemoryPlans files;
    const BatchResult result = run(files, mixed_plans(files), jobs);
    INFO(batch_report_text(result, english()));
    using enum Outcome;
    CHECK(outcomes(result) == std::vector{written, failed, written, written, failed, written, failed, written, written,
                                          skipped, skipped, failed});
    CHECK(exit_code(result, false) == 6);
    CHECK_FALSE(result.stopped);
    CHECK(files.below("out") == alone.below("out"));
  }
}

TEST_CASE("two plans with one output name: the earlier one is written, whichever is faster") {
  for (const unsigned jobs : {1U, 2U, 4U}) {
    MemoryPlans files;
    // The first is slow to compose.
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "<p>Ett långt stycke som tar tid.</p>";
    files.files["a.xml"] = small_plan("Samma", text);
    files.files["b.xml"] = small_plan("Samma");
    files.files["c.xml"] = small_plan("Annan");
    const BatchResult result = run(files, {"a.xml", "b.xml", "c.xml"}, jobs);
    using enum Outcome;
    CHECK(outcomes(result) == std::vector{written, failed, written});
    CHECK(plain(result.plans[1].reason.value_or(Message{})).find("written-already path=out/") != std::string::npos);
    CHECK(plain(result.plans[1].reason.value_or(Message{})).find("first=a.xml:3:") != std::string::npos);
    CHECK(files.below("out").size() == 2);
    CHECK(files.below("out").begin()->second.size() < files.below("out").rbegin()->second.size());
  }
}

TEST_CASE("a stop gives up what is under way and says what was done") {
  MemoryPlans files;
  std::vector<std::string> plans;
  for (int i = 0; i < 30; ++i) {
    plans.push_back(fmt::format("{:02}.xml", i));
    files.files[plans.back()] = small_plan(fmt::format("Plan {}", i));
  }
  for (const unsigned jobs : {1U, 3U}) {
    std::stop_source stop;
    BatchOptions options = html_only(jobs);
    options.render.out = fmt::format("out{}", jobs);
    options.stop = stop.get_token();
    Watch watch;
    watch.at_each = [&] {
      if (watch.finished_plans.size() == 4) stop.request_stop();
    };
    const BatchResult result = run(files, plans, options, watch);
    CHECK(result.stopped);
    CHECK(result.count(Outcome::written) == watch.finished_plans.size());
    CHECK(result.count(Outcome::written) < 4 + Writers::Bounds{}.threads);  // what is being written then is finished
    CHECK(result.count(Outcome::not_reached) == 30 - watch.finished_plans.size());
    CHECK(result.count(Outcome::failed) == 0);
    CHECK(files.below(options.render.out).size() == watch.finished_plans.size());
  }
}

TEST_CASE("the only worker goes on while a file is flushed") {
  MemoryPlans files;
  files.files["a.xml"] = small_plan("A");
  files.files["b.xml"] = small_plan("B");
  std::atomic<int> flushing = 0;
  std::atomic<bool> together = false;
  files.at_sync = [&] {
    ++flushing;
    for (int i = 0; i < 1000 && !together; ++i) {
      if (flushing == 2) together = true;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
  };
  const BatchResult result = run(files, {"a.xml", "b.xml"}, 1);
  CHECK(result.count(Outcome::written) == 2);
  CHECK(together);
}

TEST_CASE("--fail-fast begins no plan after the first that fails") {
  MemoryPlans files;
  const std::vector<std::string> plans = mixed_plans(files);
  BatchOptions options = html_only(1);
  options.fail_fast = true;
  Watch watch;
  const BatchResult result = run(files, plans, options, watch);
  // The second may have failed before the first is on disk.
  std::ranges::sort(watch.finished_plans);
  CHECK(watch.finished_plans == std::vector<std::string>{"in/01.xml", "in/02.xml"});
  CHECK(watch.last.done == 2);
  CHECK(watch.last.failed == 1);
  CHECK(watch.last.plans == 12);
  CHECK(result.stopped);
  CHECK(exit_code(result, false) == 6);
}

TEST_CASE("a full device stops the batch with its own exit code and leaves nothing half") {
  MemoryPlans files;
  std::vector<std::string> plans;
  for (int i = 0; i < 10; ++i) {
    plans.push_back(fmt::format("{:02}.xml", i));
    files.files[plans.back()] = small_plan(fmt::format("Plan {}", i));
  }
  MemoryPlans whole = {};
  whole.files = files.files;
  run(whole, {"00.xml"});
  files.room = whole.below("out").begin()->second.size() * 5 / 2;
  const BatchResult result = run(files, plans, 2);
  CHECK(exit_code(result, false) == 4);
  REQUIRE(result.trouble);
  CHECK(plain(result.trouble->message).find("full") != std::string::npos);
  CHECK(result.count(Outcome::not_reached) > 0);
  for (const auto& [name, bytes] : files.below("out")) CHECK(bytes.find("</html>") != std::string::npos);
  CHECK(files.below("out").size() == result.count(Outcome::written));
}

TEST_CASE("the report says of each plan what became of it") {
  MemoryPlans files;
  const BatchResult result = run(files, mixed_plans(files), 2);
  const std::string text = batch_report_text(result, english());
  CHECK(text.find("in/05.xml: failed.\nin/05.xml:4:") != std::string::npos);
  CHECK(text.find("in/10.xml: skipped: The root is <rules>, not <planData>.\n") != std::string::npos);
  CHECK(text.find("in/12.xml: failed: in/12.xml cannot be read: no such file or folder.") != std::string::npos);
  CHECK(text.find("6 of 12 plans written, 4 failed, 2 skipped. 6 documents in 6 files") != std::string::npos);
  const auto json = nlohmann::json::parse(batch_report_json(result, english()));
  CHECK(json["plans"].size() == 12);
  CHECK(json["plans"][0]["documents"][0]["verdict"] == "written");
  CHECK(json["plans"][0]["documents"][0]["bytes"] == files.below("out").begin()->second.size());
  CHECK(json["plans"][4]["findings"][0]["rule"] == "unknown-element");
  CHECK(json["plans"][10]["outcome"] == "skipped");
}

TEST_CASE("warnings alone give exit code 1, when they are asked about") {
  MemoryPlans files;
  files.files["a.xml"] =
      small_plan("A", "<p>Det här stycket slutar utan punkt fast det är långt och har flera ord</p>");
  const BatchResult result = run(files, {"a.xml"});
  REQUIRE(result.plans[0].warnings > 0);
  CHECK(exit_code(result, false) == 0);
  CHECK(exit_code(result, true) == 1);
}

TEST_CASE("a folder gives its plans and those below it, sorted; a list gives what it names") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / fmt::format("planverk-batch-{}", ::getpid());
  fs::remove_all(folder);
  for (const char* path : {"b.xml", "a/z.xml", "a/note.txt", ".hidden.xml", ".git/c.xml", "list"}) {
    fs::create_directories((folder / path).parent_path());
    std::ofstream(folder / path) << "# of the board\n\n  b.xml \r\n/else/c.xml";
  }
  fs::create_symlink(folder / "nowhere", folder / "gone.xml");
  fs::create_directories(folder / "folder.xml");
  const auto in = [&](const char* path) { return (folder / path).string(); };
  auto workshop = Workshop::open(system_files(), {});
  REQUIRE(workshop);
  const auto plans_of = [&](const std::string& from) {
    std::vector<std::string> plans;
    const auto source = batch_source(*workshop, from, {});
    REQUIRE(source);
    for (const BatchTarget& target : source->list.targets) plans.push_back(target.plan);
    return plans;
  };
  CHECK(plans_of(folder.string()) == std::vector{in("a/z.xml"), in("b.xml"), in("gone.xml")});
  CHECK(plans_of(in("list")) == std::vector{in("b.xml"), std::string("/else/c.xml")});
  CHECK(batch_source(*workshop, in("a/none"), {}).error().kind == Failure::Kind::device);
  CHECK(batch_source(*workshop, in("folder.xml"), {}).error().kind == Failure::Kind::usage);
  fs::remove_all(folder);
}

}  // namespace planverk::job
