// What a batch did, for people; and which report a file's name asks for.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/printable.h"
#include "batch/sums.h"
#include "job/batch.h"
#include "job/report.h"

namespace planverk::job {

namespace {

std::string number(std::uint64_t count) {
  return std::to_string(count);
}

std::string line(const char* key, const PlanReport& plan, const templates::Labels& messages) {
  const std::string reason = plan.reason ? sentence(*plan.reason, messages) : std::string();
  const Message message{plan.reason ? std::string(key) + "-why" : key, {{"path", plan.path}, {"reason", reason}}};
  return printable_in_line(sentence(message, messages)) + "\n";
}

std::string former_lines(const FormerFiles& former, const templates::Labels& messages) {
  std::string out;
  const auto say = [&](Message message) { out += printable_in_line(sentence(message, messages)) + "\n"; };
  for (const RenamedFile& each : former.renamed) say({"batch.renamed", {{"from", each.from}, {"to", each.to}}});
  for (const std::string& path : former.left) say({"batch.former-left", {{"path", path}}});
  for (const std::string& path : former.altered) say({"batch.former-altered", {{"path", path}}});
  for (const std::string& path : former.removed) say({"batch.former-removed", {{"path", path}}});
  return out;
}

std::string closing(const BatchResult& result, const templates::Labels& messages) {
  const BatchSums sums = sums_of(result);
  const std::size_t left = result.count(Outcome::not_reached);
  std::string out = sentence({left == 0 ? "batch.done" : "batch.stopped",
                              {{"written", number(result.count(Outcome::written))},
                               {"plans", number(result.plans.size())},
                               {"failed", number(result.count(Outcome::failed))},
                               {"skipped", number(result.count(Outcome::skipped))},
                               {"left", number(left)}}},
                             messages);
  out += ' ';
  out += sentence({"batch.sums",
                   {{"documents", number(sums.documents)},
                    {"files", number(sums.files)},
                    {"pages", number(sums.pages)},
                    {"megabytes", fmt::format("{:.1f}", static_cast<double>(sums.bytes) / 1e6)},
                    {"seconds", fmt::format("{:.2f}", result.seconds)}}},
                  messages);
  if (const auto kept = std::ranges::count_if(result.plans, &PlanReport::kept); kept > 0) {
    out += ' ';
    out += sentence({"batch.kept", {{"plans", number(static_cast<std::uint64_t>(kept))}}}, messages);
  }
  if (result.shard) {
    out += ' ';
    out += sentence({"batch.shard",
                     {{"number", number(result.shard->number)},
                      {"of", number(result.shard->of)},
                      {"plans", number(result.whole)}}},
                    messages);
  }
  return out + '\n';
}

}  // namespace

BatchSums sums_of(const BatchResult& result) {
  BatchSums sums;
  for (const PlanReport& plan : result.plans) {
    for (const DocumentResult& document : plan.documents) {
      if (document.files.empty()) continue;
      ++sums.documents;
      sums.files += document.files.size();
      sums.pages += document.pages;
      sums.bytes += document.bytes;
    }
  }
  return sums;
}

double rounded(double seconds) {
  return static_cast<double>(std::llround(seconds * 10000)) / 10000;
}

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::written:
      return "written";
    case Outcome::skipped:
      return "skipped";
    case Outcome::failed:
      return "failed";
    case Outcome::not_reached:
      return "not reached";
  }
  return "";
}

std::string batch_report_text(const BatchResult& result, const templates::Labels& messages) {
  std::string out;
  for (const PlanReport& plan : result.plans) {
    if (plan.outcome != Outcome::failed) continue;
    out += line("batch.plan-failed", plan, messages);
    out += plan.findings_text + "\n";
  }
  for (const PlanReport& plan : result.plans) {
    if (plan.outcome == Outcome::skipped) out += line("batch.plan-skipped", plan, messages);
  }
  return out + former_lines(result.former, messages) + closing(result, messages);
}

std::string batch_report(const std::string& path, const BatchResult& result, const templates::Labels& messages) {
  if (path.ends_with(".json")) return batch_report_json(result, messages);
  if (path.ends_with(".xml")) return batch_report_junit(result, messages);
  return batch_report_text(result, messages);
}

}  // namespace planverk::job
