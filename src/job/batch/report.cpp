// What a batch did, for people and for machines.
#include <fmt/format.h>

#include <cmath>

#include "job/batch.h"
#include "report/json.h"

namespace planverk::job {

namespace {

struct Sums {
  std::size_t documents = 0, files = 0;
  std::uint64_t pages = 0, bytes = 0;
};

Sums sums_of(const BatchResult& result) {
  Sums sums;
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

// The clock's last digits say nothing.
double rounded(double seconds) {
  return static_cast<double>(std::llround(seconds * 10000)) / 10000;
}

Json document_json(const DocumentResult& document) {
  Json files = Json::array();
  for (const WrittenFile& file : document.files) files.push_back(file.path);
  return {{"id", document.id},       {"verdict", name_of(document.verdict)}, {"pages", document.pages},
          {"bytes", document.bytes}, {"seconds", rounded(document.seconds)}, {"files", std::move(files)}};
}

Json plan_json(const PlanReport& plan) {
  Json out = {{"plan", plan.path}, {"outcome", name_of(plan.outcome)}};
  if (!plan.reason.empty()) out["reason"] = plan.reason;
  if (plan.outcome == Outcome::skipped || plan.outcome == Outcome::not_reached) return out;
  out["seconds"] = rounded(plan.seconds);
  Json documents = Json::array();
  for (const DocumentResult& document : plan.documents) documents.push_back(document_json(document));
  out["documents"] = std::move(documents);
  out["errors"] = plan.errors;
  out["warnings"] = plan.warnings;
  out["notes"] = plan.notes;
  out["findings"] = plan.findings_json.empty() ? Json::array() : Json::parse(plan.findings_json);
  return out;
}

std::string counted(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

}  // namespace

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

std::string batch_report_text(const BatchResult& result) {
  std::string out;
  for (const PlanReport& plan : result.plans) {
    if (plan.outcome != Outcome::failed) continue;
    out += fmt::format("{}: failed{}{}\n{}\n", plan.path, plan.reason.empty() ? "" : ": ", plan.reason,
                       plan.findings_text);
  }
  for (const PlanReport& plan : result.plans) {
    if (plan.outcome == Outcome::skipped) out += fmt::format("{}: skipped: {}\n", plan.path, plan.reason);
  }
  const Sums sums = sums_of(result);
  out +=
      fmt::format("{} of {} written, {} failed, {} skipped", result.count(Outcome::written),
                  counted(result.plans.size(), "plan"), result.count(Outcome::failed), result.count(Outcome::skipped));
  if (const std::size_t left = result.count(Outcome::not_reached); left > 0)
    out += fmt::format(", {} not reached", left);
  out += fmt::format(": {} in {}, {}, {:.1f} MB, {:.2f} s\n", counted(sums.documents, "document"),
                     counted(sums.files, "file"), counted(sums.pages, "page"), static_cast<double>(sums.bytes) / 1e6,
                     result.seconds);
  return out;
}

std::string batch_report_json(const BatchResult& result) {
  Json plans = Json::array();
  for (const PlanReport& plan : result.plans) plans.push_back(plan_json(plan));
  const Sums sums = sums_of(result);
  Json out = {{"written", result.count(Outcome::written)},
              {"failed", result.count(Outcome::failed)},
              {"skipped", result.count(Outcome::skipped)},
              {"notReached", result.count(Outcome::not_reached)},
              {"documents", sums.documents},
              {"pages", sums.pages},
              {"bytes", sums.bytes},
              {"seconds", rounded(result.seconds)}};
  if (result.trouble) out["trouble"] = result.trouble->what;
  out["plans"] = std::move(plans);
  return json_text(out, 2) + "\n";
}

}  // namespace planverk::job
