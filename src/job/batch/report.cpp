// What a batch did, for people and for machines.
#include <fmt/format.h>

#include <cmath>

#include "base/printable.h"
#include "job/batch.h"
#include "job/report.h"
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

Json plan_json(const PlanReport& plan, const templates::Labels& messages) {
  Json out = {{"plan", plan.path}, {"outcome", name_of(plan.outcome)}};
  if (plan.reason) out["reason"] = sentence(*plan.reason, messages);
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

std::string batch_report_text(const BatchResult& result, const templates::Labels& messages) {
  std::string out;
  const auto line = [&](const char* key, const PlanReport& plan) {
    const std::string reason = plan.reason ? sentence(*plan.reason, messages) : std::string();
    const Message message{plan.reason ? std::string(key) + "-why" : key, {{"path", plan.path}, {"reason", reason}}};
    out += printable_in_line(sentence(message, messages)) + "\n";
  };
  for (const PlanReport& plan : result.plans) {
    if (plan.outcome != Outcome::failed) continue;
    line("batch.plan-failed", plan);
    out += plan.findings_text + "\n";
  }
  for (const PlanReport& plan : result.plans) {
    if (plan.outcome == Outcome::skipped) line("batch.plan-skipped", plan);
  }
  const auto number = [](std::size_t count) { return std::to_string(count); };
  const Sums sums = sums_of(result);
  const std::size_t left = result.count(Outcome::not_reached);
  out += sentence({left == 0 ? "batch.done" : "batch.stopped",
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
  out += '\n';
  return out;
}

std::string batch_report_json(const BatchResult& result, const templates::Labels& messages) {
  Json plans = Json::array();
  for (const PlanReport& plan : result.plans) plans.push_back(plan_json(plan, messages));
  const Sums sums = sums_of(result);
  Json out = {{"written", result.count(Outcome::written)},
              {"failed", result.count(Outcome::failed)},
              {"skipped", result.count(Outcome::skipped)},
              {"notReached", result.count(Outcome::not_reached)},
              {"documents", sums.documents},
              {"pages", sums.pages},
              {"bytes", sums.bytes},
              {"seconds", rounded(result.seconds)}};
  if (result.trouble) out["trouble"] = sentence(result.trouble->message, messages);
  out["plans"] = std::move(plans);
  return json_text(out, 2) + "\n";
}

}  // namespace planverk::job
