// What a batch did, for machines: everything, plan by plan. read_report.cpp reads it again.
#include <algorithm>

#include "batch/report_rows.h"
#include "batch/sums.h"
#include "job/batch.h"
#include "job/report.h"
#include "report/json.h"

namespace planverk::job {

namespace {

Json plan_json(const PlanReport& plan, const templates::Labels& messages) {
  Json out = {{"target", plan.number}, {"plan", plan.path}, {"outcome", name_of(plan.outcome)}};
  if (plan.kept) out["kept"] = true;
  if (plan.reason) out["reason"] = sentence(*plan.reason, messages);
  if (plan.outcome == Outcome::skipped || plan.outcome == Outcome::not_reached) return out;
  out["seconds"] = rounded(plan.seconds);
  out["documents"] = documents_json(plan.documents);
  out["errors"] = plan.errors;
  out["warnings"] = plan.warnings;
  out["notes"] = plan.notes;
  out["findings"] = plan.findings_json.empty() ? Json::array() : Json::parse(plan.findings_json);
  if (!plan.findings_text.empty()) out["text"] = plan.findings_text;
  return out;
}

Json former_json(const FormerFiles& former) {
  Json out = Json::object();
  for (const RenamedFile& each : former.renamed) out["renamed"].push_back({{"from", each.from}, {"to", each.to}});
  if (!former.left.empty()) out["left"] = former.left;
  if (!former.altered.empty()) out["altered"] = former.altered;
  if (!former.removed.empty()) out["removed"] = former.removed;
  return out;
}

Json head_json(const BatchResult& result, const templates::Labels& messages) {
  const BatchSums sums = sums_of(result);
  Json out = {{"program", result.program}, {"list", result.list}, {"targets", result.whole}};
  if (result.shard) out["shard"] = {{"number", result.shard->number}, {"of", result.shard->of}};
  out["exit"] = result.exit;
  out["written"] = result.count(Outcome::written);
  out["failed"] = result.count(Outcome::failed);
  out["skipped"] = result.count(Outcome::skipped);
  out["notReached"] = result.count(Outcome::not_reached);
  const auto kept = std::ranges::count_if(result.plans, &PlanReport::kept);
  if (kept > 0) out["kept"] = kept;
  out["documents"] = sums.documents;
  out["pages"] = sums.pages;
  out["bytes"] = sums.bytes;
  out["seconds"] = rounded(result.seconds);
  if (Json former = former_json(result.former); !former.empty()) out["former"] = std::move(former);
  if (result.trouble) out["trouble"] = sentence(result.trouble->message, messages);
  return out;
}

}  // namespace

std::string batch_report_json(const BatchResult& result, const templates::Labels& messages) {
  std::string out = json_text(head_json(result, messages), 2);
  out.resize(out.rfind('\n'));  // before the brace that ends it
  out += ",\n  \"plans\": [";
  // A plan a line: all of ten thousand as values would take a hundred times their text.
  const char* between = "\n    ";
  for (const PlanReport& plan : result.plans) {
    out += between + json_text(plan_json(plan, messages));
    between = ",\n    ";
  }
  return out + "\n  ]\n}\n";
}

}  // namespace planverk::job
