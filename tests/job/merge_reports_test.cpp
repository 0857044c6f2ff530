#include "job/merge_reports.h"

#include <fmt/format.h>

#include <algorithm>

#include "job/exit_code.h"
#include "memory_plans.h"
#include "support/catch.h"

namespace planverk::job {

namespace {

using test::MemoryPlans;
using test::small_plan;

class Nobody : public BatchObserver {
 public:
  void started(const BatchCount&) override {}
  void finished(const PlanReport&, const BatchCount&) override {}
};

const templates::Labels& english() {
  static const templates::Labels labels = templates::message_texts(templates::Files(), Language("en"));
  return labels;
}

/// Nine plans, one of them faulty, one that is none; 3 and 7 have one title when `clash`.
BatchList nine_plans(MemoryPlans& files, bool clash) {
  BatchList list;
  list.digest = "nine";
  for (std::size_t i = 0; i < 9; ++i) {
    const std::string path = fmt::format("in/{}.xml", i);
    const std::string title = clash && i == 7 ? "Plan 3" : fmt::format("Plan {}", i);
    files.files[path] = i == 4   ? small_plan(title, "<para>Fel namn.</para>")
                        : i == 8 ? "<rules/>"
                                 : small_plan(title);
    list.targets.push_back({path, path, files.files[path].size(), i});
  }
  list.whole = list.targets.size();
  return list;
}

BatchResult run(MemoryPlans& files, BatchList list, std::optional<Shard> shard) {
  if (shard) keep_shard(list, *shard);
  BatchOptions options;
  options.render.formats = {format_of("html")};
  options.render.out = "out";
  options.journal = false;  // there is no such folder
  auto workshop = Workshop::open(files, {});
  REQUIRE(workshop);
  Nobody nobody;
  auto result = batch(*workshop, list, options, nobody);
  REQUIRE(result);
  result->exit = exit_code(*result, false);
  return std::move(*result);
}

std::vector<std::string> run_shards(MemoryPlans& files, const BatchList& list, unsigned of) {
  std::vector<std::string> reports;
  for (unsigned i = 1; i <= of; ++i) {
    reports.push_back(fmt::format("report-{}.json", i));
    files.files[reports.back()] = batch_report_json(run(files, list, Shard{i, of}), english());
  }
  return reports;
}

/// Without what the clock says and which machine made it.
std::string timeless(BatchResult result) {
  result.seconds = 0;
  for (PlanReport& plan : result.plans) {
    plan.seconds = 0;
    for (DocumentResult& document : plan.documents) document.seconds = 0;
  }
  return batch_report_json(result, english());
}

std::vector<std::string> why_not(MemoryPlans& files, const std::vector<std::string>& reports) {
  const auto merged = merge_reports(files, reports);
  REQUIRE_FALSE(merged);
  std::vector<std::string> keys;
  for (const Failure& each : merged.error()) {
    CHECK(each.kind == Failure::Kind::usage);
    keys.push_back(each.message.key);
  }
  return keys;
}

void change(std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("shards together write and report what one run does") {
  MemoryPlans alone;
  const BatchResult whole = run(alone, nine_plans(alone, false), std::nullopt);
  CHECK(whole.exit == 6);
  for (const unsigned of : {1U, 2U, 3U, 12U}) {
    MemoryPlans files;
    std::vector<std::string> reports = run_shards(files, nine_plans(files, false), of);
    std::ranges::reverse(reports);
    const auto merged = merge_reports(files, reports);
    REQUIRE(merged);
    CHECK(files.below("out") == alone.below("out"));
    CHECK(timeless(*merged) == timeless(whole));
    CHECK(batch_report_text(*merged, english()).substr(0, 60) == batch_report_text(whole, english()).substr(0, 60));
  }
}

TEST_CASE("two shards that wrote one file are told, and the later plan failed as in one run") {
  MemoryPlans files;
  std::size_t told = 0;
  for (const unsigned of : {1U, 2U, 3U, 4U, 9U}) {
    const auto merged = merge_reports(files, run_shards(files, nine_plans(files, true), of));
    REQUIRE(merged);
    CHECK(merged->exit == 6);
    CHECK(merged->plans[3].outcome == Outcome::written);
    CHECK(merged->plans[7].outcome == Outcome::failed);
    if (merged->plans[7].reason->key == "batch.written-twice") ++told;  // else its own shard saw it
  }
  CHECK(told >= 1);
}

TEST_CASE("reports that are not those of one run are refused, each with its reason") {
  MemoryPlans files;
  const std::vector<std::string> reports = run_shards(files, nine_plans(files, false), 3);
  const std::string kept = files.files[reports[1]];
  const auto changed = [&](const std::string& from, const std::string& to) {
    files.files[reports[1]] = kept;
    change(files.files[reports[1]], from, to);
    return why_not(files, reports);
  };
  using Keys = std::vector<std::string>;
  CHECK(why_not(files, {reports[0], reports[2]}) == Keys{"trouble.report-missing"});
  CHECK(why_not(files, {reports[1]}) == Keys{"trouble.report-missing", "trouble.report-missing"});
  CHECK(why_not(files, {reports[0], reports[1], reports[2], reports[1]}) == Keys{"trouble.report-twice"});
  CHECK(changed("\"of\": 3", "\"of\": 4").front() == "trouble.report-of");
  CHECK(changed("\"list\": \"nine\"", "\"list\": \"ten\"") == Keys{"trouble.report-list"});
  CHECK(changed("\"program\": \"", "\"program\": \"9.").front() == "trouble.report-version");
  CHECK(changed("\"target\":", "\"target\":10").front() == "trouble.report-targets");
  CHECK(changed("\"plans\"", "\"planer\"") == Keys{"trouble.report-form"});
}

TEST_CASE("cut-off reports are refused wherever they end") {
  MemoryPlans files;
  const std::vector<std::string> reports = run_shards(files, nine_plans(files, false), 2);
  const std::string kept = files.files[reports[0]];
  for (std::size_t end = 0; end + 2 < kept.size(); end += 97) {
    files.files[reports[0]] = kept.substr(0, end);
    CHECK(why_not(files, reports) == std::vector<std::string>{"trouble.report-form"});
  }
}

TEST_CASE("what a shard was stopped by is what the whole ends with") {
  MemoryPlans files;
  const BatchList list = nine_plans(files, false);
  for (const int code : {4, 5, 130, 143}) {
    const std::vector<std::string> reports = run_shards(files, list, 2);
    BatchResult stopped = run(files, list, Shard{2, 2});
    stopped.exit = code;
    files.files[reports[1]] = batch_report_json(stopped, english());
    const auto merged = merge_reports(files, reports);
    REQUIRE(merged);
    CHECK(merged->exit == code);
  }
}

TEST_CASE("the JUnit report has a case a document, and says of each that failed why") {
  MemoryPlans files;
  const BatchResult whole = run(files, nine_plans(files, false), std::nullopt);
  const std::string text = batch_report_junit(whole, english());
  INFO(text);
  CHECK(text.find("tests=\"9\" failures=\"1\" errors=\"0\" skipped=\"1\"") != std::string::npos);
  CHECK(text.find("<testcase classname=\"in/4.xml\" name=\"in/4.xml\"") != std::string::npos);
  CHECK(text.find("unknown-element") != std::string::npos);
  CHECK(text.find("<property name=\"sha256\" value=\"" + whole.plans[0].documents[0].files[0].sha256) != std::string::npos);
}

}  // namespace planverk::job
